import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { sayStatus, statuses } from '../status';
import { numberCell } from '../table';
import type { StackRow } from './layout';

/** The table of a stack: a row for every bar, a column for every status that occurs, and the total. `head` names the bars (cohort when absent). */
export function stackTable(rows: readonly StackRow[], language: Language, head?: string): FigureTable {
  const format = formatter(language);
  const count = (row: StackRow, status: string) => row.segments.filter((one) => one.status === status).reduce((sum, one) => sum + one.n, 0);
  const used = statuses.filter((status) => rows.some((row) => count(row, status) > 0));
  const text = (n: number, total: number) => (total >= 10 ? `${format.count(n)} (${format.percent(n / total, total)})` : format.count(n));
  return {
    columns: [
      { label: head ?? m.column_cohort({}, { locale: language }), numeric: false },
      ...used.map((status) => ({ label: sayStatus(status, language), numeric: true })),
      { label: m.column_total({}, { locale: language }), numeric: true }
    ],
    rows: rows.map((row) => [
      { text: row.label },
      ...used.map((status) => numberCell(count(row, status), text(count(row, status), row.total))),
      numberCell(row.total, format.count(row.total))
    ])
  };
}
