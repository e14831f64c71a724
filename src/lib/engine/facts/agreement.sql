-- Agreements, one row per school, partner and document, with the spell each belongs to: agreements follow one another when the next starts
-- within 90 days of an end, or says which one it renews. Facilitators and brokers of an agreement are not its partners.
-- An agreement without an end runs on (9999-12-31). A start nobody knows stays unknown. Those that name each other are one `knot`, also in
-- a circle; knots follow one another by their dates.
-- `renewed`: something follows its end. `since`: the start of the spell. `formal`: binding and written, by what is said of the form, else by there being a document.
CREATE OR REPLACE TEMP TABLE paper AS
WITH RECURSIVE side AS (
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
), link AS (
  SELECT q.school, q.partner, q.agreement AS one, p.agreement AS other
  FROM document q JOIN document p ON p.school = q.school AND p.partner = q.partner AND p.agreement = q.renews AND p.agreement <> q.agreement
), either_way AS (
  SELECT school, partner, one, other FROM link UNION SELECT school, partner, other, one FROM link
), linked AS (
  SELECT school, partner, one, other FROM either_way
  UNION
  SELECT l.school, l.partner, l.one, e.other
  FROM linked l JOIN either_way e ON e.school = l.school AND e.partner = l.partner AND e.one = l.other
), named AS (
  SELECT school, partner, one AS agreement, min(other) AS knot FROM linked GROUP BY ALL
), knotted AS (
  SELECT d.*, coalesce(n.knot, d.agreement) AS knot FROM document d LEFT JOIN named n USING (school, partner, agreement)
), span AS (
  SELECT school, partner, knot, min(first_day) AS began, max(last_day) AS until FROM knotted GROUP BY ALL
), reached AS (
  SELECT *, max(until) OVER (
    PARTITION BY school, partner ORDER BY began, until, knot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS before
  FROM span
  WHERE began IS NOT NULL
), chained AS (
  SELECT school, partner, knot, 1 + sum((began - before > 90)::INT) OVER (
    PARTITION BY school, partner ORDER BY began, until, knot ROWS UNBOUNDED PRECEDING
  ) AS spell
  FROM reached
), followed AS (
  SELECT DISTINCT p.school, p.partner, p.agreement
  FROM document p JOIN document q ON q.school = p.school AND q.partner = p.partner AND q.agreement <> p.agreement
    AND (
      q.renews = p.agreement
      OR (q.first_day > p.first_day AND abs(q.first_day - p.last_day) <= 90 AND q.last_day > p.last_day)
    )
  WHERE p.last_day < DATE '9999-12-31'
)
SELECT
  *,
  CASE formality WHEN '' THEN NULL WHEN 'informal' THEN false ELSE true END AS formal,
  min(first_day) OVER (PARTITION BY school, partner, spell) AS since
FROM (
  SELECT
    k.* EXCLUDE (knot),
    f.agreement IS NOT NULL AS renewed,
    CASE WHEN began IS NULL THEN 'without a start: ' || k.knot ELSE coalesce(c.spell, 1)::VARCHAR END AS spell
  FROM knotted k
  JOIN span s USING (school, partner, knot)
  LEFT JOIN chained c USING (school, partner, knot)
  LEFT JOIN followed f ON f.school = k.school AND f.partner = k.partner AND f.agreement = k.agreement
);
