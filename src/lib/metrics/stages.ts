import { sql, type Sql } from '$lib/engine/sql';
import { ratio, tally } from './indicator';
import type { Context } from './request';

/** Steps that were taken by the date of counting; a step without a date was taken. */
const taken = ({ asAt }: Context): Sql => sql`(happened IS NULL OR happened <= CAST(${asAt} AS DATE))`;

const common = {
  fact: 'stage',
  needs: ['stage'],
  level: 'totals',
  source: ['Jejak'],
  people: false
} as const;

const reached = (vocabulary: string, context: Context): Sql =>
  sql`CASE WHEN count(*) FILTER (WHERE vocabulary = ${vocabulary} AND unread = 0) > 0
    THEN count(DISTINCT partnership) FILTER (WHERE vocabulary = ${vocabulary} AND reached > 0 AND ${taken(context)})
      + coalesce(sum(counted) FILTER (WHERE vocabulary = ${vocabulary}), 0) END`;
const unread = (vocabulary: string): Sql => sql`count(*) FILTER (WHERE vocabulary = ${vocabulary} AND unread > 0)`;

const steps = (vocabulary: string, context: Context): Sql =>
  sql`coalesce(sum(reached) FILTER (WHERE vocabulary = ${vocabulary} AND position > 1 AND ${taken(context)}), 0)
    + coalesce(sum(counted) FILTER (WHERE vocabulary = ${vocabulary} AND counted_before IS NOT NULL), 0)`;
const from = (vocabulary: string, context: Context): Sql =>
  sql`CASE WHEN count(*) FILTER (WHERE vocabulary = ${vocabulary} AND position > 1) > 0
    THEN coalesce(sum(before) FILTER (WHERE vocabulary = ${vocabulary} AND ${taken(context)}), 0)
      + coalesce(sum(counted_before) FILTER (WHERE vocabulary = ${vocabulary} AND counted IS NOT NULL), 0) END`;
/** NULL where there is no step to take, so that a first stage has no conversion at all. */
const stepsIfAny = (vocabulary: string, context: Context): Sql =>
  sql`CASE WHEN count(*) FILTER (WHERE vocabulary = ${vocabulary} AND position > 1) > 0 THEN ${steps(vocabulary, context)} END`;
const skipped = (vocabulary: string, context: Context): Sql =>
  sql`coalesce(sum(skipped) FILTER (WHERE vocabulary = ${vocabulary} AND ${taken(context)}), 0)`;

export const stageFunnel = tally({
  ...common,
  id: 'K10',
  label: { id: 'Tahap kemitraan', en: 'Stage funnel' },
  definition: {
    id: 'Banyaknya kemitraan (sekolah dan mitra) yang mencapai setiap tahap: pemetaan, perencanaan, MoU, pelaksanaan, evaluasi.',
    en: 'How many partnerships (a school and a partner) reached each stage: mapping, planning, MoU, implementation, evaluation.'
  },
  formula: { id: 'kemitraan yang mencapai tahap', en: 'partnerships that reached the stage' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  count: (context) => reached('partnership-5', context),
  missing: unread('partnership-5')
});

export const stageConversion = ratio({
  ...common,
  id: 'K10C',
  label: { id: 'Konversi antartahap', en: 'Stage conversion' },
  definition: {
    id: 'Kemitraan yang mencapai tahap ini dibagi kemitraan yang mencapai tahap sebelumnya; tanpa rincian tahap, semua langkah bersama. Tahap yang dicapai tanpa tahap sebelumnya tetap dihitung dan dilaporkan.',
    en: 'Partnerships that reached this stage over those that reached the one before; without a breakdown by stage, all steps together. A stage reached without the one before it counts all the same and is reported.'
  },
  formula: { id: 'mencapai tahap ini / mencapai tahap sebelumnya', en: 'reached this stage / reached the one before' },
  unit: 'percent',
  direction: 'up',
  over: ['A'],
  of: { id: 'kemitraan yang mencapai tahap sebelumnya', en: 'partnerships that reached the stage before' },
  top: (context) => stepsIfAny('partnership-5', context),
  bottom: (context) => from('partnership-5', context),
  missing: (context) => skipped('partnership-5', context),
  bottomField: 'stage'
});

export const outreachFunnel = tally({
  ...common,
  id: 'K10O',
  label: { id: 'Tahap penjangkauan', en: 'Outreach funnel' },
  definition: {
    id: 'Banyaknya kemitraan (sekolah dan mitra) yang mencapai setiap tahap: penelitian awal, sosialisasi, pelatihan, evaluasi.',
    en: 'How many partnerships (a school and a partner) reached each stage: initial research, outreach, training, evaluation.'
  },
  formula: { id: 'kemitraan yang mencapai tahap', en: 'partnerships that reached the stage' },
  unit: 'count',
  direction: 'none',
  over: ['N'],
  count: (context) => reached('outreach-4', context),
  missing: unread('outreach-4')
});

export const outreachConversion = ratio({
  ...common,
  id: 'K10OC',
  label: { id: 'Konversi antartahap penjangkauan', en: 'Outreach conversion' },
  definition: {
    id: 'Kemitraan yang mencapai tahap penjangkauan ini dibagi kemitraan yang mencapai tahap sebelumnya; tanpa rincian tahap, semua langkah bersama.',
    en: 'Partnerships that reached this stage of outreach over those that reached the one before; without a breakdown by stage, all steps together.'
  },
  formula: { id: 'mencapai tahap ini / mencapai tahap sebelumnya', en: 'reached this stage / reached the one before' },
  unit: 'percent',
  direction: 'up',
  over: ['A'],
  of: { id: 'kemitraan yang mencapai tahap sebelumnya', en: 'partnerships that reached the stage before' },
  top: (context) => stepsIfAny('outreach-4', context),
  bottom: (context) => from('outreach-4', context),
  missing: (context) => skipped('outreach-4', context),
  bottomField: 'stage'
});
