import { source, type Table } from './table';

/** What districts really have: counts per school, and rates somebody published. */
export const recaps = {
  agg_tracer: {
    key: ['school_id', 'program', 'grad_year', 'sex'],
    columns: {
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      grad_year: 'INTEGER',
      sex: 'VARCHAR',
      graduates: 'INTEGER',
      reached: 'INTEGER',
      responded: 'INTEGER',
      absorbed: 'INTEGER',
      employee: 'INTEGER',
      self_employed: 'INTEGER',
      studying: 'INTEGER',
      work_and_study: 'INTEGER',
      seeking: 'INTEGER',
      inactive: 'INTEGER',
      matched: 'INTEGER',
      match_answered: 'INTEGER',
      within_6m: 'INTEGER',
      within_12m: 'INTEGER',
      timing_answered: 'INTEGER',
      wage_known: 'INTEGER',
      wage_ge_floor: 'INTEGER',
      via_host: 'INTEGER',
      via_partner: 'INTEGER',
      ...source
    }
  },
  agg_internship: {
    key: ['school_id', 'program', 'year'],
    columns: {
      school_id: 'VARCHAR',
      program: 'VARCHAR',
      year: 'INTEGER',
      due: 'INTEGER',
      placed: 'INTEGER',
      completed: 'INTEGER',
      overseas: 'INTEGER',
      hours: 'DOUBLE',
      hours_unit: 'VARCHAR',
      hosts: 'INTEGER',
      met_minimum: 'INTEGER',
      hired_by_host: 'INTEGER',
      ...source
    }
  },
  agg_training: {
    key: ['school_id', 'year', 'type'],
    columns: {
      school_id: 'VARCHAR',
      year: 'INTEGER',
      type: 'VARCHAR',
      teachers: 'INTEGER',
      vocational: 'INTEGER',
      participants_distinct: 'INTEGER',
      hours: 'DOUBLE',
      hours_unit: 'VARCHAR',
      industry_participants: 'INTEGER',
      overseas_participants: 'INTEGER',
      cost: 'DOUBLE',
      ...source
    }
  },
  agg_partner: {
    key: ['school_id', 'year', 'dimension', 'value'],
    columns: {
      school_id: 'VARCHAR',
      year: 'INTEGER',
      dimension: 'VARCHAR',
      value: 'VARCHAR',
      active: 'INTEGER',
      new: 'INTEGER',
      ended: 'INTEGER',
      renewed: 'INTEGER',
      due: 'INTEGER',
      retained: 'INTEGER',
      activities: 'INTEGER',
      amount: 'DOUBLE',
      approx: 'BOOLEAN',
      ...source
    }
  },
  published_value: {
    key: ['subject_type', 'subject_id', 'program', 'year', 'indicator_id'],
    columns: {
      subject_type: 'VARCHAR',
      subject_id: 'VARCHAR',
      program: 'VARCHAR',
      year: 'INTEGER',
      year_text: 'VARCHAR',
      indicator_id: 'VARCHAR',
      value: 'DOUBLE',
      numerator: 'DOUBLE',
      denominator: 'DOUBLE',
      denominator_code: 'VARCHAR',
      approx: 'BOOLEAN',
      n_note: 'VARCHAR',
      ...source
    }
  }
} as const satisfies Record<string, Table>;
