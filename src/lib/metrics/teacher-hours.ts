import type { Engine } from '$lib/engine/engine';
import { join, sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';
import { isGiven, type Measure } from '$lib/model/measure';
import { divisions, narrow } from './dimensions';
import { evaluate } from './evaluate';
import { lessonAndClockHours } from './hours';
import type { Context } from './request';

/** So many teachers with so many hours in a year. `program` is empty where none is recorded. Nobody is named. */
export interface TeacherHours {
  readonly program: string;
  readonly hours: number;
  readonly n: number;
}

/** How the hours of a year are spread over the teachers of a roster. */
export interface TeacherSpread {
  /** How many reach the floor of hours (G03): of one year, as disclosed. */
  readonly reached: Measure;
  /** Every teacher whose hours are known, those without any included. Empty in share mode: a teacher is known by the hours. */
  readonly teachers: readonly TeacherHours[];
  /** How many took part in something whose hours, or whose people, are not recorded. */
  readonly unknown: number;
}

/** The newest year that is told. */
function newest(measures: readonly Measure[]): Measure | undefined {
  const dated = measures.filter(({ key }) => typeof key.year === 'number').toSorted((a, b) => Number(a.key.year) - Number(b.key.year));
  return dated.findLast(isGiven) ?? dated.findLast(({ status }) => status === 'suppressed' || status === 'coded') ?? dated.at(-1);
}

/**
 * The hours of training of each teacher in the newest year for which it can be said how many reach the floor, as numbers without names; in
 * share mode only how many reach it. Null where nothing is known of the training of teachers. Throws as `evaluate`.
 */
export async function teacherHours(engine: Engine, filter: Filter, context: Context, signal?: AbortSignal): Promise<TeacherSpread | null> {
  const reached = newest(await evaluate(engine, { indicator: 'G03', by: ['year'], filter }, context, signal));
  if (!reached) return null;
  if (context.disclosure.mode === 'share' || !isGiven(reached)) return { reached, teachers: [], unknown: 0 };
  const year = Number(reached.key.year);
  const kept = narrow({ ...filter, years: [year] }, divisions.teacher.dimensions);
  const rows = await engine.query(
    sql`SELECT program, CASE WHEN hours_unknown = 0 THEN ${lessonAndClockHours(context)} END::DOUBLE AS hours, sum(n)::DOUBLE AS n
      FROM fact_teacher WHERE ${join([sql`covered`, sql`attends`, ...kept], ' AND ')} GROUP BY ALL ORDER BY program, hours`,
    signal
  );
  const attended = rows.map((row) => ({
    program: String(row['program'] ?? ''),
    hours: row['hours'] === null || row['hours'] === undefined ? null : Number(row['hours']),
    n: Number(row['n'])
  }));
  const known = attended.flatMap(({ program, hours, n }) => (hours === null ? [] : [{ program, hours, n }]));
  const all = attended.reduce((sum, { n }) => sum + n, 0);
  const without = Math.max(0, reached.denominator - all);
  return {
    reached,
    teachers: [...(without > 0 ? [{ program: '', hours: 0, n: without }] : []), ...known],
    unknown: all - known.reduce((sum, { n }) => sum + n, 0)
  };
}
