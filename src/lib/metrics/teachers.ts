import { sql } from '$lib/engine/sql';
import { ratio, tally } from './indicator';

export const trainingHours = tally({
  id: 'G00',
  fact: 'training',
  label: { id: 'Jam pelatihan guru', en: 'Teacher training hours' },
  definition: {
    id: 'Jumlah jam pelatihan yang diikuti guru sebagai peserta, dalam JP (45 menit); jam 60 menit dihitung 60/45 JP.',
    en: 'The hours teachers attended as participants, in lesson hours (JP, 45 minutes); a 60-minute hour counts as 60/45.'
  },
  formula: { id: 'jumlah JP sebagai peserta', en: 'sum of JP attended' },
  unit: 'hours',
  direction: 'up',
  over: ['N'],
  needs: ['teacher_id', 'hours'],
  level: 'totals',
  source: ['EQAVET 2'],
  people: false,
  count: sql`sum(hours)`,
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
  top: sql`sum(hours) FILTER (WHERE covered)`,
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
  top: sql`sum(trained) FILTER (WHERE covered)`,
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
