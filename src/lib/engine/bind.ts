import type { Sql, Value } from './sql';

/** One value as a DuckDB literal that reads back as exactly that value. */
export function literal(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  // A bare minus sign after another one would begin a comment.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? (value < 0 ? `(${value})` : String(value)) : `'${value}'::DOUBLE`;
  const text = `'${value.replaceAll("'", "''")}'`;
  // The parser stops at a NUL, so one inside a text is written as an expression.
  return text.includes('\0') ? `(${text.replaceAll('\0', "'||chr(0)||'")})` : text;
}

// Quoted texts, quoted names, dollar quotes and comments are passed over; what remains of `?` is a mark.
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/**
 * The statement with each `?` replaced by the literal of its value. The engine's own prepared statements run to their end
 * in one call of the worker and cannot be cancelled; plain text can. Throws when marks and values differ in number.
 */
export function bind({ text, params }: Sql): string {
  let used = 0;
  const bound = text.replace(tokens, (token) => {
    if (token !== '?') return token;
    const value = params[used++];
    return value === undefined ? '?' : literal(value);
  });
  if (used !== params.length) throw new Error(`statement has ${used} marks and ${params.length} values: ${text}`);
  return bound;
}
