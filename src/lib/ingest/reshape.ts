import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Problem, ProblemCode } from '$lib/model/problem';
import type { Guess, Hints, Look, Reshape, Reshaped } from './batch';
import type { Staging } from './read';
import { guessTurned, sideOf, turnedNames } from './reshape/turned';
import { distinctNames, yearTitle } from './reshape/spoken';
import { guessYears } from './reshape/years';

type Years = Extract<Reshape, { kind: 'years' }>;

/**
 * Whether a wide table is to be made long, and how; undefined when it is long already, or a person wants it as it is. Never guessed where
 * an ordinary table would do: the titles must say it and the cells agree.
 */
export function guessReshape(look: Look, file: string, hint?: Hints['reshape']): Guess<Reshape> | undefined {
  if (hint === 'none') return undefined;
  if (hint === 'years') return guessYears(look, file, true);
  if (hint === 'turned') return guessTurned(look, file, true);
  return guessTurned(look, file, false) ?? guessYears(look, file, false);
}

/** A reshaped table: texts as before, `rows` of them made, `empty` left out because nothing stands in their measures. */
export interface LongTable {
  readonly staging: Staging;
  readonly names: readonly string[];
  readonly rows: number;
  readonly empty: number;
}

/** Makes the long table of a plan by `guessReshape`, in the order of the file. The staging table stays. Throws Failure. */
export function reshape(
  engine: Engine,
  staging: Staging,
  look: Look,
  plan: Reshape,
  table: string,
  signal?: AbortSignal
): Promise<LongTable> {
  return plan.kind === 'years'
    ? unfold(engine, staging, look, plan, table, signal)
    : turn(engine, staging, look, plan.headName, table, signal);
}

const cell = (index: number): Sql => raw(`c${index}`);
const list = (parts: readonly Sql[]): Sql => sql`[${join(parts)}]`;
const countRows = async (engine: Engine, table: string, signal?: AbortSignal): Promise<number> =>
  Number((await engine.query(sql`SELECT count(*) AS n FROM ${ident(table)}`, signal))[0]?.['n'] ?? 0);

const yearsNames = (look: Look, plan: Years): string[] =>
  distinctNames([...plan.keep.map((i) => look.names[i] ?? ''), plan.yearName ?? yearTitle(look, '', look.rawNames), ...plan.measures]);

/** One list per new column is taken apart side by side: the rows come in the order of the file, and no sort is needed. */
async function unfold(engine: Engine, staging: Staging, look: Look, plan: Years, table: string, signal?: AbortSignal): Promise<LongTable> {
  const { keep, measures, parts } = plan;
  const first = keep.length;
  const kept = keep.map((from, to) => sql`${cell(from)} AS ${cell(to)}`);
  const years = sql`unnest(${list(parts.map(({ year }) => sql`${year}`))}) AS ${cell(first)}`;
  const lists = measures.map((_, m) => {
    const cells = parts.map(({ columns }) => (columns[m] == null ? raw('CAST(NULL AS VARCHAR)') : cell(columns[m])));
    return sql`unnest(${list(cells)}) AS ${cell(first + 1 + m)}`;
  });
  const said = join(
    measures.map((_, m) => sql`trim(${cell(first + 1 + m)}) <> ''`),
    ' OR '
  );
  await engine.run(
    sql`CREATE OR REPLACE TABLE ${ident(table)} AS
      SELECT * FROM (SELECT ${join([...kept, years, ...lists, sql`${staging.line} AS _line`])} FROM ${ident(staging.table)}) WHERE ${said}`,
    signal
  );
  const rows = await countRows(engine, table, signal);
  const names = yearsNames(look, plan);
  return { staging: { table, columns: names.length, rows, line: raw('_line') }, names, rows, empty: staging.rows * parts.length - rows };
}

/** Each old column becomes a list of its cells, each list a row. */
async function turn(
  engine: Engine,
  staging: Staging,
  look: Look,
  head: string | undefined,
  table: string,
  signal?: AbortSignal
): Promise<LongTable> {
  const side = sideOf(look, '');
  if (!side) throw new Error('a table that cannot be turned');
  const from = ident(staging.table);
  const labels = await engine.query(sql`SELECT trim(coalesce(${cell(side.names)}, '')) AS label FROM ${from} ORDER BY rowid`, signal);
  const names = turnedNames(
    head ?? side.head,
    labels.map((row) => String(row['label']))
  );
  const titles = list(side.titles.map((title) => sql`${title}`));
  const columns = list(side.entities.map((i) => sql`list(${cell(i)} ORDER BY rowid)`));
  const cells = labels.map((_, i) => sql`cells[${raw(String(i + 1))}] AS ${cell(i + 1)}`);
  const said = sql`len(list_filter(cells, lambda x: trim(x) <> '')) > 0`;
  const line = Math.max(1, look.skipLines);
  await engine.run(
    sql`CREATE OR REPLACE TABLE ${ident(table)} AS
      SELECT title AS c0, ${join([...cells, sql`CAST(${line} AS INTEGER) AS _line`])}
      FROM (SELECT unnest(${titles}) AS title, unnest(${columns}) AS cells FROM ${from}) WHERE ${said}`,
    signal
  );
  const rows = await countRows(engine, table, signal);
  return { staging: { table, columns: names.length, rows, line: raw('_line') }, names, rows, empty: side.entities.length - rows };
}

