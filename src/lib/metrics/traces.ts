import type { FactName } from './indicator';

/** Where the counted rows of a fact show that a field was there: an expression that is NULL in every row when it was not. */
export const traces: Readonly<Record<FactName, Readonly<Record<string, string>>>> = {
  tracer: {
    is_employed: 'employed',
    is_self_employed: 'self_employed',
    is_studying: 'studying',
    is_seeking: 'seeking',
    contact: 'reached',
    n_responded: 'known',
    n_graduates: 'CASE WHEN framed THEN 1 END',
    school_id: `CASE WHEN school <> '' AND NOT starts_with(school, 'area:') THEN 1 END`
  },
  internship: {
    student_id: 'students',
    intern_host: `nullif(partner, '')`,
    intern_status: 'completed',
    country: 'overseas',
    start_date: 'months',
    end_date: 'months',
    hours: 'hours',
    program_years: 'program_years'
  },
  path: {
    intern_host: 'CASE WHEN placed THEN 1 END',
    is_employed: 'employed',
    n_responded: 'known',
    student_id: 'CASE WHEN joined THEN 1 END',
    hired_by_host: 'hired',
    cert_result: `CASE WHEN certificate IN ('certified', 'not_certified') THEN 1 END`
  },
  teacher: {
    teacher_id: 'CASE WHEN attends AND n > 0 THEN 1 END',
    hours: 'coalesce(lesson_hours, clock_hours)',
    country: 'overseas',
    teachers_total: 'teachers',
    teachers_vocational: 'certified_of',
    training_type: 'CASE WHEN industry THEN 1 END',
    cert_kind: 'assessors'
  },
  guest: { program: `nullif(program, '')`, activity_when: 'CASE WHEN scheduled THEN 1 END', hours: 'coalesce(lesson_hours, clock_hours)' },
  training: {
    hours: 'hours',
    cost: 'spent',
    teacher_id: 'CASE WHEN teacher IS NOT NULL OR trained IS NOT NULL THEN 1 END',
    role_group: 'industry_trained',
    training_type: `nullif(type, '')`
  },
  partner: { start_date: 'first_day', end_date: `nullif(last_day, DATE '9999-12-31')`, formality: 'formal' },
  spell: { start_date: 'began' },
  stage: { stage: `nullif(stage, '')` },
  activity: { partner_name: `nullif(partner, '')` },
  contribution: { amount: 'amount', contribution_kind: `nullif(kind, '')` },
  element: { scope: `CASE WHEN named THEN element END`, hours: 'hours' },
  answer: {
    is_employed: 'employed',
    is_self_employed: 'self_employed',
    is_studying: 'studying',
    is_seeking: 'wants_work',
    n_responded: 'known',
    months_to_job: 'wait',
    job_before_grad: 'before',
    grad_date: 'coalesce(followed::VARCHAR, observed_12::VARCHAR)',
    survey_date: 'observed_6',
    wage: 'wage',
    floor_amount: 'coalesce(floor_ump, floor_umk, floor_other)',
    match_horizontal: 'matched',
    match_vertical: 'level_matched',
    study_match: 'study_matched',
    in_training: 'course',
    sustained_6m: 'sustained',
    hours_week: 'full_time',
    contract: 'permanent',
    work_place: 'abroad',
    job_channel: 'channels',
    employer_name: 'nullif(employer, false)',
    partner_name: 'nullif(partnered, false)',
    pkl_quality: 'quality',
    pkl_fit: 'fit'
  },
  employer: { satisfaction: 'satisfied', n_employers_answered: 'answered' }
};
