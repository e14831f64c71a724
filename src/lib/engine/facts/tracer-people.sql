-- One row per person where several rows speak of the same one: a graduate listed twice, or a list and answers in separate files.
-- A person is a link within a school and a graduation year. What an answer leaves open (school, year) is filled from the list
-- when the link is found in one school there.
CREATE OR REPLACE TEMP TABLE listed_link AS
SELECT link, min(school_id) AS school_id, max(grad_year) AS grad_year
FROM tracer
WHERE framed AND link IN (FROM tracer SELECT link WHERE NOT framed AND (school_id IS NULL OR grad_year IS NULL))
GROUP BY link
HAVING count(DISTINCT school_id) <= 1;

-- The latest answer speaks for the person; one that says nothing never hides one that does. `latest` puts answers in order by
-- what they say, wave, date, file and line, in one number that is quick to compare.
CREATE OR REPLACE TEMP TABLE merged_person AS
WITH linked AS (
  SELECT
    t.link,
    coalesce(t.school_id, l.school_id) AS school_id,
    coalesce(t.grad_year, l.grad_year) AS grad_year,
    t.program,
    t.sex,
    t.framed,
    t.src_batch,
    said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said,
    (CASE
      WHEN said & 255 > 0 THEN 3
      WHEN (said >> 8) IN (1, 3) THEN 2
      WHEN (said >> 8) = 2 THEN 1
      ELSE 0
    END::BIGINT << 61)
    + (least(greatest(coalesce(t.wave, 0), 0), 255)::BIGINT << 53)
    + (least(greatest(coalesce(t.survey_date - DATE '1950-01-01', 0), 0), 65535)::BIGINT << 37)
    + (least(greatest(coalesce(t.src_batch, 0), 0), 1023)::BIGINT << 27)
    + least(greatest(coalesce(t.src_row, 0), 0), 134217727)::BIGINT AS latest
  FROM tracer t LEFT JOIN listed_link l ON l.link = t.link AND NOT t.framed
  WHERE t.link IS NOT NULL
)
SELECT
  arg_max(src_batch, latest) AS src_batch,
  school_id,
  grad_year,
  coalesce(min(program) FILTER (WHERE framed), min(program)) AS program,
  coalesce(min(sex) FILTER (WHERE framed), min(sex)) AS sex,
  bool_or(framed) AS framed,
  arg_max(said, latest) AS said
FROM linked
GROUP BY link, school_id, grad_year
UNION ALL BY NAME
SELECT
  src_batch, school_id, grad_year, program, sex, framed,
  said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said
FROM tracer
WHERE link IS NULL;

DROP TABLE listed_link;
CREATE OR REPLACE TEMP VIEW person AS FROM merged_person;
