-- What the answers say in detail, of the same answer that speaks for the person (`spoken`), to rows of answer_detail.
CREATE OR REPLACE TEMP MACRO upper_half(place, scale) AS CASE scale WHEN 2 THEN place = 2 WHEN 4 THEN place >= 3 WHEN 5 THEN place >= 4 END;
CREATE OR REPLACE TEMP MACRO months_between(start, until) AS round(date_diff('day', start, until) / 30.44, 1);
-- A region by its name, however it is written.
CREATE OR REPLACE TEMP MACRO region_name(name) AS nullif(trim(regexp_replace(regexp_replace(regexp_replace(
  lower(name), '[^\p{L}\p{N}]+', ' ', 'g'), '\bkabupaten\b', 'kab', 'g'), '^ ?(?:provinsi|propinsi|prov) ', '')), '');

CREATE OR REPLACE TEMP TABLE answer_file AS
SELECT
  src_batch,
  (count(match_h) > 0)::INT
  + (count(match_v) > 0)::INT * 2
  + (count(study_match) > 0)::INT * 4
  + (count(coalesce(months_to_job, first_job_date - grad_date)) > 0)::INT * 8
  + (count(coalesce(months_to_job, first_job_date - grad_date, months_low, months_high, job_within_6m::INT)) > 0)::INT * 16
  + (count(coalesce(job_before_grad, first_job_date <= grad_date)) > 0)::INT * 32
  + (count(wage) > 0)::INT * 64
  + (count(coalesce(wage_low, wage_high)) > 0)::INT * 128
  + (count(hours_week) > 0)::INT * 256
  + (count(contract) > 0)::INT * 512
  + (count(in_training) > 0)::INT * 1024
  + (count(sustained_6m) > 0)::INT * 2048
  + (count(job_channel) > 0)::INT * 4096
  + (count(employer_name) > 0)::INT * 8192
  + (count(coalesce(work_country, work_region)) > 0)::INT * 16384
  + (count(pkl_quality) > 0)::INT * 32768
  + (count(pkl_fit) > 0)::INT * 65536
  + (count(coalesce(months_low, months_high)) > 0)::INT * 131072 AS asks
FROM spoken
WHERE said >> 8 <> 3
GROUP BY src_batch;

-- Partners by every name they go by, and their agreements with a school.
CREATE OR REPLACE TEMP TABLE hiring_name AS
SELECT DISTINCT partner, unnest([partner, lower(regexp_replace(trim(name), '\s+', ' ', 'g'))]) AS name
FROM fact_partner LEFT JOIN known_partner USING (partner)
WHERE agreement IS NOT NULL;

CREATE OR REPLACE TEMP TABLE hiring AS
SELECT f.school, h.name, list({'first': first_day, 'last': last_day}) AS agreements
FROM fact_partner f JOIN hiring_name h USING (partner)
WHERE agreement IS NOT NULL
GROUP BY ALL;

-- The minimum wage of a region and year; the latest file wins.
CREATE OR REPLACE TEMP TABLE floor_of AS
SELECT region_name(region) AS region, year, kind, arg_max(amount, {'batch': coalesce(src_batch, -1), 'row': coalesce(src_row, -1)}) AS amount
FROM wage_floor
WHERE amount > 0 AND lower(coalesce(currency, 'idr')) IN ('idr', 'rp', 'rupiah')
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE province_of AS
SELECT region_name(district) AS district, min(region_name(province)) AS province
FROM known_school
GROUP BY ALL
HAVING count(DISTINCT region_name(province)) = 1;

-- What is not asked for again is left out before people are put together, so that they are few.
CREATE OR REPLACE TEMP TABLE answer_group AS
SELECT
  * EXCLUDE (given, at_least, at_most, design),
  count(design) AS weighed,
  sum(design) AS weight,
  sum(design * design) AS weight_squares,
  count(*) AS n
