-- People to counted rows: who they are, what they said, how many. `person` has a row per person: the tracer table, or merged by tracer-people.sql.
CREATE OR REPLACE TEMP TABLE told AS
SELECT
  src_batch,
  coalesce(school_id, '') AS school_id,
  coalesce(grad_year, 0) AS year,
  program,
  sex,
  framed,
  CASE WHEN answered OR contact IN ('responded', 'reached_no_answer') THEN true WHEN contact = 'not_reached' THEN false END AS reached,
  is_employed,
  is_self_employed,
  is_studying,
  is_seeking,
  count(*) AS n
FROM person
WHERE contact IS DISTINCT FROM 'ineligible'
GROUP BY ALL;

-- States by three-valued logic. What a whole file leaves out (no column on study, say) is unknown for everyone in it: else only
-- those who work would count as known, and all of them as absorbed.
CREATE OR REPLACE TEMP TABLE record_row AS
WITH file AS (
  SELECT
    src_batch,
    bool_or(is_employed IS NOT NULL) AS asks_work,
    bool_or(is_self_employed IS NOT NULL) AS asks_self,
    bool_or(is_studying IS NOT NULL) AS asks_study,
    bool_or(is_seeking IS NOT NULL) AS asks_seeking
  FROM told
  GROUP BY src_batch
), work AS (
  SELECT
    told.*,
    file.* EXCLUDE (src_batch),
    coalesce(is_employed, is_self_employed, is_studying, is_seeking) IS NOT NULL AS known,
    CASE WHEN asks_work THEN CASE WHEN is_self_employed THEN true ELSE is_employed END END AS employed,
    CASE WHEN asks_self THEN CASE WHEN is_employed = false AND is_self_employed IS NULL THEN false ELSE is_self_employed END END AS self_employed
  FROM told JOIN file ON file.src_batch IS NOT DISTINCT FROM told.src_batch
), absorption AS (
  SELECT *, CASE WHEN asks_work AND asks_study THEN employed OR is_studying END AS absorbed FROM work
)
SELECT
  src_batch,
  school_id::VARCHAR AS school_id,
  year,
  program::VARCHAR AS program,
  sex::VARCHAR AS sex,
  framed,
  reached OR known AS reached,
  known,
  absorbed,
  employed,
  CASE WHEN asks_work AND asks_self THEN employed AND NOT self_employed END AS wage_employed,
  self_employed,
  is_studying AS studying,
  CASE WHEN asks_work AND asks_study THEN employed AND is_studying END AS work_and_study,
  CASE WHEN asks_seeking THEN NOT absorbed AND is_seeking END AS seeking,
  CASE WHEN asks_seeking THEN NOT absorbed AND NOT is_seeking END AS inactive,
  CASE WHEN asks_seeking THEN employed OR (NOT absorbed AND is_seeking) END AS in_labour_force,
  n
FROM absorption;

