import type { Dialect } from './record';

/**
 * How the quotes of a single line are taken:
 * - strict: a quoted cell ends at the first quote that is not doubled and must end there, else its opening quote is a character;
 * - lenient: only a quote before a delimiter or the line end closes, quotes between are characters;
 * - eager: as lenient, and doubling means nothing (files that do not escape at all);
 * - apart: a quote opens and closes a cell wherever it stands, as if a delimiter had been lost beside it.
 */
export type QuoteRule = 'strict' | 'lenient' | 'eager' | 'apart';

/** Cuts one physical line into cells under a rule for its quotes. Never looks beyond the line. */
export function splitLine(line: string, dialect: Dialect, rule: QuoteRule): string[] {
  const { delimiter, quote, padded } = dialect;
  const cells: string[] = [];
  for (let at = 0; ;) {
    let open = at;
    if (delimiter !== ' ') while (line[open] === ' ') open++;
    if (line[open] === quote) {
      const close = closing(line, open + 1, dialect, rule);
      if (close !== undefined) {
        const text = line.slice(open + 1, close.at);
        cells.push(dialect.escape !== '' ? unslash(text, quote) : rule === 'eager' ? text : text.replaceAll(quote + quote, quote));
        if (close.after === line.length) return cells;
        at = close.after + (line.startsWith(delimiter, close.after) ? delimiter.length : 0);
        continue;
      }
    }
    const opens = rule === 'apart' ? nextOpening(line, at, dialect) : -1;
    if (opens !== -1) {
      cells.push(line.slice(at, opens));
      at = opens;
      continue;
    }
    const found = line.indexOf(delimiter, at);
    const cell = found === -1 ? line.slice(at) : line.slice(at, found);
    cells.push(padded && cells.length > 0 ? cell.trimStart() : cell);
    if (found === -1) return cells;
    at = found + delimiter.length;
  }
}

function closing(line: string, from: number, dialect: Dialect, rule: QuoteRule): { at: number; after: number } | undefined {
  for (let at = line.indexOf(dialect.quote, from); at !== -1; at = line.indexOf(dialect.quote, at + 1)) {
    if (dialect.escape !== '' && isEscaped(line, at, from)) continue;
    let after = at + 1;
    while (line[after] === ' ' && dialect.delimiter !== ' ') after++;
    const closes = after === line.length || line.startsWith(dialect.delimiter, after);
    if (rule === 'eager' && closes) return { at, after };
    if (line[at + 1] === dialect.quote && dialect.escape === '') {
      at++;
      continue;
    }
    if (closes || rule === 'apart') return { at, after };
    if (rule === 'strict') return undefined;
  }
  return undefined;
}

/** Where a quoted cell begins inside the bare cell at `at`, or -1. */
function nextOpening(line: string, at: number, { delimiter, quote }: Dialect): number {
  const opens = line.indexOf(quote, at + 1);
  const end = line.indexOf(delimiter, at);
  return opens !== -1 && (end === -1 || opens < end) && line.includes(quote, opens + 1) ? opens : -1;
}

/** True when at least `share` of the lines of `text` (the first 50), each read alone, have `width` cells. */
export function fitsLines(text: string, dialect: Dialect, width: number, share: number): boolean {
  const lines = text.split(/\r\n|\n|\r/, 50).filter((line) => line !== '');
  const fitting = lines.filter((line) => splitLine(line, dialect, 'strict').length === width).length;
  return lines.length > 0 && fitting >= Math.max(1, lines.length * share);
}

/** A quoted text without the backslashes before quotes and backslashes. */
export const unslash = (text: string, quote: string): string => text.replace(quote === '"' ? /\\(["\\])/g : /\\(['\\])/g, '$1');

/** True when an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
