import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import { bases } from './bases';
import { divided, divisions, grainOf, narrow, narrowed } from './dimensions';
import type { Concentration, Counting, FactName, Indicator, Median, Ratio, Share, Survival, Tally } from './indicator';
import type { Context, Request } from './request';
import { compileFulfilment } from './fulfilment';
import { compileStanding } from './standing';
import type { BaseId, Dimension } from '$lib/model/measure';

/** Facts whose rows are graduates: a share of them has a frame and a response. */
export const ofGraduates = (fact: FactName): boolean => fact === 'tracer' || fact === 'answer';

/** An expression as it stands under these settings. */
const read = (counting: Counting, context: Context): Sql => (typeof counting === 'function' ? counting(context) : counting);

const named = (dimensions: readonly Dimension[]): Sql[] => dimensions.map((dimension) => ident(dimension));

/** The rows of a fact that answer a question: its grain (also as the column `asked`), its filter, and no row without a year in a question by year. */
function rowsFor(fact: FactName, request: Request, choices?: Share['choices']): Sql {
  const bit = raw(`${grainOf(fact, [...request.by, ...narrowed(request.filter)])}`);
  const conditions = [
    sql`grain & asked > 0`,
    ...narrow(request.filter, divisions[fact].dimensions),
    ...(request.by.includes('year') ? [sql`year IS NOT NULL`] : [])
  ];
  const table = ident(`fact_${fact}`);
  // An empty list still gives the rows, under an empty part: somebody was asked.
  const rows = choices
    ? sql`SELECT f.*, coalesce(p.${ident(choices.dimension)}, '') AS ${ident(choices.dimension)}, ${bit} AS asked FROM ${table} f LEFT JOIN (${choices.list}) p ON true`
    : sql`SELECT *, ${bit} AS asked FROM ${table}`;
  return sql`FROM (${rows}) WHERE ${join(conditions, ' AND ')}`;
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

/** How many of those known come from a recap. */
const sourceColumn = sql`sum(n) FILTER (WHERE known AND recap)::DOUBLE AS known_recap`;

/** Who of a share is in its base, who may be, and whom it counts. */
function membersOf({ id, count, among }: Share, baseId: BaseId, context: Context): Record<'rows' | 'unsure' | 'count', Sql> {
  const { rows: inBase, unsure: perhaps } = bases[baseId];
  if (!inBase || !perhaps) throw new Error(`${id}: no rows for base ${baseId}`);
  return {
    rows: among ? sql`(${inBase}) AND (${among})` : inBase,
    unsure: among ? sql`(${perhaps}) OR ((${inBase}) AND (${among}) IS NULL)` : perhaps,
    count: read(count, context)
  };
}

function shareColumns(indicator: Share, baseId: BaseId, context: Context): Sql[] {
  const { fact } = indicator;
  const { rows, unsure, count } = membersOf(indicator, baseId, context);
  const unanswered = sql`(${rows}) AND (${count}) IS NULL`;
  return [
    sql`sum(n) FILTER (WHERE (${rows}) AND (${count}))::DOUBLE AS numerator`,
    bases[baseId].keepsUnknown
      ? sql`sum(n) FILTER (WHERE ${rows})::DOUBLE AS denominator`
      : sql`sum(n) FILTER (WHERE (${rows}) AND (${count}) IS NOT NULL)::DOUBLE AS denominator`,
    sql`sum(n) FILTER (WHERE (${unsure}) OR (${unanswered}))::DOUBLE AS missing`,
    ...(ofGraduates(fact) ? frameColumns(count) : []),
    ...(fact === 'tracer' ? [sourceColumn] : [])
  ];
}

const ratioColumns = ({ top, bottom, missing }: Ratio, context: Context): Sql[] => [
  sql`(${read(top, context)})::DOUBLE AS numerator`,
  sql`(${read(bottom, context)})::DOUBLE AS denominator`,
  sql`(${read(missing, context)})::DOUBLE AS missing`
];

/** In how many currencies the amounts of a sum are, and which it is when there is one. */
const currencyColumns = (money: Sql | undefined): Sql[] =>
  money
    ? [
        sql`count(DISTINCT currency) FILTER (WHERE (${money}) AND amount IS NOT NULL)::DOUBLE AS currencies`,
        sql`min(currency) FILTER (WHERE (${money}) AND amount IS NOT NULL) AS currency_of`
      ]
    : [];

const tallyColumns = ({ count, missing, money }: Tally, context: Context): Sql[] => [
  sql`(${read(count, context)})::DOUBLE AS numerator`,
  sql`(${read(missing, context)})::DOUBLE AS missing`,
  ...currencyColumns(money)
];

/** An indicator whose counts are sums over the rows of its fact, so that several can be counted in one pass. */
type Summed = Share | Ratio | Tally;
export const isSummed = (indicator: Indicator): indicator is Summed =>
  (indicator.shape === 'share' && !indicator.choices) || indicator.shape === 'ratio' || indicator.shape === 'tally';

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

/** What happened at each time: one row per group and time, or band of an event without a time; unknown times under NULL. */
function compileSurvival({ fact, at, band, happened, competing, rows }: Survival, request: Request, context: Context): Sql {
  const event = read(happened, context);
  const other = competing ? read(competing, context) : sql`false`;
  const columns = [
    ...named(request.by),
    sql`(${read(at, context)})::DOUBLE AS at`,
    ...(band ? [sql`(${read(band.low, context)})::DOUBLE AS low`, sql`(${read(band.high, context)})::DOUBLE AS high`] : []),
    sql`coalesce(sum(n) FILTER (WHERE ${event}), 0)::DOUBLE AS events`,
    sql`coalesce(sum(n) FILTER (WHERE (${event}) IS NOT TRUE AND (${other})), 0)::DOUBLE AS competing`,
    sql`sum(n)::DOUBLE AS n`
  ];
  return sql`SELECT ${join(columns)} ${rowsFor(fact, request)} AND (${read(rows, context)}) GROUP BY ALL`;
}

function compileConcentration({ fact, weight, unknown, part, rows, money }: Concentration, request: Request): Sql {
  const from = rowsFor(fact, request);
  const currency = money ? [sql`CASE WHEN amount IS NOT NULL THEN currency END AS currency`] : [];
  const unweighed = unknown ? [sql`${unknown} AS unknown`] : [];
  const columns = [...named(request.by), sql`${part} AS part`, ...currency, sql`${weight} AS weight`, ...unweighed];
  const parts = sql`SELECT ${join(columns)} ${from} AND (${rows}) GROUP BY ALL`;
  return grouped(
    [
      sql`max(weight) FILTER (WHERE part <> '')::DOUBLE AS numerator`,
      sql`sum(weight) FILTER (WHERE part <> '')::DOUBLE AS denominator`,
      sql`sum(weight * weight) FILTER (WHERE part <> '')::DOUBLE AS squares`,
      unknown ? sql`sum(unknown)::DOUBLE AS missing` : sql`sum(weight) FILTER (WHERE part = '')::DOUBLE AS missing`,
      ...(money ? [sql`count(DISTINCT currency)::DOUBLE AS currencies`] : [])
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
export function compile(indicator: Indicator, question: Request, context: Context): Sql {
  const request = divided(indicator, question);
  switch (indicator.shape) {
    case 'share':
    case 'ratio':
    case 'tally':
      return grouped(
        columnsOf(indicator, request, context),
        request,
        rowsFor(indicator.fact, request, 'choices' in indicator ? indicator.choices : undefined)
      );
    case 'concentration':
      return compileConcentration(indicator, request);
    case 'standing':
      return compileStanding(indicator, request, context);
    case 'fulfilment':
      return compileFulfilment(indicator, request, context);
    case 'median':
      return compileMedian(indicator, request, context);
    case 'survival':
      return compileSurvival(indicator, request, context);
  }
}

/**
 * The statement that sums the survey weights of a share of graduates, undivided: how many in its base have one and an answer (`n`), how
 * many of them it counts (`k`), the weights of both, and the squares of those in the base. Pure.
 */
export function compileWeights(indicator: Share, question: Request, context: Context): Sql {
  const { rows, count } = membersOf(indicator, question.base ?? indicator.over[0], context);
  const answered = sql`(${rows}) AND (${count}) IS NOT NULL`;
  return grouped(
    [
      sql`sum(weighed) FILTER (WHERE (${rows}) AND (${count}))::DOUBLE AS k`,
      sql`sum(weighed) FILTER (WHERE ${answered})::DOUBLE AS n`,
      sql`sum(weight) FILTER (WHERE (${rows}) AND (${count}))::DOUBLE AS counted`,
      sql`sum(weight) FILTER (WHERE ${answered})::DOUBLE AS weight`,
      sql`sum(weight_squares) FILTER (WHERE ${answered})::DOUBLE AS squares`
    ],
    { ...question, by: [] },
    // Only answers have weights, and their rows say all that the rows of a status do.
    rowsFor('answer', { ...question, by: [] })
  );
}
