import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql } from '$lib/engine/sql';
import type { Batch } from './batch';
import type { Staged } from './stage';

/** A row with its physical line; a cell is null where there is nothing. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

const mostColumns = 60;

/** The first rows of a file as they are read now, column by column of its report; personal columns stay out. */
export async function firstRows(engine: Engine, { table, columns }: Batch, most: number): Promise<ReadRow[]> {
  const shown = columns.filter(({ column, personal }) => column !== undefined && personal === undefined).slice(0, mostColumns);
  const cells = shown.map(({ column }) => raw(`CAST(${column} AS VARCHAR) AS ${column}`));
  const rows = await engine.query(sql`SELECT ${join([raw('_line'), ...cells])} FROM ${ident(table)} ORDER BY _line LIMIT ${most}`);
  return rows.map((row) => ({
    line: Number(row['_line']),
    cells: columns.map(({ column }) => (column === undefined ? null : ((row[column] as string | null | undefined) ?? null)))
  }));
}

/** Rows of a draft for a person to look at: those where a column holds one of these texts, or those on these lines. */
export async function readRowsWhere(
  engine: Engine,
  { staging, names }: Staged,
  where: { readonly column: number; readonly texts: readonly string[] } | { readonly lines: readonly number[] },
  most: number
): Promise<ReadRow[]> {
  const test = 'lines' in where ? sql`${staging.line} IN ${where.lines}` : sql`coalesce(${raw(`c${where.column}`)}, '') IN ${where.texts}`;
  const rows = await engine.query(
    sql`SELECT ${staging.line} AS line, * FROM ${ident(staging.table)} WHERE ${test} ORDER BY 1 LIMIT ${most}`
  );
  return rows.map((row) => ({
    line: Number(row['line']),
    cells: names.map((_, i) => (row[`c${i}`] as string | null | undefined) ?? null)
  }));
}
