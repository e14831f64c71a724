import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import type { Kind } from '$lib/model/kinds';
import type { ProblemCode } from '$lib/model/problem';
import type { Batch, Hints } from './batch';
import type { Staging } from './read';

/** One row that was not loaded: where it stands, why, and its cells as written (personal ones blanked). */
export interface SetAside {
  readonly line: number;
  readonly reasons: readonly ProblemCode[];
  readonly cells: readonly string[];
}

const bySchool: ReadonlySet<Kind> = new Set<Kind>([
  'tracer',
  'graduate',
  'internship',
  'agg_tracer',
  'agg_internship',
  'agg_training',
  'agg_partner',
  'school_year',
  'school'
]);
const byYear: ReadonlySet<Kind> = new Set<Kind>(['tracer', 'graduate', 'agg_tracer', 'agg_internship', 'agg_training', 'agg_partner']);
const yearFields: Partial<Record<Kind, readonly FieldId[]>> = {
  tracer: ['grad_year', 'grad_date', 'year'],
  graduate: ['grad_year', 'grad_date', 'year']
};
/** The fields that say which school a row belongs to: a recap may be per district. */
export const schoolFields = (kind: Kind): readonly FieldId[] => {
  if (kind === 'school') return ['school_id'];
  return kind.startsWith('agg_') ? ['school_id', 'school_name', 'district', 'province'] : ['school_id', 'school_name'];
};

const anyYear: readonly FieldId[] = ['year', 'grad_year', 'start_date'];

/** The typed column of a field, when the file has it. */
export type ColumnOf = (field: FieldId) => Sql | undefined;

interface Rule {
  readonly code: ProblemCode;
  readonly when: Sql;
}

const allNull = (columns: readonly (Sql | undefined)[]): Sql | undefined => {
  const found = columns.filter((c) => c !== undefined);
  return found.length === 0
    ? undefined
    : join(
        found.map((c) => sql`${c} IS NULL`),
        ' AND '
      );
};

/** A row without school or year, in a file that has the column and of a kind that is counted by it. */
function emptyRules(kind: Kind, columnOf: ColumnOf, hints: Hints): Rule[] {
  const school = bySchool.has(kind) && !hints.school_id ? allNull(schoolFields(kind).map(columnOf)) : undefined;
  const year = byYear.has(kind) && !hints.year ? allNull((yearFields[kind] ?? anyYear).map(columnOf)) : undefined;
  return [
    ...(school ? [{ code: 'row_without_school' as const, when: school }] : []),
    ...(year ? [{ code: 'row_without_year' as const, when: year }] : [])
  ];
}

/** A row with nothing in any cell: blank rows inside a table are the file's own, but nobody stands behind them. */
function blankRule({ kind, staging, filled }: AsideInput): Rule[] {
  if (kind === 'other' || staging.columns === 0 || filled) return [];
  const blank = join(
    Array.from({ length: staging.columns }, (_, i) => raw(`coalesce(trim(c${i}), '') = ''`)),
    ' AND '
  );
  return [{ code: 'row_empty', when: sql`rowid IN (SELECT rowid FROM ${ident(staging.table)} WHERE ${blank})` }];
}

/** Rows a person has set aside: by the text of a cell, or one by one. */
function heldRule({ staging, hints }: AsideInput): Rule[] {
  const texts = Object.entries(hints.hold ?? {}).map(([index, held]) => {
    const cell = raw(`coalesce(c${Number(index)}, '')`);
    return sql`${cell} IN ${held}`;
  });
  const lines = hints.holdLines ? [sql`${staging.line} IN ${hints.holdLines}`] : [];
  const all = [...texts, ...lines];
  if (all.length === 0) return [];
  return [{ code: 'row_held', when: sql`rowid IN (SELECT rowid FROM ${ident(staging.table)} WHERE ${join(all, ' OR ')})` }];
}

/**
 * The same person twice in one wave: all but the latest. A national id names a person; a local one only within school, year and programme.
 * The caller has found that there are any.
 */
function repeated(table: string, columnOf: ColumnOf, national: boolean): Sql | undefined {
  const link = columnOf('student_id');
  if (!link) return undefined;
  const within = national
    ? ['wave' as const]
    : (['wave', 'school_id', 'school_name', 'grad_year', 'year', 'program', 'class_group'] as const);
  const keys = [link, ...within.map(columnOf).filter((c) => c !== undefined)];
  const latest = columnOf('survey_date') ? sql`${columnOf('survey_date') ?? raw('')} DESC NULLS LAST, rowid DESC` : raw('rowid DESC');
  return sql`SELECT rowid AS id FROM ${ident(table)} WHERE ${link} IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY ${join(keys)} ORDER BY ${latest}) > 1`;
}

