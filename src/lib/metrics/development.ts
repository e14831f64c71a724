import { sql, type Sql } from '$lib/engine/sql';
import { lessonAndClockHours } from './hours';
import { median, ratio } from './indicator';
import type { Context } from './request';

const teacher = { fact: 'teacher', source: ['EQAVET 2'], people: true } as const;

export const medianHours = median({
  ...teacher,
  id: 'G01M',
  label: { id: 'Median jam pelatihan guru', en: 'Median training hours' },
  definition: {
    id: 'Jam tengah (median) dalam setahun dari guru yang mengikuti pelatihan, dalam JP; satu pelatihan yang sangat panjang tidak mengubahnya.',
    en: 'The middle number of lesson hours (JP) in a year of the teachers who took part in training; one very long course does not move it.'
  },
  formula: { id: 'median JP setiap guru peserta', en: 'median of JP per teacher trained' },
  unit: 'hours',
  direction: 'up',
  over: ['T'],
  needs: ['teacher_id', 'hours'],
  level: 'records',
  source: ['EQAVET 2', 'abdumar.com, 2025'],
  value: (context) => sql`CASE WHEN hours_unknown = 0 THEN ${lessonAndClockHours(context)} END`,
  rows: sql`attends`
});

/** Known to have the hours, known not to, or unknown because hours of a course are missing. */
const hasHours = (context: Context): Sql => sql`CASE WHEN ${lessonAndClockHours(context)} >= ${context.settings.hoursFloor} THEN true
  WHEN hours_unknown = 0 THEN false END`;

export const hoursFloor = ratio({
  ...teacher,
  id: 'G03',
  label: { id: 'Memenuhi batas JP', en: 'Meets the hours floor' },
  definition: {
    id: 'Bagian dari semua guru pada tahun itu yang mengikuti pelatihan sedikitnya sebanyak batas JP (bawaan: 20 JP setahun, dapat diubah).',
    en: 'The share of all teachers of that year with at least the floor of training hours (20 JP a year unless set otherwise).'
  },
  formula: { id: 'guru >= batas JP / semua guru', en: 'teachers >= floor / all teachers' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'semua guru pada tahun itu', en: 'all teachers of that year' },
  needs: ['teacher_id', 'hours'],
  level: 'records',
  source: ['PP 11/2017'],
  top: (context) => {
    const has = hasHours(context);
    return sql`CASE WHEN count(${has}) FILTER (WHERE covered AND attends) > 0 THEN coalesce(sum(n) FILTER (WHERE covered AND attends AND (${has})), 0) END`;
  },
  bottom: sql`sum(teachers)`,
  missing: (context) => sql`sum(n) FILTER (WHERE covered AND attends AND (${hasHours(context)}) IS NULL)`,
  bottomField: 'teachers_total'
});

export const overseasShare = ratio({
  ...teacher,
  id: 'G05',
  label: { id: 'Magang guru di luar negeri', en: 'Industry placements abroad' },
  definition: {
    id: 'Bagian dari guru kejuruan yang magang di industri yang magangnya di luar negeri.',
    en: 'The share of the vocational teachers with a placement in industry whose placement was abroad.'
  },
  formula: { id: 'magang di luar negeri / guru kejuruan magang', en: 'placed abroad / vocational teachers placed' },
  unit: 'percent',
  direction: 'none',
  over: ['T'],
  of: { id: 'guru kejuruan yang magang di industri', en: 'vocational teachers with a placement in industry' },
  needs: ['training_type', 'country'],
  level: 'totals',
  source: ['Jejak'],
  top: sql`sum(n) FILTER (WHERE industry AND overseas)`,
  bottom: sql`sum(n) FILTER (WHERE industry AND overseas IS NOT NULL)`,
  missing: sql`sum(n) FILTER (WHERE industry AND overseas IS NULL)`,
  bottomField: 'country'
});

export const assessors = ratio({
  ...teacher,
  id: 'G08',
  label: { id: 'Guru asesor bersertifikat', en: 'Certified assessors' },
  definition: {
    id: 'Guru yang pada akhir tahun memegang sertifikat asesor yang masih berlaku, dibagi guru kejuruan pada tahun itu.',
    en: 'Teachers who hold a valid assessor certificate at the end of the year, over the vocational teachers of that year.'
  },
  formula: { id: 'guru asesor / guru kejuruan', en: 'assessors / vocational teachers' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'guru kejuruan pada tahun itu', en: 'vocational teachers of that year' },
  needs: ['cert_kind'],
  level: 'records',
  source: ['Jejak'],
  top: sql`sum(assessors)`,
  bottom: sql`sum(certified_of)`,
  missing: sql`sum(assessors_unknown)`,
  bottomField: 'teachers_vocational'
});

/** Hours of a programme in a semester, where those of at least one lesson are known. */
const known = sql`scheduled AND coalesce(lesson_hours, clock_hours) IS NOT NULL`;
const guest = {
  fact: 'guest',
  over: ['R'],
  of: {
    id: 'program keahlian dan semester dengan guru tamu yang jamnya tercatat',
    en: 'programmes and semesters with guest teaching whose hours are recorded'
  },
  needs: ['program', 'activity_when', 'hours'],
  level: 'records',
  source: ['Link and match 8+i'],
  people: false,
  bottom: sql`nullif(count(*) FILTER (WHERE ${known}), 0)`,
  missing: sql`sum(CASE WHEN scheduled THEN hours_unknown ELSE lessons END)`,
  bottomField: 'hours'
} as const;

export const guestHours = ratio({
  ...guest,
  id: 'G07',
  label: { id: 'Jam guru tamu', en: 'Guest teaching hours' },
  definition: {
    id: 'Jumlah jam mengajar guru tamu dari industri dibagi program keahlian dan semester yang mendapatkannya, dalam JP.',
    en: 'The hours taught by guest teachers from industry over the programmes and semesters that had any, in lesson hours (JP).'
  },
  formula: { id: 'JP guru tamu / program-semester', en: 'JP of guest teaching / programme-semesters' },
  unit: 'hours',
  direction: 'up',
  top: (context) => sql`sum(${lessonAndClockHours(context)}) FILTER (WHERE ${known})`
});

export const guestTarget = ratio({
  ...guest,
  id: 'G07T',
  label: { id: 'Target guru tamu tercapai', en: 'Guest teaching target met' },
  definition: {
    id: 'Bagian dari program keahlian dan semester dengan guru tamu yang mencapai target jam (bawaan: 50 JP per semester, dapat diubah).',
    en: 'The share of programmes and semesters with guest teaching that reach the target of hours (50 JP a semester unless set otherwise).'
  },
  formula: { id: 'program-semester >= target / program-semester', en: 'programme-semesters >= target / programme-semesters' },
  unit: 'percent',
  direction: 'up',
  top: (context) => sql`count(*) FILTER (WHERE ${known} AND ${lessonAndClockHours(context)} >= ${context.settings.guestHours})`
});
