import activity from '$lib/engine/facts/activity.sql?raw';
import internship from '$lib/engine/facts/internship.sql?raw';
import partner from '$lib/engine/facts/partner.sql?raw';
import tracer from '$lib/engine/facts/tracer.sql?raw';
import tracerPeople from '$lib/engine/facts/tracer-people.sql?raw';
import tracerRecap from '$lib/engine/facts/tracer-recap.sql?raw';
import training from '$lib/engine/facts/training.sql?raw';
import type { Engine } from '$lib/engine/engine';
import { raw, sql } from '$lib/engine/sql';

/** Length of a lesson hour (JP, jam pelajaran) at a vocational school, in minutes: hours given in 60 minutes count 60 / 45. */
export const lessonMinutes = 45;

/** The statements of a `.sql` file, in order. */
const statements = (text: string): string[] =>
  text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** True when rows have to be joined to people first: an answer apart from its list, or the same person twice. */
async function peopleRepeat(engine: Engine, signal?: AbortSignal): Promise<boolean> {
  const [row] = await engine.query(
    sql`SELECT count(link) > count(DISTINCT CASE WHEN link IS NOT NULL THEN hash(link, school_id, grad_year) END)
          OR (count(*) FILTER (WHERE framed AND link IS NOT NULL) > 0 AND count(*) FILTER (WHERE NOT framed AND link IS NOT NULL) > 0) AS repeat
        FROM tracer`,
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
  const merge = await peopleRepeat(engine, signal);
  if (merge) await run(tracerPeople);
  await run(`CREATE OR REPLACE TEMP VIEW person AS FROM ${merge ? 'merged_person' : 'tracer'}`);
  for (const text of [tracerRecap, tracer, internship, training.replaceAll('$lesson_minutes', `${lessonMinutes}`), partner, activity]) {
    await run(text);
  }
}
