import { join, sql, type Sql } from '$lib/engine/sql';
import { asksAny } from './asks';
import { share } from './indicator';

interface Item {
  /** The canonical field of the question. */
  readonly id: string;
  readonly asks: Sql;
  /** Who the question is for. */
  readonly who: Sql;
  readonly answered: Sql;
}

const works = sql`employed`;
const employed = sql`(employed AND self_employed IS NOT TRUE)`;

const items: readonly Item[] = [
  {
    id: 'months_to_job',
    asks: asksAny('timing', 'before'),
    who: works,
    // "Not within six months" is an answer, too.
    answered: sql`coalesce(had_job, false) OR before IS NOT NULL OR within_6 IS NOT NULL`
  },
  { id: 'wage', asks: asksAny('wage', 'band'), who: employed, answered: sql`wage IS NOT NULL OR wage_band IS NOT NULL` },
  { id: 'match_horizontal', asks: asksAny('match'), who: works, answered: sql`matched IS NOT NULL` },
  { id: 'match_vertical', asks: asksAny('level'), who: works, answered: sql`level_matched IS NOT NULL` },
  { id: 'job_channel', asks: asksAny('channel'), who: works, answered: sql`channels IS NOT NULL` },
  { id: 'hours_week', asks: asksAny('hours'), who: works, answered: sql`full_time IS NOT NULL` },
  { id: 'contract', asks: asksAny('contract'), who: employed, answered: sql`permanent IS NOT NULL` },
  { id: 'employer_name', asks: asksAny('employer'), who: employed, answered: sql`coalesce(employer, false)` },
  { id: 'work_place', asks: asksAny('place'), who: works, answered: sql`coalesce(placed, false)` },
  { id: 'study_match', asks: asksAny('study'), who: sql`studying`, answered: sql`study_matched IS NOT NULL` },
  { id: 'in_training', asks: asksAny('course'), who: sql`(NOT employed AND NOT studying)`, answered: sql`course IS NOT NULL` },
  { id: 'sustained_6m', asks: asksAny('sustained'), who: sql`known`, answered: sql`sustained IS NOT NULL` },
  { id: 'pkl_quality', asks: asksAny('quality'), who: sql`known`, answered: sql`quality IS NOT NULL` },
  { id: 'pkl_fit', asks: asksAny('fit'), who: sql`known`, answered: sql`fit IS NOT NULL` }
];

const byItem = (part: (item: Item) => Sql): Sql =>
  sql`CASE item ${join(
    items.map((item) => sql`WHEN ${item.id} THEN ${part(item)}`),
    ' '
  )} END`;

export const itemResponse = share({
  id: 'T05',
  fact: 'answer',
  label: { id: 'Kelengkapan isian', en: 'Item response' },
  definition: {
    id: 'Bagian lulusan yang menjawab satu pertanyaan, dari mereka yang ditanya: statusnya diketahui, berkasnya memuat pertanyaan itu, dan pertanyaan itu berlaku bagi keadaannya.',
    en: 'The share of graduates who answer a question, of those it is put to: their status is known, their file has the question, and it applies to their situation.'
  },
  formula: { id: 'menjawab / ditanya, per pertanyaan', en: 'answered / asked, per question' },
  unit: 'percent',
  direction: 'up',
  over: ['Q'],
  of: { id: 'lulusan yang ditanya', en: 'graduates the question is put to' },
  needs: [],
  level: 'records',
  source: ['NCES std4_4'],
  people: true,
  count: byItem(({ answered }) => answered),
  among: byItem(({ asks, who }) => sql`${asks} AND ${who}`),
  choices: {
    dimension: 'item',
    list: sql`SELECT unnest(list_filter([${join(items.map(({ id, asks }) => sql`CASE WHEN ${asks} THEN ${id} END`))}], lambda x: x IS NOT NULL)) AS item
      FROM (SELECT bit_or(asks) AS asks FROM fact_answer)`
  }
});
