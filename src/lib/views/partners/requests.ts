import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';

/** The questions of the screen, by name. */
export type PartnersQuestion =
  | 'placements'
  | 'hosts'
  | 'sizes'
  | 'placed'
  | 'top'
  | 'effective'
  | 'together'
  | 'bySchool'
  | 'byPartner'
  | 'topJoint'
  | 'activities'
  | 'months'
  | 'dormant'
  | 'stages'
  | 'steps'
  | 'outreach'
  | 'outreachSteps'
  | 'kinds'
  | 'gifts'
  | 'loans'
  | 'unsorted';

/** What the screen asks. */
export function partnersRequests(filter: Filter): Readonly<Record<PartnersQuestion, Request>> {
  return {
    placements: { indicator: 'I00', by: ['school', 'partner'], filter },
    hosts: { indicator: 'I00', by: ['partner'], filter },
    sizes: { indicator: 'I00', by: ['school'], filter },
    placed: { indicator: 'I00', by: [], filter },
    top: { indicator: 'K07', by: [], filter },
    effective: { indicator: 'K06E', by: [], filter },
    together: { indicator: 'K11', by: ['school', 'partner'], filter },
    bySchool: { indicator: 'K11', by: ['school'], filter },
    byPartner: { indicator: 'K11', by: ['partner'], filter },
    topJoint: { indicator: 'K07A', by: [], filter },
    activities: { indicator: 'K11', by: [], filter },
    months: { indicator: 'K11', by: ['year', 'month'], filter },
    dormant: { indicator: 'K12', by: [], filter },
    stages: { indicator: 'K10', by: ['stage'], filter },
    steps: { indicator: 'K10C', by: ['stage'], filter },
    outreach: { indicator: 'K10O', by: ['stage'], filter },
    outreachSteps: { indicator: 'K10OC', by: ['stage'], filter },
    kinds: { indicator: 'K14', by: ['kind'], filter },
    gifts: { indicator: 'K14G', by: ['kind'], filter },
    loans: { indicator: 'K14L', by: ['kind'], filter },
    unsorted: { indicator: 'K14U', by: [], filter }
  };
}
