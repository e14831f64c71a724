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
  partner: { start_date: 'first_day', end_date: `nullif(last_day, DATE '9999-12-31')`, formality: 'formal' },
  spell: { start_date: 'began' },
  stage: { stage: `nullif(stage, '')` },
  activity: { partner_name: `nullif(partner, '')` },
  contribution: { amount: 'amount', contribution_kind: `nullif(kind, '')` },
  element: { scope: `CASE WHEN named THEN element END`, hours: 'hours' }
};
