import type { Engine } from '$lib/engine/engine';
import { ident, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';

const told: readonly FieldId[] = ['status_text', 'is_employed', 'is_studying', 'is_self_employed', 'is_seeking'];

/**
 * Whether a tracer file lists every graduate: it says who was contacted, or some of its people have no state. A file in which everybody
 * answered is taken for answers only, whose base must come from elsewhere.
 */
export async function guessFrame(
  engine: Engine,
  table: string,
  columnOf: (field: FieldId) => Sql | undefined,
  signal?: AbortSignal
): Promise<boolean> {
  if (columnOf('contact')) return true;
  const states = told.map(columnOf).filter((c) => c !== undefined);
  if (states.length === 0) return false;
  const unknown = states.map((c) => sql`coalesce(CAST(${c} AS VARCHAR), 'unknown') = 'unknown'`);
  const all = unknown.reduce((a, b) => sql`${a} AND ${b}`);
  const [row] = await engine.query(sql`SELECT count(*) FILTER (WHERE ${all}) AS silent FROM ${ident(table)}`, signal);
  return Number(row?.['silent']) > 0;
}
