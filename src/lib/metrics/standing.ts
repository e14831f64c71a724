import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Dimension } from '$lib/model/measure';
import { divisions, grainOf, narrow, narrowed } from './dimensions';
import type { Standing } from './indicator';
import type { Context, Request } from './request';

/** An end followed by a start within this many days is a renewal, not an end. */
export const renewalDays = 90;
/** An agreement that ends within this many days "ends soon". */
export const endingDays = 90;

const never = raw(`DATE '9999-12-31'`);
const events: readonly Standing['read'][] = ['new', 'ended', 'renewed'];

/**
 * The moments partnerships are counted at: the last day of each year asked for, or the date of the context if earlier.
 * Without years in the question: the latest of the filter (every one of them for events), else the date of the context.
 */
function moments({ read }: Standing, request: Request, asAt: string): Sql {
  const today = sql`CAST(${asAt} AS DATE)`;
  const all = sql`SELECT year, make_date(year, 1, 1) AS first, least(make_date(year, 12, 31), ${today}) AS day, ${today} AS today`;
  const years = [...request.filter.years].filter((year) => year <= Number(asAt.slice(0, 4)));
  if (request.by.includes('year')) {
    const known = sql`SELECT greatest(1900, min(least(year(first_day), year(last_day), year)))::BIGINT AS since FROM fact_partner`;
    const every = sql`SELECT unnest(range(since, year(${today}) + 1))::INT AS year FROM (${known})`;
    const kept = request.filter.years.length > 0 ? sql` WHERE year IN ${request.filter.years}` : raw('');
    return sql`${all} FROM (${every})${kept}`;
  }
  if (events.includes(read) && years.length > 0)
    return sql`${all} FROM (SELECT unnest(${raw('[')}${join(years.map((year) => sql`${year}`))}${raw(']')})::INT AS year)`;
  const last = request.filter.years.length > 0 ? sql`${Math.max(...request.filter.years)}::INT` : sql`year(${today})::INT`;
  return sql`${all} FROM (SELECT ${last} AS year)`;
}

/** What each reading takes from the state of one partner at one moment, as [counted, of how many]. */
const readings: Readonly<Record<Standing['read'], readonly [Sql, Sql | null]>> = {
  active: [sql`active`, null],
  schools: [sql`active`, null],
  new: [sql`began BETWEEN first AND day`, null],
  ended: [sql`spell_ended`, null],
  renewed: [sql`was_renewed`, null],
  retained: [sql`active_before AND active`, sql`active_before`],
  ending: [sql`active AND until <= day + ${raw(`${endingDays}`)}`, null]
};

/** The columns of a yearly number (agg_partner) that answer a reading. */
const recaps: Readonly<Record<Standing['read'], readonly [string, string] | undefined>> = {
  active: ['active', 'NULL'],
  new: ['started', 'NULL'],
  ended: ['ended', 'NULL'],
  renewed: ['renewed', 'NULL'],
  retained: ['retained', 'active_before'],
  ending: undefined,
  schools: undefined
};

/** The yearly numbers at the moments; without years in the question, the latest number of each school. */
const recapRows = (byYear: boolean): Sql =>
  byYear
    ? sql`SELECT f.* FROM fact_partner f JOIN moment m ON m.year = f.year WHERE f.agreement IS NULL`
    : sql`SELECT f.* FROM fact_partner f WHERE f.agreement IS NULL AND f.year <= (SELECT max(year) FROM moment)
          QUALIFY f.year = max(f.year) OVER (PARTITION BY f.school)`;

