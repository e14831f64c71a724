import { isGiven, type Given, type Measure } from '$lib/model/measure';

/** True when it is known which year a measure belongs to. */
export const isDated = (measure: Measure): boolean => typeof measure.key.year === 'number';

/** The measures whose year is known, in order of year. */
export const inYears = (measures: readonly Measure[]): Measure[] => measures.filter(isDated).sort((a, b) => yearOf(a) - yearOf(b));

/** The year of a measure, as a number. */
export const yearOf = (measure: Measure): number => Number(measure.key.year);

/** The given measure of the newest year, and that of the oldest when it is another one: what a finding compares. */
export function ends(measures: readonly Measure[]): { readonly last?: Given; readonly first?: Given } {
  const given = inYears(measures).filter(isGiven);
  const last = given.at(-1);
  const first = given[0];
  if (!last || !first) return {};
  return first === last ? { last } : { last, first };
}

/**
 * The two figures whose change is judged: the oldest and the newest that are given, or where there is but one of these the oldest and the
 * newest that at least were published. Undefined with one cohort.
 */
export function pairOf(measures: readonly Measure[]): readonly [before: Measure, after: Measure] | undefined {
  const { first, last } = ends(measures);
  if (first && last) return [first, last];
  const told = inYears(measures).filter(({ status }) => status === 'ok' || status === 'published');
  const [before, after] = [told[0], told.at(-1)];
  return before && after && before !== after ? [before, after] : undefined;
}
