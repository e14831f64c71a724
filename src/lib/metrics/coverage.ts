import { sql } from '$lib/engine/sql';
import { ratio, share, tally } from './indicator';

export const graduates = tally({
  id: 'T00',
  fact: 'tracer',
  label: { id: 'Lulusan', en: 'Graduates' },
  definition: { id: 'Banyaknya lulusan dalam daftar lulusan.', en: 'How many graduates the list of graduates holds.' },
  formula: { id: 'jumlah lulusan', en: 'number of graduates' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  needs: ['n_graduates'],
  level: 'totals',
  source: ['Jejak'],
  people: true,
  count: sql`sum(n) FILTER (WHERE framed IS NOT false)`,
  missing: sql`sum(n) FILTER (WHERE framed = false)`
});

export const grossResponse = share({
  id: 'T01',
  fact: 'tracer',
  label: { id: 'Tingkat respons bruto', en: 'Gross response rate' },
  definition: {
    id: 'Bagian dari semua lulusan yang statusnya diketahui.',
    en: 'The share of all graduates whose status is known.'
  },
  formula: { id: 'status diketahui / semua lulusan', en: 'status known / all graduates' },
  unit: 'percent',
  direction: 'up',
  over: ['G'],
  needs: ['n_responded'],
  level: 'totals',
  source: ['Belmawa 2021'],
  people: false,
  count: sql`known`
});

export const netResponse = share({
  id: 'T02',
  fact: 'tracer',
  label: { id: 'Tingkat respons neto', en: 'Net response rate' },
  definition: {
    id: 'Bagian dari lulusan yang dapat dihubungi yang statusnya diketahui.',
    en: 'The share of the graduates reached whose status is known.'
  },
  formula: { id: 'status diketahui / terhubungi', en: 'status known / reached' },
  unit: 'percent',
  direction: 'up',
  over: ['C'],
  needs: ['contact'],
  level: 'totals',
  source: ['Belmawa 2021'],
  people: false,
  count: sql`known`
});

/** A school, and not the district that stands for those of a recap per district (ingest/place/source.ts), nor none. */
const isSchool = sql`school <> '' AND NOT starts_with(school, 'area:')`;

export const participation = ratio({
  id: 'T03',
  fact: 'tracer',
  label: { id: 'Partisipasi sekolah', en: 'School participation' },
  definition: {
    id: 'Bagian dari sekolah yang punya lulusan yang sedikitnya satu lulusannya terdata.',
    en: 'The share of schools with graduates that heard from at least one of them.'
  },
  formula: { id: 'sekolah dengan jawaban / sekolah dengan lulusan', en: 'schools with an answer / schools with graduates' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'sekolah yang punya lulusan', en: 'schools with graduates' },
  needs: ['n_responded'],
  level: 'totals',
  source: ['Itjen, Tracer Study SMK 2024'],
  people: false,
  top: sql`count(DISTINCT school) FILTER (WHERE framed AND known AND ${isSchool})`,
  bottom: sql`nullif(count(DISTINCT school) FILTER (WHERE framed AND ${isSchool}), 0)`,
  // Of a recap per district nobody knows how many schools are in it.
  missing: sql`count(DISTINCT school) FILTER (WHERE framed AND NOT (${isSchool}))`,
  bottomField: ['n_graduates', 'school_id']
});

export const unknownShare = share({
  id: 'T04',
  fact: 'tracer',
  label: { id: 'Tidak terdata', en: 'Unknown' },
  definition: {
    id: 'Bagian dari semua lulusan yang statusnya tidak diketahui.',
    en: 'The share of all graduates whose status is not known.'
  },
  formula: { id: 'tidak terdata / semua lulusan', en: 'unknown / all graduates' },
  unit: 'percent',
  direction: 'down',
  over: ['G'],
  needs: ['n_responded'],
  level: 'totals',
  source: ['LPMP Aceh 2014-2018'],
  people: false,
  count: sql`NOT known`
});
