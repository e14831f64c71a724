-- What people said in detail, one row per combination, under the `state` of their row in fact_tracer. NULL is not said. `asks` says what
-- the file of the answer asks at all, as bits:
-- 1 match of the field, 2 of the level, 4 of the study; 8 exact waiting times, 16 waiting times of any kind, 32 whether a job came before
-- graduation; 64 exact wages, 128 bands of wages; 256 hours a week, 512 contract, 1024 course, 2048 sustained, 4096 channels, 8192 employer,
-- 16384 place of work; 32768 quality and 65536 relevance of the internship; 131072 bands of waiting times; 262144 a recap counts who
-- works in the field; 524288 minimum wages of a province, 1048576 of a district, 2097152 of another kind are there for its wages.
CREATE OR REPLACE TABLE answer_detail (
  state BIGINT,
  asks INTEGER,
  -- months from graduation: to the first job, to the last look, to the start of further study
  wait DOUBLE,
  -- the ends of the band the first job came in, where no exact time is said; a band without an end has none
  wait_low DOUBLE,
  wait_high DOUBLE,
  followed DOUBLE,
  study_wait DOUBLE,
  had_job BOOLEAN,
  before BOOLEAN,
  within_6 BOOLEAN,
  within_12 BOOLEAN,
  observed_6 BOOLEAN,
  observed_12 BOOLEAN,
  wage DOUBLE,
  wage_band VARCHAR,
  floor_ump DOUBLE,
  floor_umk DOUBLE,
  floor_other DOUBLE,
  matched BOOLEAN,
  level_matched BOOLEAN,
  study_matched BOOLEAN,
  course BOOLEAN,
  sustained BOOLEAN,
  full_time BOOLEAN,
  permanent BOOLEAN,
  abroad BOOLEAN,
  -- whether a place of work is said, by its country or only by its name
  placed BOOLEAN,
  channels VARCHAR,
  employer BOOLEAN,
  -- whether the school has agreements at all; the first day of work where it is known, and the agreements of the school with the
  -- employer, none when it is no partner, without a first day where nobody knows it
  partnered BOOLEAN,
  hired DATE,
  agreements STRUCT(first DATE, last DATE)[],
  quality BOOLEAN,
  fit BOOLEAN,
  -- how many have a survey weight, and the sums of the weights and of their squares
  weighed BIGINT,
  weight DOUBLE,
  weight_squares DOUBLE,
  n BIGINT
);

-- Counts and graduates known as a number only have no details of their own.
INSERT INTO answer_detail BY NAME
SELECT state, CASE WHEN asks_match THEN 262144 ELSE 0 END AS asks, n FROM fact_tracer WHERE state < 0;

