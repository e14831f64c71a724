import { sql } from '$lib/engine/sql';
import { ratio, share, tally } from './indicator';

export const placements = tally({
  id: 'I00',
  fact: 'internship',
  label: { id: 'Penempatan PKL', en: 'Internship placements' },
  definition: {
    id: 'Banyaknya penempatan PKL; yang baru direncanakan tidak dihitung.',
    en: 'How many internship placements there are; those only planned are not counted.'
  },
  formula: { id: 'jumlah penempatan', en: 'number of placements' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: ['intern_host'],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`sum(n) FILTER (WHERE placed)`,
  missing: sql`0`
});

export const placementRate = ratio({
  id: 'I01',
  fact: 'internship',
  label: { id: 'Tingkat penempatan PKL', en: 'Placement rate' },
  definition: {
    id: 'Bagian dari siswa wajib PKL pada tahun itu yang ditempatkan; setiap siswa dihitung sekali.',
    en: 'The share of the students due for an internship that year who were placed; each student counts once.'
  },
  formula: { id: 'siswa ditempatkan / siswa wajib PKL', en: 'students placed / students due' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'siswa wajib PKL pada tahun itu', en: 'students due for an internship that year' },
  needs: ['student_id'],
  level: 'totals',
  source: ['Cabdindikwil I, 2023'],
  people: true,
  top: sql`sum(students) FILTER (WHERE covered & asked > 0)`,
  bottom: sql`sum(due)`,
  missing: sql`sum(unnamed) FILTER (WHERE placed AND covered & asked > 0)`,
  bottomField: 'pkl_due'
});

export const completion = share({
  id: 'I02',
  fact: 'internship',
  label: { id: 'Penyelesaian PKL', en: 'Completion' },
  definition: { id: 'Bagian dari penempatan PKL yang selesai.', en: 'The share of internship placements that were completed.' },
  formula: { id: 'selesai / penempatan', en: 'completed / placements' },
  unit: 'percent',
  direction: 'up',
  over: ['P'],
  needs: ['intern_status'],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`completed`
});

export const overseasShare = share({
  id: 'I06',
  fact: 'internship',
  label: { id: 'PKL luar negeri', en: 'Overseas share' },
  definition: { id: 'Bagian dari penempatan PKL yang berada di luar negeri.', en: 'The share of internship placements that are abroad.' },
  formula: { id: 'luar negeri / penempatan', en: 'abroad / placements' },
  unit: 'percent',
  direction: 'none',
  over: ['P'],
  needs: ['country'],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`overseas`
});

export const studentsPerHost = ratio({
  id: 'I07',
  fact: 'internship',
  label: { id: 'Siswa per tempat PKL', en: 'Students per host' },
  definition: {
    id: 'Rata-rata banyaknya penempatan untuk setiap tempat PKL.',
    en: 'How many placements there are for each host, on average.'
  },
  formula: { id: 'penempatan / tempat PKL', en: 'placements / hosts' },
  unit: 'ratio',
  direction: 'none',
  over: ['N'],
  needs: ['intern_host'],
  level: 'totals',
  source: ['Jejak'],
  people: false,
  top: sql`sum(n) FILTER (WHERE placed AND hosted)`,
  bottom: sql`nullif(count(DISTINCT partner) FILTER (WHERE placed AND partner <> '') + coalesce(sum(hosts), 0), 0)`,
  missing: sql`sum(n) FILTER (WHERE placed AND NOT hosted)`,
  bottomField: 'intern_host'
});
