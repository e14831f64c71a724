import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { measureTable, numberCell } from '../table';

/** One school of the table; `response` is undefined where nobody knows how many graduates there are. */
export interface ScatterRow {
  readonly label: string;
  readonly zone: string;
  readonly measure: Measure;
  readonly response?: number;
}

/** The table of a scatter: every school with its zone, its response and its figure; those that are not placed stand in it too. */
export function scatterTable(rows: readonly ScatterRow[], language: Language): FigureTable {
  const locale = { locale: language };
  const { columns, rows: measured } = measureTable(
    [m.filter_school({}, locale), m.scatter_zone({}, locale)],
    rows.map(({ label, zone, measure }) => ({ labels: [label, zone], measure })),
    language
  );
  const answered = rows.map(({ response }) =>
    response === undefined ? { text: '–' } : numberCell(response, formatter(language).percent(response))
  );
  return {
    columns: columns.toSpliced(2, 0, { label: m.scatter_response({}, locale), numeric: true }),
    rows: measured.map((row, i) => row.toSpliced(2, 0, answered[i] ?? { text: '–' }))
  };
}
