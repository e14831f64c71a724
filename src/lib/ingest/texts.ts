import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Distinct } from './cast/text';
import type { Staging } from './read';

/** The distinct texts of a column, the most frequent first. */
export interface ColumnTexts {
  readonly index: number;
  readonly distinct: readonly Distinct[];
  /** How many distinct texts there are; an estimate when `crowded`. */
  readonly count: number;
  /** Cells that are empty in the file. */
  readonly empty: number;
  /** So many different texts (ids, names) that only a sample of them was fetched, from the first rows. */
  readonly crowded: boolean;
}

/** The distinct texts of all columns: in the engine `u_<id>` (col, code, t, n), in memory the frequent ones. */
export interface Texts {
  readonly table: string;
  readonly columns: readonly ColumnTexts[];
}

const head = 20_000;
const crowd = 15_000;
const perStatement = 20;
const evidence = 1000;
const atOnce = 10_000;

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const column = (index: number): Sql => raw(`c${index}`);

/** Columns in whose first rows nearly every text differs. Counting all their texts would cost more than all the others together. */
async function findCrowded(engine: Engine, staging: Staging, signal?: AbortSignal): Promise<Set<number>> {
  const crowded = new Set<number>();
  if (staging.rows <= head) return crowded;
  const indexes = Array.from({ length: staging.columns }, (_, i) => i);
  for (const slice of slices(indexes, 100)) {
    const counts = join(slice.map((i) => sql`count(DISTINCT ${column(i)}) AS ${ident(`n${i}`)}`));
    const [row] = await engine.query(sql`SELECT ${counts} FROM (SELECT * FROM ${ident(staging.table)} LIMIT ${head})`, signal);
    for (const i of slice) if (Number(row?.[`n${i}`]) > crowd) crowded.add(i);
  }
  return crowded;
}

const grouped = (index: number, from: Sql, cell = column(index)): Sql => sql`
  SELECT ${index} AS col, row_number() OVER (ORDER BY n DESC, t) - 1 AS code, t, n
  FROM (SELECT ${cell} AS t, count(*) AS n FROM ${from} WHERE ${column(index)} IS NOT NULL GROUP BY t)`;

/** Adds all texts of a column that was left out as crowded; `cell`: what of a cell its text is. */
export async function countTexts({ engine, staging, texts, signal }: Counting, index: number, cell: Sql): Promise<void> {
  await engine.run(sql`DELETE FROM ${ident(texts.table)} WHERE col = ${index}`, signal);
  await engine.run(sql`INSERT INTO ${ident(texts.table)} ${grouped(index, ident(staging.table), cell)}`, signal);
}

/** What `countTexts` works on. */
export interface Counting {
  readonly engine: Engine;
  readonly staging: Staging;
  readonly texts: Texts;
  readonly signal: AbortSignal | undefined;
}

/** All texts of a column, by code; fetched piece by piece, so that the page answers in between. */
export async function allTexts(engine: Engine, texts: Texts, index: number, signal?: AbortSignal): Promise<Distinct[]> {
  const found: Distinct[] = [];
  for (let from = 0; found.length === from; from += atOnce) {
    const rows = await engine.query(
      sql`SELECT t, n FROM ${ident(texts.table)} WHERE col = ${index} AND code >= ${from} AND code < ${from + atOnce} ORDER BY code`,
      signal
    );
    for (const row of rows) found.push({ text: String(row['t']), count: Number(row['n']) });
  }
  return found;
}

/** Counts the distinct texts of every column; of crowded ones only those of the first rows. */
export async function readDistinct(engine: Engine, staging: Staging, table: string, signal?: AbortSignal): Promise<Texts> {
  const crowded = await findCrowded(engine, staging, signal);
  await engine.run(sql`CREATE OR REPLACE TABLE ${ident(table)} (col INTEGER, code BIGINT, t VARCHAR, n BIGINT)`, signal);
  const whole = ident(staging.table);
  const first = sql`(SELECT * FROM ${whole} LIMIT ${evidence})`;
  const indexes = Array.from({ length: staging.columns }, (_, i) => i);
  for (const slice of slices(indexes, perStatement)) {
    const parts = slice.map((i) => grouped(i, crowded.has(i) ? first : whole));
    await engine.run(sql`INSERT INTO ${ident(table)} ${join(parts, ' UNION ALL ')}`, signal);
  }
  const distinct = indexes.map((): Distinct[] => []);
  const rows = await engine.query(sql`SELECT col, t, n FROM ${ident(table)} WHERE code < ${evidence} ORDER BY col, code`, signal);
  for (const row of rows) distinct[Number(row['col'])]?.push({ text: String(row['t']), count: Number(row['n']) });
  const totals = await engine.query(sql`SELECT col, count(*) AS texts, sum(n) AS cells FROM ${ident(table)} GROUP BY col`, signal);
  const total = new Map(totals.map((row) => [Number(row['col']), row]));
  const estimates = await estimate(engine, staging, crowded, signal);
  return {
    table,
    columns: indexes.map((index) => ({
      index,
      distinct: distinct[index] ?? [],
      count: estimates.get(index)?.texts ?? Number(total.get(index)?.['texts'] ?? 0),
      empty: staging.rows - (estimates.get(index)?.cells ?? Number(total.get(index)?.['cells'] ?? 0)),
      crowded: crowded.has(index)
    }))
  };
}

async function estimate(
  engine: Engine,
  staging: Staging,
  crowded: ReadonlySet<number>,
  signal?: AbortSignal
): Promise<Map<number, { texts: number; cells: number }>> {
  const found = new Map<number, { texts: number; cells: number }>();
  if (crowded.size === 0) return found;
  const parts = [...crowded].map(
    (i) => sql`approx_count_distinct(${column(i)}) AS ${ident(`t${i}`)}, count(${column(i)}) AS ${ident(`n${i}`)}`
  );
  const [row] = await engine.query(sql`SELECT ${join(parts)} FROM ${ident(staging.table)}`, signal);
  for (const i of crowded) found.set(i, { texts: Number(row?.[`t${i}`]), cells: Number(row?.[`n${i}`]) });
  return found;
}
