-- Agreements, one row per school, partner and document, with the spell each belongs to: agreements follow one another when the next starts
-- within 90 days of an end, or says which one it renews. Facilitators and brokers of an agreement are not its partners.
-- An agreement without an end runs on (9999-12-31). A start nobody knows stays unknown; in a chain it stands at the end of the renewed one.
-- `renewed`: something follows its end. `since`: the start of the spell. `formal`: binding and written, by what is said of the form, else by there being a document.
CREATE OR REPLACE TEMP TABLE paper AS
WITH side AS (
  SELECT a.*
  FROM agreement a
  WHERE NOT EXISTS (
    FROM agreement_party p
    WHERE p.agreement_id = a.agreement_id AND p.partner_id = a.partner_id AND p.role IN ('facilitator', 'broker')
  )
  UNION
  SELECT a.* REPLACE (p.partner_id AS partner_id)
  FROM agreement a JOIN agreement_party p ON p.agreement_id = a.agreement_id
  WHERE coalesce(p.role, 'main') IN ('main', 'co_partner')
), document AS (
  SELECT
    coalesce(school_id, '') AS school,
    partner_id::VARCHAR AS partner,
    agreement_id::VARCHAR AS agreement,
    renews_id::VARCHAR AS renews,
    start_date AS first_day,
    coalesce(end_date, DATE '9999-12-31') AS last_day,
    date_precision::VARCHAR AS precision,
    coalesce(formality, CASE WHEN doc_type = 'none' THEN 'informal' WHEN doc_type IS NOT NULL THEN 'formal' END, '')::VARCHAR AS formality
  FROM side
  WHERE partner_id IS NOT NULL
), renewal AS (
  SELECT p.school, p.partner, p.agreement, max(q.first_day) FILTER (WHERE q.renews = p.agreement) AS renewed_on
  FROM document p JOIN document q ON q.school = p.school AND q.partner = p.partner AND q.agreement <> p.agreement
    AND (
      q.renews = p.agreement
      OR (q.first_day > p.first_day AND abs(q.first_day - p.last_day) <= 90 AND q.last_day > p.last_day)
    )
  WHERE p.last_day < DATE '9999-12-31'
  GROUP BY ALL
), followed AS (
  SELECT
    d.*,
    r.agreement IS NOT NULL AS renewed,
    greatest(d.last_day, r.renewed_on) AS reach,
    coalesce(d.first_day, nullif(o.last_day, DATE '9999-12-31'), o.first_day) AS stands
  FROM document d
  LEFT JOIN renewal r ON r.school = d.school AND r.partner = d.partner AND r.agreement = d.agreement
  LEFT JOIN document o ON o.school = d.school AND o.partner = d.partner AND o.agreement = d.renews
), reached AS (
  SELECT *, max(reach) OVER (
    PARTITION BY school, partner ORDER BY stands, reach, agreement ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS before
  FROM followed
  WHERE stands IS NOT NULL
), chained AS (
  SELECT *, 1 + sum((stands - before > 90)::INT) OVER (
    PARTITION BY school, partner ORDER BY stands, reach, agreement ROWS UNBOUNDED PRECEDING
  ) AS spell
  FROM reached
)
SELECT
  *,
  CASE formality WHEN '' THEN NULL WHEN 'informal' THEN false ELSE true END AS formal,
  min(first_day) OVER (PARTITION BY school, partner, spell) AS since
FROM (
  SELECT * EXCLUDE (reach, stands, before, spell), coalesce(spell, 1)::VARCHAR AS spell FROM chained
  UNION ALL BY NAME
  SELECT * EXCLUDE (reach, stands), 'without a start: ' || agreement AS spell FROM followed WHERE stands IS NULL
);
