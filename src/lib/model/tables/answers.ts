import { source, type Table } from './table';

/** What hangs on the answers of graduates: how jobs were found, what employers say, and the wages a wage is compared with. */
export const answers = {
  tracer_channel: {
    key: ['graduate_id', 'wave', 'channel'],
    columns: { graduate_id: 'BIGINT', wave: 'INTEGER', channel: 'VARCHAR', ...source }
  },
  employer_answer: {
    key: ['answer_id'],
    columns: {
      answer_id: 'VARCHAR',
      school_id: 'VARCHAR',
      year: 'INTEGER',
      partner_id: 'VARCHAR',
      satisfaction: 'INTEGER',
      satisfaction_scale: 'INTEGER',
      satisfied: 'INTEGER',
      answered: 'INTEGER',
      ...source
    }
  },
  wage_floor: {
    key: ['region', 'year', 'kind'],
    columns: { region: 'VARCHAR', year: 'INTEGER', kind: 'VARCHAR', amount: 'DOUBLE', currency: 'VARCHAR', ...source }
  }
} as const satisfies Record<string, Table>;
