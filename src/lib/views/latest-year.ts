import { isGiven, type Given, type Measure } from '$lib/model/measure';

/** Measures by year, in order of year. */
export const inYears = (measures: readonly Measure[]): Measure[] => [...measures].sort((a, b) => Number(a.key.year) - Number(b.key.year));

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
