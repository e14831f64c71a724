import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Look } from './batch';
import { writtenDelimiter } from './shape';

/** The rows of a file as text, in the order of the file: columns c0..cn, and `line`, an expression for the physical line. */
export interface Staging {
  readonly table: string;
  readonly columns: number;
  readonly rows: number;
  readonly line: Sql;
}

const megabyte = 1024 * 1024;

/**
 * Every option of `read_csv` said but `new_line`: with it and `skip` a file of CRLF lines reads as empty (DuckDB 1.4.3).
 * Nothing is sniffed, no row is skipped or padded, every cell is text.
 */
function source(name: string, look: Look, rewritten: boolean): Sql {
  const cells = look.names.map((_, i) => raw(`'c${i}': 'VARCHAR'`));
  const columns = join(rewritten ? [raw(`'_line': 'INTEGER'`), ...cells] : cells);
  const longest = Math.min(16 * megabyte, Math.max(2 * megabyte, look.bytes + 1024));
  return sql`read_csv(${name}, auto_detect = false, header = false, skip = ${rewritten ? 0 : look.skipLines},
    columns = {${columns}}, delim = ${rewritten ? writtenDelimiter(look) : look.delimiter.value}, quote = ${rewritten ? '"' : look.quote},
    escape = ${rewritten || look.quote ? '"' : ''}, comment = '', nullstr = '', allow_quoted_nulls = true, encoding = 'utf-8',
    null_padding = false, ignore_errors = false, strict_mode = true, compression = 'none',
    max_line_size = ${longest}, buffer_size = ${Math.max(32 * megabyte, 2 * longest)})`;
}

/**
 * Reads a registered file into a table of texts. `rewritten`: the file is the text side's own regular text.
 * Throws Failure `query_failed` when the file is not what `look` says it is.
 */
export async function readTexts(
  engine: Engine,
  file: string,
  look: Look,
  rewritten: boolean,
  table: string,
  signal?: AbortSignal
): Promise<Staging> {
  await engine.run(sql`CREATE OR REPLACE TABLE ${ident(table)} AS SELECT * FROM ${source(file, look, rewritten)}`, signal);
  const [counted] = await engine.query(sql`SELECT count(*) AS n FROM ${ident(table)}`, signal);
  const line = rewritten ? raw('_line') : raw(`CAST(rowid AS INTEGER) + ${look.skipLines + 1}`);
  return { table, columns: look.names.length, rows: Number(counted?.['n'] ?? 0), line };
}
