import type { Engine } from '$lib/engine/engine';
import { ident, sql } from '$lib/engine/sql';
import type { Step } from '$lib/model/recipe';
import { findColumn } from '$lib/model/template';
import { readSetAside } from './aside';
import type { Batch } from './batch';
import type { Staged } from './stage';

/** The columns that a file of rows set aside carries besides those of its own file. */
export const asideColumns = { line: '_baris', why: '_alasan', file: '_berkas' } as const;

/** Rows that were set aside, mended outside and brought back: from which file, and their cells by line. */
export interface Returned {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** True when the columns are those of rows set aside. */
export const isReturned = (names: readonly string[]): boolean =>
  findColumn(names, asideColumns.line) >= 0 && findColumn(names, asideColumns.file) >= 0;

/** Reads the rows of such a file from the engine. */
export async function readReturned(engine: Engine, { names, staging }: Staged): Promise<Returned> {
  const line = findColumn(names, asideColumns.line);
  const file = findColumn(names, asideColumns.file);
  const found = await engine.query(sql`SELECT * FROM ${ident(staging.table)} ORDER BY ${staging.line}`);
  const texts = found.map((row) => names.map((_, i) => String(row[`c${i}`] ?? '')));
  const own = texts[0]?.[file] ?? '';
  const rows = texts
    .filter((cells) => cells[file] === own)
    .map((cells) => ({ line: Number((cells[line] ?? '').replace(/\D/g, '')), cells }));
  return { file: own, names, rows: rows.filter((row) => row.line > 0) };
}

/** A text without the apostrophe that keeps spreadsheets from taking it for a formula. */
const bare = (text: string): string => text.trim().replace(/^'(?=[=+\-@])/, '');

/**
 * What was changed in rows that came back, as steps: one per cell that reads differently from what was set aside. Cells that were blanked
 * because they are personal, and left blank, stay as they are in the file.
 */
export async function stepsOfReturned(engine: Engine, batch: Batch, { names, rows }: Returned): Promise<Step[]> {
  const held = new Map((await readSetAside(engine, batch)).map((row) => [row.line, row.cells]));
  // The columns of a table that was turned are not those of the file: only what both have can be mended.
  const columns = batch.columns.map(({ name }) => name);
  const own = columns.map((name) => (findColumn(batch.look.names, name) < 0 ? -1 : findColumn(names, name)));
  return rows.flatMap(({ line, cells }): Step[] => {
    const before = held.get(line);
    if (!before) return [];
    return columns.flatMap((column, i): Step[] => {
      const at = own[i] ?? -1;
      const text = bare(cells[at] ?? '');
      return at < 0 || text === bare(before[i] ?? '') ? [] : [{ do: 'edit', line, column, text }];
    });
  });
}
