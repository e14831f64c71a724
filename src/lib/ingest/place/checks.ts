import type { Engine } from '$lib/engine/engine';
import { raw, type Sql } from '$lib/engine/sql';
import type { Problem, ProblemCode } from '$lib/model/problem';

interface Check {
  readonly code: ProblemCode;
  readonly level: Problem['level'];
  /** One row: n, how often; and what the message shows. */
  readonly query: Sql;
}

const checks: readonly Check[] = [
  {
    code: 'responses_above_graduates',
    level: 'warning',
    query:
      raw(`SELECT count(*) AS n, first(school_id) AS school, first(grad_year) AS year, first(responded) AS responded, first(graduates) AS graduates
      FROM (SELECT * FROM agg_tracer WHERE responded > graduates ORDER BY src_batch, src_row)`)
  },
  {
    code: 'parts_not_total',
    level: 'warning',
    query:
      raw(`SELECT count(*) AS n, first(school_id) AS school, first(grad_year) AS year, first(parts) AS parts, first(responded) AS responded FROM (
      SELECT *, employee + self_employed + studying - coalesce(work_and_study, 0) + seeking + inactive AS parts FROM agg_tracer
      WHERE parts <> responded ORDER BY src_batch, src_row)`)
  },
  {
    code: 'record_over_aggregate',
    level: 'info',
    query: raw(`SELECT count(*) AS n, first(school_id) AS school, first(grad_year) AS year FROM (
      SELECT DISTINCT school_id, grad_year FROM agg_tracer INTERSECT SELECT DISTINCT school_id, grad_year FROM tracer ORDER BY ALL)`)
  },
  {
    code: 'no_frame',
    level: 'warning',
    query: raw(`SELECT count(*) AS n, first(school_id) AS school, first(grad_year) AS year FROM (
      SELECT DISTINCT school_id, grad_year FROM tracer WHERE NOT framed AND school_id IS NOT NULL
      EXCEPT (SELECT school_id, grad_year FROM tracer WHERE framed
        UNION ALL SELECT school_id, grad_year FROM agg_tracer WHERE graduates IS NOT NULL
        UNION ALL SELECT school_id, year FROM school_year WHERE graduates IS NOT NULL) ORDER BY ALL)`)
  },
  {
    code: 'response_without_graduate',
    level: 'warning',
    query:
      raw(`SELECT count(*) AS n FROM tracer a WHERE NOT framed AND link IS NOT NULL AND EXISTS (FROM tracer WHERE framed AND link IS NOT NULL)
      AND link NOT IN (SELECT link FROM tracer WHERE framed AND link IS NOT NULL)`)
  }
];

/** What the files say together: contradictions and gaps between them. `listed`: a list of schools is loaded, so an id outside it is odd. */
export async function checkTogether(engine: Engine, listed: Sql | undefined): Promise<Problem[]> {
  const all: Check[] = [...checks];
  if (listed) {
    all.push({
      code: 'school_unknown',
      level: 'warning',
      query: {
        text: `SELECT count(*) AS n, first(school_id) AS school FROM (SELECT school_id FROM school EXCEPT (${listed.text}) ORDER BY ALL)`,
        params: listed.params
      }
    });
  }
  const problems: Problem[] = [];
  for (const { code, level, query } of all) {
    const [row] = await engine.query(query);
    const { n, ...shown } = row ?? {};
    if (typeof n !== 'number' || n === 0) continue;
    const params = Object.fromEntries(
      Object.entries(shown).map(([key, value]) => [key, typeof value === 'number' ? value : String(value ?? '-')])
    );
    problems.push({ code, level, count: n, params });
  }
  return problems;
}
