/** Natural logarithms of 0!, 1!, ... n!, by their sums. */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let i = 1; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  return logs;
}
const logs = logFactorials(3000);
const logFactorial = (n: number): number => logs[n] ?? Number.NaN;

/** P(X = k) of n tosses with probability p. */
export function pmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  return Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X <= k), summed from its smallest terms. */
export function cdf(k: number, n: number, p: number): number {
  const terms = Array.from({ length: Math.min(k, n) + 1 }, (_, i) => pmf(i, n, p)).sort((a, b) => a - b);
  return terms.reduce((sum, term) => sum + term, 0);
}

/** P(X >= k), summed from its smallest terms. */
export function tail(k: number, n: number, p: number): number {
  const terms = Array.from({ length: n - k + 1 }, (_, i) => pmf(k + i, n, p)).sort((a, b) => a - b);
  return terms.reduce((sum, term) => sum + term, 0);
}

/** Where a rising function of 0..1 crosses a level, by halving. */
export function crossing(rising: (x: number) => number, level: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
