import { source, type Table } from './table';

/** Partners, agreements and what came of them. */
export const partnerships = {
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
      hours_unit: 'VARCHAR',
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
  }
} as const satisfies Record<string, Table>;
