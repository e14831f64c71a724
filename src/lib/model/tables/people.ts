import { source, type Table } from './table';

/** Schools, their rosters, graduates, internships and teacher training, one row per school, person or placement. */
export const people = {
  school: {
    key: ['school_id'],
    columns: {
      school_id: 'VARCHAR',
      name: 'VARCHAR',
      level: 'VARCHAR',
      ownership: 'VARCHAR',
      district: 'VARCHAR',
      province: 'VARCHAR',
      country: 'VARCHAR'
    }
  },
  school_year: {
    key: ['school_id', 'year'],
    columns: {
      school_id: 'VARCHAR',
      year: 'INTEGER',
      centre_of_excellence: 'BOOLEAN',
      teachers_total: 'INTEGER',
      teachers_vocational: 'INTEGER',
      pkl_due: 'INTEGER',
      graduates: 'INTEGER',
      ...source
    }
  },
  tracer: {
    key: ['graduate_id', 'wave'],
    columns: {
      graduate_id: 'BIGINT',
      link: 'VARCHAR',
      framed: 'BOOLEAN',
      answered: 'BOOLEAN',
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      grad_year: 'INTEGER',
      grad_date: 'DATE',
      sex: 'VARCHAR',
      wave: 'INTEGER',
      survey_date: 'DATE',
      contact: 'VARCHAR',
      is_employed: 'BOOLEAN',
      is_self_employed: 'BOOLEAN',
      is_studying: 'BOOLEAN',
      in_training: 'BOOLEAN',
      is_seeking: 'BOOLEAN',
      job_before_grad: 'BOOLEAN',
      months_to_job: 'DOUBLE',
      months_low: 'DOUBLE',
      months_high: 'DOUBLE',
      job_within_6m: 'BOOLEAN',
      first_job_date: 'DATE',
      first_job_timing: 'VARCHAR',
      study_start: 'DATE',
      employer_name: 'VARCHAR',
      employer_partner_id: 'VARCHAR',
      work_country: 'VARCHAR',
      work_region: 'VARCHAR',
      wage: 'DOUBLE',
      wage_low: 'DOUBLE',
      wage_high: 'DOUBLE',
      hours_week: 'DOUBLE',
      contract: 'VARCHAR',
      // the values of tracer_channel, joined by ;
      job_channel: 'VARCHAR',
      match_h: 'INTEGER',
      match_scale: 'INTEGER',
      match_v: 'VARCHAR',
      study_match: 'INTEGER',
      study_match_scale: 'INTEGER',
      sustained_6m: 'BOOLEAN',
      pkl_quality: 'INTEGER',
      pkl_quality_scale: 'INTEGER',
      pkl_fit: 'INTEGER',
      pkl_fit_scale: 'INTEGER',
      weight: 'DOUBLE',
      ...source
    }
  },
  internship: {
    key: ['internship_id'],
    columns: {
      internship_id: 'BIGINT',
      student: 'VARCHAR',
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      year: 'INTEGER',
      partner_id: 'VARCHAR',
      start_date: 'DATE',
      end_date: 'DATE',
      date_precision: 'VARCHAR',
      end_precision: 'VARCHAR',
      hours: 'DOUBLE',
      hours_unit: 'VARCHAR',
      program_years: 'INTEGER',
      country: 'VARCHAR',
      city: 'VARCHAR',
      funding: 'VARCHAR',
      status: 'VARCHAR',
      briefing_done: 'BOOLEAN',
      evaluated: 'BOOLEAN',
      score: 'DOUBLE',
      hired_by_host: 'BOOLEAN',
      ...source
    }
  },
  training: {
    key: ['training_id', 'person', 'role'],
    columns: {
      training_id: 'VARCHAR',
      person: 'VARCHAR',
      role: 'VARCHAR',
      role_group: 'VARCHAR',
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      year: 'INTEGER',
      name: 'VARCHAR',
      type: 'VARCHAR',
      organiser_partner_id: 'VARCHAR',
      start_date: 'DATE',
      end_date: 'DATE',
      date_precision: 'VARCHAR',
      hours: 'DOUBLE',
      hours_unit: 'VARCHAR',
      level: 'VARCHAR',
      country: 'VARCHAR',
      trainer_country: 'VARCHAR',
      cost: 'DOUBLE',
      cost_each: 'DOUBLE',
      participants_total: 'INTEGER',
      days: 'DOUBLE',
      ...source
    }
  },
  certification: {
    key: ['cert_id'],
    columns: {
      cert_id: 'VARCHAR',
      person: 'VARCHAR',
      person_group: 'VARCHAR',
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      scheme: 'VARCHAR',
      kind: 'VARCHAR',
      body_partner_id: 'VARCHAR',
      date: 'DATE',
      until: 'DATE',
      year: 'INTEGER',
      passed: 'BOOLEAN',
      ...source
    }
  },
  program: {
    key: ['school_id', 'program'],
    columns: { school_id: 'VARCHAR', program: 'VARCHAR', years: 'INTEGER', ...source }
  }
} as const satisfies Record<string, Table>;
