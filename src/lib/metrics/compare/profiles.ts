import type { Engine } from '$lib/engine/engine';
import { join, sql } from '$lib/engine/sql';

/** What makes schools comparable, before any outcome: where they are, how many graduate, in which programmes. Only for choosing peers. */
export interface Profile {
  readonly school: string;
  /** Empty where not recorded. */
  readonly district: string;
  readonly province: string;
  readonly graduates: number;
  /** Graduates by programme; those without a recorded one are in `graduates` only. */
  readonly programmes: ReadonlyMap<string, number>;
}

/** The profile of every school with graduates in these years (all, when empty), by its code. Throws Failure. */
export async function profiles(engine: Engine, years: readonly number[], signal?: AbortSignal): Promise<Profile[]> {
  const conditions = [sql`(framed OR known)`, sql`f.school <> ''`, ...(years.length > 0 ? [sql`year IN ${years}`] : [])];
  // A school divided by programme counts as such (grain 2), any other as a whole (grain 1).
  const rows = await engine.query(
    sql`SELECT f.school, any_value(coalesce(s.district, '')) AS district, any_value(coalesce(s.province, '')) AS province, f.program,
          coalesce(sum(n) FILTER (WHERE grain & 1 > 0), 0)::DOUBLE AS graduates,
          coalesce(sum(n) FILTER (WHERE grain & 2 > 0 AND f.program <> ''), 0)::DOUBLE AS divided
        FROM fact_tracer f LEFT JOIN known_school s ON s.school = f.school
        WHERE ${join(conditions, ' AND ')} GROUP BY f.school, f.program ORDER BY f.school, f.program`,
    signal
  );
  const found = new Map<
    string,
    { school: string; district: string; province: string; graduates: number; programmes: Map<string, number> }
  >();
  for (const row of rows) {
    const school = String(row['school']);
    const one = found.get(school) ?? {
      school,
      district: String(row['district']),
      province: String(row['province']),
      graduates: 0,
      programmes: new Map<string, number>()
    };
    one.graduates += Number(row['graduates']);
    if (Number(row['divided']) > 0) one.programmes.set(String(row['program']), Number(row['divided']));
    found.set(school, one);
  }
  return [...found.values()];
}
