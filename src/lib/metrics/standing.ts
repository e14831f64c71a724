import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Dimension } from '$lib/model/measure';
import { divisions, grainOf, narrow, narrowed } from './dimensions';
import type { Standing } from './indicator';
import { moments } from './moments';
import type { Context, Request } from './request';

/** An end followed by a start within this many days is a renewal, not an end (as in `facts/agreement.sql`). */
export const renewalDays = 90;
/** An agreement that ends within this many days "ends soon". */
export const endingDays = 90;

interface Reading {
  /** What is counted, once each. */
  readonly unit: 'partner' | 'school' | 'agreement';
  /** Of the state of one unit at one moment. */
  readonly counted: Sql;
  /** Of how many; none for a plain number. */
  readonly of?: Sql;
  /** Where there is something to say at all; where nothing else is said, what has begun. */
  readonly dated?: Sql;
  /** Units of which the records do not say; where nothing else is said, those without a start that are not counted. */
  readonly unknown?: Sql;
  /** Something that happens in a year, not something that is so on a day. */
  readonly event?: true;
  /** The columns of a yearly number (agg_partner) that answer it: counted, of how many. */
  readonly recap?: readonly [string, string];
  /** The rows of yearly numbers it reads, where not those without any division. */
  readonly recapBit?: number;
}

const readings: Readonly<Record<Standing['read'], Reading>> = {
  active: { unit: 'partner', counted: sql`active`, recap: ['active', 'NULL'] },
  schools: { unit: 'school', counted: sql`active` },
  new: { unit: 'partner', counted: sql`began BETWEEN first AND day`, event: true, recap: ['started', 'NULL'] },
  ended: { unit: 'partner', counted: sql`spell_ended`, event: true, recap: ['ended', 'NULL'] },
  renewed: { unit: 'partner', counted: sql`due AND followed`, event: true, recap: ['renewed', 'NULL'] },
  retained: { unit: 'partner', counted: sql`active_before AND active`, of: sql`active_before`, recap: ['retained', 'active_before'] },
  ending: { unit: 'partner', counted: sql`active AND until <= day + ${raw(`${endingDays}`)}` },
  formal: {
    unit: 'partner',
    counted: sql`active AND formal`,
    of: sql`active AND formal IS NOT NULL`,
    unknown: sql`(active AND formal IS NULL) OR (undated AND NOT active)`,
    recap: ['CASE WHEN formal THEN active END', 'CASE WHEN formal IS NOT NULL THEN active END'],
    recapBit: 16
  },
  // Whether one that ended lately will be renewed is not known yet.
  extended: {
    unit: 'agreement',
    counted: sql`due AND followed`,
    of: sql`due AND (followed OR settled)`,
    unknown: sql`due AND NOT followed AND NOT settled`,
    dated: sql`began <= day OR due`,
    event: true,
    recap: ['CASE WHEN due IS NOT NULL THEN renewed END', 'CASE WHEN renewed IS NOT NULL THEN due END']
  },
  dormant: {
    unit: 'agreement',
    counted: sql`active AND slept`,
    of: sql`active AND slept IS NOT NULL`,
    unknown: sql`(active AND slept IS NULL) OR (undated AND NOT active)`
  }
};

/** The yearly numbers at the moments; without years in the question, the latest number of each school. */
const recapRows = (byYear: boolean): Sql =>
  byYear
    ? sql`SELECT f.* FROM fact_partner f JOIN moment m ON m.year = f.year WHERE f.agreement IS NULL`
    : sql`SELECT f.* FROM fact_partner f WHERE f.agreement IS NULL AND f.year <= (SELECT max(year) FROM moment)
          QUALIFY f.year = max(f.year) OVER (PARTITION BY f.school, f.grain)`;

/** Whether something happened under each agreement in the months before each moment: surely, perhaps (a day not known exactly), or not. */
const touched = (months: number): Sql => sql`,
  touched AS (
    SELECT e.agreement, m.year,
      bool_or(CASE WHEN e.exact THEN e.began <= m.day AND e.until >= w.since ELSE e.began >= w.since AND e.until <= m.day END) AS surely,
      bool_or(e.began IS NULL OR (e.began <= m.day AND e.until >= w.since)) AS perhaps
    FROM fact_engagement e CROSS JOIN moment m CROSS JOIN LATERAL (SELECT CAST(m.day - to_months(${months}) AS DATE) AS since) w
    GROUP BY ALL
  ),
  sleeping AS (
    SELECT j.*, CASE
      WHEN j.since > w.since OR t.surely THEN false
      WHEN t.perhaps OR NOT EXISTS (FROM fact_watched f WHERE f.school = j.of_school AND f.first <= j.day AND f.last >= w.since) THEN NULL
      ELSE true
    END AS slept
    FROM judged j CROSS JOIN LATERAL (SELECT CAST(j.day - to_months(${months}) AS DATE) AS since) w
      LEFT JOIN touched t ON t.agreement = j.unit AND t.year = j.year
  )`;

