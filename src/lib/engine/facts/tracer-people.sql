-- One row per person where several rows speak of the same one: a graduate listed twice, or a list and answers in separate files.
-- A person is a link within a school and a graduation year. What an answer leaves open (school, year) is filled from the list
-- when the link is found in one school there.
CREATE OR REPLACE TEMP TABLE listed_link AS
SELECT link, min(school_id) AS school_id, max(grad_year) AS grad_year
FROM tracer
WHERE framed AND link IN (FROM tracer SELECT link WHERE NOT framed AND (school_id IS NULL OR grad_year IS NULL))
GROUP BY link
HAVING count(DISTINCT school_id) <= 1;

-- The latest answer speaks for the person; one that says nothing never hides one that does.
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
    t.graduate_id,
    t.grad_date,
    said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said,
    answer_order(said, t.wave, t.survey_date, t.src_batch, t.src_row) AS latest
  FROM tracer t LEFT JOIN listed_link l ON l.link = t.link AND NOT t.framed
  WHERE t.link IS NOT NULL
), merged AS (
  SELECT
    school_id,
    grad_year,
    coalesce(any_value(program) FILTER (WHERE framed), any_value(program)) AS program,
    coalesce(any_value(sex) FILTER (WHERE framed), any_value(sex)) AS sex,
    bool_or(framed) AS framed,
    -- the file and what it says travel together
    arg_max(coalesce(src_batch, 0)::BIGINT * 1024 + said, latest) AS answer,
    arg_max(graduate_id, latest) AS graduate_id,
    min(grad_date) AS grad_date
  FROM linked
  GROUP BY link, school_id, grad_year
)
SELECT
  school_id, grad_year, program, sex, framed, graduate_id, grad_date, (answer >> 10)::INT AS src_batch, (answer & 1023)::INT AS said
FROM merged
UNION ALL BY NAME
SELECT
  src_batch, school_id, grad_year, program, sex, framed, graduate_id, grad_date,
  said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said
FROM tracer
WHERE link IS NULL;

DROP TABLE listed_link;
CREATE OR REPLACE TEMP VIEW person AS FROM merged_person;

-- What else the answer says that speaks for the person.
CREATE OR REPLACE TEMP VIEW spoken AS
SELECT p.*, t.* EXCLUDE (src_batch, school_id, grad_year, program, sex, framed, graduate_id, grad_date)
FROM person p JOIN tracer t ON t.graduate_id = p.graduate_id;
