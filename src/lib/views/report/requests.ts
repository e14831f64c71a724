import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';

/** The questions of the screen, by name. */
export type ReportQuestion = 'absorption';

/** What the screen asks. */
export function reportRequests(filter: Filter): Readonly<Record<ReportQuestion, Request>> {
  return {
    absorption: { indicator: 'O01', by: ['year'], filter }
  };
}