/**
 * The statement of a standing: distinct partners, schools or agreements by their state at each moment, and the yearly numbers of schools
 * without agreements.
 */
export function compileStanding(indicator: Standing, request: Request, context: Context): Sql {
  const { dimensions } = divisions.partner;
  const others: readonly Dimension[] = request.by.filter((dimension) => dimension !== 'year');
  const filter = { ...request.filter, years: [] };
  const conditions = narrow(filter, dimensions);
  const where = (more: Sql): Sql => sql`WHERE ${join([more, ...conditions], ' AND ')}`;
  const groups = others.map((dimension) => ident(dimension));
  const reading = readings[indicator.read];
  const unit = raw(reading.unit);
  const keys = join([...groups, sql`unit`]);
  const byYear = request.by.includes('year');
  const bit = raw(`${reading.recapBit ?? grainOf('partner', [...others, ...narrowed(filter)])}`);
  const dormant = indicator.read === 'dormant';
  const counted = reading.counted;

  const state = sql`
  moment AS (${moments(reading.event === true, request, context.asAt)}),
  paper AS (
    SELECT ${join([...groups, sql`${unit} AS unit`])}, first_day, last_day, since, followed, formal, school AS of_school
    FROM fact_partner ${where(sql`agreement IS NOT NULL`)}
  ),
  -- The spells of several schools, or of several partners, are one where they meet.
  reached AS (
    SELECT ${join([...groups, sql`${raw(reading.unit === 'agreement' ? 'partner' : reading.unit)} AS unit`])}, began, until,
      max(until) OVER (PARTITION BY ${keys} ORDER BY began, until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM fact_spell ${where(sql`began IS NOT NULL`)}
  ),
  chained AS (
    SELECT *, sum(CASE WHEN began - before > ${raw(`${renewalDays}`)} THEN 1 ELSE 0 END) OVER (
      PARTITION BY ${keys} ORDER BY began, until ROWS UNBOUNDED PRECEDING
    ) AS spell
    FROM reached
  ),
  spell AS (SELECT ${keys}, spell, max(until) AS spell_end FROM chained GROUP BY ALL),
  one AS (
    SELECT ${join([...groups, sql`unit`, sql`m.year`, sql`m.first`, sql`m.day`, sql`m.today`])},
      min(first_day) AS began,
      max(last_day) FILTER (WHERE first_day <= m.day + ${raw(`${endingDays}`)}) AS until,
      coalesce(bool_or(first_day <= m.day AND last_day >= m.day), false) AS active,
      coalesce(bool_or(first_day <= d.before AND last_day >= d.before), false) AS active_before,
      bool_or(first_day IS NULL) AS undated,
      CASE
        WHEN bool_or(formal) FILTER (WHERE first_day <= m.day AND last_day >= m.day) THEN true
        WHEN bool_or(formal IS NULL) FILTER (WHERE first_day <= m.day AND last_day >= m.day) THEN NULL
        ELSE false
      END AS formal,
      bool_or(year(last_day) = m.year AND last_day < m.today) AS due,
      bool_or(followed AND year(last_day) = m.year AND last_day < m.today) AS followed,
      bool_and(last_day + ${raw(`${renewalDays}`)} < m.today) AS settled,
      min(since) AS since,
      min(of_school) AS of_school
    FROM paper CROSS JOIN moment m
      CROSS JOIN LATERAL (SELECT CAST(${byYear ? sql`make_date(m.year - 1, 12, 31)` : sql`m.day - INTERVAL 1 YEAR`} AS DATE) AS before) d
    GROUP BY ALL
  ),
  judged AS (
    SELECT one.*, EXISTS (FROM spell s WHERE ${same('s', others)} AND year(s.spell_end) = one.year AND s.spell_end < one.today) AS spell_ended
    FROM one
  )${dormant ? touched(context.settings.dormantMonths) : raw('')}`;

  const columns = (list: readonly Sql[]): Sql => join([...(byYear ? [sql`year`] : []), ...groups, ...list]);
  const ofRecord = sql`SELECT ${columns([
    sql`count(DISTINCT unit) FILTER (WHERE ${counted}) AS numerator`,
    reading.of ? sql`count(DISTINCT unit) FILTER (WHERE ${reading.of}) AS denominator` : sql`NULL::BIGINT AS denominator`,
    sql`count(DISTINCT unit) FILTER (WHERE ${reading.unknown ?? sql`undated AND NOT coalesce(${counted}, false)`}) AS missing`,
    sql`count(*) FILTER (WHERE ${reading.dated ?? sql`began <= day`}) AS dated`
  ])} FROM ${raw(dormant ? 'sleeping' : 'judged')} GROUP BY ALL`;

  const { recap } = reading;
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
