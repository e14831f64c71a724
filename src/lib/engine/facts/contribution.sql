-- What partners gave, one row each. `loan`: to be paid back, by its kind or by what is said of it; NULL where neither says. An amount
-- nobody recorded stays unknown. The yearly totals of schools that give no more do not tell gifts from loans, and count no contributions.
CREATE OR REPLACE TABLE fact_contribution AS
WITH recap AS (
  SELECT * FROM agg_partner
  WHERE coalesce(dimension, 'all') = 'all' AND amount IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY school_id, year ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST) = 1
), assembled AS (
  SELECT
    coalesce(school_id, '') AS school,
    year,
    partner_id AS partner,
    kind,
    upper(currency) AS currency,
    amount,
    CASE
      WHEN repayable OR kind IN ('soft_loan', 'loan') THEN true
      WHEN repayable IS FALSE OR kind NOT IN ('other') THEN false
    END AS loan,
    true AS listed
  FROM contribution
  UNION ALL BY NAME
  SELECT coalesce(school_id, '') AS school, year, 'IDR' AS currency, amount, false AS listed
  FROM recap r
  WHERE NOT EXISTS (FROM contribution c WHERE c.school_id = r.school_id AND c.year = r.year)
)
SELECT
  a.school,
  a.year,
  coalesce(a.partner, '')::VARCHAR AS partner,
  coalesce(k.type, '') AS type,
  coalesce(k.sector, '') AS sector,
  coalesce(a.kind, '')::VARCHAR AS kind,
  coalesce(a.currency, '') AS currency,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  1 AS grain,
  a.amount,
  a.loan,
  a.listed
FROM assembled a
LEFT JOIN known_partner k ON k.partner = a.partner
LEFT JOIN known_school p ON p.school = a.school;
