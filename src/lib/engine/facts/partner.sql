-- Agreements, one row per school, partner and document, to be counted at a date; and the yearly numbers of schools without any.
CREATE OR REPLACE TABLE fact_partner AS
WITH recap AS (
  SELECT * FROM agg_partner
  WHERE coalesce(dimension, 'all') IN ('all', 'sector', 'type', 'formality')
  QUALIFY row_number() OVER (
    PARTITION BY school_id, year, coalesce(dimension, 'all'), value ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
), assembled AS (
  SELECT
    s.school,
    s.partner,
    s.agreement,
    s.first_day,
    s.last_day,
    s.since,
    s.renewed AS followed,
    s.formal,
    s.formality,
    k.type,
    k.sector,
    255 AS grain
  FROM paper s LEFT JOIN known_partner k ON k.partner = s.partner
  UNION ALL BY NAME
  -- grain, as bits: 1 undivided, 2 by type, 4 by sector, 16 by formality, the others by several of them
  SELECT
    coalesce(school_id, '') AS school,
    year,
    CASE WHEN dimension = 'type' THEN value END AS type,
    CASE WHEN dimension = 'sector' THEN value END AS sector,
    CASE WHEN dimension = 'formality' THEN value END AS formality,
    CASE WHEN dimension = 'formality' THEN value <> 'informal' END AS formal,
    CASE dimension WHEN 'type' THEN 2 WHEN 'sector' THEN 4 WHEN 'formality' THEN 16 ELSE 1 END AS grain,
    active,
    r.new AS started,
    ended,
    renewed,
    due,
    retained,
    lag(active) OVER one AS active_before,
    lag(year) OVER one AS year_before
  FROM recap r
  WHERE NOT EXISTS (FROM agreement a WHERE a.school_id = r.school_id)
  WINDOW one AS (PARTITION BY school_id, dimension, value ORDER BY year)
)
SELECT
  a.school,
  a.partner,
  coalesce(a.type, '') AS type,
  coalesce(a.sector, '') AS sector,
  coalesce(a.formality, '') AS formality,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  a.grain,
  a.agreement,
  a.first_day,
  a.last_day,
  a.since,
  a.followed,
  a.formal,
  a.year,
  a.active,
  a.started,
  a.ended,
  a.renewed,
  CASE WHEN a.due >= a.renewed THEN a.due END AS due,
  CASE WHEN a.year_before = a.year - 1 AND a.active_before >= a.retained THEN a.retained END AS retained,
  CASE WHEN a.year_before = a.year - 1 AND a.active_before >= a.retained THEN a.active_before END AS active_before
FROM assembled a LEFT JOIN known_school p ON p.school = a.school;
