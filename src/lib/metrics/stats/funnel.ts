import { binomialCdf as cdf, binomialQuantile as quantile, chiSquareCdf as chiSquare } from './distributions';
import { quantileOf } from './median';
import type { Part } from './newcombe';
import { z95, type Interval } from './wilson';

/** Around the centre of a funnel, for a group of one size: where 95 % and 99.8 % of such groups lie. */
export interface Limits {
  readonly inner: Interval;
  readonly outer: Interval;
}

/** Standard normal quantile of a two-sided interval of 99.8 %. */
export const z998 = 3.090232306167813;
const [side95, side998] = [0.025, 0.001];

/** Below this many groups nobody can tell how far they differ more than chance would have it. */
export const fewGroups = 10;

/**
 * The lower limit that leaves a part p of the binomial distribution below it, as a share of n: r is the smallest number with F(r) >= p, the
 * limit (r - (F(r) - p) / (F(r) - F(r - 1))) / n, interpolated between whole numbers so that a line over n has no saw-teeth.
 */
function lower(p: number, n: number, centre: number): number {
  const { r, upTo, below } = reach(p, n, centre);
  return Math.max(0, (r - (upTo - p) / (upTo - below)) / n);
}

/** The smallest r with F(r) >= p, F(r) and F(r - 1). Added up from zero, which for most schools takes a few products. */
function reach(p: number, n: number, centre: number): { readonly r: number; readonly upTo: number; readonly below: number } {
  const none = n * Math.log1p(-centre);
  // Of very many the chance of none is below the smallest number.
  if (none < -700) {
    const r = quantile(p, n, centre);
    return { r, upTo: cdf(r, n, centre), below: r === 0 ? 0 : cdf(r - 1, n, centre) };
  }
  let [r, below, chance] = [0, 0, Math.exp(none)];
  let upTo = chance;
  while (upTo < p && r < n) {
    below = upTo;
    chance *= ((n - r) / (r + 1)) * (centre / (1 - centre));
    r += 1;
    upTo += chance;
  }
  return { r, upTo, below };
}

/**
 * Exact limits for groups of n (whole, > 0) around a centre of 0..1, after Spiegelhalter, D. J. (2005), Statistics in Medicine
 * 24:1185-1202, appendix A.1.1. The upper limit is the lower one of the complement, so that a share and what is left of it ("absorbed" and
 * "not absorbed") put a school at the same place: it lies beyond when so few, or so many, have a chance below 2.5 % (0.1 %).
 */
export function exactLimits(centre: number, n: number): Limits {
  if (!(centre >= 0 && centre <= 1 && n > 0 && Number.isInteger(n))) throw new Error(`no limits: ${n} around ${centre}`);
  if (centre === 0 || centre === 1) return { inner: [centre, centre], outer: [centre, centre] };
  const between = (side: number): Interval => [lower(side, n, centre), 1 - lower(side, n, 1 - centre)];
  return { inner: between(side95), outer: between(side998) };
}

/** How far groups differ more than chance would have it. */
export interface Dispersion {
  readonly groups: number;
  /** Mean of the squared z-scores after winsorising a tenth at either end; 1 by chance. Null below `fewGroups`. */
  readonly phi: number | null;
  /** Chance of a phi so large if nothing but chance were at work. */
  readonly p: number | null;
  /** Variance between groups on the scale of the arcsine of the root; 0 where the limits stay exact. */
  readonly tau2: number;
  /** `few`: too few groups to tell. `chance`: no more than chance, exact limits. `more`: the limits are widened by `tau2`. */
  readonly found: 'few' | 'chance' | 'more';
}

const arcsine = (share: number): number => Math.asin(Math.sqrt(share));

/**
 * Tests whether groups lie further from the centre than chance allows, and estimates by how much. z-scores on the scale of the arcsine of
 * the root, where the standard error is 1 / (2 sqrt n); the tenth at either end is set to the value where it begins, so that the groups
 * looked for do not hide themselves; groups times phi against chi-square at 5 %; variance between groups after DerSimonian and Laird.
 * Spiegelhalter (2005), 3.2.
 */
export function dispersion(parts: readonly Part[], centre: number): Dispersion {
  const groups = parts.length;
  if (groups < fewGroups) return { groups, phi: null, p: null, tau2: 0, found: 'few' };
  const scores = parts.map(({ k, n }) => (arcsine(k / n) - arcsine(centre)) * 2 * Math.sqrt(n));
  const spread = scores.map((value) => ({ value, n: 1 }));
  const [low, high] = [quantileOf(spread, 0.1), quantileOf(spread, 0.9)];
  const sum = scores.reduce((so, score) => so + Math.min(high, Math.max(low, score)) ** 2, 0);
  const p = 1 - chiSquare(sum, groups);
  if (p >= 0.05) return { groups, phi: sum / groups, p, tau2: 0, found: 'chance' };
  const weights = parts.map(({ n }) => 4 * n);
  const all = weights.reduce((so, weight) => so + weight, 0);
  const squares = weights.reduce((so, weight) => so + weight ** 2, 0);
  const tau2 = Math.max(0, (sum - (groups - 1)) / (all - squares / all));
  return { groups, phi: sum / groups, p, tau2, found: 'more' };
}

/** Limits widened by a variance between groups on the scale of the arcsine of the root. */
function widened(centre: number, n: number, tau2: number): Limits {
  const between = (z: number): Interval => {
    const reach = z * Math.sqrt(1 / (4 * n) + tau2);
    const back = (angle: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
    return [back(arcsine(centre) - reach), back(arcsine(centre) + reach)];
  };
  return { inner: between(z95), outer: between(z998) };
}

/** The limits for groups of n around a centre: exact, or widened where the groups differ more than chance would have it. */
export const limitsAt = (centre: number, n: number, { tau2 }: Pick<Dispersion, 'tau2'>): Limits =>
  tau2 > 0 ? widened(centre, n, tau2) : exactLimits(centre, n);

/** Where a group lies: within the usual range for its size, beyond the 95 % limits, or beyond the 99.8 % limits. Never a rank. */
export type Place = 'inside' | 'outside-95' | 'outside-99.8';

export function placeOf({ k, n }: Part, { inner, outer }: Limits): Place {
  const share = k / n;
  const beyond = ([low, high]: Interval): boolean => share < low || share > high;
  return beyond(outer) ? 'outside-99.8' : beyond(inner) ? 'outside-95' : 'inside';
}
