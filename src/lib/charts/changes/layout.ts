import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Given } from '$lib/model/measure';
import { percent } from '../percent';
import { numberCell } from '../table';

/** What changed for one school, as it was judged. Without `difference` nothing can be said, and `verdict` says why. */
export interface ChangeRow {
  readonly label: string;
  readonly href: string;
  /** Both figures in words. */
  readonly from: string;
  readonly to: string;
  /** Both figures, where their change is judged. */
  readonly sides?: readonly [before: Given, after: Given];
  /** -1..1, and its interval. */
  readonly difference?: number;
  readonly interval?: readonly [number, number];
  /** Does the interval leave zero out? */
  readonly clear: boolean;
  readonly verdict: string;
}
export interface ChangeMark extends ChangeRow {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly x?: string;
  readonly range?: readonly [string, string];
  readonly text: string;
  readonly speech: string;
}
export interface ChangesScene {
  readonly marks: readonly ChangeMark[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
}

/** One sentence about a change, for the line under a chart and for screen readers. */
export function speakChange({ label, from, to, difference, interval, verdict }: ChangeRow, language: Language): string {
  const format = formatter(language);
  const between = interval
    ? m.change_range({ low: format.points(interval[0]), high: format.points(interval[1]) }, { locale: language })
    : '';
  return [`${label}: ${from} → ${to}`, ...(difference === undefined ? [] : [format.points(difference), between]), verdict]
    .filter(Boolean)
    .join('; ');
}

/** Rows around a common zero, in the order given; the axis reaches as far as the farthest interval, the same on both sides. */
export function layoutChanges(rows: readonly ChangeRow[], language: Language): ChangesScene {
  const format = formatter(language);
  const farthest = Math.max(0.1, ...rows.flatMap(({ difference = 0, interval = [0, 0] }) => [difference, ...interval].map(Math.abs)));
  const end = Math.min(1, Math.ceil(farthest * 10) / 10);
  const place = (value: number): string => percent((value + end) / (2 * end));
  return {
    marks: rows.map((row, i) => {
      const { difference, interval } = row;
      const text = difference === undefined ? row.verdict : format.points(difference);
      return {
        ...row,
        id: i,
        row: i,
        column: 0,
        ...(difference === undefined ? {} : { x: place(difference) }),
        ...(interval ? { range: [place(interval[0]), place(interval[1])] as const } : {}),
        text,
        speech: speakChange(row, language)
      };
    }),
    ticks: [-end, 0, end].map((value, i) => ({
      x: place(value),
      text: value === 0 ? '0' : format.points(value, 0),
      anchor: (['start', 'middle', 'end'] as const)[i] ?? 'middle'
    }))
  };
}

/** The table of changes: both figures, the difference with its interval, and the verdict in words. */
export function changesTable(rows: readonly ChangeRow[], years: readonly [number, number], language: Language): FigureTable {
  const format = formatter(language);
  const locale = { locale: language };
  const points = (value: number | undefined): Cell => (value === undefined ? { text: '' } : numberCell(value, format.points(value)));
  return {
    columns: [
      { label: m.filter_school({}, locale), numeric: false },
      ...years.map((year) => ({ label: String(year), numeric: true })),
      ...[m.change_column({}, locale), m.column_low({}, locale), m.column_high({}, locale)].map((label) => ({ label, numeric: true })),
      { label: m.change_verdict({}, locale), numeric: false }
    ],
    rows: rows.map((row) => [
      { text: row.label },
      { text: row.from },
      { text: row.to },
      points(row.difference),
      points(row.interval?.[0]),
      points(row.interval?.[1]),
      { text: row.verdict }
    ])
  };
}
