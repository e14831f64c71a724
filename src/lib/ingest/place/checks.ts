import type { Engine } from '$lib/engine/engine';
import { raw, type Sql } from '$lib/engine/sql';
import type { Problem, ProblemCode } from '$lib/model/problem';

interface Check {
  readonly code: ProblemCode;
  readonly level: Problem['level'];
  /** One row: n, how often; and what the message shows. */
  readonly query: Sql;
}

/**
 * Records of people and a recap of the same school and year: how many graduates each has, where they differ most, and under how many
 * keys they agree. A list of graduates nobody has answered yet leaves the recap in its right. A recap's graduates are those of its
 * undivided row, else of its programmes, else of its sexes.
 */
const overRecap = raw(`
  WITH recap AS (
    SELECT school_id, grad_year, sum(coalesce(graduates, responded)) AS recap FROM (
      SELECT *, (program <> '*')::INT + (sex <> '*')::INT * 2 AS level FROM agg_tracer
      QUALIFY row_number() OVER (
        PARTITION BY school_id, grad_year, program, sex ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
      ) = 1
    )
    GROUP BY school_id, grad_year, level
    QUALIFY level = min(level) OVER (PARTITION BY school_id, grad_year)
  ), record AS (
    SELECT school_id, grad_year, count(DISTINCT coalesce(link, graduate_id::VARCHAR)) AS records
    FROM tracer SEMI JOIN recap USING (school_id, grad_year)
    WHERE contact IS DISTINCT FROM 'ineligible'
    GROUP BY ALL
    HAVING bool_or(is_employed IS NOT NULL OR is_self_employed IS NOT NULL OR is_studying IS NOT NULL OR is_seeking IS NOT NULL)
  ), met AS (
    SELECT *, coalesce(abs(records - recap), -1) AS gap FROM record JOIN recap USING (school_id, grad_year)
  )
  SELECT count(*) AS n, arg_max(school_id, (gap, school_id, grad_year)) AS school, arg_max(grad_year, (gap, school_id, grad_year)) AS year,
    arg_max(records, (gap, school_id, grad_year)) AS records, count(*) FILTER (WHERE records = recap) AS agree,
    nullif(arg_max(coalesce(recap, -1), (gap, school_id, grad_year)), -1) AS recap
  FROM met`);

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
    query: overRecap
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

/** How many schools a message lists; it says how many there are. */
const mostListed = 20;

/** What the files say together: contradictions and gaps between them. `listed`: a list of schools is loaded, so an id outside it is odd. */
export async function checkTogether(engine: Engine, listed: Sql | undefined): Promise<Problem[]> {
  const all: Check[] = [...checks];
  if (listed) {
    all.push({
      code: 'school_unknown',
      level: 'warning',
      query: {
        text: `SELECT count(*) AS n, min(school) AS school, array_to_string(list(school ORDER BY school)[1:${mostListed}], ', ') AS schools FROM (
          SELECT regexp_replace(school_id, '^(name|area):', '') AS school FROM (
            SELECT school_id FROM school WHERE NOT starts_with(school_id, '(') EXCEPT (${listed.text})))`,
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