/** The rows of the sample as they look after reshaping, for whoever judges columns by their cells. */
export function reshapedSample(look: Look, plan: Reshape): string[][] {
  if (plan.kind === 'turned') {
    const side = sideOf(look, '');
    return (side?.entities ?? []).map((i, k) => [side?.titles[k] ?? '', ...look.sample.map((row) => row[i] ?? '')]);
  }
  return look.sample.flatMap((row) =>
    plan.parts.map(({ year, columns }) => [
      ...plan.keep.map((i) => row[i] ?? ''),
      year,
      ...columns.map((i) => (i === null ? '' : (row[i] ?? '')))
    ])
  );
}

/** What is said to people about it, in place of `years_as_columns`. */
export function sayReshape(plan: Reshape, rows: number): Problem {
  if (plan.kind === 'turned') return { code: 'table_turned', level: 'info', params: { rows } };
  const years = plan.parts.map(({ year }) => year);
  return { code: 'years_unfolded', level: 'info', params: { years: years.join(', '), rows } };
}

/** What `countRecords` must know. `table`: the typed one; `aside`: rows set aside from it; `personal`: columns whose text may not be kept. */
export interface Counted {
  readonly id: number;
  readonly table: string;
  readonly look: Look;
  readonly plan: Reshape;
  readonly own: Staging;
  readonly long: LongTable;
  readonly aside: number;
  readonly personal: ReadonlySet<number>;
}

/** An account of both levels, each counted for itself. `emptied`: records all of whose measures are empty; they are among `setAside`. */
export interface Records {
  readonly loaded: number;
  readonly setAside: number;
  readonly emptied: number;
  readonly reshaped: Reshaped;
}

/** Puts the records all of whose measures are empty among the rows set aside, so that they can be seen. Returns how many. */
async function asideEmpty(engine: Engine, { id, plan, own, long, personal }: Counted): Promise<number> {
  if (plan.kind === 'turned' || long.empty < plan.parts.length) return 0;
  const kept = plan.keep.map((from, to) => (personal.has(to) ? raw(`''`) : sql`coalesce(${cell(from)}, '')`));
  const blanks = Array.from({ length: long.names.length - kept.length }, () => raw(`''`));
  const empty = sql`FROM (SELECT *, ${own.line} AS place FROM ${ident(own.table)}) WHERE place NOT IN (SELECT _line FROM ${ident(long.staging.table)})`;
  const [row] = await engine.query(sql`SELECT count(*) AS n ${empty}`);
  const reason: ProblemCode = 'row_empty';
  await engine.run(sql`INSERT INTO set_aside SELECT ${id}, place, ${reason}, ${list([...kept, ...blanks])} ${empty}`);
  return Number(row?.['n'] ?? 0);
}

/**
 * The records of a reshaped file. Of unfolded years one counts as loaded when any of its rows is, else as set aside; of a turned table all
 * are loaded, each as a column. Call once, when the rows set aside are in their table.
 */
export async function countRecords(engine: Engine, input: Counted): Promise<Records> {
  const { id, table, look, plan, long, aside } = input;
  const emptied = await asideEmpty(engine, input);
  const [row] = await engine.query(
    sql`SELECT (SELECT count(*) FROM ${ident(table)}) AS loaded, (SELECT count(DISTINCT _line) FROM ${ident(table)}) AS records,
      (SELECT count(DISTINCT line) FROM set_aside WHERE src_batch = ${id} AND line NOT IN (SELECT _line FROM ${ident(table)})) AS aside`
  );
  const years = plan.kind === 'years';
  const rows = years ? look.data * plan.parts.length : long.rows + long.empty;
  const reshaped = { kind: plan.kind, rows, empty: long.empty, loaded: Number(row?.['loaded']), setAside: aside };
  if (!years) return { loaded: long.names.length - 1, setAside: 0, emptied, reshaped };
  return { loaded: Number(row?.['records']), setAside: Number(row?.['aside']), emptied, reshaped };
}
