-- When something happened under an agreement: activities and placements of its school with its partner, as the days from `began` to
-- `until`. `exact`: these very days; otherwise some day between them, and NULL where nothing is known of when.
CREATE OR REPLACE TEMP TABLE contact AS
SELECT
  a.src_batch,
  coalesce(a.school_id, '') AS school,
  ap.partner_id::VARCHAR AS partner,
  a.agreement_id::VARCHAR AS agreement,
  coalesce(a.start_date, make_date(a.year, 1, 1)) AS began,
  coalesce(
    a.end_date,
    CASE a.date_precision WHEN 'month' THEN last_day(a.start_date) WHEN 'year' THEN make_date(year(a.start_date), 12, 31) ELSE a.start_date END,
    make_date(a.year, 12, 31)
  ) AS until,
  a.start_date IS NOT NULL AND coalesce(a.date_precision, 'day') IN ('day', 'range') AS exact
FROM activity a LEFT JOIN activity_partner ap ON ap.activity_id = a.activity_id
UNION ALL
SELECT
  src_batch,
  coalesce(school_id, ''),
  partner_id::VARCHAR,
  NULL,
  coalesce(start_date, make_date(year, 1, 1)),
  coalesce(
    end_date,
    CASE date_precision WHEN 'month' THEN last_day(start_date) WHEN 'year' THEN make_date(year(start_date), 12, 31) ELSE start_date END,
    make_date(year, 12, 31)
  ),
  start_date IS NOT NULL AND coalesce(date_precision, 'day') IN ('day', 'range')
FROM internship
WHERE status IS DISTINCT FROM 'planned';

CREATE OR REPLACE TABLE fact_engagement AS
SELECT DISTINCT agreement, began, until, exact FROM (
  SELECT p.agreement, c.began, c.until, c.exact FROM paper p JOIN contact c ON c.school = p.school AND c.partner = p.partner
  UNION ALL
  SELECT agreement, began, until, exact FROM contact WHERE agreement IS NOT NULL
);

-- The time of which a file of activities or placements can tell what a school did.
CREATE OR REPLACE TABLE fact_watched AS
WITH span AS (
  SELECT
    CASE WHEN count(DISTINCT c.school) = 1 THEN min(c.school) END AS only_school,
    list(DISTINCT coalesce(k.district, '')) AS districts,
    min(c.began) AS first,
    max(c.until) AS last
  FROM contact c LEFT JOIN known_school k ON k.school = c.school
  WHERE c.began IS NOT NULL
  GROUP BY c.src_batch
)
SELECT DISTINCT s.school, span.first, span.last
FROM (SELECT DISTINCT school FROM paper) s
LEFT JOIN known_school k ON k.school = s.school
JOIN span ON speaks_for(span.only_school, span.districts, s.school, k.district);
