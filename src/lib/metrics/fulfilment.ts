import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Dimension } from '$lib/model/measure';
import { divisions, narrow } from './dimensions';
import type { Fulfilment } from './indicator';
import { moments } from './moments';
import type { Context, Request } from './request';

/** Which elements a reading looks at: the eight, or the "i" that comes on top. */
const looked = { met: sql`number BETWEEN 1 AND 8`, share: sql`number BETWEEN 1 AND 8`, extra: sql`number = 0` } as const;

/**
 * The statement of a fulfilment: of every school and element at each moment whether it is met, not met, or not known; counted over what is
 * known. `met`: elements per school; `share`, `extra`: of the pairs of school and element that are known.
 */
export function compileFulfilment({ read }: Fulfilment, request: Request, context: Context): Sql {
  const filter = { ...request.filter, years: [] };
  const byYear = request.by.includes('year');
  const others: readonly Dimension[] = request.by.filter((dimension) => dimension !== 'year');
  const groups = join([...(byYear ? [sql`year`] : []), ...others.map((dimension) => ident(dimension))]);
  const keep = join([sql`m.day IS NOT NULL`, ...narrow(filter, divisions.element.dimensions)], ' AND ');
  const { guestHours } = context.settings;
  const grouped = request.by.length > 0;
  const lead = grouped ? sql`${groups}, ` : raw('');
  return sql`WITH moment AS (${moments(false, request, context.asAt)}),
  evidence AS (
    SELECT f.* EXCLUDE (year), m.year,
      f.began IS NULL AS undated,
      CASE WHEN f.hours >= ${guestHours} THEN 'met' WHEN f.proof IS NOT NULL THEN f.proof WHEN f.hours IS NOT NULL THEN 'unmet' END AS says
    FROM fact_element f JOIN moment m ON f.began IS NULL OR (f.began <= m.day AND f.until >= m.day)
    WHERE ${keep} AND ${looked[read]}
  ),
  state AS (
    SELECT school, district, province, element, year, CASE
      WHEN bool_or(says = 'met') THEN true
      WHEN coalesce(sum(n) FILTER (WHERE long IS NOT NULL AND NOT undated), 0) > 0
        THEN sum(n) FILTER (WHERE long AND NOT undated) IS NOT NULL
          AND sum(n) FILTER (WHERE long AND NOT undated) * 2 >= sum(n) FILTER (WHERE long IS NOT NULL AND NOT undated)
      WHEN bool_or(says = 'silent') THEN NULL
      WHEN bool_or(says = 'unmet') THEN false
    END AS met
    FROM evidence GROUP BY ALL
  ),
  place AS (SELECT DISTINCT school, district, province, m.year FROM fact_element CROSS JOIN moment m WHERE ${keep}),
  item AS (SELECT DISTINCT element FROM fact_element_list WHERE ${looked[read]}),
  every AS (SELECT p.*, i.element, s.met FROM place p CROSS JOIN item i LEFT JOIN state s USING (school, district, province, element, year))
  SELECT ${lead}
    CASE WHEN count(met) > 0 THEN count(*) FILTER (WHERE met) END::DOUBLE AS numerator,
    nullif(${raw(read === 'met' ? 'count(DISTINCT school) FILTER (WHERE met IS NOT NULL)' : 'count(met)')}, 0)::DOUBLE AS denominator,
    count(*) FILTER (WHERE met IS NULL)::DOUBLE AS missing
  FROM every${raw(grouped ? ' GROUP BY ALL' : '')}`;
}
