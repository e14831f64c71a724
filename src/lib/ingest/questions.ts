import type { Fix, Problem, ProblemCode } from '$lib/model/problem';
import type { ColumnReport, Hints, Look } from './batch';
import { normalise } from './header';
import type { Matched } from './match';

/** What is known of a file when it is spoken of. */
export interface Said {
  readonly matched: Matched;
  readonly columns: readonly ColumnReport[];
  readonly hints: Hints;
  readonly aside: ReadonlyMap<ProblemCode, number>;
  readonly file: string;
  readonly look: Look;
}

const column = ({ columns }: Said, field: string): ColumnReport | undefined =>
  columns.find((c) => c.field === field && c.column !== undefined);

/** Graduates without a status: not traced, or a state that the school leaves blank? It decides who is in the base. */
function blankMeans(said: Said): Problem[] {
  if (said.matched.kind !== 'tracer') return [];
  const status = column(said, 'status_text') ?? column(said, 'is_employed');
  const silent = (status?.values ?? []).filter(({ value, chosen }) => !chosen && (value === null || value === 'unknown'));
  const count = silent.reduce((n, one) => n + one.count, 0);
  if (!status || count === 0) return [];
  const as = (code: Fix['code'], word: string | null): Fix => ({
    code,
    steps: [
      { do: 'values', column: status.name, values: Object.fromEntries(silent.map(({ text, value }) => [text, word ?? value ?? null])) }
    ]
  });
  const words = status.field === 'status_text';
  return [
    {
      code: 'blank_means',
      level: 'warning',
      count,
      at: { column: status.name },
      params: {
        texts: silent
          .map(({ text }) => (text === '' ? '∅' : `“${text}”`))
          .slice(0, 4)
          .join(', ')
      },
      samples: silent.slice(0, 3).map(({ text }) => ({ before: text })),
      fixes: [as('not_answered', null), ...(words ? [as('as_seeking', 'seeking'), as('as_inactive', 'inactive')] : [as('as_no', 'false')])],
      asks: true
    }
  ];
}

/** Hours in a column that says neither lesson hours nor hours of 60 minutes. */
function hoursUnit(said: Said): Problem[] {
  const hours = column(said, 'hours');
  if (!hours || said.hints.hours_unit || column(said, 'hours_unit')) return [];
  if (/\bjp\b|jam pelajaran|lesson/.test(normalise(hours.name)) || /\b(?:60|jp)\b/i.test(hours.name)) return [];
  const fix = (code: Fix['code'], value: string): Fix => ({ code, steps: [{ do: 'constant', field: 'hours_unit', value }] });
  return [
    {
      code: 'hours_unit_unknown',
      level: 'warning',
      at: { column: hours.name },
      fixes: [fix('lesson_hours', 'jp45'), fix('clock_hours', 'h60')],
      asks: ['training', 'agg_training', 'internship', 'agg_internship'].includes(said.matched.kind)
    }
  ];
}

/** A tracer file that only says `Tahun`: of graduation, or of the survey? */
function yearMeaning(said: Said): Problem[] {
  const year = column(said, 'year');
  if (said.matched.kind !== 'tracer' || !year || column(said, 'grad_year') || column(said, 'grad_date')) return [];
  if (said.hints.mapping?.[year.index] !== undefined) return [];
  const fix = (code: Fix['code'], value: 'grad_year' | 'wave'): Fix => ({ code, steps: [{ do: 'field', column: year.name, value }] });
  return [
    {
      code: 'year_meaning',
      level: 'warning',
      at: { column: year.name },
      fixes: [fix('year_graduated', 'grad_year'), fix('year_surveyed', 'wave')],
      asks: true
    }
  ];
}

/** The index of the first record that is data: right behind the records at the top that are not. */
function firstRecord({ layout }: Look): number {
  let at = 0;
  for (const [from, to] of layout.skips) {
    if (from > at) break;
    at = to + 1;
  }
  return at;
}

/** A file without headings: its first row may be one after all. */
function noHeader({ look, hints }: Said): Problem[] {
  const at = look.header.value === null && hints.header === undefined && look.data > 1 ? firstRecord(look) : undefined;
  if (at === undefined) return [];
  return [
    {
      code: 'header_missing',
      level: 'warning',
      fixes: [{ code: 'first_row_is_header', steps: [{ do: 'header', value: [at, at] }] }],
      asks: true
    }
  ];
}

/** A second table in the same file: to be read as a file of its own, or left. */
function otherTable({ look, hints }: Said): Problem[] {
  if (!look.other || hints.header !== undefined) return [];
  const { header, line, rows } = look.other;
  return [
    {
      code: 'second_table',
      level: 'warning',
      count: rows,
      at: { row: line },
      fixes: [
        { code: 'other_table', steps: [{ do: 'header', value: header }] },
        { code: 'only_this_table', steps: [{ do: 'header', value: look.header.value }] }
      ],
      asks: true
    }
  ];
}

/** What only a person can know, asked once, with what was assumed meanwhile. */
export const questions = (said: Said): Problem[] => [
  ...otherTable(said),
  ...noHeader(said),
  ...yearMeaning(said),
  ...hoursUnit(said),
  ...blankMeans(said)
];
