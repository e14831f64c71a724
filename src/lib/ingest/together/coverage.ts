import type { Engine, Row } from '$lib/engine/engine';
import { raw } from '$lib/engine/sql';

/** The kinds of data a school has for a year. */
export const coverageKinds = ['tracer', 'recap', 'internship', 'training', 'partner', 'roster'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/**
 * `few`: under 10 people, suppressed when shared; `empty`: rows without any number, or no rows; `stale`: not counted, because a newer
 * file or, for a recap, records of people speak for the same school and year.
 */
export type CoverageState = 'loaded' | 'few' | 'empty' | 'stale';

/** What one file holds of one kind for a school and year. */
export interface CoverageCell {
  readonly kind: CoverageKind;
  /** Empty where the rows do not say. */
  readonly school: string;
  readonly year: number | null;
  /** The id of the file. */
  readonly batch: number;
  readonly rows: number;
  /** Graduates, students or teachers; null where rows are not about people or do not say how many. */
  readonly people: number | null;
  readonly state: CoverageState;
}

export interface Coverage {
  /** Every school that a file names, in order of name. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** In rising order; null, last, for rows without a year. */
  readonly years: readonly (number | null)[];
  readonly cells: readonly CoverageCell[];
}

/** Fewer people than this are suppressed when figures are shared. */
const fewPeople = 10;

// A recap's graduates are those of its undivided row, else of its programmes, else of its sexes. An agreement is there in every
// year it is active, of the years that the files speak of. `never` says which rows hold no number at all.
const cells = raw(`
  WITH person AS (
    SELECT school_id AS school, grad_year AS year, src_batch AS batch, count(*) AS n,
      bool_or(is_employed IS NOT NULL OR is_self_employed IS NOT NULL OR is_studying IS NOT NULL OR is_seeking IS NOT NULL) AS told
    FROM tracer GROUP BY ALL
  ), placement AS (
    SELECT school_id AS school, year, src_batch AS batch, count(*) AS n, coalesce(nullif(count(DISTINCT student), 0), count(*)) AS people
    FROM internship GROUP BY ALL
  ), course AS (
    SELECT school_id AS school, year, src_batch AS batch, count(*) AS n,
      coalesce(nullif(count(DISTINCT person), 0), sum(participants_total), 0) AS people
    FROM training GROUP BY ALL
  ), plain AS (
    SELECT 'tracer' AS kind, school, year, batch, n, n AS people, false AS stale, false AS never FROM person
    UNION ALL
    SELECT 'recap', school_id, grad_year, src_batch, count(*),
      coalesce(
        sum(coalesce(graduates, responded)) FILTER (WHERE program = '*' AND sex = '*'),
        sum(coalesce(graduates, responded)) FILTER (WHERE sex = '*'),
        sum(coalesce(graduates, responded)) FILTER (WHERE program = '*'),
        sum(coalesce(graduates, responded))
      ),
      bool_or((school_id, grad_year) IN (SELECT (school, year) FROM person WHERE told)),
      count(coalesce(graduates, reached, responded, absorbed, employee, self_employed, studying, seeking, inactive)) = 0
    FROM agg_tracer GROUP BY school_id, grad_year, src_batch
    UNION ALL
    SELECT 'internship', school, year, batch, n, people, false, false FROM placement
    UNION ALL
    SELECT 'internship', school_id, year, src_batch, count(*),
      coalesce(sum(coalesce(placed, due)) FILTER (WHERE program = '*'), sum(coalesce(placed, due))),
      bool_or((school_id, year) IN (SELECT (school, year) FROM placement)), count(coalesce(due, placed, completed, overseas)) = 0
    FROM agg_internship GROUP BY school_id, year, src_batch
    UNION ALL
    SELECT 'training', school, year, batch, n, people, false, false FROM course
    UNION ALL
    SELECT 'training', school_id, year, src_batch, count(*),
      coalesce(max(participants_distinct) FILTER (WHERE type = '*'), max(participants_distinct)),
      bool_or((school_id, year) IN (SELECT (school, year) FROM course)),
      count(coalesce(teachers, vocational, participants_distinct, industry_participants, hours)) = 0
    FROM agg_training GROUP BY school_id, year, src_batch
    UNION ALL
    SELECT 'partner', school_id, year, src_batch, count(*), NULL, bool_or(school_id IN (SELECT school_id FROM agreement)), count(active) = 0
    FROM agg_partner GROUP BY school_id, year, src_batch
    UNION ALL
    SELECT 'roster', school_id, year, src_batch, count(*), NULL, false,
      count(coalesce(teachers_total, teachers_vocational, pkl_due, graduates)) = 0
    FROM school_year GROUP BY school_id, year, src_batch
  ), calendar AS (
    SELECT DISTINCT year FROM plain WHERE year IS NOT NULL
    UNION SELECT DISTINCT year(start_date) FROM agreement WHERE start_date IS NOT NULL
  ), active AS (
    SELECT 'partner' AS kind, a.school_id AS school, c.year, a.src_batch AS batch, count(*) AS n, NULL AS people, false AS stale, false AS never
    FROM agreement a JOIN calendar c ON year(a.start_date) <= c.year AND coalesce(year(a.end_date), c.year) >= c.year
    GROUP BY ALL
    UNION ALL
    SELECT 'partner', school_id, NULL, src_batch, count(*), NULL, false, false FROM agreement WHERE start_date IS NULL GROUP BY ALL
  ), left_out AS (
    SELECT CASE feed WHEN 'agg_tracer' THEN 'recap' WHEN 'agg_internship' THEN 'internship' WHEN 'agg_training' THEN 'training'
        WHEN 'agreement' THEN 'partner' WHEN 'agg_partner' THEN 'partner' WHEN 'school_year' THEN 'roster' ELSE feed END AS kind,
      school, year, batch, sum(n) AS n, NULL AS people, true AS stale, false AS never
    FROM overridden GROUP BY ALL
  )
  SELECT kind, coalesce(school, '') AS school, year, batch, n, people, stale, never
  FROM (FROM plain UNION ALL FROM active UNION ALL FROM left_out)
  ORDER BY school, year, kind, batch, stale`);

const number = (value: Row[string] | undefined): number | null => (typeof value === 'number' ? value : null);

function toCell(row: Row): CoverageCell {
  const kind = row['kind'] as CoverageKind;
  const people = number(row['people']);
  const few = people !== null && people < fewPeople;
  return {
    kind,
    school: String(row['school']),
    year: number(row['year']),
    batch: Number(row['batch']),
    rows: Number(row['n']),
    people,
    state: row['stale'] === true ? 'stale' : row['never'] === true ? 'empty' : few ? 'few' : 'loaded'
  };
}

/**
 * What the loaded files hold for every school and year. Run after `place`. Rows of the table `overridden` are those that a newer file
 * speaks for. Throws Failure.
 */
export async function coverageOf(engine: Engine): Promise<Coverage> {
  const found = (await engine.query(cells)).map(toCell);
  const names = await engine.query(raw('SELECT school_id AS id, coalesce(name, school_id) AS name FROM school ORDER BY name, id'));
  const named = new Set(names.map((row) => String(row['id'])));
  const others = [...new Set(found.map((cell) => cell.school))].filter((id) => !named.has(id)).sort();
  const years = [...new Set(found.map((cell) => cell.year))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return {
    schools: [
      ...names.map((row) => ({ id: String(row['id']), name: String(row['name']) })),
      ...others.map((id) => ({ id, name: id.replace(/^(?:name|area):/, '') }))
    ],
    years,
    cells: found
  };
}
