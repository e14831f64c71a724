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
