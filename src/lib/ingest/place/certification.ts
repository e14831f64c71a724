import { raw, sql, type Sql } from '$lib/engine/sql';
import { coalesce, partnerKey, programOf, row, rowName, schoolOf, text, yearOf, type Source } from './source';

const nothing = raw('NULL');

/** Rows of `certification`. A result decides who passed; without one a certificate number does; without both nobody can say. */
export function placeCertification(source: Source): Sql {
  const { batch, has } = source;
  const [result, number, body] = [text(has('cert_result')), has('certificate_no'), has('cert_body')];
  const school = schoolOf(source);
  const named = has('teacher_name') && sql`coalesce(${school}, '') || '|' || ${has('teacher_name') ?? nothing}`;
  const group = has('student_id')
    ? has('teacher_id')
      ? sql`CASE WHEN ${has('teacher_id') ?? nothing} IS NOT NULL THEN 'teacher' WHEN ${has('student_id') ?? nothing} IS NOT NULL THEN 'student' END`
      : raw(`'student'`)
    : has('teacher_id') || has('teacher_name')
      ? raw(`'teacher'`)
      : undefined;
  return row('certification', batch, {
    cert_id: rowName(batch),
    person: coalesce(has('teacher_id'), has('student_id'), named),
    person_group: coalesce(text(has('person_group')), group),
    school_id: school,
    program: programOf(source),
    scheme: text(has('cert_scheme')),
    kind: text(has('cert_kind')),
    body_partner_id: body && partnerKey(body),
    date: has('cert_date'),
    until: coalesce(has('cert_until', 'end'), has('cert_until')),
    year: yearOf(source, 'year', 'cert_date', 'grad_year'),
    passed: result ? sql`${result} = 'passed'` : number && sql`CASE WHEN ${number} IS NOT NULL THEN true END`
  });
}

/** Rows of `program`: how many years a programme runs, at one school or wherever it is taught. */
export function placeProgram(source: Source): Sql {
  const { batch, has } = source;
  const own = has('school_id') ?? has('school_name') ?? batch.hints.school_id;
  return row('program', batch, {
    school_id: own ? schoolOf(source) : undefined,
    program: programOf(source),
    years: has('program_years')
  });
}
