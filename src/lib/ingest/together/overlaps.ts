import type { Engine, Row } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Kind } from '$lib/model/kinds';
import type { Problem } from '$lib/model/problem';
import type { OverlapChoice, Together } from '$lib/model/together';
import type { Source } from '../place/source';
import { viewOf } from '../place/views';
import { mayReplace, overlapRules, sameSort, sharedKeys, type OverlapMeasure, type OverlapRule } from './overlap-rules';

/** One side of an overlap. */
export interface OverlapFile {
  readonly id: number;
  readonly file: string;
  /** Rows of the keys that both files have. */
  readonly rows: number;
}

/** Two files of one kind that hold the same schools and years. The older file comes first in the list of files. */
export interface Overlap {
  /** The same whenever files of these names are loaded. */
  readonly key: string;
  readonly kind: Kind;
  readonly files: readonly [older: OverlapFile, newer: OverlapFile];
  /** How many keys (school, year and, where both files have it, programme) stand in both. */
  readonly keys: number;
  readonly example: { readonly school: string; readonly year: number };
  /** People or documents that stand in both under these keys; null where the files do not say who. */
  readonly shared: number | null;
  /** `newest`: rows of the older file under these keys are not counted. */
  readonly decided: OverlapChoice;
  /** The person decided it. */
  readonly chosen: boolean;
  /** Nothing in the files tells whether the rows are the same people: the person should say. */
  readonly asked: boolean;
  /** Under how many keys the files differ in what they count, and where most. */
  readonly difference: {
    readonly measure: OverlapMeasure;
    readonly keys: number;
    readonly largest: { readonly school: string; readonly year: number; readonly older: number; readonly newer: number } | null;
  };
}

interface Pair {
  readonly rule: OverlapRule;
  readonly older: Source;
  readonly newer: Source;
  readonly shared: readonly string[];
}

const rowsOf = ({ rule }: Pick<Pair, 'rule'>, { batch }: Source): Sql => viewOf(batch.id, rule.table);
const same = (a: string, b: string, columns: readonly string[]): Sql =>
  raw(
    [`${a}.school = ${b}.school AND ${a}.year = ${b}.year`, ...columns.map((c) => `${a}.${c} IS NOT DISTINCT FROM ${b}.${c}`)].join(' AND ')
  );

const keyTable = (source: Source): Sql => ident(`key_${source.batch.id}`);

/** Keeps the distinct keys of a file, with their rows and what they count: the rows themselves are read once for it. */
async function keepKeys(engine: Engine, rule: OverlapRule, source: Source): Promise<void> {
  const list = raw(rule.keys.map(([column]) => `, ${column}`).join(''));
  const value = rule.measure ? sql`sum(${rule.measure[1]})` : raw('count(*)');
  await engine.run(sql`CREATE OR REPLACE TEMP TABLE ${keyTable(source)} AS
    SELECT school_id AS school, ${rule.year('v')} AS year${list}, count(*) AS n, ${value} AS value FROM ${rowsOf({ rule }, source)} v
    WHERE school_id IS NOT NULL AND ${rule.year('v')} IS NOT NULL GROUP BY ALL`);
}

/** The keys of a file by these columns, with their rows and what they count. */
const keysOf = (source: Source, columns: readonly string[]): Sql =>
  sql`(SELECT school, year${raw(columns.map((column) => `, ${column}`).join(''))}, sum(n) AS n, sum(value) AS value
    FROM ${keyTable(source)} GROUP BY ALL)`;

/** Which of these files of one kind hold the same school and year: one query over the distinct keys. */
async function pairsOf(engine: Engine, rule: OverlapRule, sources: readonly Source[]): Promise<Pair[]> {
  const keys = sources.map((source, at) => sql`SELECT ${at} AS at, school, year FROM ${keysOf(source, [])}`);
  const met = await engine.query(sql`WITH keys AS MATERIALIZED (${join(keys, ' UNION ALL ')})
    SELECT DISTINCT a.at AS older, b.at AS newer FROM keys a JOIN keys b ON a.school = b.school AND a.year = b.year AND a.at < b.at ORDER BY ALL`);
  return met.flatMap((row) => {
    const [older, newer] = [sources[Number(row['older'])], sources[Number(row['newer'])]];
    if (!older || !newer || !sameSort(older, newer) || !mayReplace(newer, older)) return [];
    return [{ rule, older, newer, shared: sharedKeys(rule, older, newer) }];
  });
}

