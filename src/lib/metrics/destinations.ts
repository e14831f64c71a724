import { sql } from '$lib/engine/sql';
import { asks } from './asks';
import { share } from './indicator';

export const neet = share({
  id: 'O10',
  fact: 'answer',
  label: { id: 'NEET', en: 'NEET' },
  definition: {
    id: 'Bagian lulusan yang tidak bekerja, tidak melanjutkan studi, dan tidak mengikuti kursus atau pelatihan.',
    en: 'The share of graduates not in employment, education or training.'
  },
  formula: { id: '(basis − bekerja − studi − kursus) / basis', en: '(base − working − studying − in training) / base' },
  unit: 'percent',
  direction: 'down',
  over: ['Q'],
  needs: ['is_employed', 'is_studying', 'in_training'],
  level: 'records',
  source: ['SDG 8.6.1'],
  people: true,
  count: sql`CASE WHEN ${asks('course')} THEN NOT (employed OR studying OR course) END`
});

export const sustained = share({
  id: 'O11',
  fact: 'answer',
  label: { id: 'Tujuan berkelanjutan', en: 'Sustained destination' },
  definition: {
    id: 'Bagian lulusan yang bekerja atau belajar sedikitnya enam bulan tanpa putus setelah lulus.',
    en: 'The share of graduates in work or study for at least six months on end after graduation.'
  },
  formula: { id: 'berlanjut ≥ 6 bulan / basis', en: 'sustained ≥ 6 months / base' },
  unit: 'percent',
  direction: 'up',
  over: ['G', 'Q'],
  needs: ['sustained_6m'],
  level: 'records',
  source: ['UK DfE, 16-18 destinations'],
  people: true,
  count: sql`sustained`
});

export const permanent = share({
  id: 'O12',
  fact: 'answer',
  label: { id: 'Kerja penuh waktu tetap', en: 'Full-time permanent work' },
  definition: {
    id: 'Bagian dari mereka yang bekerja atau mencari kerja yang menjadi karyawan tetap dengan sedikitnya 35 jam kerja per minggu.',
    en: 'The share of those who work or look for work that are permanent employees for at least 35 hours a week.'
  },
  formula: { id: 'karyawan tetap ≥ 35 jam / basis', en: 'permanent employees ≥ 35 hours / base' },
  unit: 'percent',
  direction: 'up',
  over: ['L'],
  needs: ['is_self_employed', 'hours_week', 'contract'],
  level: 'records',
  source: ['Singapore GES'],
  people: true,
  count: sql`CASE WHEN ${asks('hours', 'contract')} THEN CASE WHEN NOT wage_employed THEN false WHEN wage_employed THEN full_time AND permanent END END`
});

export const abroad = share({
  id: 'O13',
  fact: 'answer',
  label: { id: 'Bekerja di luar negeri', en: 'Working abroad' },
  definition: {
    id: 'Bagian lulusan yang bekerja yang tempat kerjanya di luar negeri.',
    en: 'The share of working graduates whose place of work is abroad.'
  },
  formula: { id: 'bekerja di luar negeri / bekerja', en: 'working abroad / working' },
  unit: 'percent',
  direction: 'none',
  over: ['E'],
  needs: ['work_place'],
  level: 'records',
  source: ['Tracer Study SMK, C2'],
  people: true,
  count: sql`abroad`
});
