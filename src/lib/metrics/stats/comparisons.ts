import { normalQuantile } from './distributions';
import { z95 } from './wilson';

/** Up to this many comparisons at once stand at 95 %. */
export const few = 5;

/** How sure each of several comparisons must be so that the list as a whole is not read as more than it says. */
export interface Level {
  readonly comparisons: number;
  /** Confidence of each interval: 0.95 for a few, 0.99 for more (a convention of the project). */
  readonly level: number;
  /** Standard normal quantile of a two-sided interval at `level`. */
  readonly z: number;
  /** How many would leave out zero by chance alone if nothing had changed anywhere. */
  readonly byChance: number;
}

/** Standard normal quantile of a two-sided interval, 0 < level < 1: 1.96 for 0.95. */
export function zOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new Error(`no level: ${level}`);
  // To the last digit that of Wilson's interval, so that every 95 % is the same.
  return level === 0.95 ? z95 : normalQuantile(1 - (1 - level) / 2);
}

/** The level for this many comparisons at once. */
export function levelFor(comparisons: number): Level {
  if (!(comparisons >= 0 && Number.isInteger(comparisons))) throw new Error(`no number of comparisons: ${comparisons}`);
  const level = comparisons <= few ? 0.95 : 0.99;
  return { comparisons, level, z: zOf(level), byChance: comparisons * (1 - level) };
}

/**
 * The stricter level at which the chance of even one false finding in the whole list stays at 5 %: 1 - 0.05 / number (Bonferroni; Dunn,
 * O. J. (1961), JASA 56:52-64). Among a hundred schools it finds only large changes, which is why `levelFor` is the default.
 */
export function bonferroni(comparisons: number): Level {
  if (!(comparisons >= 1 && Number.isInteger(comparisons))) throw new Error(`no number of comparisons: ${comparisons}`);
  const level = 1 - 0.05 / comparisons;
  return { comparisons, level, z: zOf(level), byChance: 0.05 };
}
