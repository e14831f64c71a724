-- What speaks for the elements of link and match 8+i at a school, and when: from `began` to `until` (NULL: nobody knows when).
-- `proof`: met, unmet (it was asked and is not there), or silent (it may be there). An agreement that names its scope speaks of every
-- element any agreement of the data names. Guest teaching is judged by its `hours` in a programme and semester, placements by how many of
-- those that ended (`n`) were `long`: from a day to the day before the same day six months later, or more.
-- What happened once speaks for twelve months. `number`: the place in the list of eight; 0 is the "i"; NULL is another scope.
CREATE OR REPLACE TABLE fact_element_list AS
SELECT * FROM (
  VALUES
    ('joint_curriculum', 1), ('pbl', 2), ('guest_teacher', 3), ('internship', 4), ('certification', 5), ('teacher_training', 6),
    ('research', 7), ('hiring', 8), ('extra', 0)
) AS listed (element, number);

CREATE OR REPLACE TABLE fact_element AS
WITH listed AS (
  FROM fact_element_list
), scoped AS (
  SELECT DISTINCT
    s.agreement_id::VARCHAR AS agreement,
    CASE WHEN s.scope IN ('scholarship', 'equipment') THEN 'extra' ELSE s.scope END::VARCHAR AS element
  FROM agreement_scope s
  WHERE s.scope IS NOT NULL
), document AS (
  SELECT school, agreement, min(first_day) AS began, max(last_day) AS until FROM paper GROUP BY ALL
), said AS (
  SELECT
    d.school, d.agreement, l.element, d.began, d.until,
    CASE
      WHEN s.element IS NOT NULL THEN 'met'
      WHEN d.agreement IN (SELECT agreement FROM scoped) AND l.element IN (SELECT element FROM scoped) THEN 'unmet'
      ELSE 'silent'
    END AS proof
  FROM document d CROSS JOIN listed l
  LEFT JOIN scoped s ON s.agreement = d.agreement AND s.element = l.element
  -- Hours and placements are measured, not agreed.
  WHERE l.element NOT IN ('guest_teacher', 'internship')
), semester AS (
  SELECT
    coalesce(school_id, '') AS school,
    trim(unnest(string_split(coalesce(program, ''), ';'))) AS program,
    year(start_date) AS year,
    (month(start_date) > 6) AS second,
    hours
  FROM activity
  WHERE type = 'guest_teacher'
), assembled AS (
  -- An agreement without a start may or may not be in force.
  SELECT
    school, agreement, element, began, until,
    CASE WHEN began IS NULL AND proof = 'met' THEN 'silent' ELSE proof END AS proof,
    proof = 'met' AS named
  FROM said
  WHERE began IS NOT NULL OR proof = 'met'
  UNION ALL BY NAME
  SELECT d.school, d.agreement, s.element, d.began, d.until, 'named' AS proof, true AS named
  FROM document d JOIN scoped s ON s.agreement = d.agreement
  WHERE s.element NOT IN (SELECT element FROM listed WHERE element NOT IN ('guest_teacher', 'internship'))
  UNION ALL BY NAME
  SELECT
    school, 'guest_teacher' AS element,
    make_date(year, CASE WHEN second THEN 7 ELSE 1 END, 1) AS began,
    make_date(year + 1, CASE WHEN second THEN 12 ELSE 6 END, 30) AS until,
    sum(hours) AS hours,
    CASE WHEN year IS NULL OR count(*) > count(hours) THEN 'silent' END AS proof
  FROM semester
  GROUP BY school, program, year, second
  UNION ALL BY NAME
  SELECT
    coalesce(school_id, '') AS school, 'internship' AS element, end_date AS began, CAST(end_date + INTERVAL 12 MONTH AS DATE) AS until,
    CAST(end_date + 1 AS DATE) >= CAST(start_date + INTERVAL 6 MONTH AS DATE) AS long, count(*) AS n
  FROM internship
  WHERE status IS DISTINCT FROM 'planned' AND status IS DISTINCT FROM 'dropped' AND status IS DISTINCT FROM 'active'
  GROUP BY ALL
  UNION ALL BY NAME
  SELECT
    coalesce(school_id, '') AS school, 'certification' AS element, start_date AS began,
    CAST(coalesce(end_date, start_date) + INTERVAL 12 MONTH AS DATE) AS until,
    CASE WHEN start_date IS NULL THEN 'silent' ELSE 'met' END AS proof
  FROM activity
  WHERE type = 'certification'
  UNION ALL BY NAME
  SELECT
    coalesce(school_id, '') AS school, 'teacher_training' AS element,
    coalesce(start_date, make_date(year, 1, 1)) AS began,
    CAST(coalesce(end_date, start_date, make_date(year, 12, 31)) + INTERVAL 12 MONTH AS DATE) AS until,
    CASE WHEN coalesce(start_date, make_date(year, 1, 1)) IS NULL THEN 'silent' ELSE 'met' END AS proof
  FROM training
  WHERE type = 'industry_internship'
  UNION ALL BY NAME
  SELECT
    coalesce(school_id, '') AS school, 'teacher_training' AS element, make_date(year, 1, 1) AS began, make_date(year, 12, 31) AS until,
    CASE WHEN industry_participants > 0 THEN 'met' ELSE 'unmet' END AS proof
  FROM agg_training
  WHERE industry_participants IS NOT NULL AND year IS NOT NULL AND coalesce(type, '*') IN ('*', 'industry_internship')
  UNION ALL BY NAME
  SELECT
    school, 'extra' AS element, make_date(year, 1, 1) AS began, make_date(year, 12, 31) AS until,
    CASE WHEN year IS NULL THEN 'silent' ELSE 'met' END AS proof
  FROM fact_contribution
  WHERE listed AND loan IS FALSE
)
SELECT DISTINCT
  a.school,
  a.element,
  l.number,
  coalesce(p.district, '') AS district,
  coalesce(p.province, '') AS province,
  1 AS grain,
  NULL::INT AS year,
  a.agreement,
  coalesce(a.named, false) AS named,
  a.began,
  a.until,
  a.proof,
  a.hours,
  a.long,
  a.n
FROM assembled a
LEFT JOIN listed l ON l.element = a.element
LEFT JOIN known_school p ON p.school = a.school;
