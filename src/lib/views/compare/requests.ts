import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';

/** The questions of the screen, by name. */
export type CompareQuestion = 'schools';

/** What the screen asks. */
export function compareRequests(filter: Filter): Readonly<Record<CompareQuestion, Request>> {
  return {
    schools: { indicator: 'O01', by: ['school', 'year'], filter }
  };
}
