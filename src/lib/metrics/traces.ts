import type { FactName } from './indicator';

/** Where the counted rows of a fact show that a field was there: an expression that is NULL in every row when it was not. */
export const traces: Readonly<Record<FactName, Readonly<Record<string, string>>>> = {
  tracer: {
    is_employed: 'employed',
    is_self_employed: 'self_employed',
    is_studying: 'studying',
    is_seeking: 'seeking',
    contact: 'reached',
    n_responded: 'known'
  },
  internship: {
    student_id: 'students',
    intern_host: `nullif(partner, '')`,
    intern_status: 'completed',
    country: 'overseas'
  },
  training: {
    hours: 'hours',
    teacher_id: 'trained',
    role_group: 'industry_trained',
    training_type: `nullif(type, '')`
  },
  partner: { start_date: 'first_day' },
  activity: {},
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
