export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A canonical table: its columns in order and the columns that name a row. Facts also carry src_batch and src_row (physical line). */
export interface Table {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

const source = { src_batch: 'INTEGER', src_row: 'INTEGER' } as const;

/**
 * The canonical tables. In the engine each one is a VIEW over the typed tables of the loaded files
 * (`place.ts` writes them), so that a file can be removed or replaced without touching another.
 *
 * `tracer` is the physical union of the data model's `graduate` (the frame) and `tracer_response`:
 * a row is a graduate of the frame (`framed`), an answer (`answered`), or both when one file holds both.
 */
export const tables = {
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
  partner: {
    key: ['partner_id'],
    columns: {
      partner_id: 'VARCHAR',
      name: 'VARCHAR',
      name_norm: 'VARCHAR',
      type: 'VARCHAR',
      sector: 'VARCHAR',
      country: 'VARCHAR',
      linked_school_id: 'VARCHAR'
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
      months_to_job: 'DOUBLE',
      employer_name: 'VARCHAR',
      work_country: 'VARCHAR',
      wage: 'DOUBLE',
      wage_low: 'DOUBLE',
      wage_high: 'DOUBLE',
      hours_week: 'DOUBLE',
      match_h: 'INTEGER',
      match_scale: 'INTEGER',
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
      hours: 'DOUBLE',
      hours_unit: 'VARCHAR',
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
      participants_total: 'INTEGER',
      days: 'DOUBLE',
      ...source
    }
  },
  agreement: {
    key: ['agreement_id'],
    columns: {
      agreement_id: 'VARCHAR',
      school_id: 'VARCHAR',
      partner_id: 'VARCHAR',
      title: 'VARCHAR',
      number: 'VARCHAR',
      doc_type: 'VARCHAR',
      formality: 'VARCHAR',
      start_date: 'DATE',
      end_date: 'DATE',
      date_precision: 'VARCHAR',
      renews_id: 'VARCHAR',
      initiated_by: 'VARCHAR',
      has_goals: 'BOOLEAN',
      has_duties: 'BOOLEAN',
      has_indicators: 'BOOLEAN',
      has_dispute_clause: 'BOOLEAN',
      in_school_plan: 'BOOLEAN',
      end_reason: 'VARCHAR',
      note: 'VARCHAR',
      ...source
    }
  },
  agreement_party: {
    key: ['agreement_id', 'partner_id', 'role'],
    columns: { agreement_id: 'VARCHAR', partner_id: 'VARCHAR', role: 'VARCHAR', ...source }
  },
  agreement_scope: {
    key: ['agreement_id', 'scope'],
    columns: { agreement_id: 'VARCHAR', scope: 'VARCHAR', ...source }
  },
  stage_event: {
    key: ['agreement_id', 'stage', 'event_date'],
    columns: {
      agreement_id: 'VARCHAR',
      school_id: 'VARCHAR',
      partner_id: 'VARCHAR',
      stage: 'VARCHAR',
      event_date: 'DATE',
      date_precision: 'VARCHAR',
      vocabulary: 'VARCHAR',
      ...source
    }
  },
  activity: {
    key: ['activity_id'],
    columns: {
      activity_id: 'VARCHAR',
      school_id: 'VARCHAR',
      agreement_id: 'VARCHAR',
      program: 'VARCHAR',
      type: 'VARCHAR',
      name: 'VARCHAR',
      year: 'INTEGER',
      start_date: 'DATE',
      end_date: 'DATE',
      date_precision: 'VARCHAR',
      date_text: 'VARCHAR',
      place: 'VARCHAR',
      level: 'VARCHAR',
      result: 'VARCHAR',
      participants: 'INTEGER',
      hours: 'DOUBLE',
      days: 'DOUBLE',
      note: 'VARCHAR',
      ...source
    }
  },
  activity_partner: { key: ['activity_id', 'partner_id'], columns: { activity_id: 'VARCHAR', partner_id: 'VARCHAR', ...source } },
  contribution: {
    key: ['contribution_id'],
    columns: {
      contribution_id: 'VARCHAR',
      school_id: 'VARCHAR',
      partner_id: 'VARCHAR',
      year: 'INTEGER',
      kind: 'VARCHAR',
      amount: 'DOUBLE',
      currency: 'VARCHAR',
      valuation: 'VARCHAR',
      recurring: 'BOOLEAN',
      scope: 'VARCHAR',
      repayable: 'BOOLEAN',
      note: 'VARCHAR',
      ...source
    }
  },
  production_unit: { key: ['unit_id'], columns: { unit_id: 'VARCHAR', school_id: 'VARCHAR', name: 'VARCHAR', kind: 'VARCHAR', ...source } },
  note: {
    key: ['note_id'],
    columns: {
      note_id: 'VARCHAR',
      subject_table: 'VARCHAR',
      subject_id: 'VARCHAR',
      year: 'INTEGER',
      kind: 'VARCHAR',
      text: 'VARCHAR',
      ...source
    }
  },
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

export type TableName = keyof typeof tables;
