import { binomialQuantile as quantile } from './distributions';
import type { Interval } from './wilson';

/** One distinct value and how many have it. A list of these is a histogram of values, in any order. */
export interface Spread {
  readonly value: number;
  readonly n: number;
}

/** The values in ascending order, each with how many lie at or below it. Throws when there is nobody, or a count is no count. */
function cumulated(spread: readonly Spread[]): readonly { readonly value: number; readonly upTo: number }[] {
  let upTo = 0;
  const sorted = spread.filter(({ n }) => n !== 0).sort((a, b) => a.value - b.value);
  const list = sorted.map(({ value, n }) => {
    if (!(n > 0) || !Number.isInteger(n) || !Number.isFinite(value)) throw new Error(`no count of values: ${n} at ${value}`);
    upTo += n;
    return { value, upTo };
  });
  if (list.length === 0) throw new Error('no values');
  return list;
}

/** The value with this rank, counted from 1 at the smallest. */
const ranked = (list: ReturnType<typeof cumulated>, rank: number): number => list.find(({ upTo }) => upTo >= rank)?.value ?? Number.NaN;

/**
 * The p-quantile (0 < p < 1): the smallest value with a part of at least p at or below it, and where exactly p lie there, the mean of it
 * and the next value. So the median of an even number is the mean of the middle two. Definition 2 of Hyndman, R. J. and Fan, Y. (1996),
 * The American Statistician 50:361-365. Throws when there is nobody.
 */
export function quantileOf(spread: readonly Spread[], p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`no quantile: ${p}`);
  const list = cumulated(spread);
  const position = (list.at(-1)?.upTo ?? 0) * p;
  const whole = Math.round(position);
  // A product such as 0.07 * 100 is a whole number only up to rounding.
  if (Math.abs(position - whole) > 1e-9) return ranked(list, Math.ceil(position));
  return (ranked(list, whole) + ranked(list, whole + 1)) / 2;
}

/**
 * The median with its distribution-free 95 % interval, from the r-th smallest to the r-th largest value: r is the largest rank for which
 * fewer than 2.5 % of samples have the true median below the r-th smallest value, by the binomial distribution with p = 1/2. Below 6
 * values not even the smallest and the largest reach 95 %, and there is no interval.
 * Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., 3.2. Throws when there is nobody.
 */
export function median(spread: readonly Spread[]): { readonly value: number; readonly n: number; readonly interval?: Interval } {
  const list = cumulated(spread);
  const n = list.at(-1)?.upTo ?? 0;
  const value = quantileOf(spread, 0.5);
  const rank = quantile(0.025, n, 0.5);
  return rank < 1 ? { value, n } : { value, n, interval: [ranked(list, rank), ranked(list, n - rank + 1)] };
}
