import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import { bases } from './bases';
import { divisions, grainOf, narrow, narrowed } from './dimensions';
import type { Concentration, Counting, FactName, Indicator, Median, Ratio, Share, Survival, Tally } from './indicator';
import type { Context, Request } from './request';
import { compileStanding } from './standing';
import type { BaseId, Dimension } from '$lib/model/measure';

/** An expression as it stands under these settings. */
const read = (counting: Counting, context: Context): Sql => (typeof counting === 'function' ? counting(context) : counting);

const named = (dimensions: readonly Dimension[]): Sql[] => dimensions.map((dimension) => ident(dimension));

/** The rows of a fact that answer a question: its grain (also as the column `asked`), its filter, and no row without a year in a question by year. */
function rowsFor(fact: FactName, request: Request): Sql {
  const bit = raw(`${grainOf(fact, [...request.by, ...narrowed(request.filter)])}`);
  const conditions = [
    sql`grain & asked > 0`,
    ...narrow(request.filter, divisions[fact].dimensions),
    ...(request.by.includes('year') ? [sql`year IS NOT NULL`] : [])
  ];
  return sql`FROM (SELECT *, ${bit} AS asked FROM ${ident(`fact_${fact}`)}) WHERE ${join(conditions, ' AND ')}`;
}

const grouped = (columns: readonly Sql[], request: Request, from: Sql): Sql =>
  sql`SELECT ${join([...named(request.by), ...columns])} ${from}${raw(request.by.length > 0 ? ' GROUP BY ALL' : '')}`;

/** Who is in the frame, who is known, and what the share is there: for the response and the bounds of a tracer figure. */
const frameColumns = (count: Sql): Sql[] => [
  sql`sum(n) FILTER (WHERE framed AND (${count}))::DOUBLE AS frame_numerator`,
  sql`sum(n) FILTER (WHERE framed AND (${count}) IS NULL)::DOUBLE AS frame_unknown`,
  sql`sum(n) FILTER (WHERE framed)::DOUBLE AS frame_all`,
  sql`sum(n) FILTER (WHERE framed AND known)::DOUBLE AS frame_known`,
  sql`sum(n) FILTER (WHERE known)::DOUBLE AS known`
];

function shareColumns({ id, fact, count: counting }: Share, baseId: BaseId, context: Context): Sql[] {
  const count = read(counting, context);
  const { rows, unsure, keepsUnknown } = bases[baseId];
  if (!rows || !unsure) throw new Error(`${id}: no rows for base ${baseId}`);
  const unanswered = sql`(${rows}) AND (${count}) IS NULL`;
  return [
    sql`sum(n) FILTER (WHERE (${rows}) AND (${count}))::DOUBLE AS numerator`,
    keepsUnknown
      ? sql`sum(n) FILTER (WHERE ${rows})::DOUBLE AS denominator`
      : sql`sum(n) FILTER (WHERE (${rows}) AND (${count}) IS NOT NULL)::DOUBLE AS denominator`,
    sql`sum(n) FILTER (WHERE (${unsure}) OR (${unanswered}))::DOUBLE AS missing`,
    ...(fact === 'tracer' ? frameColumns(count) : [])
  ];
}

const ratioColumns = ({ top, bottom, missing }: Ratio, context: Context): Sql[] => [
  sql`(${read(top, context)})::DOUBLE AS numerator`,
  sql`(${read(bottom, context)})::DOUBLE AS denominator`,
  sql`(${read(missing, context)})::DOUBLE AS missing`
];

const tallyColumns = ({ count, missing }: Tally, context: Context): Sql[] => [
  sql`(${read(count, context)})::DOUBLE AS numerator`,
  sql`(${read(missing, context)})::DOUBLE AS missing`
];

/** An indicator whose counts are sums over the rows of its fact, so that several can be counted in one pass. */
type Summed = Share | Ratio | Tally;
export const isSummed = (indicator: Indicator): indicator is Summed => ['share', 'ratio', 'tally'].includes(indicator.shape);

