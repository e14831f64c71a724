-- How far partnerships got. A partnership is a school with a partner; where no partner is named, the one unnamed partnership of a school.
-- Rows where `reached` is 1 say that it reached a stage, and the day it first did (NULL where one of the times has no date); rows where
-- `before` is 1 that it reached the stage before this one; the others that nothing is recorded of this stage. `skipped`: reached without
-- the stage before it. Each vocabulary is a path of its own. `grain`, as bits: 1 undivided, 2 by stage. A recap counts partnerships (`counted`) and is read in its newest year.
CREATE OR REPLACE TABLE fact_stage AS
WITH path (vocabulary, stage, position) AS (
  VALUES
    ('partnership-5', 'mapping', 1), ('partnership-5', 'planning', 2), ('partnership-5', 'mou', 3),
    ('partnership-5', 'implementation', 4), ('partnership-5', 'evaluation', 5),
    ('outreach-4', 'research', 1), ('outreach-4', 'outreach', 2), ('outreach-4', 'training', 3), ('outreach-4', 'evaluation', 4)
), event AS (
  SELECT
    coalesce(e.school_id, a.school_id, '') AS school,
    coalesce(e.partner_id, a.partner_id, '')::VARCHAR AS partner,
    coalesce(e.vocabulary, 'partnership-5')::VARCHAR AS vocabulary,
    coalesce(e.stage, '')::VARCHAR AS stage,
    CASE WHEN count(*) = count(e.event_date) THEN min(e.event_date) END AS happened
  FROM stage_event e LEFT JOIN agreement a ON a.agreement_id = e.agreement_id
  GROUP BY ALL
), step AS (
  SELECT e.*, p.position FROM event e LEFT JOIN path p ON p.vocabulary = e.vocabulary AND p.stage = e.stage
), recap AS (
  SELECT r.school_id, r.year, p.vocabulary, p.stage, p.position, r.active
  FROM agg_partner r JOIN path p ON p.stage = lower(r.value)
  WHERE r.dimension = 'stage' AND (p.vocabulary = 'partnership-5' OR p.stage <> 'evaluation')
    AND NOT EXISTS (FROM stage_event e WHERE e.school_id = r.school_id)
  QUALIFY r.year IS NOT DISTINCT FROM max(r.year) OVER (PARTITION BY r.school_id)
    AND row_number() OVER (PARTITION BY r.school_id, r.year, p.stage ORDER BY r.src_batch DESC NULLS LAST, r.src_row DESC NULLS LAST) = 1
), assembled AS (
  SELECT
    school, partner, vocabulary, stage, position, happened, 3 AS grain, 1 AS reached,
    (position > 1 AND NOT EXISTS (
      FROM step s
      WHERE s.school = step.school AND s.partner = step.partner AND s.vocabulary = step.vocabulary AND s.position = step.position - 1
    ))::INT AS skipped
  FROM step
  WHERE stage <> ''
  UNION ALL BY NAME
  SELECT s.school, s.partner, s.vocabulary, p.stage, p.position, s.happened, 3 AS grain, 1 AS before
  FROM step s JOIN path p ON p.vocabulary = s.vocabulary AND p.position = s.position + 1
  UNION ALL BY NAME
  SELECT w.school, w.partner, w.vocabulary, p.stage, p.position, 3 AS grain
  FROM (SELECT DISTINCT school, partner, vocabulary FROM step) w JOIN path p ON p.vocabulary = w.vocabulary
  UNION ALL BY NAME
  SELECT school, partner, vocabulary, '' AS stage, 3 AS grain, 1 AS unread FROM step WHERE stage = ''
  UNION ALL BY NAME
  SELECT
    coalesce(r.school_id, '') AS school, r.year, r.vocabulary, r.stage, r.position, 2 AS grain,
    r.active AS counted, b.active AS counted_before
  FROM recap r
  LEFT JOIN recap b ON b.school_id IS NOT DISTINCT FROM r.school_id AND b.vocabulary = r.vocabulary AND b.position = r.position - 1
)
SELECT
  a.school,
  coalesce(a.year, year(a.happened))::INT AS year,
  coalesce(a.partner, '') AS partner,
  coalesce(k.type, '') AS type,
  coalesce(k.sector, '') AS sector,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  a.stage,
  a.vocabulary,
  a.position,
  a.happened,
  a.grain,
  a.school || '|' || a.partner AS partnership,
  coalesce(a.reached, 0) AS reached,
  coalesce(a.before, 0) AS before,
  coalesce(a.skipped, 0) AS skipped,
  coalesce(a.unread, 0) AS unread,
  a.counted,
  a.counted_before
FROM assembled a
LEFT JOIN known_partner k ON k.partner = a.partner
LEFT JOIN known_school p ON p.school = a.school;
