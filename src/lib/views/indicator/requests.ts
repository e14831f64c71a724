import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';

/** The questions of the screen, by name. */
export type IndicatorQuestion = 'whole' | 'programs';

/** What the screen asks. */
export function indicatorRequests(filter: Filter): Readonly<Record<IndicatorQuestion, Request>> {
  return {
    whole: { indicator: 'O01', by: ['year'], filter },
    programs: { indicator: 'O01', by: ['program'], filter }
  };
}
