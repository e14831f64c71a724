import type { BaseId, Dimension } from '$lib/model/measure';
import type { Filter } from '$lib/model/filter';

/** One question to the data: which indicator, broken down by what, over which rows. */
export interface Request {
  readonly indicator: string;
  readonly by: readonly Dimension[];
  readonly filter: Filter;
  /** Must be one of the indicator's own `over`; its first when absent. */
  readonly base?: BaseId;
}

/** Figures about fewer people than this are withheld in share mode, unless somebody sets another threshold (indicators.md 2.1). */
export const shareThreshold = 10;

/** What an answer depends on besides the data. */
export interface Context {
  /** Date (YYYY-MM-DD) partnerships are counted at; a year in `by` counts at 31 December of that year, or at this date if earlier. */
  readonly asAt: string;
  /** `private`: the school's own screen, small groups are shown and marked. `share`: small groups are suppressed. */
  readonly disclosure: { readonly mode: 'private' | 'share'; readonly threshold: number };
}
