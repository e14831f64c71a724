/** Standard normal quantile of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

export type Interval = readonly [low: number, high: number];

/**
 * Wilson score interval of a proportion k / n, within 0..1. Wilson, E. B. (1927), JASA 22:209-212.
 * Throws unless 0 <= k <= n and n > 0.
 */
export function wilson(k: number, n: number, z = z95): Interval {
  if (!(n > 0) || !(k >= 0) || !(k <= n)) throw new Error(`no proportion: ${k} of ${n}`);
  const p = k / n;
  const spread = (z * z) / n;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  return [k === 0 ? 0 : Math.max(0, centre - half), k === n ? 1 : Math.min(1, centre + half)];
}
