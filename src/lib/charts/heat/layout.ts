import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Measure, NotGiven } from '$lib/model/measure';
import { sayAbsence, sayDetails, sayValue } from '../say';

/** One line: a name, what group it belongs to, how many people stand behind it, and a share for each year (undefined: nobody that year). */
export interface HeatLine {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly href?: string;
  readonly size: number;
  readonly cells: readonly (Measure | undefined)[];
}
/** A table of lines and years, and what its heads say. */
export interface HeatData {
  readonly years: readonly number[];
  readonly lines: readonly HeatLine[];
  readonly heads: Readonly<Record<HeatOrder, string>>;
}
/** What the lines can be sorted by. Never by the share: this is no ranking. */
export const heatOrders = ['name', 'group', 'size'] as const;
export type HeatOrder = (typeof heatOrders)[number];

/** Lower edges of the seven bins, the same for all data. Most shares lie above 40%, hence the wide first one. */
export const binEdges = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** What stands in a cell. `bin` is 1..7 where the share is known well enough to be coloured. */
export interface HeatCell {
  readonly kind: 'none' | 'few' | 'indicative' | 'solid' | 'coded' | 'published' | NotGiven['status'];
  readonly text: string;
  /** The people behind it, and of how many. */
  readonly note: string;
  /** Interval, bounds, or why there is no number. */
  readonly more: string;
  readonly bin?: number;
  /** Fewer than 30 people. */
  readonly hatched: boolean;
  readonly value?: number;
}

/** The bin a share lies in as it is written: what reads 70.0% is in the bin that begins with 70%. */
export function binOf(share: number, n = 0): number {
  const steps = n >= 100 ? 1000 : 100;
  const written = Math.round(share * steps) / steps;
  return binEdges.filter((edge) => written >= edge).length;
}

/** What is at least or at most so much has a bin when all of that lies in one. */
function binOfLimit(side: 'at-least' | 'at-most', limit: number): number | undefined {
  const bin = binOf(limit);
  if (side === 'at-least') return bin === binEdges.length ? bin : undefined;
  return limit < binEdges[1] ? 1 : undefined;
}

/** What one measure looks like in the table. */
export function heatCell(
  measure: Measure | undefined,
  language: Language,
  why: (measure: NotGiven) => string = (one) => sayAbsence(one, language)
): HeatCell {
  const locale = { locale: language };
  const { count } = formatter(language);
  if (!measure) return { kind: 'none', text: m.cell_none({}, locale), note: '', more: '', hatched: false };
  const text = sayValue(measure, language);
  switch (measure.status) {
    case 'ok': {
      const { value, tier, denominator: n, response } = measure;
      const all = typeof response?.all === 'number' ? `/${count(response.all)}` : '';
      // The counts stand in the cell already.
      const more = sayDetails(measure, language).slice(1).join('; ');
      if (tier === 'few') return { kind: tier, text, note: '', more, hatched: true, value };
      return { kind: tier, text, note: `n ${count(n)}${all}`, more, bin: binOf(value, n), hatched: tier === 'indicative', value };
    }
    case 'coded': {
      const bin = binOfLimit(measure.side, measure.limit);
      const note = `n ${count(measure.denominator)}`;
      const hatched = measure.tier !== 'solid';
      return { kind: 'coded', text, note, more: m.chart_coded_note({}, locale), ...(bin === undefined ? {} : { bin }), hatched };
    }
    case 'published':
      return {
        kind: 'published',
        text,
        note: m.without_base({}, locale),
        more: m.chart_published({}, locale),
        hatched: false,
        value: measure.value
      };
    default:
      return { kind: measure.status, text, note: '', more: why(measure), hatched: false };
  }
}

/** The bins in words: "< 40%", "40–49%", ..., "≥ 90%". */
export function sayBins(language: Language): string[] {
  const { percent } = formatter(language);
  return binEdges.map((edge, i) => {
    const next = binEdges[i + 1];
    if (next === undefined) return `≥ ${percent(edge)}`;
    return i === 0 ? `< ${percent(next)}` : `${percent(edge)} – < ${percent(next)}`;
  });
}
