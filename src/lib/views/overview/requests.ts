import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import { readingRequests, type Reading } from '../sections/denominators';

/** The questions of the overview, by name. */
export type OverviewQuestion =
  | Reading
  | 'response'
  | 'status'
  | 'schools'
  | 'placementRate'
  | 'placements'
  | 'way'
  | 'trainingTotal'
  | 'trainingHours'
  | 'trained'
  | 'partners'
  | 'partnersNew'
  | 'partnersEnded';

/** What the overview asks: the four measures by year, and absorption by school and year. */
export function overviewRequests(filter: Filter): Readonly<Record<OverviewQuestion, Request>> {
  const byYear = { by: ['year'], filter } as const;
  return {
    ...readingRequests(filter),
    response: { indicator: 'T01', ...byYear },
    status: { indicator: 'O00', by: ['year', 'status'], filter },
    schools: { indicator: 'O01', by: ['school', 'year'], filter },
    placementRate: { indicator: 'I01', ...byYear },
    placements: { indicator: 'I00', ...byYear },
    way: { indicator: 'I12', by: ['placement', 'certificate', 'status'], filter },
    trainingTotal: { indicator: 'G00', ...byYear },
    trainingHours: { indicator: 'G01', ...byYear },
    trained: { indicator: 'G02', ...byYear },
    partners: { indicator: 'K01', ...byYear },
    partnersNew: { indicator: 'K02N', ...byYear },
    partnersEnded: { indicator: 'K02E', ...byYear }
  };
}
