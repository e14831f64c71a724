// Distribution functions by their series and continued fractions. Packages that hold them probe the browser with code made from text,
// which the policy of the pages forbids; the tests hold these against such a package and against sums by definition.

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7
];

/** ln Γ(x) for x > 0. Lanczos, C. (1964), SIAM Journal on Numerical Analysis B 1:86-96, with g = 7. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((total, part, i) => total + part / (z + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const tiny = 1e-300;
const precise = 1e-16;
const apart = (x: number): number => (Math.abs(x) < tiny ? tiny : x);

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let i = 1; i < 100_000; i++) {
    const even = (i * (b - i) * x) / ((a + 2 * i - 1) * (a + 2 * i));
    const odd = (-(a + i) * (a + b + i) * x) / ((a + 2 * i) * (a + 2 * i + 1));
    const before = fraction;
    for (const part of [even, odd]) {
      d = 1 / apart(1 + part * d);
      c = apart(1 + part / c);
      fraction *= c * d;
    }
    if (Math.abs(fraction - before) <= precise * Math.abs(fraction)) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b), a and b > 0: the distribution function of the beta distribution. */
function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges quickly on the left of the mean only; on the right its mirror does.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Where a rising function reaches a level, between two ends, to the last bit. */
function reach(level: number, rising: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (rising(middle) < level) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The p-quantile of the beta distribution with shapes a and b > 0. */
export const betaQuantile = (p: number, a: number, b: number): number => reach(p, (x) => betaCdf(x, a, b), 0, 1);

/** The probability of at most k of n, each with probability p. */
export const binomialCdf = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : 1 - betaCdf(p, Math.floor(k) + 1, n - Math.floor(k));

/** The smallest r for which at most r of n have at least the probability `level`. */
export function binomialQuantile(level: number, n: number, p: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Regularised lower incomplete gamma function P(a, x), by its series and its continued fraction (DLMF 8.11.4, 8.9.2). */
function gammaCdf(x: number, a: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let i = 1; i < 100_000 && Math.abs(term) > precise * Math.abs(sum); i++) {
      term *= x / (a + i);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / apart(b);
  let fraction = d;
  for (let i = 1; i < 100_000; i++) {
    const part = -i * (i - a);
    b += 2;
    d = 1 / apart(part * d + b);
    c = apart(b + part / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) <= precise) break;
  }
  return 1 - front * fraction;
}

/** The distribution function of chi-square with `df` degrees of freedom. */
export const chiSquareCdf = (x: number, df: number): number => gammaCdf(x / 2, df / 2);

/** The p-quantile of the standard normal distribution, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const tail = (z: number): number => 0.5 + 0.5 * gammaCdf((z * z) / 2, 0.5);
  return p < 0.5 ? -normalQuantile(1 - p) : reach(p, tail, 0, 40);
}
