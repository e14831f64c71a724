-- The rows of $recap, the latest file's where several speak of one school, year and $part. `grain` says which questions a row answers,
-- as bits: 1 undivided, 2 by $part. Where totals and parts are both given each answers its own, so that nothing is summed twice.
CREATE OR REPLACE TEMP TABLE latest_$recap AS
WITH latest AS (
  SELECT
    coalesce(school_id, '') AS school_id,
    coalesce(year, 0) AS year,
    nullif($part, '*') AS $part,
    * EXCLUDE (school_id, year, $part)
  FROM $recap
  QUALIFY row_number() OVER (
    PARTITION BY school_id, year, nullif($part, '*') ORDER BY src_batch DESC NULLS LAST, src_row DESC NULLS LAST
  ) = 1
)
SELECT
  *,
  count($part) OVER school AS parts,
  CASE
    WHEN $part IS NULL THEN CASE WHEN count($part) OVER school = 0 THEN 3 ELSE 1 END
    ELSE CASE WHEN count($part) OVER school = count(*) OVER school THEN 3 ELSE 2 END
  END AS grain
FROM latest
WINDOW school AS (PARTITION BY school_id, year);
