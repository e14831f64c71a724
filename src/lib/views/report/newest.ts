import { isGiven, type Measure } from '$lib/model/measure';
import { inYears } from '../latest-year';

/**
 * The measure a page gives of several years: the newest that is given, else the newest that exists but is not told, else the newest that
 * cannot be counted. A measure without a year stands for itself.
 */
export function newestTold(measures: readonly Measure[]): Measure | undefined {
  const years = inYears(measures);
  const told = ({ status }: Measure): boolean => status !== 'not-computable' && status !== 'no-base';
  return years.findLast(isGiven) ?? years.findLast(told) ?? years.at(-1) ?? measures[0];
}
