-- Placements (PKL) to counted rows, with the number of students due for one. `students`: 1 at the first placement of a student in a
-- school and year; `unnamed`: placements of which the file does not say whose. `grain` as in tracer-recap.sql: 1 undivided, 2 by programme.
-- `covered`: the questions for which the number due is known.
CREATE OR REPLACE TABLE fact_internship AS
WITH placement AS (
  SELECT
    i.src_batch,
    coalesce(i.school_id, '') AS school_id,
    coalesce(i.year, 0) AS year,
    i.program AS program,
    i.partner_id AS partner_id,
    i.status AS status,
    i.status IS DISTINCT FROM 'planned' AS placed,
    i.status = 'completed' AS completed,
    CASE
      WHEN lower(trim(i.country)) IN ('id', 'idn', 'indonesia') THEN coalesce(h.country, 'id') NOT IN ('id', 'idn', 'indonesia')
      ELSE lower(trim(i.country)) <> coalesce(h.country, 'id')
    END AS overseas,
    CASE WHEN i.student IS NOT NULL THEN (row_number() OVER (
      PARTITION BY i.school_id, i.year, i.student, i.status IS DISTINCT FROM 'planned' ORDER BY i.src_batch, i.src_row
    ) = 1 AND placed)::INT END AS students
  FROM internship i LEFT JOIN known_school h ON h.school = i.school_id
), recap AS (
  SELECT coalesce(school_id, '') AS school_id, coalesce(year, 0) AS year, nullif(program, '*') AS program,
    * EXCLUDE (school_id, year, program)
  FROM agg_internship
  QUALIFY row_number() OVER (
    PARTITION BY school_id, year, nullif(program, '*') ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
), graded AS (
  SELECT
    *,
    CASE
      WHEN program IS NULL THEN 1 + CASE WHEN bool_and(program IS NULL) OVER school THEN 2 ELSE 0 END
      ELSE 2 + CASE WHEN bool_or(program IS NULL) OVER school THEN 0 ELSE 1 END
    END AS grain
  FROM recap
  WINDOW school AS (PARTITION BY school_id, year)
), stated AS (
  SELECT
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    arg_max(pkl_due, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)}) AS due
  FROM school_year
  WHERE pkl_due IS NOT NULL
  GROUP BY ALL
), span AS (
  SELECT
    CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM (SELECT src_batch, school_id, year FROM placement UNION ALL SELECT src_batch, school_id, year FROM graded)
  LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), due AS (
  -- The roster wins over a recap for the school as a whole; only a recap knows it by programme.
  SELECT school_id, year, NULL::VARCHAR AS program, due, 1 AS grain
  FROM stated s LEFT JOIN known_school k ON k.school = s.school_id
  WHERE EXISTS (FROM span WHERE speaks_for(only_school, districts, s.school_id, k.district) AND s.year BETWEEN span.first AND span.last)
  UNION ALL
  SELECT school_id, year, program, g.due, g.grain & CASE WHEN s.school_id IS NULL THEN 3 ELSE 2 END
  FROM graded g LEFT JOIN stated s USING (school_id, year)
  WHERE g.due IS NOT NULL
), covered AS (
  SELECT school_id, year, bit_or(grain) AS covered FROM due GROUP BY ALL
), assembled AS (
  SELECT
    school_id, year, program, partner_id, status, 3 AS grain, placed, completed, overseas,
    sum(students) AS students,
    count(*) FILTER (WHERE students IS NULL) AS unnamed,
    count(*) AS n,
    partner_id IS NOT NULL AS hosted
  FROM placement
  GROUP BY ALL
  UNION ALL BY NAME
  -- Completed and overseas are margins of one number: laid from opposite ends, each keeps its total.
  SELECT
    school_id, year, program, grain, true AS placed,
    CASE WHEN completed IS NOT NULL THEN part.done END AS completed,
    CASE WHEN overseas IS NOT NULL THEN part.away END AS overseas,
    n AS students,
    0 AS unnamed,
    n,
    CASE WHEN part.name = 'first' THEN hosts END AS hosts,
    hosts IS NOT NULL AS hosted
  FROM (
    SELECT *, least(coalesce(completed, 0), placed) AS c, least(coalesce(overseas, 0), placed) AS o
    FROM graded
    WHERE placed IS NOT NULL AND NOT EXISTS (FROM placement p WHERE p.school_id = graded.school_id AND p.year = graded.year)
  )
  CROSS JOIN (VALUES ('first', true, false), ('both', true, true), ('away', false, true), ('rest', false, false)) AS part (name, done, away)
  CROSS JOIN LATERAL (SELECT CASE part.name
    WHEN 'first' THEN least(c, placed - o)
    WHEN 'both' THEN greatest(0, c + o - placed)
    WHEN 'away' THEN o - greatest(0, c + o - placed)
    ELSE placed - least(c, placed - o) - o
  END AS n) AS counted
  WHERE n > 0 OR part.name = 'first'
  UNION ALL BY NAME
  SELECT school_id, year, program, grain, false AS placed, 0 AS n, due FROM due WHERE grain > 0
)
SELECT
  a.school_id AS school,
  nullif(a.year, 0) AS year,
  coalesce(a.program, '') AS program,
  coalesce(h.district, '') AS district,
  coalesce(h.province, '') AS province,
  coalesce(a.partner_id, '') AS partner,
  coalesce(k.type, '') AS type,
  coalesce(k.sector, '') AS sector,
  coalesce(a.status, '') AS status,
  a.grain,
  coalesce(c.covered, 0) AS covered,
  a.placed,
  a.completed,
  a.overseas,
  a.students,
  a.unnamed,
  a.n,
  a.hosted,
  a.hosts,
  a.due
FROM assembled a
LEFT JOIN covered c USING (school_id, year)
LEFT JOIN known_school h ON h.school = a.school_id
LEFT JOIN known_partner k ON k.partner = a.partner_id;
