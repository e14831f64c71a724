-- Teacher training to counted rows, with the roster. Only teachers who took part count, not speakers or committee; a file that does
-- not name a role lists participants, one that does not name a group lists teachers. Hours are lesson hours (JP); an unknown number
-- of hours stays unknown. `trained` and `industry_trained`: 1 at a person's first such row in a school and year.
-- `grain`, as bits: 1 undivided, 2 by type. `covered`: the roster of that school and year is known.
CREATE OR REPLACE TABLE fact_training AS
WITH attended AS (
  SELECT
    src_batch,
    src_row,
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    program AS program,
    type AS type,
    person,
    CASE WHEN person IS NOT NULL THEN 1 ELSE participants_total END AS n,
    hours * CASE WHEN hours_unit = 'h60' THEN 60.0 / $lesson_minutes ELSE 1 END AS hours_each,
    CASE
      WHEN type <> 'industry_internship' THEN false
      WHEN type = 'industry_internship' THEN role_group = 'teacher_vocational'
    END AS industry
  FROM training
  WHERE coalesce(role, 'participant') = 'participant' AND coalesce(role_group, 'teacher_other') IN ('teacher_vocational', 'teacher_other')
), recap AS (
  SELECT
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    nullif(type, '*') AS type,
    hours * CASE WHEN hours_unit = 'h60' THEN 60.0 / $lesson_minutes ELSE 1 END AS hours,
    * EXCLUDE (school_id, year, type, hours)
  FROM agg_training
  QUALIFY row_number() OVER (
    PARTITION BY school_id, year, nullif(type, '*') ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
), graded AS (
  SELECT
    *,
    count(*) FILTER (WHERE type IS NOT NULL) OVER school AS kinds,
    CASE
      WHEN type IS NULL THEN 1 + CASE WHEN bool_and(type IS NULL) OVER school THEN 2 ELSE 0 END
      ELSE 2 + CASE WHEN bool_or(type IS NULL) OVER school THEN 0 ELSE 1 END
    END AS grain
  FROM recap
  WINDOW school AS (PARTITION BY school_id, year)
), span AS (
  SELECT
    CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM (SELECT src_batch, school_id, year FROM attended UNION ALL SELECT src_batch, school_id, year FROM graded)
  LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), stated AS (
  SELECT
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    arg_max(teachers_total, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)}) FILTER (WHERE teachers_total IS NOT NULL) AS teachers,
    arg_max(teachers_vocational, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)})
      FILTER (WHERE teachers_vocational IS NOT NULL) AS vocational
  FROM school_year
  GROUP BY ALL
), roster AS (
  SELECT school_id, year, coalesce(s.teachers, g.teachers) AS teachers, coalesce(s.vocational, g.vocational) AS vocational
  FROM (
    SELECT s.* FROM stated s LEFT JOIN known_school k ON k.school = s.school_id
    WHERE EXISTS (FROM span WHERE speaks_for(only_school, districts, s.school_id, k.district) AND s.year BETWEEN span.first AND span.last)
  ) s
  FULL JOIN (
    SELECT school_id, year, max(teachers) AS teachers, max(vocational) AS vocational FROM graded GROUP BY ALL
  ) g USING (school_id, year)
), assembled AS (
  SELECT
    school_id, year, program, type, 3 AS grain, n,
    hours_each * n AS hours,
    CASE WHEN hours_each * n IS NULL THEN coalesce(n, 1) ELSE 0 END AS hours_missing,
    CASE WHEN person IS NOT NULL THEN (row_number() OVER someone = 1)::INT END AS trained,
    CASE WHEN person IS NULL THEN coalesce(n, 1) ELSE 0 END AS unnamed,
    CASE
      WHEN NOT industry THEN 0
      WHEN industry AND person IS NOT NULL THEN (row_number() OVER (PARTITION BY school_id, year, person, industry ORDER BY src_batch, src_row) = 1)::INT
    END AS industry_trained,
    CASE WHEN industry IS NULL OR (industry AND person IS NULL) THEN coalesce(n, 1) ELSE 0 END AS industry_missing
  FROM attended
  WINDOW someone AS (PARTITION BY school_id, year, person ORDER BY src_batch, src_row)
  UNION ALL BY NAME
  SELECT
    school_id, year, type, grain,
    participants_distinct AS n,
    hours,
    CASE WHEN hours IS NULL THEN coalesce(participants_distinct, 1) ELSE 0 END AS hours_missing,
    -- Distinct people of several types are not people: only one row can speak for the year.
    CASE WHEN type IS NULL OR kinds = 1 THEN participants_distinct END AS trained,
    CASE WHEN participants_distinct IS NULL OR (type IS NOT NULL AND kinds > 1) THEN coalesce(participants_distinct, 1) ELSE 0 END AS unnamed,
    industry_participants AS industry_trained,
    (industry_participants IS NULL)::INT AS industry_missing
  FROM graded
  WHERE NOT EXISTS (FROM attended a WHERE a.school_id = graded.school_id AND a.year = graded.year)
  UNION ALL BY NAME
  SELECT school_id, year, 1 AS grain, teachers, vocational FROM roster WHERE coalesce(teachers, vocational) IS NOT NULL
)
SELECT
  a.school_id AS school,
  nullif(a.year, 0) AS year,
  coalesce(a.program, '') AS program,
  coalesce(a.type, '') AS type,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  a.grain,
  r.teachers IS NOT NULL AS covered,
  r.vocational IS NOT NULL AS covered_vocational,
  a.n,
  a.hours,
  a.hours_missing,
  a.trained,
  a.unnamed,
  a.industry_trained,
  a.industry_missing,
  a.teachers,
  a.vocational
FROM assembled a
LEFT JOIN roster r USING (school_id, year)
LEFT JOIN known_school p ON p.school = a.school_id;
