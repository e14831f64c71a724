import { raw, sql, type Sql } from '$lib/engine/sql';
import { asks } from './asks';
import { median, ratio, share } from './indicator';
import type { Context } from './request';

/** The factor of key performance indicator 1 of higher education: a wage must be above 1.2 times the minimum, not at it. */
const iku = 1.2;

const onlyBands = { field: 'wage', trace: sql`wage_band`, reason: 'only_bands' } as const;
const employees = sql`known AND wage_employed IS NOT FALSE`;

const floors = { UMP: 'floor_ump', UMK: 'floor_umk', other: 'floor_other' } as const;
const floorOf = ({ settings }: Context): Sql => raw(floors[settings.wageKind]);

export const startingWage = median({
  id: 'P01',
  fact: 'answer',
  label: { id: 'Gaji', en: 'Wage' },
  definition: {
    id: 'Median gaji per bulan lulusan yang bekerja pada orang lain; rentang gaji tidak dijadikan titik tengah.',
    en: 'The median monthly wage of graduates employed by others; bands of wages are not turned into their middle.'
  },
  formula: { id: 'median gaji karyawan', en: 'median wage of employees' },
  unit: 'money',
  direction: 'up',
  over: ['B'],
  needs: ['is_employed', 'is_self_employed', 'wage'],
  coarse: [onlyBands],
  level: 'records',
  source: ['Tracer Study SMK, C10'],
  people: true,
  rows: employees,
  value: sql`CASE WHEN wage_employed THEN wage END`
});

export const wageBands = share({
  id: 'P01B',
  fact: 'answer',
  label: { id: 'Rentang gaji', en: 'Bands of wages' },
  definition: {
    id: 'Bagian karyawan dengan gaji dalam tiap rentang, dari mereka yang gajinya diketahui sebagai rentang.',
    en: 'The share of employees paid within each band, of those whose wage is known as a band.'
  },
  formula: { id: 'dalam rentang / rentang diketahui', en: 'in the band / band known' },
  unit: 'percent',
  direction: 'none',
  over: ['B'],
  of: { id: 'karyawan yang gajinya diketahui sebagai rentang', en: 'employees whose wage is known as a band' },
  needs: ['wage'],
  level: 'records',
  source: ['Tracer Study SMK, C10'],
  people: true,
  count: sql`wage_band = band`,
  choices: { dimension: 'band', list: sql`SELECT DISTINCT wage_band AS band FROM fact_answer WHERE wage_band IS NOT NULL` }
});

export const wageRatio = median({
  id: 'P02',
  fact: 'answer',
  label: { id: 'Rasio gaji terhadap upah minimum', en: 'Wage against the minimum wage' },
  definition: {
    id: 'Median rasio gaji karyawan terhadap upah minimum pada tahun survei, di wilayah tempat kerja; bila wilayah itu tidak disebut, di wilayah sekolah.',
    en: "The median ratio of employees' wages to the minimum wage in the year of the survey, of the region of work; where none is said, of the school's region."
  },
  formula: { id: 'median (gaji / upah minimum)', en: 'median of wage / minimum wage' },
  unit: 'ratio',
  direction: 'up',
  over: ['B'],
  needs: ['wage', 'survey_date', 'floor_amount'],
  coarse: [onlyBands],
  level: 'joined',
  source: ['Kepmendikbud 3/M/2021'],
  people: true,
  rows: employees,
  value: (context) => sql`CASE WHEN wage_employed THEN wage / ${floorOf(context)} END`
});

/** At or above the factor times the minimum wage; above it for the factor of higher education. A recap says so for factor 1 only. */
function reaches(context: Context): Sql {
  const { wageFactor } = context.settings;
  const counted = sql`wage ${raw(wageFactor === iku ? '>' : '>=')} round(${wageFactor}::DOUBLE * ${floorOf(context)}, 2)`;
  return wageFactor === 1 ? sql`coalesce(${counted}, at_floor)` : counted;
}