/** How the keys of two files meet, as one row. */
const meeting = ({ older, newer, shared }: Pair): Sql => sql`
  WITH met AS (
    SELECT a.school, a.year, a.n AS older_rows, b.n AS newer_rows, a.value AS older, b.value AS newer,
      abs(coalesce(a.value, 0) - coalesce(b.value, 0)) AS gap
    FROM ${keysOf(older, shared)} a JOIN ${keysOf(newer, shared)} b ON ${same('a', 'b', shared)}
  )
  SELECT count(*) AS keys, sum(older_rows) AS older_rows, sum(newer_rows) AS newer_rows, min(school) AS school, arg_min(year, (school, year)) AS year,
    count(*) FILTER (WHERE older IS DISTINCT FROM newer) AS differ, max(gap) AS gap,
    ${join(['school', 'year', 'older', 'newer'].map((c) => raw(`arg_max(${c}, (gap, school, year)) AS most_${c}`)))}
  FROM met`;

/** The people (or documents) of both files under the keys they share, and whether they speak of the same wave of a survey. */
async function compareWho(engine: Engine, pair: Pair): Promise<{ shared: number | null; part: number; kept: number; sameWave: boolean }> {
  const { rule, older, newer, shared } = pair;
  if (!rule.who) return { shared: null, part: 0, kept: 0, sameWave: true };
  const waves = rule.table === 'tracer' && older.has('wave') && newer.has('wave') ? raw('coalesce(wave, 0)') : raw('0');
  const side = (source: Source, other: Source): Sql => sql`
    SELECT DISTINCT ${rule.who ?? raw('NULL')} AS who, ${waves} AS wave FROM (SELECT *, school_id AS school, ${rule.year('f')} AS year_of FROM ${rowsOf(pair, source)} f) v
    WHERE EXISTS (FROM ${keysOf(other, shared)} k WHERE k.school = v.school AND k.year = v.year_of ${raw(shared.map((c) => ` AND k.${c} IS NOT DISTINCT FROM v.${c}`).join(''))})`;
  const [row] = await engine.query(sql`
    WITH a AS MATERIALIZED (${side(older, newer)}), b AS MATERIALIZED (${side(newer, older)})
    SELECT (SELECT count(DISTINCT who) FROM a) AS older, (SELECT count(DISTINCT who) FROM b) AS newer,
      (SELECT count(DISTINCT who) FROM a WHERE who IN (SELECT who FROM b WHERE who IS NOT NULL)) AS shared,
      EXISTS (FROM a WHERE wave IN (SELECT wave FROM b)) AS same_wave`);
  const [of, common] = [Math.min(Number(row?.['older']), Number(row?.['newer'])), Number(row?.['shared'])];
  return of === 0
    ? { shared: null, part: 0, kept: 0, sameWave: true }
    : { shared: common, part: common / of, kept: common / Math.max(1, Number(row?.['older'])), sameWave: row?.['same_wave'] === true };
}

/** What counts while the person has not said: recaps are never added; the same people are counted once. */
function usual(pair: Pair, { shared, part, kept, sameWave }: Awaited<ReturnType<typeof compareWho>>): Pick<Overlap, 'decided' | 'asked'> {
  if (!pair.rule.who) return { decided: 'newest', asked: false };
  if (shared === null) return { decided: 'newest', asked: true };
  // Two waves of one survey belong together: the latest answer of each person counts.
  if (shared === 0 || !sameWave) return { decided: 'both', asked: false };
  // A file with some of the people of the older one does not stand for all of them without a word.
  return { decided: 'newest', asked: part < 0.5 || kept < 0.9 };
}

const count = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);

async function toOverlap(engine: Engine, pair: Pair, key: string, together: Together): Promise<Overlap | undefined> {
  const [row] = await engine.query(meeting(pair));
  const keys = count(row, 'keys');
  if (keys === 0) return undefined;
  const who = await compareWho(engine, pair);
  const chosen = together.overlaps[key];
  const side = ({ batch }: Source, rows: number): OverlapFile => ({ id: batch.id, file: batch.file, rows });
  const differ = count(row, 'gap') > 0;
  return {
    key,
    kind: pair.older.batch.kind,
    files: [side(pair.older, count(row, 'older_rows')), side(pair.newer, count(row, 'newer_rows'))],
    keys,
    example: { school: String(row?.['school'] ?? ''), year: count(row, 'year') },
    shared: who.shared,
    ...(chosen ? { decided: chosen, asked: false } : usual(pair, who)),
    chosen: chosen !== undefined,
    difference: {
      measure: pair.rule.measure?.[0] ?? 'rows',
      keys: count(row, 'differ'),
      largest: differ
        ? {
            school: String(row?.['most_school']),
            year: count(row, 'most_year'),
            older: count(row, 'most_older'),
            newer: count(row, 'most_newer')
          }
        : null
    }
  };
}

/** File names that occur twice are told apart by their turn, so that the key of an overlap stays the same from one load to the next. */
function turnsOf(sources: readonly Source[]): ReadonlyMap<Source, string> {
  const seen = new Map<string, number>();
  return new Map(
    sources.map((source) => {
      const turn = (seen.get(source.batch.file) ?? 0) + 1;
      seen.set(source.batch.file, turn);
      return [source, turn === 1 ? source.batch.file : `${source.batch.file} (${turn})`];
    })
  );
}

