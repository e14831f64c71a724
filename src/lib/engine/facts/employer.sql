-- What employers say of the graduates of a school, one by one or counted. A school and year that has both is counted by its records,
-- and of two counts the latest file wins.
CREATE OR REPLACE TABLE fact_employer AS
WITH said AS (
  SELECT
    coalesce(school_id, '') AS school,
    year,
    satisfaction IS NOT NULL AS one_by_one,
    CASE WHEN satisfaction IS NOT NULL THEN 1 ELSE answered END AS answered,
    CASE WHEN satisfaction IS NOT NULL
      THEN CASE satisfaction_scale WHEN 2 THEN satisfaction = 2 WHEN 4 THEN satisfaction >= 3 WHEN 5 THEN satisfaction >= 4 END::INT
      ELSE satisfied
    END AS satisfied,
    satisfaction IS NULL AND satisfied IS NULL AS silent,
    src_batch
  FROM employer_answer
)
SELECT
  s.school,
  s.year,
  coalesce(k.district, '') AS district,
  coalesce(k.province, '') AS province,
  15 AS grain,
  s.answered,
  s.satisfied,
  s.silent
FROM said s LEFT JOIN known_school k USING (school)
QUALIFY s.one_by_one OR (
  NOT bool_or(s.one_by_one) OVER (PARTITION BY s.school, s.year)
  AND s.src_batch IS NOT DISTINCT FROM max(s.src_batch) OVER (PARTITION BY s.school, s.year)
);
