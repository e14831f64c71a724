import type { Engine, Row } from '$lib/engine/engine';
import { sql } from '$lib/engine/sql';

/** What may be chosen in the filters, each with the number of graduates behind it (0 where only other records speak of it). */
export interface Options {
  readonly years: readonly { readonly year: number; readonly graduates: number }[];
  readonly schools: readonly { readonly id: string; readonly name: string; readonly district: string; readonly graduates: number }[];
  readonly programs: readonly { readonly name: string; readonly graduates: number }[];
  readonly districts: readonly { readonly name: string; readonly graduates: number }[];
  /** Partners by id, for labels; most placements and agreements first. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}

const text = (row: Row, column: string): string => String(row[column] ?? '');
const count = (row: Row): number => Number(row['graduates'] ?? 0);

/** Everything the filters offer, from the counted rows. Throws Failure. */
export async function options(engine: Engine, signal?: AbortSignal): Promise<Options> {
  const years = await engine.query(
    sql`SELECT year, sum(n) AS graduates FROM (
          SELECT year, n FROM fact_tracer WHERE grain & 1 > 0 AND (framed OR known)
          UNION ALL SELECT year, 0 FROM fact_internship
          UNION ALL SELECT year, 0 FROM fact_training
          UNION ALL SELECT year, 0 FROM fact_activity
        ) WHERE year IS NOT NULL GROUP BY year ORDER BY year`,
    signal
  );
  const schools = await engine.query(
    sql`SELECT id, coalesce(any_value(s.name), id) AS name, coalesce(any_value(s.district), '') AS district, max(f.graduates) AS graduates
        FROM (
          SELECT school AS id, sum(n) AS graduates FROM (
            SELECT school, n FROM fact_tracer WHERE grain & 1 > 0 AND (framed OR known)
            UNION ALL SELECT DISTINCT school, 0 FROM fact_internship
            UNION ALL SELECT DISTINCT school, 0 FROM fact_training
            UNION ALL SELECT DISTINCT school, 0 FROM fact_partner
            UNION ALL SELECT DISTINCT school, 0 FROM fact_activity
            UNION ALL SELECT school, 0 FROM known_school
          ) WHERE school <> '' GROUP BY school
        ) f LEFT JOIN known_school s ON s.school = f.id
        GROUP BY id ORDER BY name, id`,
    signal
  );
  const programs = await engine.query(
    sql`SELECT program AS name, sum(n) AS graduates FROM (
          SELECT program, n FROM fact_tracer WHERE grain & 2 > 0 AND (framed OR known)
          UNION ALL SELECT program, 0 FROM fact_internship
        ) WHERE program <> '' GROUP BY program ORDER BY program`,
    signal
  );
  const districts = await engine.query(
    sql`SELECT district AS name, sum(n) AS graduates FROM (
          SELECT district, n FROM fact_tracer WHERE grain & 1 > 0 AND (framed OR known)
          UNION ALL SELECT DISTINCT district, 0 FROM known_school
        ) WHERE district <> '' GROUP BY district ORDER BY district`,
    signal
  );
  const partners = await engine.query(
    sql`SELECT id, coalesce(any_value(p.name), id) AS name FROM (
          SELECT partner AS id, sum(n) AS weight FROM (
            SELECT partner, n FROM fact_internship WHERE placed UNION ALL SELECT partner, 1 FROM fact_partner
            UNION ALL SELECT partner, 1 FROM fact_activity
          ) WHERE partner <> '' GROUP BY partner
        ) u LEFT JOIN known_partner p ON p.partner = u.id GROUP BY id, weight ORDER BY weight DESC, id`,
    signal
  );
  return {
    years: years.map((row) => ({ year: Number(row['year']), graduates: count(row) })),
    schools: schools.map((row) => ({
      id: text(row, 'id'),
      name: text(row, 'name'),
      district: text(row, 'district'),
      graduates: count(row)
    })),
    programs: programs.map((row) => ({ name: text(row, 'name'), graduates: count(row) })),
    districts: districts.map((row) => ({ name: text(row, 'name'), graduates: count(row) })),
    partners: partners.map((row) => ({ id: text(row, 'id'), name: text(row, 'name') }))
  };
}