/** The counted columns of an indicator; every one ends in its name. */
function columnsOf(indicator: Summed, request: Request, context: Context): Sql[] {
  switch (indicator.shape) {
    case 'share':
      return shareColumns(indicator, request.base ?? indicator.over[0], context);
    case 'ratio':
      return ratioColumns(indicator, context);
    case 'tally':
      return tallyColumns(indicator, context);
  }
}

/**
 * The statement that counts several indicators in one pass: questions with one fact, one filter and one breakdown. The columns of the
 * question at place i are those of `compile`, with `_i` after their names. Pure.
 */
export function compileTogether(questions: readonly (readonly [Summed, Request])[], context: Context): Sql {
  const [first] = questions;
  if (!first) throw new Error('no question to count');
  const columns = questions.flatMap(([indicator, request], i) =>
    columnsOf(indicator, request, context).map((column) => sql`${column}${raw(`_${i}`)}`)
  );
  return grouped(columns, first[1], rowsFor(first[0].fact, first[1]));
}

/** How often each value occurs: one row per group and value, what is not known under NULL. */
function compileMedian({ fact, value, rows }: Median, request: Request, context: Context): Sql {
  const columns = [...named(request.by), sql`(${read(value, context)})::DOUBLE AS at`, sql`sum(n)::DOUBLE AS n`];
  return sql`SELECT ${join(columns)} ${rowsFor(fact, request)} AND (${read(rows, context)}) GROUP BY ALL`;
}

/** What happened at each time: one row per group and time, unknown times under NULL. */
function compileSurvival({ fact, at, happened, competing, rows }: Survival, request: Request, context: Context): Sql {
  const event = read(happened, context);
  const other = competing ? read(competing, context) : sql`false`;
  const columns = [
    ...named(request.by),
    sql`(${read(at, context)})::DOUBLE AS at`,
    sql`coalesce(sum(n) FILTER (WHERE ${event}), 0)::DOUBLE AS events`,
    sql`coalesce(sum(n) FILTER (WHERE (${event}) IS NOT TRUE AND (${other})), 0)::DOUBLE AS competing`,
    sql`sum(n)::DOUBLE AS n`
  ];
  return sql`SELECT ${join(columns)} ${rowsFor(fact, request)} AND (${read(rows, context)}) GROUP BY ALL`;
}

function compileConcentration({ fact, weight, part, rows }: Concentration, request: Request): Sql {
  const from = rowsFor(fact, request);
  const parts = sql`SELECT ${join([...named(request.by), sql`${part} AS part`, sql`${weight} AS weight`])} ${from} AND (${rows}) GROUP BY ALL`;
  return grouped(
    [
      sql`max(weight) FILTER (WHERE part <> '')::DOUBLE AS numerator`,
      sql`sum(weight) FILTER (WHERE part <> '')::DOUBLE AS denominator`,
      sql`sum(weight * weight) FILTER (WHERE part <> '')::DOUBLE AS squares`,
      sql`sum(weight) FILTER (WHERE part = '')::DOUBLE AS missing`
    ],
    request,
    sql`FROM (${parts})`
  );
}

/**
 * The statement that counts: one row per group with the asked dimensions, `numerator`, `denominator` and `missing`
 * (NULL where nothing was there to count), and for tracer shares what the response and the bounds need. For a median or a time until
 * an event: one row per group and value `at`. Pure.
 */
export function compile(indicator: Indicator, request: Request, context: Context): Sql {
  switch (indicator.shape) {
    case 'share':
    case 'ratio':
    case 'tally':
      return grouped(columnsOf(indicator, request, context), request, rowsFor(indicator.fact, request));
    case 'concentration':
      return compileConcentration(indicator, request);
    case 'standing':
      return compileStanding(indicator, request, context);
    case 'median':
      return compileMedian(indicator, request, context);
    case 'survival':
      return compileSurvival(indicator, request, context);
  }
}
