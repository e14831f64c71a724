import { cellType } from './cells';
import type { Dialect, TextRecord } from './record';
import { RecordReader } from './records';

/** A guess of the marks a file is written with; `reason` is a suffix of the words `look_...`. */
export interface DialectGuess {
  readonly dialect: Dialect;
  readonly reason: 'sep_line' | 'stable_columns' | 'single_column' | 'chosen';
  /** Share of the lines that agree with it, 0..1; below a half the person should look. */
  readonly share: number;
}

const usual = [',', ';', '\t', '|'];
const unusual = ['\x1f', ':', ' '];
const linesSeen = 400;

/** The delimiter of a first line `sep=;`, as Excel writes and obeys it. */
export const sepLine = (text: string): string | undefined => /^"?sep=(.)"?\r?(?:\n|$)/i.exec(text)?.[1];

/** Cells that still hold another delimiter were probably not cut where the writer meant. */
function isClean(cell: string, delimiter: string): boolean {
  if (cell.length > 2000) return true;
  for (const other of [';', '\t', '|']) if (other !== delimiter && cell.includes(other)) return false;
  return delimiter === ',' || !/,\S[^,]*,\S/.test(cell) || cellType(cell) === 'number';
}

/** A first line without a comma above lines in which every comma is a decimal mark or followed by a blank: one column of numbers or sentences. */
function isOneColumn(records: readonly TextRecord[]): boolean {
  const [first, ...others] = records;
  if (first?.cells.length !== 1) return false;
  const wide = others.filter((record) => record.cells.length > 1);
  const decimal = wide.every(({ cells }) => cells.length === 2 && /^-?\d+$/.test(cells[0] ?? '') && /^\d+$/.test(cells[1] ?? ''));
  return decimal || wide.every(({ plain, cells }) => plain && cells.slice(1).every((cell) => cell.startsWith(' ')));
}

interface Rating {
  readonly score: number;
  readonly width: number;
  readonly share: number;
  readonly first: number;
}

/** How well a delimiter and quote explain the sample: stable count of cells, clean cells, quotes where quotes belong. */
function rate(text: string, dialect: Dialect): Rating {
  const records = new RecordReader(dialect, 0)
    .read(text, true)
    .slice(0, linesSeen)
    .filter((r) => r.cells.some((c) => c.trim() !== '') && !(r.cells.length === 1 && r.cells[0]?.startsWith('#')));
  const counts = new Map<number, number>();
  let cells = 0;
  let clean = 0;
  let odd = 0;
  for (const { cells: row, odd: trouble } of records) {
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    if (trouble !== undefined) odd++;
    for (const cell of row) {
      cells++;
      if (isClean(cell, dialect.delimiter) && !(cell.startsWith('"') && dialect.quote !== '"')) clean++;
    }
  }
  const [width, hits] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).find(([n]) => n > 1) ?? [1, 0];
  const wide = records.map((r) => r.cells.length > 1);
  const block = wide.slice(wide.indexOf(true), wide.lastIndexOf(true) + 1);
  const together = block.length === 0 ? 0 : block.filter(Boolean).length / block.length;
  const near = [...counts].reduce((sum, [n, k]) => sum + (n > 1 && n < width && n >= width * 0.6 ? k : 0), 0);
  const all = Math.max(1, records.length);
  const share = (hits + near * 0.7) / all;
  const purity = (clean / Math.max(1, cells)) ** 2 * (1 - odd / all);
  // Commas scattered over lines of prose are no delimiter; a table is a block, even between many lines of notes.
  const accepted = (share >= 0.5 || (together >= 0.8 && hits + near >= 2)) && !(dialect.delimiter === ',' && isOneColumn(records));
  return { score: accepted ? share * (1 - 1 / width) * purity : 0, width, share, first: records[0]?.cells.length ?? 0 };
}

