import { raw, sql, type Sql } from '$lib/engine/sql';
import { detailsOf } from './answers';
import { coalesce, hoursUnit, partnerOf, programOf, row, rowNumber, schoolOf, spanOf, text, yearOf, type Source } from './source';

const nothing = raw('NULL');

/** Status words to three-valued states; `unknown` and empty are NULL in all of them. */
const inStatus = (status: Sql | undefined, ...values: readonly string[]): Sql | undefined =>
  status && sql`CASE WHEN ${status} = 'unknown' THEN NULL ELSE ${status} IN ${values} END`;

interface States {
  readonly employed: Sql | undefined;
  readonly self: Sql | undefined;
  readonly studying: Sql | undefined;
  readonly seeking: Sql | undefined;
}

/** Yes/no columns first, then the status. Who runs a business works; both work and study may hold. */
function statesOf({ has }: Source): States {
  const status = text(has('status_text'));
  const form = text(has('job_form'));
  const own =
    form &&
    sql`CASE WHEN ${form} IS NOT NULL THEN regexp_matches(lower(${form}), 'wira ?usaha|wira ?swasta|usaha sendiri|self.employed') END`;
  const self = [has('is_self_employed'), inStatus(status, 'self_employed'), own].filter((s) => s !== undefined);
  const works = [has('is_employed'), inStatus(status, 'employed', 'self_employed', 'work_and_study')].filter((s) => s !== undefined);
  const selfEmployed = self.length > 0 ? coalesce(...self) : undefined;
  const employed = works.length > 0 ? coalesce(...works) : undefined;
  const studies = [has('is_studying'), inStatus(status, 'studying', 'work_and_study')].filter((s) => s !== undefined);
  const seeks = [has('is_seeking'), inStatus(status, 'seeking')].filter((s) => s !== undefined);
  return {
    employed:
      employed && selfEmployed
        ? sql`CASE WHEN ${selfEmployed} THEN true ELSE ${employed} END`
        : (employed ?? (selfEmployed && sql`CASE WHEN ${selfEmployed} THEN true END`)),
    self: selfEmployed,
    studying: studies.length > 0 ? coalesce(...studies) : undefined,
    seeking: seeks.length > 0 ? coalesce(...seeks) : undefined
  };
}

/** Rows of `tracer` from a tracer file. `listed`: another file lists the graduates, so that an answer may find its school there. */
export function placeTracer(source: Source, listed: boolean): Sql {
  const { batch, has } = source;
  const { employed, self, studying, seeking } = statesOf(source);
  const contact = text(has('contact'));
  const states = [employed, self, studying, seeking].filter((s) => s !== undefined);
  const known = states.length > 0 ? sql`coalesce(${states.reduce((a, b) => sql`${a}, ${b}`)}) IS NOT NULL` : raw('false');
  const framed = batch.frame ?? false;
  const findable = !framed && listed && has('student_id') !== undefined;
  return row('tracer', batch, {
    graduate_id: rowNumber(batch),
    link: has('student_id'),
    framed: sql`${framed}`,
    answered: contact ? sql`CASE WHEN ${contact} IS NULL THEN ${known} ELSE ${contact} = 'responded' END` : framed ? known : raw('true'),
    school_id: schoolOf(source, findable ? 'unknown' : 'stand-in'),
    program: programOf(source),
    grad_year: yearOf(source, 'grad_year', 'grad_date', 'year'),
    grad_date: has('grad_date'),
    sex: has('sex'),
    wave: has('wave'),
    survey_date: has('survey_date'),
    contact,
    is_employed: employed,
    is_self_employed: self,
    is_studying: studying,
    is_seeking: seeking,
    ...detailsOf(source)
  });
}

/** Rows of `tracer` from a list of graduates: the frame, nobody asked yet. */
export function placeGraduates(source: Source): Sql {
  const { batch, has } = source;
  return row('tracer', batch, {
    graduate_id: rowNumber(batch),
    link: has('student_id'),
    framed: raw('true'),
    answered: raw('false'),
    school_id: schoolOf(source),
    program: programOf(source),
    grad_year: yearOf(source, 'grad_year', 'grad_date', 'year'),
    grad_date: has('grad_date'),
    sex: has('sex')
  });
}

const star = (part: Sql | undefined): Sql =>
  part
    ? sql`CASE WHEN ${part} IS NULL OR lower(${part}) IN ('semua', 'total', 'jumlah', 'all', 'totals', '*') THEN '*' ELSE ${part} END`
    : sql`'*'`;

/** Rows of `agg_tracer`: counts per school, programme and year. */
export function placeRecap(source: Source): Sql {
  const { batch, has } = source;
  return row('agg_tracer', batch, {
    school_id: schoolOf(source),
    program: star(text(has('program'))),
    grad_year: yearOf(source, 'grad_year', 'year'),
    sex: star(text(has('sex'))),
    graduates: has('n_graduates'),
    reached: has('n_reached'),
    responded: has('n_responded'),
    absorbed: has('n_absorbed'),
    employee: has('n_employee'),
    self_employed: has('n_self_employed'),
    studying: has('n_studying'),
    work_and_study: has('n_work_and_study'),
    seeking: has('n_seeking'),
    inactive: has('n_inactive'),
    matched: has('n_matched'),
    match_answered: has('n_match_answered'),
    within_6m: has('n_within_6m'),
    within_12m: has('n_within_12m'),
    timing_answered: has('n_timing_answered'),
    wage_known: has('n_wage_known'),
    wage_ge_floor: has('n_wage_floor'),
    via_host: has('n_via_host'),
    via_partner: has('n_via_partner')
  });
}

/** Rows of `internship`. */
export function placeInternship(source: Source): Sql {
  const { batch, has } = source;
  const named = has('person_name') && sql`${schoolOf(source)} || '|' || ${has('person_name') ?? nothing}`;
  const { start, end, precision } = spanOf(source, 'start_date');
  return row('internship', batch, {
    internship_id: rowNumber(batch),
    student: coalesce(has('student_id'), named),
    school_id: schoolOf(source),
    program: programOf(source),
    year: yearOf(source, 'year', 'start_date', 'grad_year'),
    partner_id: partnerOf(source, 'intern_host'),
    start_date: start,
    end_date: end ?? has('end_date'),
    date_precision: precision,
    end_precision: text(has('end_date', 'precision')),
    hours: has('hours'),
    hours_unit: has('hours') ? hoursUnit(source) : undefined,
    program_years: has('program_years'),
    country: text(has('country')),
    city: text(has('city')),
    funding: text(has('funding')),
    status: text(has('intern_status')),
    briefing_done: has('briefing_done'),
    evaluated: has('evaluated'),
    score: has('score'),
    hired_by_host: has('hired_by_host')
  });
}

/** Rows of `agg_internship`. */
export function placeInternshipRecap(source: Source): Sql {
  const { batch, has } = source;
  return row('agg_internship', batch, {
    school_id: schoolOf(source),
    program: star(text(has('program'))),
    year: yearOf(source, 'year', 'grad_year'),
    due: has('n_due'),
    placed: has('n_placed'),
    completed: has('n_completed'),
    overseas: has('n_overseas'),
    hours: has('hours'),
    hours_unit: has('hours') ? hoursUnit(source) : undefined,
    hosts: has('n_hosts'),
    met_minimum: has('n_met_minimum'),
    hired_by_host: has('n_hired_by_host')
  });
}
