import type { Part } from './newcombe';
import { wilson, z95, type Interval } from './wilson';

/** One stratum (a programme): what was seen in the group, and in the reference it is compared with. */
export interface Stratum extends Part {
  readonly reference: Part;
}

/** What a group shows beside what the reference rates would make of its mix. */
export interface Standardised {
  readonly observed: number;
  /** Sum over the strata of the group's n times the reference rate. */
  readonly expected: number;
  readonly n: number;
  /** observed / expected: 1 as expected, above 1 more. Null when nothing is expected. */
  readonly ratio: number | null;
  /** 95 % interval of `ratio`. */
  readonly interval: Interval | null;
}

/**
 * Indirect standardisation (indicators.md 2.5). The interval is Wilson's of the group's own share, divided by the expected share: the
 * reference is taken as known, and as people of different strata differ it is rather too wide than too narrow. Breslow, N. E. and Day,
 * N. E. (1987), Statistical Methods in Cancer Research II, 2.3, with a proportion where they have a rare count.
 * Throws when there is nobody, or a stratum without a reference.
 */
export function standardise(strata: readonly Stratum[], z = z95): Standardised {
  const present = strata.filter(({ n }) => n > 0);
  const missing = present.find(({ reference }) => !(reference.n > 0));
  if (missing) throw new Error('a stratum without a reference');
  const observed = present.reduce((sum, { k }) => sum + k, 0);
  const n = present.reduce((sum, one) => sum + one.n, 0);
  const expected = present.reduce((sum, one) => sum + (one.n * one.reference.k) / one.reference.n, 0);
  const [low, high] = wilson(observed, n, z);
  if (expected === 0) return { observed, expected, n, ratio: null, interval: null };
  return { observed, expected, n, ratio: observed / expected, interval: [(low * n) / expected, (high * n) / expected] };
}