/** Nearly every line has quoted cells, and blanks are what stands around them: the blank is the delimiter, even where it also stands inside cells. */
function blanksAroundQuotes(text: string, quote: string): boolean {
  const lines = text.split(/\r?\n/, linesSeen).filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.includes(quote));
  const columns = lines[0]?.trim().split(' ').length ?? 0;
  if (columns < 3 || quoted.length < 3 || quoted.length < lines.length * 0.8) return false;
  const wrapped = new RegExp(`(?:^| )${quote}[^${quote}]*(?:${quote}${quote}[^${quote}]*)*${quote}(?= |$)`, 'g');
  return quoted.filter((line) => !line.replace(wrapped, '').includes(quote)).length >= quoted.length * 0.9;
}

/** The quote character: single quotes only where they plainly wrap cells and double quotes hardly ever do. */
function guessQuote(text: string): '"' | "'" {
  const wraps = (q: string): number =>
    (text.match(new RegExp(`(?:^|[,;\\t|\\n ])${q}[^${q}\\n]*${q}(?=[,;\\t|\\r\\n ]|$)`, 'g')) ?? []).length;
  const single = wraps("'");
  return single >= 3 && single > wraps('"') * 4 ? "'" : '"';
}

/** Backslash before a quote, and no doubled quotes: the file escapes the other way. */
function guessEscape(text: string, quote: string): '\\' | '' {
  const slashed = text
    .split(`\\${quote}`)
    .slice(1)
    .filter((after) => !/^\s*(?:[,;\t|\r\n]|$)/.test(after) && !/^["'](?!\s*(?:[,;\t|\r\n]|$))/.test(after)).length;
  const doubled = (text.match(new RegExp(`[^,;\\t|\\n\\\\${quote}]${quote}${quote}[^${quote}]`, 'g')) ?? []).length;
  return slashed > 0 && doubled === 0 ? '\\' : '';
}

/** Every cell after the first begins with a blank: the delimiter is really ", ". */
function isPadded(text: string, dialect: Dialect): boolean {
  if (dialect.delimiter === ' ' || dialect.delimiter === '\t') return false;
  let cells = 0;
  let padded = 0;
  for (const line of text.split('\n').slice(0, linesSeen)) {
    for (const cell of line.split(dialect.delimiter).slice(1)) {
      if (cell.trim() === '') continue;
      cells++;
      if (cell.startsWith(' ')) padded++;
    }
  }
  return cells >= 2 && padded >= cells * 0.9;
}

/** Guesses delimiter, quote and escape from the first lines of a file (with the last lines appended if at hand). */
export function guessDialect(text: string, lineEndCr: boolean, hinted?: string): DialectGuess {
  const quote = guessQuote(text);
  const escape = guessEscape(text, quote);
  const make = (delimiter: string, with_ = quote): Dialect => ({ delimiter, quote: with_, escape, padded: false, cr: lineEndCr });
  const finish = (dialect: Dialect, reason: DialectGuess['reason'], share: number): DialectGuess => ({
    dialect: { ...dialect, padded: isPadded(text, dialect) },
    reason,
    share
  });
  if (hinted !== undefined && hinted !== '') return finish(make(hinted), 'chosen', 1);
  const declared = sepLine(text);
  if (declared !== undefined) return finish(make(declared), 'sep_line', 1);
  const rated = usual.map((delimiter) => ({ dialect: make(delimiter), ...rate(text, make(delimiter)) }));
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.share < 0.6 && blanksAroundQuotes(text, quote)) return finish(make(' '), 'stable_columns', 0.4);
  for (const delimiter of unusual) {
    const found = rate(text, make(delimiter));
    if (delimiter === ':' && /^\d{1,2}:\d\d(?::\d\d)?\r?$/m.test(text)) continue;
    const strong = found.share >= 0.95 && found.first === found.width && found.width >= (delimiter === ' ' ? 4 : 2);
    if (strong && best.share < 0.6 && found.score > best.score * 1.2) return finish(make(delimiter), 'stable_columns', found.share);
  }
  if (best.score > 0) return finish(best.dialect, 'stable_columns', best.share);
  const absent = usual.find((delimiter) => !text.includes(delimiter)) ?? '\x1f';
  return { dialect: make(absent), reason: 'single_column', share: 1 };
}
