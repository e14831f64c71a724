import { raw, sql, type Sql } from '$lib/engine/sql';
import { asks, asksAny } from './asks';
import { share, survival, type Timing } from './indicator';

const onlyBands = { field: 'months_to_job', trace: raw('CASE WHEN asks & 131072 > 0 THEN 1 END'), reason: 'only_bands' } as const;
const onlyBeforeAfter = { field: 'months_to_job', trace: sql`before`, reason: 'only_before_after' } as const;

/**
 * The wait of everybody who wants work, in these files. Who is not known to have been followed counts neither way: else those who found a
 * job would be left, and their middle alone.
 */
function waitOf(files: Sql): Timing {
  const followed = sql`wants_work AND ${files} AND followed IS NOT NULL`;
  return {
    at: sql`CASE WHEN ${followed} THEN coalesce(
      wait, CASE WHEN NOT employed AND had_job IS NOT TRUE THEN coalesce(CASE WHEN studying THEN least(study_wait, followed) END, followed) END) END`,
    band: { low: sql`CASE WHEN ${followed} THEN wait_low END`, high: sql`CASE WHEN ${followed} THEN wait_high END` }
  };
}

export const medianWait = survival({
  id: 'J01',
  fact: 'answer',
  label: { id: 'Median masa tunggu', en: 'Median wait' },
  definition: {
    id: 'Lama dari tanggal lulus sampai separuh lulusan yang bekerja atau ingin bekerja mendapat pekerjaan pertama (Kaplan-Meier); yang belum bekerja diikuti sampai tanggal survei, yang melanjutkan studi sampai mulai studi, dan pekerjaan sebelum lulus dihitung nol bulan. Tunggu yang hanya berupa rentang dipakai selama letaknya dalam rentang tidak menggeser median.',
    en: 'The time from graduation until half of the graduates who work or want to work have found a first job (Kaplan-Meier); those still without one are followed until the survey, those who study until they began, and a job before graduation counts as zero months. A wait known only as a band counts as long as its place in the band does not move the median.'
  },
  formula: { id: 'median Kaplan-Meier, bulan sampai pekerjaan pertama', en: 'Kaplan-Meier median, months to the first job' },
  unit: 'months',
  direction: 'down',
  over: ['W'],
  needs: ['is_employed', 'is_seeking', 'months_to_job', 'grad_date', 'survey_date'],
  coarse: [onlyBands, onlyBeforeAfter],
  level: 'records',
  source: ['Cedefop, tracer study', 'Kaplan-Meier 1958'],
  people: true,
  rows: sql`known AND wants_work IS NOT FALSE`,
  ...waitOf(asks('wait')),
  curve: waitOf(asksAny('wait', 'waitBand')),
  happened: sql`coalesce(wait, wait_low) IS NOT NULL`,
  competing: sql`studying AND study_wait IS NOT NULL`
});

const within = (id: string, months: 6 | 12): Parameters<typeof share>[0] => ({
  id,
  fact: 'answer',
  label: { id: `Bekerja dalam ${months} bulan`, en: `Job within ${months} months` },
  definition: {
    id: `Bagian lulusan yang bekerja atau ingin bekerja, dan sudah lulus sedikitnya ${months} bulan saat survei, yang mendapat pekerjaan pertama paling lama ${months} bulan setelah lulus; rentang yang dimulai pada ${months} bulan dihitung lebih lama.`,
    en: `The share of graduates who work or want to work, and had graduated at least ${months} months before the survey, that found a first job no later than ${months} months after graduation; a band that begins at ${months} months counts as later.`
  },
  formula: { id: `pekerjaan pertama ≤ ${months} bulan / basis`, en: `first job ≤ ${months} months / base` },
  unit: 'percent',
  direction: 'up',
  over: ['W'],
  of: {
    id: `lulusan yang bekerja atau ingin bekerja dan sudah lulus sedikitnya ${months} bulan`,
    en: `graduates who work or want to work and graduated at least ${months} months ago`
  },
  needs: months === 6 ? ['survey_date', 'months_to_job'] : ['survey_date', 'grad_date', 'months_to_job'],
  coarse: [onlyBeforeAfter],
  level: 'totals',
  source: [months === 6 ? 'Kepmendikbud 3/M/2021' : 'EQAVET 5'],
  people: true,
  count: columnOf('within', months),
  among: columnOf('observed', months)
});

function columnOf(name: 'within' | 'observed', months: 6 | 12): Sql {
  return raw(`${name}_${months}`);
}

export const withinSix = share(within('J02', 6));
export const withinTwelve = share(within('J03', 12));

export const beforeGraduation = share({
  id: 'J04',
  fact: 'answer',
  label: { id: 'Bekerja sebelum lulus', en: 'Job before graduation' },
  definition: {
    id: 'Bagian lulusan yang bekerja yang mendapat pekerjaan pertamanya sebelum atau pada tanggal lulus.',
    en: 'The share of working graduates who had their first job before or on the day of graduation.'
  },
  formula: { id: 'pekerjaan pertama ≤ tanggal lulus / bekerja', en: 'first job ≤ graduation / working' },
  unit: 'percent',
  direction: 'none',
  over: ['E'],
  needs: ['job_before_grad'],
  level: 'records',
  source: ['Tracer Study SMK, C1'],
  people: true,
  count: sql`before`
});
