/** One of those a whole is shared among: what it has of it, and by what it is put in order. */
export interface Holder {
  readonly order: number;
  readonly has: number;
}

/**
 * The part of the whole that goes to the lowest part p (0..1) of the holders, each of them counting the same: the curve of Lorenz, M. O.
 * (1905), Publications of the American Statistical Association 9:209-219, a straight line between two holders. Holders that tie share evenly
 * what they have together, so that nothing depends on the order they came in. Null when there is no whole.
 */
export function lorenz(holders: readonly Holder[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new Error(`no part of holders: ${p}`);
  const whole = holders.reduce((sum, { has }) => sum + has, 0);
  if (!(whole > 0)) return null;
  const ties = new Map<number, { n: number; has: number }>();
  for (const { order, has } of holders) {
    const tie = ties.get(order) ?? { n: 0, has: 0 };
    ties.set(order, { n: tie.n + 1, has: tie.has + has });
  }
  let [left, sum] = [p * holders.length, 0];
  for (const [, { n, has }] of [...ties].sort(([a], [b]) => a - b)) {
    sum += has * Math.min(1, left / n);
    left -= n;
    if (left <= 0) break;
  }
  return sum / whole;
}
