import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import type { Choices } from '../screen';
import { shownOf } from './cuts';

/** The questions of the screen, by name. */
export type IndicatorQuestion = 'whole' | 'cut';

/** What the screen asks: the chosen indicator as a whole, and cut. */
export function indicatorRequests(filter: Filter, choices: Choices): Readonly<Record<IndicatorQuestion, Request>> {
  const { indicator, base, cut } = shownOf(choices);
  const common = { indicator: indicator.id, base, filter };
  return { whole: { ...common, by: [] }, cut: { ...common, by: [cut] } };
}