/** Leaves out of the older files the rows whose key stands in a newer one: lists the keys in `overridden`, with their rows. */
async function override(engine: Engine, pairs: readonly Pair[]): Promise<void> {
  for (const { rule, older, newer, shared } of pairs) {
    const [program, more] = ['program', rule.keys.find(([column]) => column !== 'program')?.[0]].map((column) =>
      column !== undefined && rule.keys.some(([name]) => name === column) ? column : undefined
    );
    const own = [program, more].filter((column) => column !== undefined);
    await engine.run(sql`INSERT INTO overridden
      SELECT ${older.batch.id}, ${rule.table}, a.school, a.year, ${raw(program ? `a.${program}` : 'NULL')}, ${raw(more ? `a.${more}` : 'NULL')}, a.n
      FROM ${keysOf(older, own)} a SEMI JOIN ${keysOf(newer, shared)} b ON ${same('a', 'b', shared)}
      WHERE NOT EXISTS (FROM overridden o WHERE o.batch = ${older.batch.id} AND o.school = a.school AND o.year = a.year
        ${raw(program ? `AND o.program IS NOT DISTINCT FROM a.${program}` : '')} ${raw(more ? `AND o.more IS NOT DISTINCT FROM a.${more}` : '')})`);
  }
}

/**
 * Finds where files of one kind hold the same schools and years, and lists what does not count of the older ones in the table
 * `overridden`. The views of the files must be there.
 */
export async function findOverlaps(engine: Engine, sources: readonly Source[], together: Together): Promise<Overlap[]> {
  await engine.run(sql`CREATE OR REPLACE TABLE overridden
    (batch INTEGER, feed VARCHAR, school VARCHAR, year INTEGER, program VARCHAR, more VARCHAR, n BIGINT)`);
  const turns = turnsOf(sources);
  const found: Overlap[] = [];
  const left: Pair[] = [];
  const read: Source[] = [];
  for (const [kind, rule] of Object.entries(overlapRules) as [Kind, OverlapRule][]) {
    const alike = sources.filter((source) => source.batch.kind === kind);
    if (alike.length < 2) continue;
    for (const source of alike) await keepKeys(engine, rule, source);
    read.push(...alike);
    for (const pair of await pairsOf(engine, rule, alike)) {
      const key = JSON.stringify([kind, turns.get(pair.older), turns.get(pair.newer)]);
      const overlap = await toOverlap(engine, pair, key, together);
      if (!overlap) continue;
      found.push(overlap);
      if (overlap.decided === 'newest') left.push(pair);
    }
  }
  await override(engine, left);
  for (const source of read) await engine.run(sql`DROP TABLE IF EXISTS ${keyTable(source)}`);
  return found;
}

/** The rows of a file's view that count: all, or without those that a newer file overrides. */
export function counted(source: Source, view: Sql, table: string, overlaps: readonly Overlap[]): Sql {
  const rule = overlapRules[source.batch.kind];
  const id = source.batch.id;
  const overridden = overlaps.some(({ decided, files }) => decided === 'newest' && files[0].id === id);
  if (!rule || !overridden) return sql`SELECT * FROM ${view}`;
  const has = (column: string | undefined): column is string => rule.keys.some(([name]) => name === column);
  const more = rule.keys.find(([column]) => column !== 'program')?.[0];
  const left = sql`(FROM overridden o WHERE o.batch = ${id} AND o.school = v.school_id AND o.year = ${rule.year('v')}
    ${raw(has('program') ? 'AND o.program IS NOT DISTINCT FROM v.program' : '')} ${raw(has(more) ? `AND o.more IS NOT DISTINCT FROM v.${more}` : '')})`;
  if (table === rule.table) return sql`SELECT v.* FROM ${view} v WHERE NOT EXISTS ${left}`;
  // What belongs to an agreement, or to an answer, goes with it.
  const own = raw(rule.table === 'tracer' ? 'graduate_id' : 'agreement_id');
  return sql`SELECT * FROM ${view} WHERE ${own} NOT IN (SELECT ${own} FROM ${viewOf(id, rule.table)} v WHERE EXISTS ${left})`;
}

/** Overlaps of which rows do not count, as problems: no row is left out in silence. */
export const sayOverlaps = (overlaps: readonly Overlap[]): Problem[] =>
  overlaps
    .filter(({ decided }) => decided === 'newest')
    .map(({ files: [older, newer], asked, keys, example }) => ({
      code: 'files_overlap',
      level: asked ? 'warning' : 'info',
      count: keys,
      params: {
        older: older.file,
        newer: newer.file,
        rows: older.rows,
        school: example.school.replace(/^(?:name|area):/, ''),
        year: example.year
      }
    }));
