-- People to counted rows: who they are, what they said, how many. `person` has a row per person: the tracer table, or merged by
-- tracer-people.sql. Those who turn out not to belong to the graduates (contact 3) are left out.
CREATE OR REPLACE TEMP TABLE told AS
SELECT *, row_number() OVER () AS state FROM (
  SELECT src_batch, coalesce(school_id, '') AS school, coalesce(grad_year, 0) AS year, program, sex, framed, said, count(*) AS n
  FROM person
  WHERE said >> 8 <> 3
  GROUP BY ALL
);

-- Where the people of a school and year come from, and the number of graduates where nobody lists them. Records win over a recap of
-- the same school and year, a list of graduates over a number of graduates.
CREATE OR REPLACE TEMP TABLE origin AS
WITH record_year AS (
  SELECT
    school,
    year,
    bool_or(framed) AS listed,
    bool_or(said & 255 > 0) AS told,
    bool_or(said >> 8 > 0) FILTER (WHERE said & 255 = 0) AS asked,
    sum(n) AS people
  FROM told
  GROUP BY ALL
), recap_year AS (
  SELECT school, year, sum(n) FILTER (WHERE framed AND grain & 1 > 0) AS graduates FROM recap_row GROUP BY ALL
), span AS (
  -- What the survey files speak for, each in its range of years.
  SELECT
    CASE WHEN count(DISTINCT school) = 1 THEN min(school) END AS only_school,
    list(DISTINCT coalesce(district, '')) AS districts,
    min(year) AS first,
    max(year) AS last
  FROM (
    SELECT DISTINCT src_batch, school, year FROM told WHERE said & 255 > 0
    UNION ALL SELECT DISTINCT src_batch, school, year FROM recap_row
  ) LEFT JOIN known_school USING (school)
  GROUP BY src_batch
), met AS (
  SELECT
    school,
    year,
    r.people IS NOT NULL AND (r.told OR NOT y.in_recap) AS by_record,
    y.in_recap,
    coalesce(r.people, 0) AS people,
    coalesce(s.graduates, a.graduates) AS graduates,
    r.asked,
    -- Graduates known as a number only: those who answered belong to it, at school level; the others are unknown.
    NOT coalesce(r.listed, false) AND coalesce(s.graduates, a.graduates) >= coalesce(r.people, 0) AND (by_record OR NOT y.in_recap) AS by_number
  FROM (
    SELECT school, year, bool_or(in_recap) AS in_recap FROM (
      SELECT school, year, false AS in_recap FROM record_year
      UNION ALL SELECT school, year, true FROM recap_year
      UNION ALL SELECT school, year, false FROM stated_year
    ) GROUP BY ALL
  ) y
  LEFT JOIN record_year r USING (school, year)
  LEFT JOIN recap_year a USING (school, year)
  LEFT JOIN stated_year s USING (school, year)
)
SELECT
  met.* EXCLUDE (by_number, asked),
  coalesce(by_number, false) AS by_number,
  -- A school and year that never says who was reached has no number of reached, not even of those who answered.
  CASE WHEN by_number AND graduates > people THEN coalesce(asked, false) ELSE asked END AS asked,
  -- Where no survey file speaks for a school and year, its graduates are neither known nor unknown: framed is NULL.
  by_record OR EXISTS (
    FROM span WHERE speaks_for(only_school, districts, met.school, k.district) AND met.year BETWEEN span.first AND span.last
  ) AS surveyed,
  coalesce(k.district, '') AS district,
  coalesce(k.province, '') AS province
FROM met LEFT JOIN known_school k USING (school);

