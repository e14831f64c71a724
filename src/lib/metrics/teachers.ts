import { sql, type Sql } from '$lib/engine/sql';
import { lessonHours } from './hours';
import { ratio, tally } from './indicator';

/** How many people the rows name (an aggregate; NULL where none is named): each once in a school and year, or as a recap counts them. */
const peopleTrained = (rows: Sql): Sql =>
  sql`coalesce(nullif(count(DISTINCT teacher) FILTER (WHERE ${rows}), 0) + coalesce(sum(trained) FILTER (WHERE ${rows}), 0), sum(trained) FILTER (WHERE ${rows}))`;

export const trainingHours = tally({
  id: 'G00',
  fact: 'training',
  label: { id: 'Jam pelatihan guru', en: 'Teacher training hours' },
  definition: {
    id: 'Jumlah jam pelatihan yang diikuti guru sebagai peserta, dalam JP (biasanya 45 menit); jam 60 menit dihitung menurut panjang JP.',
    en: 'The hours teachers attended as participants, in lesson hours (JP, usually 45 minutes); hours of 60 minutes are converted.'
  },
  formula: { id: 'jumlah JP sebagai peserta', en: 'sum of JP attended' },
  unit: 'hours',
  direction: 'up',
  over: ['N'],
  needs: ['teacher_id', 'hours'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: false,
  count: (context) => sql`sum(${lessonHours(context)})`,
  missing: sql`sum(hours_missing)`
});

export const hoursPerTeacher = ratio({
  id: 'G01',
  fact: 'training',
  label: { id: 'Jam pelatihan per guru', en: 'Training hours per teacher' },
  definition: {
    id: 'Jumlah JP yang diikuti guru sebagai peserta dibagi semua guru pada tahun itu, termasuk yang tidak mengikuti pelatihan.',
    en: 'The lesson hours (JP) teachers attended as participants, over all teachers of that year, those without training included.'
  },
  formula: { id: 'JP sebagai peserta / semua guru', en: 'JP attended / all teachers' },
  unit: 'hours',
  direction: 'up',
  over: ['R'],
  of: { id: 'semua guru pada tahun itu', en: 'all teachers of that year' },
  needs: ['teacher_id', 'hours'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: true,
  top: (context) => sql`sum(${lessonHours(context)}) FILTER (WHERE covered)`,
  bottom: sql`sum(teachers)`,
  missing: sql`sum(hours_missing) FILTER (WHERE covered)`,
  bottomField: 'teachers_total'
});

export const trainedShare = ratio({
  id: 'G02',
  fact: 'training',
  label: { id: 'Guru terlatih', en: 'Teachers trained' },
  definition: {
    id: 'Bagian dari semua guru pada tahun itu yang mengikuti sedikitnya satu pelatihan.',
    en: 'The share of all teachers of that year who took part in at least one training.'
  },
  formula: { id: 'guru yang dilatih / semua guru', en: 'teachers trained / all teachers' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'semua guru pada tahun itu', en: 'all teachers of that year' },
  needs: ['teacher_id'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: true,
  top: peopleTrained(sql`covered`),
  bottom: sql`sum(teachers)`,
  missing: sql`sum(unnamed) FILTER (WHERE covered)`,
  bottomField: 'teachers_total'
});

export const industryShare = ratio({
  id: 'G04',
  fact: 'training',
  label: { id: 'Guru magang industri', en: 'Teachers in industry placement' },
  definition: {
    id: 'Bagian dari guru kejuruan pada tahun itu yang magang di industri.',
    en: 'The share of vocational teachers of that year who had a placement in industry.'
  },
  formula: { id: 'guru kejuruan magang / guru kejuruan', en: 'vocational teachers placed / vocational teachers' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'guru kejuruan pada tahun itu', en: 'vocational teachers of that year' },
  needs: ['training_type', 'role_group', 'teacher_id'],
  level: 'totals',
  source: ['Link and match 8+i'],
  people: true,
  top: sql`sum(industry_trained) FILTER (WHERE covered_vocational)`,
  bottom: sql`sum(vocational)`,
  missing: sql`sum(industry_missing) FILTER (WHERE covered_vocational)`,
  bottomField: 'teachers_vocational'
});

const named = sql`teacher IS NOT NULL OR trained IS NOT NULL`;

export const hoursPerParticipant = ratio({
  id: 'G01P',
  fact: 'training',
  label: { id: 'Jam pelatihan per guru peserta', en: 'Training hours per teacher trained' },
  definition: {
    id: 'Jumlah JP yang diikuti guru sebagai peserta dibagi guru yang mengikuti sedikitnya satu pelatihan pada tahun itu.',
    en: 'The lesson hours (JP) teachers attended as participants, over the teachers who took part in at least one training that year.'
  },
  formula: { id: 'JP sebagai peserta / guru peserta', en: 'JP attended / teachers trained' },
  unit: 'hours',
  direction: 'up',
  over: ['T'],
  needs: ['teacher_id', 'hours'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: true,
  top: (context) => sql`sum(${lessonHours(context)}) FILTER (WHERE ${named})`,
  bottom: peopleTrained(sql`true`),
  missing: sql`sum(hours_missing) FILTER (WHERE ${named}) + sum(unnamed)`,
  bottomField: 'teacher_id'
});

const spending = {
  fact: 'training',
  unit: 'money',
  direction: 'none',
  needs: ['cost'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: false
} as const;

export const spendPerTeacher = ratio({
  ...spending,
  id: 'G06',
  label: { id: 'Dana pelatihan per guru', en: 'Training spend per teacher' },
  definition: {
    id: 'Biaya pelatihan guru dibagi semua guru pada tahun itu. Biaya yang sama pada semua peserta satu pelatihan dihitung sekali.',
    en: 'What training of teachers cost, over all teachers of that year. A cost that is the same for all participants of a course counts once.'
  },
  formula: { id: 'biaya pelatihan / semua guru', en: 'cost of training / all teachers' },
  over: ['R'],
  of: { id: 'semua guru pada tahun itu', en: 'all teachers of that year' },
  top: sql`sum(spent) FILTER (WHERE covered)`,
  bottom: sql`sum(teachers)`,
  missing: sql`sum(spent_missing) FILTER (WHERE covered)`,
  bottomField: 'teachers_total'
});

export const spendPerParticipant = ratio({
  ...spending,
  id: 'G06P',
  label: { id: 'Dana pelatihan per guru peserta', en: 'Training spend per teacher trained' },
  definition: {
    id: 'Biaya pelatihan guru dibagi guru yang mengikuti sedikitnya satu pelatihan pada tahun itu. Biaya yang sama pada semua peserta satu pelatihan dihitung sekali.',
    en: 'What training of teachers cost, over the teachers who took part in at least one that year. A cost that is the same for all participants of a course counts once.'
  },
  formula: { id: 'biaya pelatihan / guru peserta', en: 'cost of training / teachers trained' },
  over: ['T'],
  top: sql`sum(spent) FILTER (WHERE ${named})`,
  bottom: peopleTrained(sql`true`),
  missing: sql`sum(spent_missing) FILTER (WHERE ${named}) + sum(unnamed)`,
  bottomField: 'teacher_id'
});
