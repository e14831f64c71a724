-- People from their placement over a certificate to what became of them, counted. `walker` holds the tracer rows. A person is a link
-- within a school; the latest answer speaks, as in tracer-people.sql. Who turns out not to belong to the graduates is none of them.
CREATE OR REPLACE TEMP TABLE graduate AS
WITH listed AS (
  SELECT link, min(school_id) AS school_id
  FROM walker
  WHERE framed AND link IN (FROM walker SELECT link WHERE school_id IS NULL)
  GROUP BY link
  HAVING count(DISTINCT school_id) <= 1
), told AS (
  SELECT
    coalesce(w.school_id, l.school_id, '') AS school,
    w.link,
    w.grad_year AS year,
    w.program,
    w.sex,
    said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said,
    employer_partner_id AS employer,
    answer_order(said, w.wave, w.survey_date, w.src_batch, w.src_row) AS latest
  FROM walker w LEFT JOIN listed l ON l.link = w.link
), person AS (
  SELECT
    school,
    link,
    max(year) AS year,
    max(program) AS program,
    max(sex) AS sex,
    arg_max(said, latest) AS said,
    nullif(arg_max(coalesce(employer, ''), latest), '') AS employer
  FROM told
  WHERE link IS NOT NULL
  GROUP BY school, link
  UNION ALL
  SELECT school, link, year, program, sex, said, employer FROM told WHERE link IS NULL
)
FROM person WHERE said >> 8 <> 3;

-- Who was placed, each once (a placement without a name is somebody), and whether the host is where the graduate works.
CREATE OR REPLACE TEMP TABLE student AS
WITH host AS (
  SELECT partner, lower(regexp_replace(trim(name), '\s+', ' ', 'g')) AS name FROM known_partner
), placement AS (
  SELECT
    coalesce(i.school_id, '') AS school,
    i.student AS link,
    i.year,
    i.program,
    i.status = 'completed' AS completed,
    i.hired_by_host,
    i.partner_id,
    h.name AS host_name,
    CASE WHEN i.student IS NULL THEN i.internship_id END AS alone
  FROM internship i LEFT JOIN host h ON h.partner = i.partner_id
  WHERE i.status IS DISTINCT FROM 'planned'
)
SELECT
  p.school,
  p.link,
  max(p.year) AS year,
  max(p.program) AS program,
  coalesce(bool_or(p.completed), false) AS completed,
  CASE WHEN bool_or(p.hired_by_host) THEN true WHEN count(p.hired_by_host) = count(*) THEN false END AS hired_said,
  coalesce(bool_or(p.partner_id = g.employer OR p.host_name = g.employer), false) AS at_host,
  bool_and(p.partner_id IS NOT NULL) AS hosts_known
FROM placement p LEFT JOIN graduate g USING (school, link)
GROUP BY p.school, p.link, p.alone;

-- All three together. The year is that of graduation, or of the placement or certificate of people whom no list of graduates names.
CREATE OR REPLACE TEMP TABLE met AS
WITH certified AS (
  SELECT
    coalesce(school_id, '') AS school,
    person AS link,
    max(year) AS year,
    max(program) AS program,
    CASE WHEN bool_or(passed) THEN true WHEN count(passed) = count(*) THEN false END AS certified
  FROM certification
  WHERE person IS NOT NULL AND coalesce(person_group, 'student') = 'student' AND coalesce(kind, 'competency') <> 'assessor'
  GROUP BY ALL
)
SELECT
  coalesce(g.school, s.school, c.school) AS school,
  coalesce(g.link, s.link, c.link) AS link,
  coalesce(g.year, s.year, c.year) AS year,
  coalesce(g.program, s.program, c.program) AS program,
  g.sex,
  g.said,
  g.employer,
  g.school IS NOT NULL AS graduated,
  s.school IS NOT NULL AS placed,
  c.school IS NOT NULL AS tested,
  s.* EXCLUDE (school, link, year, program),
  c.certified
