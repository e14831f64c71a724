import { sql } from '$lib/engine/sql';
import { share, tally } from './indicator';

const perdirjen = 'Perdirjen Diksi 23/2022';

export const statusCounts = tally({
  id: 'O00',
  fact: 'tracer',
  label: { id: 'Lulusan menurut status', en: 'Graduates by status' },
  definition: {
    id: 'Banyaknya lulusan menurut keadaannya saat survei; yang tidak terdata ikut dihitung sebagai keadaan tersendiri.',
    en: 'How many graduates are in each situation at the survey; those nobody heard from are a situation of their own.'
  },
  formula: { id: 'jumlah lulusan', en: 'number of graduates' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: [],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`sum(n) FILTER (WHERE framed OR known)`,
  missing: sql`0`
});

export const absorption = share({
  id: 'O01',
  fact: 'tracer',
  label: { id: 'Keterserapan lulusan', en: 'Absorption' },
  definition: {
    id: 'Bagian lulusan yang bekerja, melanjutkan studi, atau berwirausaha (BMW).',
    en: 'The share of graduates who work, study further, or run a business.'
  },
  formula: { id: '(bekerja + melanjutkan + wirausaha) / basis', en: '(working + studying + self-employed) / base' },
  unit: 'percent',
  direction: 'up',
  over: ['Q', 'G'],
  needs: ['is_employed', 'is_studying'],
  level: 'totals',
  source: [perdirjen],
  people: true,
  count: sql`absorbed`
});

export const employment = share({
  id: 'O02',
  fact: 'tracer',
  label: { id: 'Kebekerjaan', en: 'Employment rate' },
  definition: {
    id: 'Bagian lulusan yang bekerja, termasuk yang berwirausaha.',
    en: 'The share of graduates who work, the self-employed included.'
  },
  formula: { id: '(bekerja + wirausaha) / basis', en: '(employees + self-employed) / base' },
  unit: 'percent',
  direction: 'up',
  over: ['Q', 'G'],
  needs: ['is_employed'],
  level: 'totals',
  source: ['EQAVET 5b'],
  people: true,
  count: sql`employed`
});

export const wageEmployment = share({
  id: 'O03',
  fact: 'tracer',
  label: { id: 'Bekerja (B)', en: 'Wage employment' },
  definition: {
    id: 'Bagian lulusan yang bekerja pada orang lain; yang berwirausaha tidak termasuk.',
    en: 'The share of graduates employed by others; the self-employed are not included.'
  },
  formula: { id: 'karyawan / basis', en: 'employees / base' },
  unit: 'percent',
  direction: 'up',
  over: ['Q', 'G'],
  needs: ['is_employed', 'is_self_employed'],
  level: 'totals',
  source: [perdirjen],
  people: true,
  count: sql`wage_employed`
});

export const furtherStudy = share({
  id: 'O04',
  fact: 'tracer',
  label: { id: 'Melanjutkan (M)', en: 'Further study' },
  definition: {
    id: 'Bagian lulusan yang melanjutkan studi, termasuk yang kuliah sambil bekerja.',
    en: 'The share of graduates in further study, those who also work included.'
  },
  formula: { id: 'melanjutkan / basis', en: 'studying / base' },
  unit: 'percent',
  direction: 'up',
  over: ['Q', 'G'],
  needs: ['is_studying'],
  level: 'totals',
  source: [perdirjen],
  people: true,
  count: sql`studying`
});

export const entrepreneurship = share({
  id: 'O05',
  fact: 'tracer',
  label: { id: 'Wirausaha (W)', en: 'Entrepreneurship' },
  definition: { id: 'Bagian lulusan yang berwirausaha.', en: 'The share of graduates who are self-employed.' },
  formula: { id: 'wirausaha / basis', en: 'self-employed / base' },
  unit: 'percent',
  direction: 'up',
  over: ['Q', 'G'],
  needs: ['is_self_employed'],
  level: 'totals',
  source: [perdirjen],
  people: true,
  count: sql`self_employed`
});

export const workAndStudy = share({
  id: 'O06',
  fact: 'tracer',
  label: { id: 'Bekerja sambil kuliah', en: 'Work and study' },
  definition: {
    id: 'Bagian lulusan yang bekerja sekaligus melanjutkan studi.',
    en: 'The share of graduates who work and study at the same time.'
  },
  formula: { id: 'bekerja sambil kuliah / basis', en: 'working and studying / base' },
  unit: 'percent',
  direction: 'none',
  over: ['Q', 'G'],
  needs: ['is_employed', 'is_studying'],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`work_and_study`
});

export const labourForceEmployment = share({
  id: 'O07',
  fact: 'tracer',
  label: { id: 'Tingkat kerja angkatan kerja', en: 'Employment in the labour force' },
  definition: {
    id: 'Bagian lulusan yang bekerja dari mereka yang bekerja atau mencari kerja.',
    en: 'The share of those who work or look for work that works.'
  },
  formula: { id: 'bekerja / (bekerja + mencari kerja)', en: 'working / (working + seeking)' },
  unit: 'percent',
  direction: 'up',
  over: ['L', 'V'],
  needs: ['is_employed', 'is_studying', 'is_seeking'],
  level: 'totals',
  source: ['Singapore GES'],
  people: true,
  count: sql`employed`
});

export const unemployment = share({
  id: 'O08',
  fact: 'tracer',
  label: { id: 'Pengangguran lulusan', en: 'Graduate unemployment' },
  definition: {
    id: 'Bagian lulusan yang mencari kerja dari mereka yang bekerja atau mencari kerja.',
    en: 'The share of those who work or look for work that is still looking.'
  },
  formula: { id: 'mencari kerja / (bekerja + mencari kerja)', en: 'seeking / (working + seeking)' },
  unit: 'percent',
  direction: 'down',
  over: ['L', 'V'],
  needs: ['is_employed', 'is_studying', 'is_seeking'],
  level: 'totals',
  source: ['BPS, Sakernas'],
  people: true,
  count: sql`seeking`
});

export const unabsorbed = share({
  id: 'O09',
  fact: 'tracer',
  label: { id: 'Belum terserap', en: 'Not absorbed' },
  definition: {
    id: 'Bagian lulusan yang tidak bekerja, tidak berwirausaha, dan tidak melanjutkan studi.',
    en: 'The share of graduates who neither work, nor run a business, nor study.'
  },
  formula: { id: 'belum terserap / basis', en: 'not absorbed / base' },
  unit: 'percent',
  direction: 'down',
  over: ['Q', 'G'],
  needs: ['is_employed', 'is_studying'],
  level: 'totals',
  source: ['LPMP Aceh 2014-2018'],
  people: true,
  count: sql`NOT absorbed`
});