-- A recap says how many gave an answer, not who of the exclusive states did. So people are moved from "not said" to their answer: a row
-- with n below 0 and one above, the same in everything that puts people in a base. Each answer adds up; two answers together mean nothing.
CREATE OR REPLACE TABLE answer_move AS
WITH total AS (
  SELECT
    r.*,
    o.district,
    o.province,
    CASE WHEN matched <= match_answered THEN match_answered END AS matching,
    CASE WHEN wage_ge_floor <= wage_known THEN wage_known END AS waged
  FROM recap_state r JOIN origin o USING (school, year)
  WHERE NOT o.by_record
), moved AS (
  -- of those who work: matched or not
  SELECT *, 262144 AS asks, 'work' AS among, unnest([
    {'n': matched, 'matched': true, 'fits': true},
    {'n': matching - matched, 'matched': false, 'fits': false},
    {'n': -matching, 'matched': NULL, 'fits': NULL}
  ]) AS said FROM total WHERE matching IS NOT NULL
  UNION ALL BY NAME
  -- matched, and nobody knows how many answered: enough for a share of all graduates
  SELECT *, 262144 AS asks, 'work' AS among, unnest([{'n': matched, 'fits': true}, {'n': -matched, 'fits': NULL}]) AS said
  FROM total WHERE match_answered IS NULL AND matched IS NOT NULL
  UNION ALL BY NAME
  SELECT *, 0 AS asks, 'wage' AS among, unnest([
    {'n': wage_ge_floor, 'at_floor': true},
    {'n': waged - wage_ge_floor, 'at_floor': false},
    {'n': -waged, 'at_floor': NULL}
  ]) AS said FROM total WHERE waged IS NOT NULL
  UNION ALL BY NAME
  SELECT *, 0 AS asks, 'search' AS among, unnest([
    {'n': within_6m, 'within_6': true, 'observed_6': true},
    {'n': timing_answered - within_6m, 'within_6': false, 'observed_6': true},
    {'n': -timing_answered, 'within_6': NULL, 'observed_6': NULL}
  ]) AS said FROM total WHERE within_6m <= timing_answered
  UNION ALL BY NAME
  SELECT *, 0 AS asks, 'search' AS among, unnest([
    {'n': within_12m, 'within_12': true, 'observed_12': true},
    {'n': timing_answered - within_12m, 'within_12': false, 'observed_12': true},
    {'n': -timing_answered, 'within_12': NULL, 'observed_12': NULL}
  ]) AS said FROM total WHERE within_12m <= timing_answered
  UNION ALL BY NAME
  -- Ways to a job overlap: everybody who works answered, and each way the recap counts has its own people.
  SELECT *, 0 AS asks, 'work' AS among, unnest([
    {'n': work - coalesce(via_host, 0) - coalesce(via_partner, 0), 'channels': ''},
    {'n': via_host, 'channels': 'pkl_host'},
    {'n': via_partner, 'channels': 'partner'},
    {'n': -work, 'channels': NULL}
  ]) AS said FROM total WHERE work IS NOT NULL AND coalesce(via_host, via_partner) IS NOT NULL
)
SELECT
  school,
  nullif(year, 0) AS year,
  coalesce(program, '') AS program,
  coalesce(sex, '') AS sex,
  district,
  province,
  grain,
  coalesce(framed, false) AS framed,
  CASE WHEN reached IS NOT NULL THEN true END AS reached,
  CASE WHEN q IS NOT NULL THEN true END AS known,
  -- Who gave the answer is in the base of the question, even where the recap does not count the base.
  said.n > 0 OR CASE among WHEN 'search' THEN s IS NOT NULL AND work IS NOT NULL AND seeking IS NOT NULL WHEN 'wage' THEN employee IS NOT NULL ELSE work IS NOT NULL END AS counted,
  CASE WHEN among <> 'search' AND counted THEN true END AS employed,
  CASE WHEN among = 'wage' AND counted THEN true END AS wage_employed,
  CASE WHEN among = 'search' AND counted THEN true END AS wants_work,
  asks,
  array_to_string(list_filter([CASE WHEN via_host IS NOT NULL THEN 'pkl_host' END, CASE WHEN via_partner IS NOT NULL THEN 'partner' END], lambda x: x IS NOT NULL), ';') AS offered,
  said.matched,
  said.fits,
  said.at_floor,
  said.within_6,
  said.within_12,
  said.observed_6,
  said.observed_12,
  said.channels,
  said.n::BIGINT AS n
FROM moved
WHERE said.n <> 0;

CREATE OR REPLACE VIEW fact_answer AS
SELECT
  f.* EXCLUDE (state, n, wants_work, asks_match),
  d.* EXCLUDE (state, n, within_6, within_12),
  CASE WHEN f.wants_work IS NOT NULL THEN f.wants_work OR coalesce(d.had_job, false) END AS wants_work,
  -- Who has never had a job has not found one in time, either.
  CASE WHEN f.employed OR d.had_job THEN d.within_6 WHEN NOT f.employed AND asks & 16 > 0 THEN false END AS within_6,
  CASE WHEN f.employed OR d.had_job THEN d.within_12 WHEN NOT f.employed AND asks & 16 > 0 THEN false END AS within_12,
  d.matched AS fits,
  d.n
FROM fact_tracer f JOIN answer_detail d ON d.state = f.state
UNION ALL BY NAME
SELECT * EXCLUDE (counted) FROM answer_move;

DROP TABLE recap_state;