FROM graduate g
FULL JOIN student s ON s.school = g.school AND s.link = g.link
FULL JOIN certified c ON c.school = coalesce(g.school, s.school) AND c.link = coalesce(g.link, s.link);

-- Where at least one graduate of a school and year is found in a list of placements (or certificates), who is not in it had none, and
-- else nobody knows. Last the totals of schools that only count the hired.
CREATE OR REPLACE TABLE fact_path AS
WITH cohort AS (
  SELECT school, year, bool_or(graduated AND placed) AS places, bool_or((graduated OR placed) AND tested) AS tests FROM met GROUP BY ALL
), walked AS (
  SELECT
    m.*,
    m.link IS NOT NULL AND m.graduated AND c.places AS place_known,
    m.link IS NOT NULL AND (m.graduated OR m.placed) AND c.tests AS test_known,
    CASE WHEN yes(m.said, 2) THEN true ELSE yes(m.said, 0) END AS works,
    CASE WHEN m.graduated THEN m.said & 255 > 0 END AS known
  FROM met m JOIN cohort c ON c.school = m.school AND c.year IS NOT DISTINCT FROM m.year
), assembled AS (
  SELECT
    school,
    year,
    program,
    sex,
    3 AS grain,
    true AS recorded,
    CASE WHEN placed THEN CASE WHEN completed THEN 'completed' ELSE 'placed' END WHEN place_known THEN 'none' ELSE 'unknown' END AS placement,
    CASE
      WHEN certified THEN 'certified'
      WHEN NOT certified OR (NOT tested AND test_known) THEN 'not_certified'
      ELSE 'unknown'
    END AS certificate,
    CASE
      WHEN NOT graduated THEN 'not_joined'
      WHEN NOT known THEN 'unknown'
      WHEN works THEN 'employed'
      WHEN yes(said, 4) THEN 'studying'
      WHEN NOT works AND NOT yes(said, 4) THEN 'not_absorbed'
      ELSE 'undetermined'
    END AS status,
    placed,
    graduated AS framed,
    known,
    CASE WHEN known THEN works END AS employed,
    graduated AND placed AND link IS NOT NULL AS joined,
    CASE
      WHEN placed AND hired_said IS NOT NULL THEN hired_said
      WHEN placed AND (NOT works OR yes(said, 2)) THEN false
      WHEN placed AND works AND employer IS NOT NULL THEN CASE WHEN at_host THEN true WHEN hosts_known THEN false END
      WHEN NOT placed AND place_known THEN false
    END AS hired,
    count(*) AS n
  FROM walked
  GROUP BY ALL
  UNION ALL BY NAME
  SELECT school_id AS school, nullif(year, 0) AS year, program, grain, false AS recorded, true AS placed, part.hired, part.n
  FROM latest_agg_internship r
  CROSS JOIN LATERAL (SELECT
    unnest([true, false]) AS hired,
    unnest([least(r.hired_by_host, r.placed), r.placed - least(r.hired_by_host, r.placed)]) AS n
  ) AS part
  WHERE r.hired_by_host IS NOT NULL AND part.n > 0 AND NOT EXISTS (FROM internship i WHERE coalesce(i.school_id, '') = r.school_id AND coalesce(i.year, 0) = r.year)
)
SELECT
  a.school,
  a.year,
  coalesce(a.program, '') AS program,
  coalesce(a.sex, '') AS sex,
  coalesce(h.district, '') AS district,
  coalesce(h.province, '') AS province,
  coalesce(a.placement, '') AS placement,
  coalesce(a.certificate, '') AS certificate,
  coalesce(a.status, '') AS status,
  a.grain,
  a.recorded,
  a.placed,
  a.framed,
  a.known,
  a.employed,
  a.joined,
  a.hired,
  a.n
FROM assembled a LEFT JOIN known_school h ON h.school = a.school;

DROP VIEW walker;
DROP TABLE graduate;
DROP TABLE student;
DROP TABLE met;
DROP TABLE latest_agg_internship;
