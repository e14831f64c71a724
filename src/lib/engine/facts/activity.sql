-- Activities, one row per partner and programme taking part (with an empty partner or programme when there is none), and the yearly
-- numbers of schools that give no more. `activity` tells them apart: an activity with two partners is one activity.
-- `month` (YYYY-MM) is empty where the day is not known as exactly as that.
CREATE OR REPLACE TABLE fact_activity AS
WITH assembled AS (
  SELECT
    coalesce(a.school_id, '') AS school,
    a.year,
    CASE WHEN coalesce(a.date_precision, 'day') <> 'year' THEN strftime(a.start_date, '%Y-%m') END AS month,
    trim(unnest(string_split(coalesce(a.program, ''), ';'))) AS program,
    a.type AS type,
    a.place AS place,
    ap.partner_id AS partner,
    a.activity_id AS activity
  FROM activity a LEFT JOIN activity_partner ap ON ap.activity_id = a.activity_id
  UNION ALL BY NAME
  SELECT coalesce(school_id, '') AS school, year, activities AS counted
  FROM agg_partner r
  WHERE coalesce(dimension, 'all') = 'all' AND activities IS NOT NULL
    AND NOT EXISTS (FROM activity a WHERE a.school_id = r.school_id AND a.year = r.year)
)
SELECT
  a.school,
  a.year,
  coalesce(a.month, '') AS month,
  coalesce(a.program, '') AS program,
  coalesce(a.type, '') AS type,
  coalesce(trim(a.place), '') AS place,
  coalesce(a.partner, '') AS partner,
  coalesce(k.sector, '') AS sector,
  coalesce(k.type, '') AS partner_type,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  1 AS grain,
  a.activity,
  a.counted
FROM assembled a
LEFT JOIN known_school p ON p.school = a.school
LEFT JOIN known_partner k ON k.partner = a.partner;
