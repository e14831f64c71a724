import type { TrendEvent } from '$lib/charts/trend/events';
import { byWords } from '$lib/i18n/order';
import { m } from '$lib/i18n/words/messages';
import type { Measure } from '$lib/model/measure';
import { inYears, yearOf } from '../latest-year';
import type { Agreement } from './agreements';

/** The first agreement with each partner that began while these cohorts were counted, to stand beside their trend. */
export function startsWithin(
  agreements: readonly Pick<Agreement, 'partner' | 'start' | 'precision'>[],
  cohorts: readonly Measure[]
): TrendEvent[] {
  const years = inYears(cohorts).map(yearOf);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const dated = agreements.flatMap(({ partner, start, precision }) => (start === null ? [] : [{ partner, start, precision }]));
  dated.sort((a, b) => byWords(a.start, b.start));
  const starts = new Map<string, (typeof dated)[number]>();
  for (const one of dated) if (!starts.has(one.partner)) starts.set(one.partner, one);
  return [...starts.values()]
    .map((one) => ({ ...one, year: Number(one.start.slice(0, 4)) }))
    .filter(({ year }) => year >= first && year <= last)
    .map(({ partner, start, precision, year }) => {
      const label = m.event_start({ partner });
      return precision === 'year' ? { label, year } : { label, date: start };
    });
}
