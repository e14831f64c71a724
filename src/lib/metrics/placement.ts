import { sql, type Sql } from '$lib/engine/sql';
import { lessonHours } from './hours';
import { median, ratio, share } from './indicator';
import type { Context } from './request';

/** What an internship must last at least, by the length of the programme in years: months, or lesson hours (Cabdindikwil I, 2023). */
const minimum = { 3: { months: 6, hours: 792 }, 4: { months: 10, hours: 1368 } } as const;

const over = ({ asAt }: Context): Sql =>
  sql`placed AND recorded AND (status IN ('completed', 'dropped') OR (status = '' AND coalesce(last_day <= CAST(${asAt} AS DATE), true)))`;

export const duration = median({
  id: 'I03',
  fact: 'internship',
  label: { id: 'Lama PKL', en: 'Length of internship' },
  definition: {
    id: 'Lama tengah (median) PKL yang sudah berakhir, dari tanggal mulai sampai tanggal selesai, dalam bulan 30,44 hari; jika hanya bulannya yang tercatat, dihitung bulan penuh.',
    en: 'The middle length of internships that are over, from first to last day, in months of 30.44 days; where only months are recorded, whole months count.'
  },
  formula: { id: 'median (selesai - mulai + 1 hari) / 30,44', en: 'median of (end - start + 1 day) / 30.44' },
  unit: 'months',
  direction: 'none',
  over: ['P'],
  of: { id: 'penempatan PKL yang sudah berakhir', en: 'internship placements that are over' },
  needs: ['end_date', 'start_date'],
  level: 'records',
  source: ['Cabdindikwil I, 2023'],
  people: true,
  value: sql`months`,
  rows: over
});

const hoursOfPlacement = {
  fact: 'internship',
  unit: 'hours',
  direction: 'none',
  over: ['P'],
  of: { id: 'penempatan PKL yang jamnya tercatat', en: 'internship placements whose hours are recorded' },
  needs: ['hours'],
  source: ['Cabdindikwil I, 2023'],
  people: true
} as const;

export const hoursPerPlacement = ratio({
  ...hoursOfPlacement,
  id: 'I04',
  label: { id: 'Jam PKL', en: 'Internship hours' },
  definition: {
    id: 'Jumlah jam PKL dibagi penempatan yang jamnya tercatat, dalam JP; jam 60 menit dihitung menurut panjang JP, jam tanpa satuan dihitung JP.',
    en: 'The hours of internships over the placements whose hours are recorded, in lesson hours (JP); hours of 60 minutes are converted, hours without a unit count as JP.'
  },
  formula: { id: 'jumlah JP / penempatan', en: 'sum of JP / placements' },
  level: 'totals',
  top: (context) => sql`sum(${lessonHours(context)}) FILTER (WHERE placed)`,
  bottom: sql`sum(n) FILTER (WHERE placed AND hours_known)`,
  missing: sql`sum(n) FILTER (WHERE placed AND NOT hours_known)`,
  bottomField: 'hours'
});

export const medianHours = median({
  ...hoursOfPlacement,
  id: 'I04M',
  label: { id: 'Median jam PKL', en: 'Median internship hours' },
  definition: {
    id: 'Jam tengah (median) sebuah penempatan PKL, dalam JP; satu penempatan yang sangat panjang tidak mengubahnya.',
    en: 'The middle number of lesson hours (JP) of a placement; one very long placement does not move it.'
  },
  formula: { id: 'median JP setiap penempatan', en: 'median of JP per placement' },
  level: 'records',
  value: (context) => sql`${lessonHours(context)} / n`,
  rows: sql`placed AND recorded`
});

/** Long enough by months or by hours; unknown where what is recorded does not decide, and false only where all that the file records falls short. */
const longEnough = ({ months, hours }: (typeof minimum)[3 | 4], context: Context): Sql => {
  const jp = sql`(${lessonHours(context)} / n)`;
  return sql`CASE WHEN whole_months >= ${months} OR ${jp} >= ${hours} THEN true
    WHEN (gives_months OR gives_hours) AND (whole_months < ${months} OR NOT gives_months) AND (${jp} < ${hours} OR NOT gives_hours) THEN false END`;
};

export const meetsMinimum = share({
  id: 'I05',
  fact: 'internship',
  label: { id: 'Memenuhi lama minimum', en: 'Meets the minimum' },
  definition: {
    id: 'Bagian dari PKL yang selesai yang lamanya sedikitnya 6 bulan atau 792 JP (program 3 tahun), atau 10 bulan atau 1.368 JP (program 4 tahun). Tanpa lama program, PKL itu tidak dapat dinilai.',
    en: 'The share of completed internships that lasted at least 6 months or 792 JP (three-year programmes), or 10 months or 1,368 JP (four-year programmes). Where the length of the programme is not known, they cannot be judged.'
  },
  formula: { id: 'memenuhi minimum / PKL yang selesai', en: 'meets the minimum / completed' },
  unit: 'percent',
  direction: 'up',
  over: ['F'],
  needs: ['program_years', 'end_date'],
  level: 'totals',
  source: ['Cabdindikwil I, 2023'],
  people: true,
  count: (context) => sql`CASE WHEN NOT recorded THEN met_minimum WHEN program_years = 3 THEN ${longEnough(minimum[3], context)}
    WHEN program_years = 4 THEN ${longEnough(minimum[4], context)} END`
});
