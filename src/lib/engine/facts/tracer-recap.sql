-- The number of graduates a school states for a year; the latest file wins.
CREATE OR REPLACE TEMP TABLE stated_year AS
SELECT
  coalesce(school_id, '') AS school,
  coalesce(year, 0) AS year,
  arg_max(graduates, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)}) AS graduates
FROM school_year
WHERE graduates IS NOT NULL
GROUP BY ALL;

-- Counts per school (agg_tracer) to counted rows of exclusive states.
-- A recap may give totals, programmes, sexes, or several of them. `grain` says which questions a row answers, as bits:
-- 1 undivided, 2 by programme, 4 by sex, 8 by both. Each question is answered by one level only, so that nothing is summed twice.
CREATE OR REPLACE TEMP TABLE recap AS
WITH latest AS (
  SELECT
    coalesce(school_id, '') AS school,
    coalesce(grad_year, 0) AS year,
    nullif(program, '*') AS program,
    nullif(sex, '*') AS sex,
    * EXCLUDE (school_id, grad_year, program, sex)
  FROM agg_tracer
  QUALIFY row_number() OVER (
    PARTITION BY school_id, grad_year, nullif(program, '*'), nullif(sex, '*') ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
), levelled AS (
  SELECT *, (program IS NOT NULL)::INT * 2 + (sex IS NOT NULL)::INT * 4 AS level FROM latest
), offered AS (
  SELECT school, year, list(DISTINCT level) AS levels FROM levelled GROUP BY ALL
)
SELECT
  l.* REPLACE (CASE WHEN l.level = 0 THEN coalesce(l.graduates, y.graduates) ELSE l.graduates END AS graduates),
  (list_filter([0, 2, 4, 6], lambda x: list_contains(levels, x))[1] = level)::INT
  + (list_filter([2, 6, 0, 4], lambda x: list_contains(levels, x))[1] = level)::INT * 2
  + (list_filter([4, 6, 0, 2], lambda x: list_contains(levels, x))[1] = level)::INT * 4
  + (list_filter([6, 2, 4, 0], lambda x: list_contains(levels, x))[1] = level)::INT * 8 AS grain
FROM levelled l JOIN offered USING (school, year) LEFT JOIN stated_year y USING (school, year);

-- Which answers the recap can give at all, and its states. Who works and studies is counted under work and under study; when the
-- overlap is not given it follows from the totals, or else every graduate is under one heading.
CREATE OR REPLACE TEMP TABLE recap_state AS
WITH parts AS (
  SELECT
    *,
    employee + self_employed AS work,
    employee + self_employed + studying AS headings,
    coalesce(
      work_and_study,
      CASE WHEN employee + self_employed + studying >= absorbed THEN employee + self_employed + studying - absorbed END,
      CASE WHEN employee + self_employed + studying + seeking + inactive >= responded
        THEN employee + self_employed + studying + seeking + inactive - responded END
    ) AS overlap
  FROM recap
), absorbed AS (
  SELECT
    *,
    least(coalesce(overlap, 0), coalesce(work, 0), coalesce(studying, 0)) AS overlapping,
    coalesce(absorbed, headings - least(coalesce(overlap, 0), work, studying)) AS s
  FROM parts
), placed AS (
  SELECT
    *,
    least(overlapping, employee) AS both_employee,
    coalesce(employee, 0) + coalesce(self_employed, 0) + coalesce(studying, 0) - overlapping AS named
  FROM absorbed
), known AS (
  SELECT
    *,
    greatest(named, coalesce(s, 0)) + coalesce(seeking, 0) + coalesce(inactive, 0) AS told,
    CASE WHEN responded IS NOT NULL OR (s IS NOT NULL AND seeking IS NOT NULL) THEN
      greatest(coalesce(responded, 0), greatest(named, coalesce(s, 0)) + coalesce(seeking, 0) + coalesce(inactive, 0))
    END AS q
  FROM placed
)
SELECT
  *,
  graduates >= coalesce(q, told) AS framed,
  -- what is left: absorbed without a heading, known without a state, unknown
  greatest(0, coalesce(s, 0) - named) AS absorbed_rest,
  greatest(0, q - told) AS known_rest,
  greatest(0, graduates - coalesce(q, told)) AS unknown_rest
FROM known;

CREATE OR REPLACE TEMP TABLE recap_row AS
SELECT
  src_batch,
  school,
  year,
  program,
  sex,
  grain,
  coalesce(framed, false) AS framed,
  CASE WHEN r.reached IS NULL THEN NULL WHEN part = 'not reached' THEN false ELSE true END AS reached,
  CASE WHEN q IS NULL THEN NULL ELSE part NOT IN ('unknown', 'not reached') END AS known,
  CASE WHEN s IS NOT NULL THEN state.absorbed END AS absorbed,
  CASE WHEN work IS NOT NULL THEN state.employed END AS employed,
  CASE WHEN r.employee IS NOT NULL THEN state.wage_employed END AS wage_employed,
  CASE WHEN r.self_employed IS NOT NULL THEN state.self_employed END AS self_employed,
  CASE WHEN r.studying IS NOT NULL THEN state.studying END AS studying,
  CASE WHEN overlap IS NOT NULL AND work IS NOT NULL AND r.studying IS NOT NULL THEN state.work_and_study END AS work_and_study,
  CASE WHEN s IS NOT NULL AND r.seeking IS NOT NULL THEN state.seeking END AS seeking,
  CASE WHEN s IS NOT NULL AND r.inactive IS NOT NULL THEN state.inactive END AS inactive,
  CASE WHEN s IS NOT NULL AND work IS NOT NULL AND r.seeking IS NOT NULL THEN state.employed OR state.seeking END AS in_labour_force,
  CASE WHEN work IS NOT NULL AND r.seeking IS NOT NULL THEN state.employed OR state.seeking END AS wants_work,
  r.matched IS NOT NULL AS asks_match,
  n
FROM recap_state r
CROSS JOIN (VALUES
  ('employee', true, true, true, false, false, false, false, false),
  ('self-employed', true, true, false, true, false, false, false, false),
  ('studying', true, false, false, false, true, false, false, false),
  ('employee, studying', true, true, true, false, true, true, false, false),
  ('self-employed, studying', true, true, false, true, true, true, false, false),
  ('seeking', false, false, false, false, false, false, true, false),
  ('inactive', false, false, false, false, false, false, false, true),
  ('absorbed', true, NULL, NULL, NULL, NULL, NULL, false, false),
  ('not absorbed', false, false, false, false, false, false, NULL, NULL),
  ('no state', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('not reached', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) AS state (part, absorbed, employed, wage_employed, self_employed, studying, work_and_study, seeking, inactive)
CROSS JOIN LATERAL (SELECT CASE part
  WHEN 'employee' THEN r.employee - both_employee
  WHEN 'self-employed' THEN r.self_employed - (overlapping - both_employee)
  WHEN 'studying' THEN r.studying - overlapping
  WHEN 'employee, studying' THEN both_employee
  WHEN 'self-employed, studying' THEN overlapping - both_employee
  WHEN 'seeking' THEN r.seeking
  WHEN 'inactive' THEN r.inactive
  WHEN 'absorbed' THEN absorbed_rest
  WHEN 'not absorbed' THEN CASE WHEN s IS NOT NULL AND (r.seeking IS NULL OR r.inactive IS NULL) THEN known_rest ELSE 0 END
  WHEN 'no state' THEN CASE WHEN s IS NOT NULL AND (r.seeking IS NULL OR r.inactive IS NULL) THEN 0 ELSE known_rest END
  WHEN 'not reached' THEN least(unknown_rest, greatest(0, graduates - r.reached))
  ELSE unknown_rest - coalesce(least(unknown_rest, greatest(0, graduates - r.reached)), 0)
END AS n) AS counted
WHERE n > 0;

DROP TABLE recap;