/** The statement of a standing: distinct partners (or schools) by their state at each moment, and the yearly numbers of schools without agreements. */
export function compileStanding(indicator: Standing, request: Request, context: Context): Sql {
  const { dimensions } = divisions.partner;
  const others: readonly Dimension[] = request.by.filter((dimension) => dimension !== 'year');
  const filter = { ...request.filter, years: [] };
  const conditions = narrow(filter, dimensions);
  const where = (more: Sql): Sql => sql`WHERE ${join([more, ...conditions], ' AND ')}`;
  const groups = others.map((dimension) => ident(dimension));
  const unit = indicator.read === 'schools' ? sql`school` : sql`partner`;
  const keys = join([...groups, sql`unit`]);
  const [counted, of] = readings[indicator.read];
  const byYear = request.by.includes('year');
  const bit = raw(`${grainOf('partner', [...others, ...narrowed(filter)])}`);

  const state = sql`
  moment AS (${moments(indicator, request, context.asAt)}),
  paper AS (
    SELECT ${join([...groups, sql`${unit} AS unit`])}, agreement, renews, first_day, coalesce(last_day, ${never}) AS last_day
    FROM fact_partner ${where(sql`agreement IS NOT NULL`)}
  ),
  reached AS (
    SELECT *, max(last_day) OVER (
      PARTITION BY ${keys} ORDER BY first_day, last_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS before
    FROM paper WHERE first_day IS NOT NULL
  ),
  chained AS (
    SELECT *, sum(CASE WHEN renews IS NULL AND first_day - before > ${raw(`${renewalDays}`)} THEN 1 ELSE 0 END) OVER (
      PARTITION BY ${keys} ORDER BY first_day, last_day ROWS UNBOUNDED PRECEDING
    ) AS spell
    FROM reached
  ),
  spell AS (SELECT ${keys}, spell, max(last_day) AS spell_end FROM chained GROUP BY ALL),
  renewal AS (
    SELECT DISTINCT ${join(others.map((dimension) => sql`p.${ident(dimension)}`).concat(sql`p.unit`))}, p.last_day AS renewed_end
    FROM paper p JOIN paper q ON q.unit = p.unit ${raw(others.map((dimension) => `AND q."${dimension}" = p."${dimension}"`).join(' '))}
      AND (q.renews = p.agreement OR (q.first_day > p.first_day AND abs(q.first_day - p.last_day) <= ${raw(`${renewalDays}`)} AND q.last_day > p.last_day))
    WHERE p.last_day < ${never}
  ),
  one AS (
    SELECT ${join([...groups, sql`unit`, sql`m.year`, sql`m.first`, sql`m.day`, sql`m.today`])},
      min(first_day) AS began,
      max(last_day) FILTER (WHERE first_day <= m.day + ${raw(`${endingDays}`)}) AS until,
      coalesce(bool_or(first_day <= m.day AND last_day >= m.day), false) AS active,
      coalesce(bool_or(first_day <= d.before AND last_day >= d.before), false) AS active_before,
      bool_or(first_day IS NULL) AS undated
    FROM paper CROSS JOIN moment m
      CROSS JOIN LATERAL (SELECT CAST(${byYear ? sql`make_date(m.year - 1, 12, 31)` : sql`m.day - INTERVAL 1 YEAR`} AS DATE) AS before) d
    GROUP BY ALL
  ),
  judged AS (
    SELECT one.*,
      EXISTS (FROM spell s WHERE ${same('s', others)} AND year(s.spell_end) = one.year AND s.spell_end < one.today) AS spell_ended,
      EXISTS (FROM renewal r WHERE ${same('r', others)} AND year(r.renewed_end) = one.year AND r.renewed_end < one.today) AS was_renewed
    FROM one
  )`;

  const columns = (list: readonly Sql[]): Sql => join([...(byYear ? [sql`year`] : []), ...groups, ...list]);
  const ofRecord = sql`SELECT ${columns([
    sql`count(DISTINCT unit) FILTER (WHERE ${counted}) AS numerator`,
    of ? sql`count(DISTINCT unit) FILTER (WHERE ${of}) AS denominator` : sql`NULL::BIGINT AS denominator`,
    sql`count(DISTINCT unit) FILTER (WHERE undated AND NOT coalesce(${counted}, false)) AS missing`,
    sql`count(*) FILTER (WHERE began <= day) AS dated`
  ])} FROM judged GROUP BY ALL`;

  const recap = recaps[indicator.read];
  const ofRecap = recap
    ? sql` UNION ALL SELECT ${columns([
        sql`sum(${raw(recap[0])}) AS numerator`,
        sql`sum(${raw(recap[1])}) AS denominator`,
        sql`0 AS missing`,
        sql`count(${raw(recap[0])}) AS dated`
      ])} FROM (${recapRows(byYear)}) ${where(sql`grain & ${bit} > 0`)} GROUP BY ALL`
    : raw('');

  const total = sql`SELECT ${columns([
    sql`sum(numerator) FILTER (WHERE dated > 0)::DOUBLE AS numerator`,
    sql`sum(denominator) FILTER (WHERE dated > 0)::DOUBLE AS denominator`,
    sql`sum(missing)::DOUBLE AS missing`
  ])} FROM (${ofRecord}${ofRecap})${raw(request.by.length > 0 ? ' GROUP BY ALL' : '')}`;

  return sql`WITH ${state} ${total}`;
}

const same = (other: string, others: readonly Dimension[]): Sql =>
  raw(['unit', ...others].map((name) => `${other}."${name}" = one."${name}"`).join(' AND '));
