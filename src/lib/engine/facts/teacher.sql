-- Teachers to counted rows: one for each who took part in training in a school and year, with all their hours there (lesson hours and
-- hours of 60 minutes apart; `hours_unknown`: at how many courses nobody wrote them down), and whether they were in industry, and abroad.
-- Beside them the roster of the schools and years that lists of training speak for, and the certified assessors of those that lists of
-- certificates speak for: who holds a certificate at the end of a year, whenever it was given.
CREATE OR REPLACE TABLE fact_teacher AS
WITH training_span AS (
  SELECT
    CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM attended LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), held AS (
  SELECT
    src_batch,
    coalesce(school_id, '') AS school_id,
    year,
    until,
    coalesce(person, cert_id) AS person,
    person IS NOT NULL AND kind = 'assessor' AND passed AND year IS NOT NULL AS sure,
    (person IS NULL OR kind IS NULL OR passed IS NULL OR year IS NULL)
      AND coalesce(kind, 'assessor') = 'assessor' AND coalesce(passed, true) AS perhaps
  FROM certification
  WHERE person_group = 'teacher'
), held_span AS (
  SELECT
    CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM held LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), roster AS (
  SELECT
    s.school_id,
    s.year,
    coalesce(s.teachers, s.recap_teachers) AS teachers,
    coalesce(s.vocational, s.recap_vocational) AS vocational,
    EXISTS (FROM attended a WHERE a.school_id = s.school_id AND a.year = s.year) OR (NOT s.in_recap AND EXISTS (
      FROM training_span t WHERE speaks_for(t.only_school, t.districts, s.school_id, k.district) AND s.year BETWEEN t.first AND t.last
    )) AS listed,
    EXISTS (
      FROM held_span t WHERE speaks_for(t.only_school, t.districts, s.school_id, k.district) AND s.year BETWEEN t.first AND t.last
    ) AS certifying
  FROM staff s LEFT JOIN known_school k ON k.school = s.school_id
), assessor AS (
  SELECT
    r.school_id,
    r.year,
    count(DISTINCT h.person) FILTER (WHERE h.sure) AS assessors,
    count(DISTINCT h.person) FILTER (WHERE h.perhaps) AS assessors_unknown
  FROM roster r
  LEFT JOIN held h ON h.school_id = r.school_id AND coalesce(h.year, r.year) <= r.year AND coalesce(h.until >= make_date(r.year::INT, 12, 31), true)
  WHERE r.certifying AND r.year > 0
  GROUP BY ALL
), assembled AS (
  SELECT
    school_id,
    year,
    max(program) AS program,
    true AS attends,
    sum(hours_each) FILTER (WHERE hour_minutes IS NULL) AS lesson_hours,
    sum(hours_each) FILTER (WHERE hour_minutes = 60) AS clock_hours,
    count(*) FILTER (WHERE hours_each IS NULL) AS hours_unknown,
    coalesce(bool_or(industry), false) AS industry,
    CASE
      WHEN bool_or(industry AND overseas) THEN true
      WHEN count(*) FILTER (WHERE industry AND overseas IS NULL) = 0 THEN false
    END AS overseas,
    1 AS n
  FROM attended
  WHERE teacher IS NOT NULL
  GROUP BY school_id, year, teacher
  UNION ALL BY NAME
  SELECT school_id, year, program, true AS attends, 1 AS hours_unknown, industry, NULL::BOOLEAN AS overseas, coalesce(n, 1) AS n
  FROM attended
  WHERE teacher IS NULL
  UNION ALL BY NAME
  SELECT school_id, year, false AS attends, true AS industry, part.away AS overseas, part.n
  FROM latest_agg_training g
  CROSS JOIN LATERAL (
    SELECT unnest([true, false]) AS away, unnest([least(overseas_participants, industry_participants), industry_participants - least(overseas_participants, industry_participants)]) AS n
    WHERE overseas_participants IS NOT NULL
    UNION ALL
    SELECT NULL, industry_participants WHERE overseas_participants IS NULL
  ) AS part
  WHERE industry_participants > 0 AND part.n > 0 AND grain & 1 > 0
    AND NOT EXISTS (FROM attended a WHERE a.school_id = g.school_id AND a.year = g.year)
  UNION ALL BY NAME
  SELECT school_id, year, false AS attends, teachers, 0 AS n FROM roster WHERE listed AND teachers IS NOT NULL
  UNION ALL BY NAME
  SELECT school_id, year, false AS attends, r.vocational AS certified_of, a.assessors, a.assessors_unknown, 0 AS n
  FROM roster r JOIN assessor a USING (school_id, year)
  WHERE r.vocational IS NOT NULL
  UNION ALL BY NAME
  -- Assessors of schools whose vocational teachers nobody counts.
  SELECT h.school_id, h.year, false AS attends, count(DISTINCT h.person) AS assessors_unknown, 0 AS n
  FROM held h
  WHERE (h.sure OR h.perhaps) AND NOT EXISTS (FROM roster r WHERE r.school_id = h.school_id AND r.vocational IS NOT NULL)
  GROUP BY h.school_id, h.year
)
SELECT
  a.school_id AS school,
  nullif(a.year, 0) AS year,
  coalesce(a.program, '') AS program,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  1 AS grain,
  coalesce(r.listed AND r.teachers IS NOT NULL, false) AS covered,
  a.attends,
  a.n,
  a.lesson_hours,
  a.clock_hours,
  a.hours_unknown,
  a.industry,
  a.overseas,
  a.teachers,
  a.certified_of,
  a.assessors,
  a.assessors_unknown
FROM assembled a
LEFT JOIN roster r USING (school_id, year)
LEFT JOIN known_school p ON p.school = a.school_id;

DROP TABLE attended;
DROP TABLE staff;
DROP TABLE latest_agg_training;
