import type { LabelledMeasure } from '$lib/charts/table';
import { numberCell } from '$lib/charts/table';
import { drawnValue } from '$lib/charts/glyph';
import { sayShort } from '$lib/charts/say';
import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Attention } from '$lib/metrics/attention';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import type { Naming, SchoolFunnel } from './funnel';

/** Why a school may be visited first. */
export type Reason = Attention['kind'] | 'below' | 'above';

/** A school with all its reasons and its absorption by cohort. Reasons are never added up. */
export interface ReasonRow {
  readonly id: string;
  readonly label: string;
  readonly reasons: readonly { readonly kind: Reason; readonly text: string }[];
  readonly points: readonly LabelledMeasure[];
}
export interface Reasons {
  readonly rows: readonly ReasonRow[];
  /** How many schools have each reason, of those that occur. */
  readonly counts: readonly { readonly text: string; readonly schools: number }[];
}

function sayReason(
  { kind, below, since, year }: Pick<Attention, 'below' | 'since' | 'year'> & { readonly kind: Reason },
  language: Language
) {
  switch (kind) {
    case 'low_response':
      return m.reason_low_response({ r: formatter(language).percent(below ?? 0) });
    case 'ending_soon':
      return m.reason_ending_soon();
    case 'no_partner':
      return m.reason_no_partner();
    case 'program_without_partner':
      return m.reason_program_without_partner();
    case 'clear_rise':
      return m.reason_clear_rise({ since: since ?? '', year: year ?? '' });
    case 'clear_fall':
      return m.reason_clear_fall({ since: since ?? '', year: year ?? '' });
    case 'below':
      return m.reason_below();
    case 'above':
      return m.reason_above();
  }
}

/** A reason of one school: of programmes without a partner, with which they are. */
function sayOf({ text, programs }: Pick<Attention, 'programs'> & { readonly text: string }, id: string): string {
  if (!programs) return text;
  const list = programs.filter(({ school }) => school === id).map(({ program }) => program);
  return m.reason_programs_without_partner({ list: list.join(', ') });
}

/** Gathers what deserves a look by school, in the order of their names. `measures`: absorption by school and year. */
export function schoolReasons(
  attention: readonly Attention[],
  funnel: SchoolFunnel,
  measures: readonly Measure[],
  years: readonly number[],
  { name }: Pick<Naming, 'name'>,
  language: Language
): Reasons {
  const sides = (['below', 'above'] as const).map((kind) => ({
    kind,
    ids: funnel.outside.filter(({ side }) => side === kind).map(({ id }) => id)
  }));
  const found = [...sides, ...attention]
    .map((one) => ({
      kind: one.kind,
      ids: [...new Set(one.ids)],
      text: sayReason(one, language),
      ...('programs' in one ? { programs: one.programs } : {})
    }))
    .filter(({ ids }) => ids.length > 0);
  const at = new Map(measures.map((measure) => [`${measure.key.school} ${measure.key.year}`, measure]));
  const rows = [...new Set(found.flatMap(({ ids }) => ids))].map((id): ReasonRow => ({
    id,
    label: name(id),
    reasons: found.filter(({ ids }) => ids.includes(id)).map((one) => ({ kind: one.kind, text: sayOf(one, id) })),
    points: years.flatMap((year) => {
      const measure = at.get(`${id} ${year}`);
      return measure ? [{ label: String(year), measure }] : [];
    })
  }));
  rows.sort((a, b) => byWords(a.label, b.label));
  return { rows, counts: found.map(({ text, ids }) => ({ text, schools: ids.length })) };
}

/** The reasons as a table: a school, its reasons, and the figure of each cohort. */
export function reasonsTable(rows: readonly ReasonRow[], years: readonly number[], language: Language): FigureTable {
  return {
    columns: [
      { label: m.filter_school(), numeric: false },
      { label: m.reason_column(), numeric: false },
      ...years.map((year) => ({ label: String(year), numeric: true }))
    ],
    rows: rows.map(({ label, reasons, points }) => [
      { text: label },
      { text: reasons.map(({ text }) => text).join('; ') },
      ...years.map((year) => {
        const measure = points.find((one) => one.label === String(year))?.measure;
        if (!measure) return { text: '–' };
        const value = drawnValue(measure);
        const text = sayShort(measure, language);
        return value === undefined ? { text } : numberCell(value, text);
      })
    ])
  };
}
