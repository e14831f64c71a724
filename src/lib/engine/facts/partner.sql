-- Agreements, one row per school, partner and document, to be counted at a date; and the yearly numbers of schools without any.
-- Facilitators and brokers of an agreement are not its partners.
CREATE OR REPLACE TABLE fact_partner AS
WITH side AS (
  SELECT agreement_id, school_id, partner_id, start_date, end_date, renews_id
  FROM agreement a
  WHERE NOT EXISTS (
    FROM agreement_party p
    WHERE p.agreement_id = a.agreement_id AND p.partner_id = a.partner_id AND p.role IN ('facilitator', 'broker')
  )
  UNION
  SELECT a.agreement_id, a.school_id, p.partner_id, a.start_date, a.end_date, a.renews_id
  FROM agreement a JOIN agreement_party p ON p.agreement_id = a.agreement_id
  WHERE coalesce(p.role, 'main') IN ('main', 'co_partner')
), recap AS (
  SELECT * FROM agg_partner
  WHERE coalesce(dimension, 'all') IN ('all', 'sector', 'type')
  QUALIFY row_number() OVER (
    PARTITION BY school_id, year, coalesce(dimension, 'all'), value ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
), assembled AS (
  SELECT
    coalesce(s.school_id, '') AS school,
    s.partner_id AS partner,
    s.agreement_id AS agreement,
    s.renews_id AS renews,
    s.start_date AS first_day,
    s.end_date AS last_day,
    k.type,
    k.sector,
    15 AS grain
  FROM side s LEFT JOIN known_partner k ON k.partner = s.partner_id
  WHERE s.partner_id IS NOT NULL
  UNION ALL BY NAME
  -- grain, as bits: 1 undivided, 2 by type, 4 by sector, 8 by both
  SELECT
    coalesce(school_id, '') AS school,
    year,
    CASE WHEN dimension = 'type' THEN value END AS type,
    CASE WHEN dimension = 'sector' THEN value END AS sector,
    CASE dimension WHEN 'type' THEN 2 WHEN 'sector' THEN 4 ELSE 1 END AS grain,
    active,
    r.new AS started,
    ended,
    renewed,
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
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  a.grain,
  a.agreement,
  a.renews,
  a.first_day,
  a.last_day,
  a.year,
  a.active,
  a.started,
  a.ended,
  a.renewed,
  CASE WHEN a.year_before = a.year - 1 AND a.active_before >= a.retained THEN a.retained END AS retained,
  CASE WHEN a.year_before = a.year - 1 AND a.active_before >= a.retained THEN a.active_before END AS active_before
FROM assembled a LEFT JOIN known_school p ON p.school = a.school;