/** Makes the table of rows set aside, for all files, if there is none yet. */
export const makeAside = (engine: Engine): Promise<void> =>
  engine.run(sql`CREATE TABLE IF NOT EXISTS set_aside (src_batch INTEGER, line INTEGER, reasons VARCHAR, cells VARCHAR[])`);

/** What `setAside` needs to know about a file. */
export interface AsideInput {
  readonly id: number;
  readonly kind: Kind;
  readonly table: string;
  readonly staging: Staging;
  readonly columnOf: ColumnOf;
  readonly hints: Hints;
  /** Columns whose text may not be kept. */
  readonly personal: ReadonlySet<number>;
  /** The student id is the national one. */
  readonly national: boolean;
  /** There is a column with something in every cell. */
  readonly filled: boolean;
}

/**
 * Moves rows that would be counted wrongly from the typed table into `set_aside`, with their text from the staging table (same row order).
 * Returns how many, per reason.
 */
export async function setAside(engine: Engine, input: AsideInput, signal?: AbortSignal): Promise<ReadonlyMap<ProblemCode, number>> {
  const { id, kind, table, staging, columnOf, hints, personal, national } = input;
  await makeAside(engine);
  const target = ident(table);
  const reasons = [...heldRule(input), ...blankRule(input), ...emptyRules(kind, columnOf, hints)].map(
    ({ code, when }) => sql`SELECT rowid AS id, ${code} AS reason FROM ${target} WHERE ${when}`
  );
  const link = columnOf('student_id');
  if ((kind === 'tracer' || kind === 'graduate') && link && hints.duplicates !== 'all') {
    const [row] = await engine.query(
      sql`SELECT count(${link}) - count(DISTINCT hash(${link})) FILTER (WHERE ${link} IS NOT NULL) AS n FROM ${target}`,
      signal
    );
    const rows = Number(row?.['n']) > 0 ? repeated(table, columnOf, national) : undefined;
    if (rows) reasons.push(sql`SELECT id, ${'row_duplicate'} AS reason FROM (${rows})`);
  }
  const counts = new Map<ProblemCode, number>();
  if (reasons.length === 0) return counts;
  const marked = ident(`r_${id}`);
  try {
    await engine.run(sql`CREATE OR REPLACE TABLE ${marked} AS ${join(reasons, ' UNION ALL ')}`, signal);
    for (const row of await engine.query(sql`SELECT reason, count(*) AS n FROM ${marked} GROUP BY reason ORDER BY reason`, signal)) {
      counts.set(row['reason'] as ProblemCode, Number(row['n']));
    }
    if (counts.size === 0) return counts;
    const cells = join(Array.from({ length: staging.columns }, (_, i) => (personal.has(i) ? raw(`''`) : raw(`coalesce(c${i}, '')`))));
    await engine.run(
      sql`INSERT INTO set_aside SELECT ${id}, ${staging.line}, m.reasons, [${cells}] FROM ${ident(staging.table)} AS s
        JOIN (SELECT id, string_agg(reason, ',' ORDER BY reason) AS reasons FROM ${marked} GROUP BY id) AS m ON m.id = s.rowid`,
      signal
    );
    await engine.run(sql`DELETE FROM ${target} WHERE rowid IN (SELECT id FROM ${marked})`, signal);
    return counts;
  } finally {
    await engine.run(sql`DROP TABLE IF EXISTS ${marked}`);
  }
}

/** The rows of a file that were set aside, in file order. */
export async function readSetAside(engine: Engine, batch: Pick<Batch, 'id'>): Promise<SetAside[]> {
  await makeAside(engine);
  const rows = await engine.query(
    sql`SELECT rowid AS id, line, reasons, unnest(cells) AS cell, generate_subscripts(cells, 1) AS i
      FROM set_aside WHERE src_batch = ${batch.id} ORDER BY line, id, i`
  );
  const found: { line: number; reasons: readonly ProblemCode[]; cells: string[] }[] = [];
  for (const row of rows) {
    if (row['i'] === 1) found.push({ line: Number(row['line']), reasons: String(row['reasons']).split(',') as ProblemCode[], cells: [] });
    found.at(-1)?.cells.push(String(row['cell']));
  }
  return found;
}
