import activity from '$lib/engine/facts/activity.sql?raw';
import agreement from '$lib/engine/facts/agreement.sql?raw';
import answerDetail from '$lib/engine/facts/answer-detail.sql?raw';
import answer from '$lib/engine/facts/answer.sql?raw';
import contribution from '$lib/engine/facts/contribution.sql?raw';
import element from '$lib/engine/facts/element.sql?raw';
import employer from '$lib/engine/facts/employer.sql?raw';
import engagement from '$lib/engine/facts/engagement.sql?raw';
import guest from '$lib/engine/facts/guest.sql?raw';
import internship from '$lib/engine/facts/internship.sql?raw';
import known from '$lib/engine/facts/known.sql?raw';
import partner from '$lib/engine/facts/partner.sql?raw';
import path from '$lib/engine/facts/path.sql?raw';
import recap from '$lib/engine/facts/recap.sql?raw';
import spell from '$lib/engine/facts/spell.sql?raw';
import stage from '$lib/engine/facts/stage.sql?raw';
import teacher from '$lib/engine/facts/teacher.sql?raw';
import tracer from '$lib/engine/facts/tracer.sql?raw';
import tracerPeople from '$lib/engine/facts/tracer-people.sql?raw';
import tracerRecap from '$lib/engine/facts/tracer-recap.sql?raw';
import training from '$lib/engine/facts/training.sql?raw';
import type { Engine } from '$lib/engine/engine';
import { raw, sql } from '$lib/engine/sql';

/** The statements of a `.sql` file, in order. */
const statements = (text: string): string[] =>
  text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** People as they stand in the tracer table, one row each. */
const everyone = `CREATE OR REPLACE TEMP VIEW spoken AS
  SELECT *, said(is_employed, is_self_employed, is_studying, is_seeking, answered, contact) AS said FROM tracer;
CREATE OR REPLACE TEMP VIEW person AS SELECT src_batch, school_id, grad_year, program, sex, framed, said FROM spoken`;

/** Columns of the tracer table that say more than a status. */
const details = [
  'in_training',
  'job_before_grad',
  'months_to_job',
  'months_low',
  'months_high',
  'job_within_6m',
  'first_job_date',
  'employer_name',
  'work_country',
  'wage',
  'wage_low',
  'wage_high',
  'hours_week',
  'contract',
  'job_channel',
  'match_h',
  'match_v',
  'study_match',
  'sustained_6m',
  'pkl_quality',
  'pkl_fit',
  'weight'
] as const;

/** True when any answer says more than a status. */
async function isDetailed(engine: Engine, signal?: AbortSignal): Promise<boolean> {
  const said = details.map((column) => `coalesce(bool_or(${column} IS NOT NULL), false)`).join(' OR ');
  const [row] = await engine.query(raw(`SELECT ${said} AS detailed FROM tracer`), signal);
  return row?.['detailed'] === true;
}

/** Where nobody says more than a status, the rows of status are all there is. */
const undetailed = 'INSERT INTO answer_detail BY NAME SELECT state, 0 AS asks, n FROM told';

const scratch = `DROP TABLE told;
DROP TABLE origin;
DROP TABLE recap_row;
DROP TABLE stated_year;
DROP VIEW spoken;
DROP VIEW person;
DROP TABLE IF EXISTS merged_person`;

/** The latest rows of a recap with the questions they answer, for the facts that read it: divided by `part` or not. */
const recapOf = (table: 'agg_internship' | 'agg_training', part: 'program' | 'type'): string =>
  recap.replaceAll('$recap', table).replaceAll('$part', part);

/** Graduates as the path from placement to work reads them; none where nothing says what came before, so that they cost nothing then. */
async function walkerOf(engine: Engine, signal?: AbortSignal): Promise<string> {
  const [row] = await engine.query(
    sql`SELECT EXISTS (FROM internship) OR EXISTS (FROM certification) OR EXISTS (FROM agg_internship WHERE hired_by_host IS NOT NULL) AS walks`,
    signal
  );
  return `CREATE OR REPLACE TEMP VIEW walker AS FROM tracer${row?.['walks'] === true ? '' : ' LIMIT 0'}`;
}

/** True when several rows speak of one person: an answer apart from its list, or the same person twice. */
async function peopleRepeat(engine: Engine, signal?: AbortSignal): Promise<boolean> {
  const [apart] = await engine.query(
    sql`SELECT coalesce(bool_or(framed) AND bool_or(NOT framed), false) AS apart FROM tracer WHERE link IS NOT NULL`,
    signal
  );
  if (apart?.['apart'] === true) return true;
  const [row] = await engine.query(
    sql`SELECT count(*) > count(DISTINCT hash(link, school_id, grad_year)) AS repeat FROM tracer WHERE link IS NOT NULL`,
    signal
  );
  return row?.['repeat'] === true;
}

/**
 * Makes the counted rows (`fact_*`) from the canonical tables; the indicators read nothing else. Run after every `place`.
 * Throws Failure.
 */
export async function buildFacts(engine: Engine, signal?: AbortSignal): Promise<void> {
  const run = async (text: string): Promise<void> => {
    for (const statement of statements(text)) await engine.run(raw(statement), signal);
  };
  await run(known);
  await run((await peopleRepeat(engine, signal)) ? tracerPeople : everyone);
  const [internshipRecap, trainingRecap] = [recapOf('agg_internship', 'program'), recapOf('agg_training', 'type')];
  for (const text of [tracerRecap, tracer, internshipRecap, internship, trainingRecap, training, teacher]) await run(text);
  // What is read off agreements comes after them.
  for (const text of [agreement, partner, spell, engagement, stage, activity, contribution, element, guest]) await run(text);
  await run(answer);
  await run((await isDetailed(engine, signal)) ? answerDetail : undetailed);
  await run(scratch);
  await run(employer);
  await run(await walkerOf(engine, signal));
  await run(path);
}
