import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';

/** The questions of the screen, by name. */
export type PartnersQuestion = 'placements' | 'hosts' | 'partners';

/** What the screen asks. */
export function partnersRequests(filter: Filter): Readonly<Record<PartnersQuestion, Request>> {
  return {
    placements: { indicator: 'I00', by: ['school', 'partner'], filter },
    hosts: { indicator: 'I00', by: ['partner'], filter },
    partners: { indicator: 'K01', by: ['year'], filter }
  };
}
