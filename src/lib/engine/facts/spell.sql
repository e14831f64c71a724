-- Spells of a school with a partner: agreements that followed one another, one row each. `began` is NULL where no start is known, `ended`
-- where it runs on. `first_began`: the very first start of the two. `precision`: how exactly the start of the spell is known.
CREATE OR REPLACE TABLE fact_spell AS
SELECT
  s.school,
  s.partner,
  coalesce(k.type, '') AS type,
  coalesce(k.sector, '') AS sector,
  s.formality,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  255 AS grain,
  s.began,
  nullif(s.until, DATE '9999-12-31') AS ended,
  s.until,
  min(s.began) OVER (PARTITION BY s.school, s.partner) AS first_began,
  arg_min(s.precision, s.began) OVER (PARTITION BY s.school, s.partner) AS first_precision,
  s.precision,
  s.agreements,
  1 AS n
FROM (
  SELECT
    school,
    partner,
    min(first_day) AS began,
    max(last_day) AS until,
    arg_min(precision, first_day) AS precision,
    CASE WHEN bool_or(formal) THEN 'formal' WHEN bool_or(formal IS NULL) THEN '' ELSE 'informal' END AS formality,
    count(*) AS agreements
  FROM paper
  GROUP BY school, partner, spell
) s
LEFT JOIN known_partner k ON k.partner = s.partner
LEFT JOIN known_school p ON p.school = s.school;
