-- Training that teachers took part in, one row per teacher and course (or per course, where a file names no people). Only participants
-- count, not speakers or committee; a file that does not name a role lists participants, one that does not name a group lists teachers.
-- `teacher`: who, in a school and year. `spent`: a cost that is the same on all rows of a course is the course's, and shared among them.
CREATE OR REPLACE TEMP TABLE attended AS
SELECT
  t.src_batch,
  t.src_row,
  coalesce(t.school_id, '') AS school_id,
  coalesce(t.year, 0) AS year,
  t.program AS program,
  t.type AS type,
  t.person,
  CASE WHEN t.person IS NOT NULL THEN hash(t.school_id, t.year, t.person) END AS teacher,
  CASE WHEN t.person IS NOT NULL THEN 1 ELSE t.participants_total END AS n,
  t.hours AS hours_each,
  CASE WHEN t.hours IS NOT NULL AND t.hours_unit = 'h60' THEN 60 END AS hour_minutes,
  coalesce(
    t.cost_each * n,
    CASE WHEN min(t.cost) OVER course = max(t.cost) OVER course THEN max(t.cost) OVER course / count(*) OVER course ELSE t.cost END
  ) AS spent,
  CASE
    WHEN t.type <> 'industry_internship' THEN false
    WHEN t.type = 'industry_internship' THEN t.role_group = 'teacher_vocational'
  END AS industry,
  abroad(t.country, h.country) AS overseas
FROM training t LEFT JOIN known_school h ON h.school = t.school_id
WHERE coalesce(t.role, 'participant') = 'participant' AND coalesce(t.role_group, 'teacher_other') IN ('teacher_vocational', 'teacher_other')
WINDOW course AS (PARTITION BY t.school_id, t.year, t.training_id);

-- How many teachers a school has in a year: stated by a list of schools and years, or else by a recap of training.
CREATE OR REPLACE TEMP TABLE staff AS
SELECT school_id, year, s.teachers, s.vocational, g.teachers AS recap_teachers, g.vocational AS recap_vocational, g.school_id IS NOT NULL AS in_recap
FROM (
  SELECT
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    arg_max(teachers_total, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)}) FILTER (WHERE teachers_total IS NOT NULL) AS teachers,
    arg_max(teachers_vocational, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)})
      FILTER (WHERE teachers_vocational IS NOT NULL) AS vocational
  FROM school_year
  GROUP BY ALL
) s
FULL JOIN (
  SELECT school_id, year, max(teachers) AS teachers, max(vocational) AS vocational FROM latest_agg_training GROUP BY ALL
) g USING (school_id, year);

-- Training to counted rows, with the roster. `hours` is what all people of a row attended, in hours of `hour_minutes` minutes (NULL:
-- lesson hours); an unknown number stays unknown. `trained`: how many people a recap names; `industry_trained`: 1 at a person's first
-- such row in a school and year. `grain` as in recap.sql: 1 undivided, 2 by type. `covered`: the roster of that school and year is known.
CREATE OR REPLACE TABLE fact_training AS
WITH span AS (
  SELECT
    CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM (SELECT src_batch, school_id, year FROM attended UNION ALL SELECT src_batch, school_id, year FROM latest_agg_training)
  LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), roster AS (
  SELECT
    s.school_id,
    s.year,
    coalesce(CASE WHEN spoken THEN s.teachers END, s.recap_teachers) AS teachers,
    coalesce(CASE WHEN spoken THEN s.vocational END, s.recap_vocational) AS vocational
  FROM (
    SELECT staff.*, EXISTS (
      FROM span WHERE speaks_for(only_school, districts, staff.school_id, k.district) AND staff.year BETWEEN span.first AND span.last
    ) AS spoken
    FROM staff LEFT JOIN known_school k ON k.school = staff.school_id
  ) s
), assembled AS (
  SELECT
    school_id, year, program, type, 3 AS grain, n, teacher, hour_minutes, spent,
    hours_each * n AS hours,
    CASE WHEN hours_each * n IS NULL THEN coalesce(n, 1) ELSE 0 END AS hours_missing,
    CASE WHEN spent IS NULL THEN coalesce(n, 1) ELSE 0 END AS spent_missing,
    CASE WHEN person IS NULL THEN coalesce(n, 1) ELSE 0 END AS unnamed,
    CASE
      WHEN NOT industry THEN 0
      WHEN industry AND person IS NOT NULL THEN (row_number() OVER (PARTITION BY school_id, year, person, industry ORDER BY src_batch, src_row) = 1)::INT
    END AS industry_trained,
    CASE WHEN industry IS NULL OR (industry AND person IS NULL) THEN coalesce(n, 1) ELSE 0 END AS industry_missing
  FROM attended
  UNION ALL BY NAME
  SELECT
    school_id, year, type, grain,
    participants_distinct AS n,
    hours,
    CASE WHEN hours IS NOT NULL AND hours_unit = 'h60' THEN 60 END AS hour_minutes,
    cost AS spent,
    CASE WHEN hours IS NULL THEN coalesce(participants_distinct, 1) ELSE 0 END AS hours_missing,
    CASE WHEN cost IS NULL THEN coalesce(participants_distinct, 1) ELSE 0 END AS spent_missing,
    -- Distinct people of several types are not people: only one row can speak for the year.
    CASE WHEN type IS NULL OR parts = 1 THEN participants_distinct END AS trained,
    CASE WHEN participants_distinct IS NULL OR (type IS NOT NULL AND parts > 1) THEN coalesce(participants_distinct, 1) ELSE 0 END AS unnamed,
    industry_participants AS industry_trained,
    (industry_participants IS NULL)::INT AS industry_missing
  FROM latest_agg_training g
  WHERE NOT EXISTS (FROM attended a WHERE a.school_id = g.school_id AND a.year = g.year)
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
  a.teacher,
  a.hours,
  a.hour_minutes,
  a.hours_missing,
  a.spent,
  a.spent_missing,
  a.trained,
  a.unnamed,
  a.industry_trained,
  a.industry_missing,
  a.teachers,
  a.vocational
FROM assembled a
LEFT JOIN roster r USING (school_id, year)
LEFT JOIN known_school p ON p.school = a.school_id;