-- Everything together. Records win over a recap of the same school and year, a list of graduates over a number of graduates.
-- `grain` says which questions a row answers, as bits: 1 undivided, 2 by programme, 4 by sex, 8 by both (tracer-recap.sql).
CREATE OR REPLACE TABLE fact_tracer AS
WITH record_year AS (
  SELECT school_id, year, bool_or(framed) AS listed, bool_or(known) AS told, sum(n) AS people FROM record_row GROUP BY ALL
), recap_year AS (
  SELECT school_id, year, sum(n) FILTER (WHERE framed AND grain & 1 > 0) AS graduates FROM recap_row GROUP BY ALL
), origin AS (
  -- Per school and year: where its people come from, and the number of graduates where nobody lists them.
  SELECT
    school_id,
    year,
    r.people IS NOT NULL AND (r.told OR NOT y.in_recap) AS by_record,
    coalesce(r.listed, false) AS listed,
    coalesce(r.people, 0) AS people,
    y.in_recap,
    coalesce(s.graduates, a.graduates) AS graduates
  FROM (
    SELECT school_id, year, bool_or(in_recap) AS in_recap FROM (
      SELECT school_id, year, false AS in_recap FROM record_year
      UNION ALL SELECT school_id, year, true FROM recap_year
      UNION ALL SELECT school_id, year, false FROM stated_year
    ) GROUP BY ALL
  ) y
  LEFT JOIN record_year r USING (school_id, year)
  LEFT JOIN recap_year a USING (school_id, year)
  LEFT JOIN stated_year s USING (school_id, year)
), span AS (
  -- What a survey file speaks for: its one school, or every school when it holds several, in its range of years.
  SELECT CASE WHEN count(DISTINCT school_id) = 1 THEN min(school_id) END AS only_school, min(year) AS first, max(year) AS last
  FROM (SELECT src_batch, school_id, year FROM record_row WHERE known UNION ALL SELECT src_batch, school_id, year FROM recap_row)
  GROUP BY src_batch
), by_number AS (
  -- Graduates known as a number only. Those who answered belong to it, at school level; the others are unknown.
  -- Where no survey file speaks for a school and year, its graduates are neither known nor unknown: framed is NULL.
  SELECT
    *,
    by_record OR EXISTS (
      FROM span WHERE coalesce(span.only_school, o.school_id) = o.school_id AND o.year BETWEEN span.first AND span.last
    ) AS surveyed
  FROM origin o
  WHERE NOT listed AND graduates >= people AND (by_record OR NOT in_recap)
), assembled AS (
  SELECT r.* EXCLUDE (src_batch), CASE WHEN b.graduates IS NULL THEN 15 ELSE 14 END AS grain
  FROM record_row r JOIN origin o USING (school_id, year) LEFT JOIN by_number b USING (school_id, year)
  WHERE o.by_record
  UNION ALL BY NAME
  SELECT r.* EXCLUDE (src_batch) REPLACE (true AS framed), 1 AS grain FROM record_row r JOIN by_number USING (school_id, year)
  UNION ALL BY NAME
  SELECT r.* EXCLUDE (src_batch) FROM recap_row r JOIN origin o USING (school_id, year) WHERE NOT o.by_record
  UNION ALL BY NAME
  SELECT
    school_id,
    year,
    CASE WHEN surveyed THEN true END AS framed,
    CASE WHEN surveyed THEN false END AS known,
    graduates - people AS n,
    CASE WHEN by_record THEN 1 ELSE 15 END AS grain
  FROM by_number b
  WHERE graduates > people
), contact AS (
  -- A school and year that never says who was reached has no number of reached, not even of those who answered.
  SELECT school_id, year, bool_or(reached IS NOT NULL) AS asked FROM assembled WHERE NOT known GROUP BY ALL
), place AS (
  SELECT school_id, any_value(district::VARCHAR) AS district, any_value(province::VARCHAR) AS province FROM school GROUP BY ALL
)
SELECT
  f.school_id AS school,
  nullif(f.year, 0) AS year,
  coalesce(f.program, '') AS program,
  coalesce(f.sex, '') AS sex,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  CASE
    WHEN f.framed IS NULL THEN 'not_surveyed'
    WHEN NOT f.known THEN 'unknown'
    WHEN f.work_and_study THEN 'work_and_study'
    WHEN f.wage_employed THEN 'employee'
    WHEN f.self_employed THEN 'self_employed'
    WHEN f.employed THEN 'employed'
    WHEN f.studying THEN 'studying'
    WHEN f.seeking THEN 'seeking'
    WHEN f.inactive THEN 'inactive'
    WHEN NOT f.absorbed THEN 'not_absorbed'
    ELSE 'undetermined'
  END AS status,
  f.grain,
  f.framed,
  CASE WHEN c.asked IS NOT false THEN f.reached END AS reached,
  f.known,
  f.absorbed,
  f.employed,
  f.wage_employed,
  f.self_employed,
  f.studying,
  f.work_and_study,
  f.seeking,
  f.inactive,
  f.in_labour_force,
  f.n
FROM assembled f
LEFT JOIN contact c USING (school_id, year)
LEFT JOIN place p ON p.school_id = f.school_id;

DROP TABLE told;
DROP TABLE record_row;
DROP TABLE recap_row;
DROP TABLE stated_year;
DROP VIEW person;
DROP TABLE IF EXISTS merged_person;