export const atFloor = share({
  id: 'P03',
  fact: 'answer',
  label: { id: 'Gaji minimal upah minimum', en: 'At or above the minimum wage' },
  definition: {
    id: 'Bagian karyawan yang gajinya sedikitnya sekian kali upah minimum (UMP atau UMK, faktor dalam pengaturan; untuk faktor 1,2 harus di atasnya).',
    en: 'The share of employees whose wage is at least so many times the minimum wage (which one and the factor are settings; for the factor 1.2 it must be above).'
  },
  formula: { id: 'gaji ≥ faktor × upah minimum / gaji diketahui', en: 'wage ≥ factor × minimum wage / wage known' },
  unit: 'percent',
  direction: 'up',
  over: ['B'],
  of: { id: 'karyawan yang gajinya diketahui', en: 'employees whose wage is known' },
  needs: ['wage', 'survey_date', 'floor_amount'],
  coarse: [onlyBands],
  level: 'totals',
  source: ['Kepmendikbud 3/M/2021'],
  people: true,
  count: reaches
});

export const ikuStyle = share({
  id: 'P04',
  fact: 'answer',
  label: { id: 'Setara IKU 1 (definisi perguruan tinggi)', en: 'IKU 1 style (definition of higher education)' },
  definition: {
    id: 'Definisi perguruan tinggi, bukan SMK: bagian lulusan yang mendapat pekerjaan kurang dari 6 bulan setelah lulus dengan gaji di atas 1,2 kali upah minimum, atau melanjutkan studi, atau berwirausaha; tanpa bobot.',
    en: 'A definition of higher education, not of vocational schools: the share of graduates with a job less than 6 months after graduation and a wage above 1.2 times the minimum, or in further study, or self-employed; without weights.'
  },
  formula: {
    id: '(tunggu < 6 bulan dan gaji > 1,2 × upah minimum, atau studi, atau wirausaha) / basis',
    en: '(wait < 6 months and wage > 1.2 × minimum wage, or study, or business) / base'
  },
  unit: 'percent',
  direction: 'none',
  over: ['Q'],
  needs: ['is_employed', 'is_self_employed', 'is_studying', 'months_to_job', 'wage', 'survey_date', 'floor_amount'],
  coarse: [onlyBands, { ...onlyBands, field: 'months_to_job', trace: raw('CASE WHEN asks & 131072 > 0 THEN 1 END') }],
  level: 'joined',
  source: ['Kepmendikbud 3/M/2021'],
  people: true,
  count: (context) => sql`CASE WHEN ${asks('wait', 'wage', context.settings.wageKind)}
    THEN studying OR self_employed OR (wage_employed AND wait < 6 AND wage > round(${iku}::DOUBLE * ${floorOf(context)}, 2)) END`
});

export const employerSatisfaction = ratio({
  id: 'P05',
  fact: 'employer',
  label: { id: 'Kepuasan dunia kerja', en: 'Employer satisfaction' },
  definition: {
    id: 'Bagian pemberi kerja yang menjawab yang puas dengan lulusan (puas dan sangat puas).',
    en: 'The share of employers answering who are satisfied with the graduates (satisfied and very satisfied).'
  },
  formula: { id: 'puas / menjawab', en: 'satisfied / answering' },
  unit: 'percent',
  direction: 'up',
  over: ['R'],
  of: { id: 'pemberi kerja yang menjawab', en: 'employers answering' },
  needs: ['satisfaction'],
  level: 'totals',
  source: ['EQAVET 6'],
  people: false,
  top: sql`sum(satisfied) FILTER (WHERE answered IS NOT NULL)`,
  bottom: sql`sum(answered) FILTER (WHERE satisfied IS NOT NULL)`,
  missing: sql`coalesce(sum(CASE WHEN satisfied IS NULL OR answered IS NULL THEN coalesce(answered, 1) END), 0)`,
  bottomField: 'n_employers_answered'
});
