-- Schools and partners as they are described, looked up once: the canonical views read every file.
CREATE OR REPLACE TABLE known_school AS
SELECT
  school_id::VARCHAR AS school,
  any_value(name::VARCHAR) AS name,
  coalesce(any_value(district::VARCHAR), '') AS district,
  coalesce(any_value(province::VARCHAR), '') AS province,
  any_value(lower(trim(country::VARCHAR))) AS country
FROM school
WHERE school_id IS NOT NULL
GROUP BY ALL;

CREATE OR REPLACE TABLE known_partner AS
SELECT
  partner_id::VARCHAR AS partner,
  any_value(name::VARCHAR) AS name,
  coalesce(any_value(type::VARCHAR), '') AS type,
  coalesce(any_value(sector::VARCHAR), '') AS sector
FROM partner
WHERE partner_id IS NOT NULL
GROUP BY ALL;

-- A file of one school speaks for that school, a file of several for every school of their districts (and for nobody else).
CREATE OR REPLACE TEMP MACRO speaks_for(only_school, districts, school, district) AS
  CASE WHEN only_school IS NULL THEN list_contains(districts, coalesce(district, '')) ELSE only_school = school END;

-- What a person said, in one number: two bits each for work, own business, study and search (0 not said, 1 no, 2 yes), and for contact
-- (0 not recorded, 1 reached, 2 not reached, 3 does not belong to the graduates).
CREATE OR REPLACE TEMP MACRO said(works, self, studies, seeks, answered, contact) AS (
  coalesce(1 + works::INT, 0)
  + coalesce(1 + self::INT, 0) * 4
  + coalesce(1 + studies::INT, 0) * 16
  + coalesce(1 + seeks::INT, 0) * 64
  + CASE
      WHEN contact = 'ineligible' THEN 3
      WHEN answered OR contact IN ('responded', 'reached_no_answer') THEN 1
      WHEN contact = 'not_reached' THEN 2
      ELSE 0
    END * 256
);

CREATE OR REPLACE TEMP MACRO yes(said, place) AS CASE (said >> place) & 3 WHEN 1 THEN false WHEN 2 THEN true END;

-- Whether a country is not the school's own; a school that names none is in Indonesia.
CREATE OR REPLACE TEMP MACRO abroad(country, home) AS CASE
  WHEN lower(trim(country)) IN ('id', 'idn', 'indonesia') THEN coalesce(home, 'id') NOT IN ('id', 'idn', 'indonesia')
  ELSE lower(trim(country)) <> coalesce(home, 'id')
END;

-- Answers of one person in order, in one number that is quick to compare: by what they say, wave, date, file and line.
CREATE OR REPLACE TEMP MACRO answer_order(said, wave, survey_date, batch, line) AS (
  (CASE
    WHEN said & 255 > 0 THEN 3
    WHEN (said >> 8) IN (1, 3) THEN 2
    WHEN (said >> 8) = 2 THEN 1
    ELSE 0
  END::BIGINT << 61)
  + (least(greatest(coalesce(wave, 0), 0), 255)::BIGINT << 53)
  + (least(greatest(coalesce(survey_date - DATE '1950-01-01', 0), 0), 65535)::BIGINT << 37)
  + (least(greatest(coalesce(batch, 0), 0), 1023)::BIGINT << 27)
  + least(greatest(coalesce(line, 0), 0), 134217727)::BIGINT
);
