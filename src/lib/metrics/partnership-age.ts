import { sql, type Sql } from '$lib/engine/sql';
import { median, survival } from './indicator';
import type { Context } from './request';

const today = ({ asAt }: Context): Sql => sql`CAST(${asAt} AS DATE)`;

/** Years from one day to another, as exactly as the first is known: whole years from a year, months from a month, days from a day. */
const yearsBetween = (from: Sql, to: Sql, precision: Sql): Sql =>
  sql`CASE ${precision} WHEN 'year' THEN year(${to}) - year(${from}) WHEN 'month' THEN date_diff('month', ${from}, ${to}) / 12.0 ELSE (${to} - ${from}) / 365.25 END`;

const spells = {
  fact: 'spell',
  unit: 'years',
  over: ['N'],
  needs: ['start_date'],
  level: 'records',
  direction: 'up',
  people: false
} as const;

export const partnershipSurvival = survival({
  ...spells,
  id: 'K05',
  label: { id: 'Lama kemitraan bertahan', en: 'Partnership survival' },
  definition: {
    id: 'Lama sampai separuh kemitraan berakhir (Kaplan-Meier). Perpanjangan dalam 90 hari meneruskan kemitraan; yang masih berjalan diamati sampai tanggal hitung.',
    en: 'How long until half of the partnerships have ended (Kaplan-Meier). A renewal within 90 days carries one on; those still running are followed to the date of counting.'
  },
  formula: { id: 'median Kaplan-Meier lama kemitraan', en: 'Kaplan-Meier median of the duration' },
  of: { id: 'kemitraan sekolah dan mitra', en: 'partnerships of a school and a partner' },
  source: ['Kaplan-Meier 1958'],
  at: (context) => yearsBetween(sql`began`, sql`least(until, ${today(context)})`, sql`precision`),
  happened: (context) => sql`until < ${today(context)}`,
  rows: (context) => sql`began IS NULL OR began <= ${today(context)}`
});

const running = (context: Context): Sql => sql`until >= ${today(context)} AND (began IS NULL OR began <= ${today(context)})`;

export const partnershipAge = median({
  ...spells,
  id: 'K05A',
  label: { id: 'Umur kemitraan', en: 'Partnership age' },
  definition: {
    id: 'Nilai tengah umur kemitraan yang masih berjalan, dari mulai pertama sampai tanggal hitung.',
    en: 'The middle age of the partnerships still running, from their very first start to the date of counting.'
  },
  formula: { id: 'median (tanggal hitung - mulai pertama)', en: 'median of (date of counting - first start)' },
  of: { id: 'kemitraan yang masih berjalan', en: 'partnerships still running' },
  source: ['Jejak'],
  value: (context) => yearsBetween(sql`first_began`, today(context), sql`first_precision`),
  rows: running
});

export const partnershipCalendarYears = median({
  ...spells,
  id: 'K05C',
  label: { id: 'Umur kemitraan menurut tahun kalender', en: 'Partnership age in calendar years' },
  definition: {
    id: 'Nilai tengah banyaknya tahun kalender yang disentuh kemitraan yang masih berjalan, tahun pertama dan terakhir ikut dihitung.',
    en: 'The middle number of calendar years the partnerships still running touch, the first and the last included.'
  },
  formula: { id: 'median (tahun hitung - tahun mulai + 1)', en: 'median of (year of counting - year of start + 1)' },
  of: { id: 'kemitraan yang masih berjalan', en: 'partnerships still running' },
  source: ['Jejak'],
  value: (context) => sql`year(${today(context)}) - year(first_began) + 1`,
  rows: running
});
