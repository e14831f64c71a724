import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import { readingRequests, type Reading } from '../sections/denominators';

/** The questions of one school's page, by name. */
export type SchoolQuestion =
  | Reading
  | 'response'
  | 'status'
  | 'programs'
  | 'placementRate'
  | 'placements'
  | 'way'
  | 'hosts'
  | 'trainingTotal'
  | 'trainingHours'
  | 'trained'
  | 'partners'
  | 'partnersNew'
  | 'partnersEnded';

/** What one school's page asks. The filter names that one school. */
export function schoolRequests(filter: Filter): Readonly<Record<SchoolQuestion, Request>> {
  const byYear = { by: ['year'], filter } as const;
  return {
    ...readingRequests(filter),
    response: { indicator: 'T01', ...byYear },
    status: { indicator: 'O00', by: ['year', 'status'], filter },
    programs: { indicator: 'O01', by: ['program', 'year'], filter },
    placementRate: { indicator: 'I01', ...byYear },
    placements: { indicator: 'I00', ...byYear },
    way: { indicator: 'I12', by: ['placement', 'certificate', 'status'], filter },
    hosts: { indicator: 'I00', by: ['partner'], filter },
    trainingTotal: { indicator: 'G00', ...byYear },
    trainingHours: { indicator: 'G01', ...byYear },
    trained: { indicator: 'G02', ...byYear },
    partners: { indicator: 'K01', ...byYear },
    partnersNew: { indicator: 'K02N', ...byYear },
    partnersEnded: { indicator: 'K02E', ...byYear }
  };
}
