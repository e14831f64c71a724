import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import { percent } from '../percent';

/** Something that happened, at a date (YYYY-MM-DD) or, where only that is known, in a year. */
export interface TrendEvent {
  readonly label: string;
  readonly date?: string;
  readonly year?: number;
}
export interface EventScene {
  readonly ticks: readonly { readonly number: number; readonly x: string; readonly soft: boolean }[];
  readonly list: readonly { readonly number: number; readonly when: string; readonly label: string }[];
}

/** A cohort stands at the middle of its year, when it leaves school; 1 January is half a step before it. */
function position(event: TrendEvent): { at: number; soft: boolean } {
  if (event.date !== undefined) {
    const date = new Date(event.date);
    const year = date.getUTCFullYear();
    return { at: year - 0.5 + (date.getTime() - Date.UTC(year, 0)) / (Date.UTC(year + 1, 0) - Date.UTC(year, 0)), soft: false };
  }
  if (event.year === undefined) throw new Error('an event needs a date or a year');
  return { at: event.year, soft: true };
}

/** The lane under a trend: numbered ticks at true dates, and the list they refer to. Events outside the years shown are only listed. */
export function layoutEvents(events: readonly TrendEvent[], first: number, span: number, language: Language): EventScene {
  const placed = events.map((event) => ({ event, ...position(event) })).sort((a, b) => a.at - b.at);
  const numbered = placed.map((one, i) => ({ ...one, number: i + 1, part: (one.at - first + 0.5) / span }));
  return {
    ticks: numbered.filter(({ part }) => part >= 0 && part <= 1).map(({ number, part, soft }) => ({ number, x: percent(part), soft })),
    list: numbered.map(({ number, event }) => ({
      number,
      label: event.label,
      when:
        event.date === undefined
          ? m.chart_event_year({ year: String(event.year) }, { locale: language })
          : formatter(language).date(event.date)
    }))
  };
}
