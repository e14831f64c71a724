import type { Engine } from '$lib/engine/engine';
import { join, sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';
import { narrow } from './dimensions';

/** A programme of a school. */
export interface SchoolProgram {
  readonly school: string;
  readonly program: string;
}

/** A name without what two files write differently: case, blanks, signs. */
const plain = sql`regexp_replace(lower(program), '[^\\p{L}\\p{N}]', '', 'g')`;

/**
 * Programmes with graduates in the newest cohort of the selection of which no placement and no activity, of any year, names a partner.
 * Agreements name no programme, so they say nothing here. It can be told only of schools whose placements with a partner all name their
 * programme, and of which there is one at least: elsewhere a partner may be the programme's own. Throws Failure.
 */
export async function unpartnered(engine: Engine, filter: Filter, signal?: AbortSignal): Promise<SchoolProgram[]> {
  const conditions = [
    sql`grain & 2 > 0`,
    sql`(framed OR known)`,
    sql`school <> ''`,
    ...narrow(filter, ['year', 'school', 'program', 'district'])
  ];
  const rows = await engine.query(
    sql`WITH met AS (
          SELECT school, ${plain} AS plain, true AS placement FROM fact_internship WHERE placed AND (partner <> '' OR hosts > 0)
          UNION ALL
          SELECT school, ${plain} AS plain, false AS placement FROM fact_activity WHERE partner <> ''
        ), told AS (
          SELECT school FROM met WHERE placement GROUP BY school HAVING bool_and(plain <> '')
        ), cohort AS (
          SELECT school, year, program, ${plain} AS plain, n FROM fact_tracer WHERE ${join(conditions, ' AND ')}
        )
        SELECT school, program FROM cohort
        WHERE year = (SELECT max(year) FROM cohort) AND n > 0 AND plain <> '' AND school IN (FROM told)
          AND NOT EXISTS (FROM met WHERE met.school = cohort.school AND met.plain = cohort.plain)
        GROUP BY ALL ORDER BY school, program`,
    signal
  );
  return rows.map((row) => ({ school: String(row['school']), program: String(row['program']) }));
}
