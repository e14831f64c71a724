import { sql } from '$lib/engine/sql';
import { tally } from './indicator';

const common = {
  fact: 'contribution',
  direction: 'none',
  over: ['N'],
  level: 'records',
  source: ['Jejak'],
  people: false
} as const;

export const contributions = tally({
  ...common,
  id: 'K14',
  label: { id: 'Bantuan mitra', en: 'Contributions' },
  definition: {
    id: 'Banyaknya bantuan mitra yang tercatat, dengan atau tanpa nilai.',
    en: 'How many contributions of partners are recorded, with or without an amount.'
  },
  formula: { id: 'jumlah bantuan tercatat', en: 'number of contributions recorded' },
  unit: 'count',
  needs: ['contribution_kind'],
  count: sql`nullif(count(*) FILTER (WHERE listed), 0)`,
  missing: sql`0`
});

export const gifts = tally({
  ...common,
  id: 'K14G',
  label: { id: 'Nilai hibah', en: 'Value of gifts' },
  definition: {
    id: 'Jumlah nilai bantuan yang tidak perlu dikembalikan, per mata uang. Nilai yang tidak tercatat dilaporkan, tidak dihitung nol.',
    en: 'The sum of the contributions that need not be paid back, per currency. Amounts not recorded are reported, never taken as zero.'
  },
  formula: { id: 'jumlah nilai tanpa pinjaman', en: 'sum of amounts without loans' },
  unit: 'money',
  needs: ['amount'],
  count: sql`sum(amount) FILTER (WHERE loan IS FALSE)`,
  missing: sql`count(*) FILTER (WHERE loan IS FALSE AND amount IS NULL)`,
  money: sql`loan IS FALSE`
});

export const loans = tally({
  ...common,
  id: 'K14L',
  label: { id: 'Nilai pinjaman', en: 'Value of loans' },
  definition: {
    id: 'Jumlah nilai pinjaman dan pinjaman lunak, per mata uang. Pinjaman dikembalikan, jadi tidak pernah dijumlahkan dengan hibah.',
    en: 'The sum of loans and soft loans, per currency. Loans are paid back, so they are never added to gifts.'
  },
  formula: { id: 'jumlah nilai pinjaman', en: 'sum of loans' },
  unit: 'money',
  needs: ['amount'],
  count: sql`sum(amount) FILTER (WHERE loan)`,
  missing: sql`count(*) FILTER (WHERE loan AND amount IS NULL)`,
  money: sql`loan`
});

export const unsorted = tally({
  ...common,
  id: 'K14U',
  label: { id: 'Nilai tanpa keterangan hibah atau pinjaman', en: 'Value not told as gift or loan' },
  definition: {
    id: 'Jumlah nilai yang tidak disebut sebagai hibah atau pinjaman, misalnya dari rekap per sekolah, per mata uang.',
    en: 'The sum of amounts not told as gift or loan, such as those of a recap per school, per currency.'
  },
  formula: { id: 'jumlah nilai tanpa jenis', en: 'sum of amounts without a kind' },
  unit: 'money',
  level: 'totals',
  needs: ['amount'],
  count: sql`sum(amount) FILTER (WHERE loan IS NULL)`,
  missing: sql`count(*) FILTER (WHERE loan IS NULL AND amount IS NULL)`,
  money: sql`loan IS NULL`
});
