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