-- Everything together, with states by three-valued logic. What a whole file leaves out (no column on study, say) is unknown for
-- everyone in it: else only those who work would count as known, and all of them as absorbed.
-- `state` names the rows for what their people said in detail (answer.sql); rows that stand for counts have one below 0.
-- `grain` says which questions a row answers, as bits: 1 undivided, 2 by programme, 4 by sex, 8 by both (tracer-recap.sql). Where
-- graduates are a number only, people belong to it in undivided questions and to nothing in others.
CREATE OR REPLACE TABLE fact_tracer AS
WITH file AS (
  SELECT
    src_batch,
    bool_or(said & 3 > 0) AS asks_work,
    bool_or((said >> 2) & 3 > 0) AS asks_self,
    bool_or((said >> 4) & 3 > 0) AS asks_study,
    bool_or((said >> 6) & 3 > 0) AS asks_seeking
  FROM told
  GROUP BY src_batch
), granted AS (
  SELECT school, year, asked, district, province, unnest(CASE WHEN by_number THEN [1, 14] ELSE [15] END) AS grain, by_number AND grain = 1 AS in_number
  FROM origin
  WHERE by_record
), answer AS (
  SELECT
    t.state,
    t.school,
    t.year,
    t.program,
    t.sex,
    g.district,
    g.province,
    g.grain,
    t.framed OR g.in_number AS framed,
    t.said & 255 > 0 AS known,
    CASE WHEN g.asked IS NOT false THEN CASE t.said >> 8 WHEN 1 THEN true WHEN 2 THEN known ELSE CASE WHEN known THEN true END END END AS reached,
    yes(t.said, 2) AS self_said,
    CASE WHEN asks_work THEN CASE WHEN self_said THEN true ELSE yes(t.said, 0) END END AS employed,
    CASE WHEN asks_self THEN CASE WHEN t.said & 15 = 1 THEN false ELSE self_said END END AS self_employed,
    yes(t.said, 4) AS studying,
    CASE WHEN asks_study THEN employed OR studying END AS absorbed_said,
    CASE WHEN asks_work THEN absorbed_said END AS absorbed,
    CASE WHEN asks_self THEN employed AND NOT self_employed END AS wage_employed,
    CASE WHEN asks_work AND asks_study THEN employed AND studying END AS work_and_study,
    yes(t.said, 6) AS seeks,
    CASE WHEN asks_seeking AND asks_work THEN employed OR seeks END AS wants_work,
    CASE WHEN asks_seeking THEN NOT absorbed AND seeks END AS seeking,
    CASE WHEN asks_seeking THEN NOT absorbed AND NOT seeks END AS inactive,
    CASE WHEN asks_seeking AND asks_work AND asks_study THEN employed OR seeking END AS in_labour_force,
    t.n
  FROM told t
  JOIN file f ON f.src_batch IS NOT DISTINCT FROM t.src_batch
  JOIN granted g ON g.school = t.school AND g.year = t.year
), assembled AS (
  SELECT * EXCLUDE (self_said, absorbed_said, seeks), false AS recap FROM answer
  UNION ALL BY NAME
  SELECT r.* EXCLUDE (src_batch), true AS recap, o.district, o.province FROM recap_row r JOIN origin o USING (school, year) WHERE NOT o.by_record
  UNION ALL BY NAME
  SELECT
    school,
    year,
    district,
    province,
    CASE WHEN surveyed THEN true END AS framed,
    CASE WHEN surveyed THEN false END AS known,
    graduates - people AS n,
    CASE WHEN by_record THEN 1 ELSE 15 END AS grain
  FROM origin
  WHERE by_number AND graduates > people
)
SELECT
  coalesce(state, -row_number() OVER ()) AS state,
  school,
  nullif(year, 0) AS year,
  coalesce(program, '') AS program,
  coalesce(sex, '') AS sex,
  district,
  province,
  CASE
    WHEN framed IS NULL THEN 'not_surveyed'
    WHEN NOT known THEN 'unknown'
    WHEN work_and_study THEN 'work_and_study'
    WHEN wage_employed THEN 'employee'
    WHEN self_employed THEN 'self_employed'
    WHEN employed THEN 'employed'
    WHEN studying THEN 'studying'
    WHEN seeking THEN 'seeking'
    WHEN inactive THEN 'inactive'
    WHEN NOT absorbed THEN 'not_absorbed'
    ELSE 'undetermined'
  END AS status,
  grain,
  framed,
  reached,
  known,
  -- whether somebody else counted it
  coalesce(recap, false) AS recap,
  absorbed,
  employed,
  wage_employed,
  self_employed,
  studying,
  work_and_study,
  seeking,
  inactive,
  in_labour_force,
  wants_work,
  asks_match,
  n
FROM assembled;
