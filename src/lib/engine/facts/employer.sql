-- What employers say of the graduates of a school, one by one or counted. A school and year that has both is counted by its records,
-- and of two counts the latest file wins. More satisfied than answering is no count of them.
CREATE OR REPLACE TABLE fact_employer AS
WITH said AS (
  SELECT
    coalesce(school_id, '') AS school,
    year,
    -- An employer that says nothing is a record, too.
    satisfied IS NULL AND answered IS NULL AS one_by_one,
    satisfaction IS NOT NULL AS speaks,
    CASE WHEN satisfaction IS NOT NULL THEN 1 ELSE answered END AS answered,
    CASE
      WHEN satisfaction IS NOT NULL
        THEN CASE satisfaction_scale WHEN 2 THEN satisfaction = 2 WHEN 4 THEN satisfaction >= 3 WHEN 5 THEN satisfaction >= 4 END::INT
      WHEN satisfied <= answered OR answered IS NULL THEN satisfied
    END AS satisfied,
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
  s.satisfied
FROM said s LEFT JOIN known_school k USING (school)
WINDOW one AS (PARTITION BY s.school, s.year)
QUALIFY CASE
  WHEN bool_or(s.speaks) OVER one OR bool_and(s.one_by_one) OVER one THEN s.one_by_one
  ELSE NOT s.one_by_one AND s.src_batch IS NOT DISTINCT FROM max(CASE WHEN NOT s.one_by_one THEN s.src_batch END) OVER one
END;
