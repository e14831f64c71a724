import type { Engine } from '$lib/engine/engine';
import { sql } from '$lib/engine/sql';

/** A remark a source makes, of a kind. */
export interface Note {
  readonly kind: string;
  readonly text: string;
}

/** The remarks of the sources, in the order of their files. */
export async function notesOf(engine: Engine): Promise<Note[]> {
  const rows = await engine.query(
    sql`SELECT coalesce(kind, '') AS kind, text FROM note WHERE text IS NOT NULL ORDER BY src_batch, src_row, note_id LIMIT 200`
  );
  return rows.map((row) => ({ kind: String(row.kind), text: String(row.text) }));
}

/** The remarks by kind, in the order the kinds first come. */
export function byKind(notes: readonly Note[]): [kind: string, texts: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { kind, text } of notes) groups.set(kind, [...(groups.get(kind) ?? []), text]);
  return [...groups];
}
