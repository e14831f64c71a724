import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import type { Dimension } from '$lib/model/measure';

/** What the page of one school asks, by name. */
const sheet = {
  absorption: { indicator: 'O01', by: ['year'] },
  status: { indicator: 'O00', by: ['year', 'status'] },
  programs: { indicator: 'O01', by: ['program', 'year'] },
  wait: { indicator: 'J01', by: ['year'] },
  withinSix: { indicator: 'J02', by: ['year'] },
  withinTwelve: { indicator: 'J03', by: ['year'] },
  hosts: { indicator: 'I00', by: ['partner'] },
  partners: { indicator: 'K01', by: [] },
  formality: { indicator: 'K01', by: ['formality'] },
  endingSoon: { indicator: 'K13', by: [] },
  hours: { indicator: 'G03', by: ['year'] }
} as const satisfies Readonly<Record<string, { readonly indicator: string; readonly by: readonly Dimension[] }>>;
export type SheetQuestion = keyof typeof sheet;
export const sheetQuestions = Object.keys(sheet) as readonly SheetQuestion[];

const each = (filter: Filter, further: readonly Dimension[]): Readonly<Record<SheetQuestion, Request>> =>
  Object.fromEntries(
    Object.entries(sheet).map(([name, { indicator, by }]) => [name, { indicator, by: [...further, ...by], filter }])
  ) as unknown as Readonly<Record<SheetQuestion, Request>>;

/** The questions of one school's page. The filter names that one school. */
export const sheetRequests = (filter: Filter): Readonly<Record<SheetQuestion, Request>> => each(filter, []);

/** The same questions for all schools of the filter at once: each answer is divided by school. */
export const everyRequests = (filter: Filter): Readonly<Record<SheetQuestion, Request>> => each(filter, ['school']);

/** What the page of all schools together asks, by name. */
export type DistrictQuestion = 'absorption' | 'status' | 'districts' | 'schools' | 'placements' | 'partners' | 'hours';

export function districtRequests(filter: Filter): Readonly<Record<DistrictQuestion, Request>> {
  return {
    absorption: { indicator: 'O01', by: ['year'], filter },
    status: { indicator: 'O00', by: ['year', 'status'], filter },
    districts: { indicator: 'O01', by: ['district', 'year'], filter },
    schools: { indicator: 'O01', by: ['school', 'year'], filter },
    placements: { indicator: 'I00', by: ['year'], filter },
    partners: { indicator: 'K01', by: [], filter },
    hours: { indicator: 'G03', by: ['year'], filter }
  };
}
