-- Placements (PKL) to counted rows, with the number of students due for one. `students`: 1 at the first placement of a student in a
-- school and year; `unnamed`: placements of which the file does not say whose. `grain` as in recap.sql: 1 undivided, 2 by programme.
-- `covered`: the questions for which the number due is known. `months` is the length in months of 30.44 days, or of whole months where
-- only months are known; `whole_months` the calendar months it spans in full. `hours` is what all rows together lasted, in hours of
-- `hour_minutes` minutes (NULL: lesson hours). A file that never gives hours (or dates) is judged by the other alone.
CREATE OR REPLACE TABLE fact_internship AS
WITH programme AS (
  SELECT school_id, lower(trim(program)) AS program, CASE WHEN count(DISTINCT years) = 1 THEN min(years) END AS years
  FROM program
  WHERE program IS NOT NULL
  GROUP BY ALL
), placement AS (
  SELECT
    i.src_batch,
    coalesce(i.school_id, '') AS school_id,
    coalesce(i.year, 0) AS year,
    i.program AS program,
    i.partner_id AS partner_id,
    i.status AS status,
    i.status IS DISTINCT FROM 'planned' AS placed,
    i.status = 'completed' AS completed,
    abroad(i.country, h.country) AS overseas,
    CASE WHEN i.student IS NOT NULL THEN (row_number() OVER (
      PARTITION BY i.school_id, i.year, i.student, i.status IS DISTINCT FROM 'planned' ORDER BY i.src_batch, i.src_row
    ) = 1 AND placed)::INT END AS students,
    CASE
      WHEN i.end_date < i.start_date OR i.date_precision = 'year' OR i.end_precision = 'year' THEN NULL
      WHEN i.date_precision = 'month' AND i.end_precision = 'month' THEN date_diff('month', i.start_date, i.end_date) + 1
      WHEN i.date_precision = 'month' OR i.end_precision = 'month' THEN NULL
      ELSE (i.end_date - i.start_date + 1) / 30.44
    END AS months,
    CASE WHEN months IS NOT NULL THEN date_sub('month', i.start_date, i.end_date + 1) END AS whole_months,
    CASE WHEN i.status IS NULL THEN i.end_date END AS last_day,
    i.hours AS hours_each,
    CASE WHEN i.hours IS NOT NULL AND i.hours_unit = 'h60' THEN 60 END AS hour_minutes,
    coalesce(i.program_years, own.years, common.years) AS program_years
  FROM internship i
  LEFT JOIN known_school h ON h.school = i.school_id
  LEFT JOIN programme own ON own.school_id = i.school_id AND own.program = lower(trim(i.program))
  LEFT JOIN programme common ON common.school_id IS NULL AND common.program = lower(trim(i.program))
), file AS (
  SELECT src_batch, bool_or(whole_months IS NOT NULL) AS gives_months, bool_or(hours_each IS NOT NULL) AS gives_hours
  FROM placement
  GROUP BY src_batch
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
  FROM (SELECT src_batch, school_id, year FROM placement UNION ALL SELECT src_batch, school_id, year FROM latest_agg_internship)
  LEFT JOIN known_school ON school = school_id
  GROUP BY src_batch
), due AS (
  -- The roster wins over a recap for the school as a whole; only a recap knows it by programme.
  SELECT school_id, year, NULL::VARCHAR AS program, due, 1 AS grain
  FROM stated s LEFT JOIN known_school k ON k.school = s.school_id
  WHERE EXISTS (FROM span WHERE speaks_for(only_school, districts, s.school_id, k.district) AND s.year BETWEEN span.first AND span.last)
  UNION ALL
  SELECT school_id, year, program, g.due, g.grain & CASE WHEN s.school_id IS NULL THEN 3 ELSE 2 END
  FROM latest_agg_internship g LEFT JOIN stated s USING (school_id, year)
  WHERE g.due IS NOT NULL
), covered AS (
  SELECT school_id, year, bit_or(grain) AS covered FROM due GROUP BY ALL
), margins AS (
  SELECT
    *,
    least(coalesce(completed, 0), placed) AS done,
    least(coalesce(met_minimum, 0), least(coalesce(completed, 0), placed)) AS met,
    least(coalesce(overseas, 0), placed) AS away
  FROM latest_agg_internship g
  WHERE placed IS NOT NULL AND NOT EXISTS (FROM placement p WHERE p.school_id = g.school_id AND p.year = g.year)
), parted AS (
  -- Completed, those of them who met the minimum, and abroad are margins of one number: the first two are laid along it from one end,
  -- the third from the other, and it is cut where they end, so that each keeps its total.
  SELECT
    *,
    unnest(list_sort(list_distinct([0, done, met, placed - away]))) AS low,
    unnest(list_append(list_sort(list_distinct([0, done, met, placed - away]))[2:], placed)) AS high
  FROM margins
), assembled AS (
  SELECT
    school_id, year, program, partner_id, status, 3 AS grain, placed, completed, overseas,
    months, whole_months, last_day, hour_minutes, program_years, gives_months, gives_hours,
    true AS recorded,
    sum(students) AS students,
    count(*) FILTER (WHERE students IS NULL) AS unnamed,
    count(*) AS n,
    hours_each,
    sum(hours_each) AS hours,
    hours_each IS NOT NULL AS hours_known,
    partner_id IS NOT NULL AS hosted
  FROM placement p JOIN file f ON f.src_batch IS NOT DISTINCT FROM p.src_batch
  GROUP BY ALL
  UNION ALL BY NAME
  SELECT
    school_id, year, program, grain, true AS placed,
    false AS recorded,
    CASE WHEN completed IS NOT NULL THEN low < done END AS completed,
    CASE WHEN completed IS NOT NULL AND met_minimum IS NOT NULL THEN low < met END AS met_minimum,
    CASE WHEN overseas IS NOT NULL THEN low >= placed - away END AS overseas,
    high - low AS students,
    0 AS unnamed,
    high - low AS n,
    CASE WHEN low = 0 THEN hours END AS hours,
    hours IS NOT NULL AS hours_known,
    CASE WHEN hours IS NOT NULL AND hours_unit = 'h60' THEN 60 END AS hour_minutes,
    CASE WHEN low = 0 THEN hosts END AS hosts,
    hosts IS NOT NULL AS hosted
  FROM parted
  WHERE high > low OR low = 0
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
  a.recorded,
  a.months,
  a.whole_months,
  a.last_day,
  a.program_years,
  a.gives_months,
  a.gives_hours,
  a.met_minimum,
  a.hours,
  a.hours_known,
  a.hour_minutes,
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