FROM (
  SELECT
    p.src_batch,
    coalesce(school_id, '') AS school,
    coalesce(grad_year, 0) AS year,
    program,
    sex,
    framed,
    said,
    f.asks,
    CASE WHEN f.asks & 131080 > 0 AND survey_date >= grad_date THEN months_between(grad_date, survey_date) END AS followed,
    CASE WHEN f.asks & 32 > 0 THEN coalesce(job_before_grad, first_job_date <= grad_date) END AS before,
    coalesce(months_to_job, months_between(grad_date, first_job_date)) AS given,
    -- A first job after the last look is a mistake of one of the two.
    CASE WHEN f.asks & 8 = 0 THEN NULL WHEN before THEN 0 WHEN given >= 0 AND (followed IS NULL OR given <= followed + 1) THEN given END AS wait,
    -- Before graduation is no month in a file that asks for bands only, but surely in the first of them.
    CASE
      WHEN f.asks & 131072 = 0 OR given IS NOT NULL OR wait IS NOT NULL THEN NULL
      WHEN before THEN 0
      WHEN coalesce(months_low, months_high) IS NOT NULL AND (followed IS NULL OR coalesce(months_low, 0) <= followed + 1) THEN coalesce(months_low, 0)
    END AS wait_low,
    CASE WHEN wait_low IS NOT NULL THEN CASE WHEN before THEN 0 ELSE months_high END END AS wait_high,
    coalesce(before, false) OR coalesce(job_within_6m, false) OR coalesce(given, months_low, months_high) IS NOT NULL AS had_job,
    CASE
      WHEN f.asks & 16 = 0 THEN NULL
      WHEN before THEN true
      WHEN given IS NOT NULL THEN wait <= 6
      WHEN job_within_6m IS NOT NULL THEN job_within_6m
      WHEN months_high <= 6 THEN true
      WHEN months_low >= 6 THEN false
    END AS within_6,
    CASE
      WHEN f.asks & 16 = 0 THEN NULL
      WHEN before THEN true
      WHEN given IS NOT NULL THEN wait <= 12
      WHEN job_within_6m THEN true
      WHEN months_high <= 12 THEN true
      WHEN months_low >= 12 THEN false
    END AS within_12,
    -- Where only the year of graduation is known, it was on one of its days.
    months_between(coalesce(grad_date, make_date(grad_year, 12, 31)), survey_date) AS at_least,
    months_between(coalesce(grad_date, make_date(grad_year, 1, 1)), survey_date) AS at_most,
    CASE WHEN at_least >= 6 THEN true WHEN at_most < 6 THEN false END AS observed_6,
    CASE WHEN at_least >= 12 THEN true WHEN at_most < 12 THEN false END AS observed_12,
    CASE WHEN f.asks & 131080 > 0 THEN greatest(months_between(grad_date, study_start), 0) END AS study_wait,
    wage,
    CASE WHEN wage IS NULL AND coalesce(wage_low, wage_high) IS NOT NULL
      THEN coalesce(wage_low::BIGINT::VARCHAR, '') || '-' || coalesce(wage_high::BIGINT::VARCHAR, '') END AS wage_band,
    CASE WHEN wage IS NOT NULL AND floors > 0 THEN year(survey_date) END AS paid_year,
    CASE WHEN paid_year IS NOT NULL THEN region_name(work_region) END AS region,
    upper_half(match_h, match_scale) AS matched,
    match_v = 'same_level' AS level_matched,
    upper_half(study_match, study_match_scale) AS study_matched,
    in_training AS course,
    sustained_6m AS sustained,
    hours_week >= 35 AS full_time,
    contract = 'permanent' AS permanent,
    lower(work_country) NOT IN ('id', 'indonesia') AS abroad,
    coalesce(work_country, work_region) IS NOT NULL AS placed,
    job_channel AS channels,
    CASE WHEN h.name IS NOT NULL THEN h.name WHEN employer_name IS NOT NULL THEN '' END AS hirer,
    CASE WHEN hirer <> '' THEN coalesce(first_job_date, grad_date + (wait * 30.44)::INT) END AS hired,
    upper_half(pkl_quality, pkl_quality_scale) AS quality,
    upper_half(pkl_fit, pkl_fit_scale) AS fit,
    CASE WHEN p.weight > 0 THEN p.weight END AS design
  FROM spoken p
  JOIN answer_file f ON f.src_batch IS NOT DISTINCT FROM p.src_batch
  LEFT JOIN (SELECT DISTINCT name FROM hiring_name) h ON h.name = p.employer_partner_id
  CROSS JOIN (SELECT count(*) AS floors FROM floor_of)
  WHERE said >> 8 <> 3
)
GROUP BY ALL;

INSERT INTO answer_detail BY NAME
SELECT
  t.state,
  g.* EXCLUDE (src_batch, school, year, program, sex, framed, said, asks, paid_year, region, hirer),
  g.asks
  + (bool_or(u.amount IS NOT NULL) OVER one)::INT * 524288
  + (bool_or(k.amount IS NOT NULL) OVER one)::INT * 1048576
  + (bool_or(coalesce(o.amount, b.amount) IS NOT NULL) OVER one)::INT * 2097152 AS asks,
  u.amount AS floor_ump,
  k.amount AS floor_umk,
  coalesce(o.amount, b.amount) AS floor_other,
  g.hirer IS NOT NULL AS employer,
  g.school IN (SELECT school FROM hiring) AS partnered,
  h.agreements
FROM answer_group g
JOIN told t ON t.school = g.school AND t.year = g.year AND t.said = g.said AND t.framed IS NOT DISTINCT FROM g.framed
  AND t.src_batch IS NOT DISTINCT FROM g.src_batch AND t.program IS NOT DISTINCT FROM g.program AND t.sex IS NOT DISTINCT FROM g.sex
LEFT JOIN known_school s ON s.school = g.school
-- The region of work; where none is said, that of the school. The province of a district is known from the list of schools.
LEFT JOIN province_of w ON w.district = g.region
LEFT JOIN floor_of u ON u.kind = 'UMP' AND u.year = g.paid_year AND g.abroad IS NOT TRUE
  AND u.region = coalesce(w.province, g.region, region_name(s.province))
LEFT JOIN floor_of k ON k.kind = 'UMK' AND k.year = g.paid_year AND g.abroad IS NOT TRUE AND k.region = coalesce(g.region, region_name(s.district))
LEFT JOIN floor_of o ON o.kind = 'other' AND o.year = g.paid_year AND g.abroad IS NOT TRUE AND o.region = coalesce(g.region, region_name(s.district))
LEFT JOIN floor_of b ON b.kind = 'other' AND b.year = g.paid_year AND g.abroad IS NOT TRUE
  AND b.region = coalesce(w.province, g.region, region_name(s.province))
LEFT JOIN hiring h ON h.school = g.school AND h.name = g.hirer
WINDOW one AS (PARTITION BY g.src_batch);

DROP TABLE answer_group;
DROP TABLE answer_file;
DROP TABLE hiring;
DROP TABLE hiring_name;
DROP TABLE floor_of;
DROP TABLE province_of;
