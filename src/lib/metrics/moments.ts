import { join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Request } from './request';

/**
 * The moments partnerships are counted at: the last day of each year asked for, or the date of the context if earlier, as
 * (year, first, day, today). Without years in the question: the latest of the filter (every one of them for `events`), else the date of
 * the context.
 */
export function moments(events: boolean, request: Request, asAt: string): Sql {
  const today = sql`CAST(${asAt} AS DATE)`;
  const all = sql`SELECT year, make_date(year, 1, 1) AS first, least(make_date(year, 12, 31), ${today}) AS day, ${today} AS today`;
  const years = [...request.filter.years].filter((year) => year <= Number(asAt.slice(0, 4)));
  if (request.by.includes('year')) {
    const known = sql`SELECT greatest(1900, min(least(year(first_day), year(last_day), year)))::BIGINT AS since FROM fact_partner`;
    const every = sql`SELECT unnest(range(since, year(${today}) + 1))::INT AS year FROM (${known})`;
    const kept = request.filter.years.length > 0 ? sql` WHERE year IN ${request.filter.years}` : raw('');
    return sql`${all} FROM (${every})${kept}`;
  }
  if (events && years.length > 0)
    return sql`${all} FROM (SELECT unnest(${raw('[')}${join(years.map((year) => sql`${year}`))}${raw(']')})::INT AS year)`;
  const last = request.filter.years.length > 0 ? sql`${Math.max(...request.filter.years)}::INT` : sql`year(${today})::INT`;
  return sql`${all} FROM (SELECT ${last} AS year)`;
}
