-- One row per person where several rows speak of the same one: a graduate listed twice, or a list and answers in separate files.
-- A person is a link within a school and a graduation year. What an answer leaves open (school, year) is filled from the list
-- when the link is found there once.
CREATE OR REPLACE TEMP TABLE listed_link AS
SELECT link, min(school_id) AS school_id, max(grad_year) AS grad_year
FROM tracer
WHERE framed AND link IS NOT NULL
GROUP BY link
HAVING count(DISTINCT school_id) <= 1;

CREATE OR REPLACE TEMP TABLE linked AS
SELECT t.* REPLACE (
  CASE WHEN t.framed THEN t.school_id ELSE coalesce(t.school_id, l.school_id) END AS school_id,
  CASE WHEN t.framed THEN t.grad_year ELSE coalesce(t.grad_year, l.grad_year) END AS grad_year
)
FROM tracer t LEFT JOIN listed_link l ON l.link = t.link
WHERE t.link IS NOT NULL;

-- The latest answer speaks for the person; one that says nothing never hides one that does.
CREATE OR REPLACE TEMP TABLE merged_person AS
WITH merged AS (
  SELECT
    school_id,
    grad_year,
    bool_or(framed) AS framed,
    coalesce(min(program::VARCHAR) FILTER (WHERE framed), min(program::VARCHAR)) AS program,
    coalesce(min(sex::VARCHAR) FILTER (WHERE framed), min(sex::VARCHAR)) AS sex,
    arg_max(
      {
        'src_batch': src_batch,
        'contact': contact::VARCHAR,
        'answered': answered,
        'is_employed': is_employed,
        'is_self_employed': is_self_employed,
        'is_studying': is_studying,
        'is_seeking': is_seeking
      },
      {
        'speaks': CASE
          WHEN coalesce(is_employed, is_self_employed, is_studying, is_seeking) IS NOT NULL THEN 3
          WHEN answered OR contact = 'ineligible' THEN 2
          WHEN contact IS NOT NULL THEN 1
          ELSE 0
        END,
        'wave': coalesce(wave, -1),
        'date': coalesce(survey_date, DATE '0001-01-01'),
        'batch': coalesce(src_batch, -1),
        'row': coalesce(src_row, -1),
        'id': graduate_id
      }
    ) AS last
  FROM linked
  GROUP BY link, school_id, grad_year
)
SELECT framed, school_id, program, grad_year, sex, unnest(last) FROM merged
UNION ALL BY NAME
SELECT
  framed, school_id, program::VARCHAR AS program, grad_year, sex::VARCHAR AS sex, src_batch, contact::VARCHAR AS contact, answered,
  is_employed, is_self_employed, is_studying, is_seeking
FROM tracer
WHERE link IS NULL;

DROP TABLE linked;
DROP TABLE listed_link;
