import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { drawnValue } from './glyph';
import { sayAbsence, sayValue } from './say';

/** A measure with what it is called: one row of a chart. */
export interface LabelledMeasure {
  readonly label: string;
  readonly measure: Measure;
}

/** A cell with a number behind it. */
export const numberCell = (value: number, text: string): Cell => ({ text, value });
const nothing: Cell = { text: '' };

function note(measure: Measure, language: Language): string {
  const locale = { locale: language };
  if (measure.status === 'published') return m.chart_published({}, locale);
  if (measure.status === 'coded') return m.chart_coded_note({}, locale);
  if (measure.status !== 'ok') return sayAbsence(measure, language);
  if (measure.unit !== 'percent' || measure.tier === 'solid') return '';
  return measure.tier === 'few' ? m.chart_few({}, locale) : m.chart_indicative({}, locale);
}

function cells(measure: Measure, language: Language, share: boolean): Cell[] {
  const format = formatter(language);
  const value = drawnValue(measure);
  const first: Cell = { text: sayValue(measure, language), ...(value === undefined ? {} : { value }) };
  const last: Cell = { text: note(measure, language) };
  if (!share) return [first, last];
  if (measure.status === 'coded')
    return [first, nothing, numberCell(measure.denominator, format.count(measure.denominator)), nothing, nothing, last];
  if (measure.status !== 'ok') return [first, nothing, nothing, nothing, nothing, last];
  const { numerator, denominator, interval } = measure;
  const edge = (at: 0 | 1) =>
    interval && measure.tier !== 'few' ? numberCell(interval[at], format.percent(interval[at], denominator)) : nothing;
  return [
    first,
    numberCell(numerator, format.count(numerator)),
    numberCell(denominator, format.count(denominator)),
    edge(0),
    edge(1),
    last
  ];
}

/** The table of labelled measures: names first (one column per head), then value, counts, interval and note. */
export function measureTable(
  heads: readonly string[],
  rows: readonly { readonly labels: readonly string[]; readonly measure: Measure }[],
  language: Language
): FigureTable {
  const locale = { locale: language };
  const share = rows.some(({ measure }) => measure.unit === 'percent');
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      ...heads.map((label) => ({ label, numeric: false })),
      number(m.column_value({}, locale)),
      ...(share
        ? [m.column_numerator({}, locale), m.column_denominator({}, locale), m.column_low({}, locale), m.column_high({}, locale)].map(
            number
          )
        : []),
      { label: m.column_note({}, locale), numeric: false }
    ],
    rows: rows.map(({ labels, measure }) => [...labels.map((text) => ({ text })), ...cells(measure, language, share)])
  };
}
