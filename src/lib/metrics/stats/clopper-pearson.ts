import { betaQuantile as beta } from './distributions';
import type { Interval } from './wilson';

/**
 * Exact interval of a proportion k / n, never too short: the ends are the proportions for which so few, or so many, would be seen in only
 * (1 - level) / 2 of samples. Clopper, C. J. and Pearson, E. S. (1934), Biometrika 26:404-413. Throws unless 0 <= k <= n are whole, n > 0.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval {
  if (!(n > 0 && k >= 0 && k <= n && Number.isInteger(k) && Number.isInteger(n))) throw new Error(`no proportion: ${k} of ${n}`);
  const side = (1 - level) / 2;
  return [k === 0 ? 0 : beta(side, k, n - k + 1), k === n ? 1 : beta(1 - side, k + 1, n - k)];
}
