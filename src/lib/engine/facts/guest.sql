-- Guest teaching by people from industry, one row per school, programme and semester (January to June, July to December). Lessons whose
-- programme or semester nobody wrote down stand apart (`scheduled` is false). Hours as in teacher.sql.
CREATE OR REPLACE TEMP MACRO half_year(day) AS year(day) * 2 + (quarter(day) + 1) // 2;

CREATE OR REPLACE TABLE fact_guest AS
WITH lesson AS (
  SELECT
    coalesce(school_id, '') AS school,
    coalesce(year(start_date), year) AS year,
    program,
    CASE
      WHEN date_precision = 'year' OR half_year(start_date) <> half_year(coalesce(end_date, start_date)) THEN NULL
      ELSE half_year(start_date)
    END AS semester,
    hours,
    CASE WHEN hours IS NOT NULL AND hours_unit = 'h60' THEN 60 END AS hour_minutes
  FROM activity
  WHERE type = 'guest_teacher'
)
SELECT
  l.school,
  l.year,
  coalesce(l.program, '') AS program,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  1 AS grain,
  l.year IS NOT NULL AND l.program IS NOT NULL AND l.semester IS NOT NULL AS scheduled,
  sum(l.hours) FILTER (WHERE l.hour_minutes IS NULL) AS lesson_hours,
  sum(l.hours) FILTER (WHERE l.hour_minutes = 60) AS clock_hours,
  count(*) FILTER (WHERE l.hours IS NULL) AS hours_unknown,
  count(*) AS lessons
FROM lesson l LEFT JOIN known_school p ON p.school = l.school
GROUP BY l.school, l.year, l.program, l.semester, p.district, p.province;
