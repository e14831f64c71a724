import { cellType, type CellType } from './cells';
import type { TextRecord } from './record';

/** The cells of a record, trimmed. */
export type Row = readonly string[];

/** The trimmed cells of a record. */
export const cleanCells = (record: TextRecord): Row => record.cells.map((cell) => cell.trim());

/** Number of cells with something in them. */
export function filled(row: Row): number {
  let n = 0;
  for (const cell of row) if (cell !== '') n++;
  return n;
}

/** The most frequent value; of equals the largest. */
export function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** How many filled cells a row of the table has: the median, over the rows with more than one where there are enough of them. */
export function typicalFilled(rows: readonly Row[]): number {
  const counts = rows.map(filled).filter((n) => n > 0);
  const wide = counts.filter((n) => n > 1);
  const of = wide.length >= Math.max(1, counts.length * 0.3) ? wide : counts;
  return of.sort((a, b) => a - b)[of.length >> 1] ?? 0;
}

/** Number of cells in a line without quotes. */
export function countCells(line: string, delimiter: string): number {
  let n = 1;
  for (let at = line.indexOf(delimiter); at !== -1; at = line.indexOf(delimiter, at + delimiter.length)) n++;
  return n;
}

/** True when at least `least` cells of a line without quotes begin with something to see. */
export function hasFilled(line: string, delimiter: string, least: number): boolean {
  let n = 0;
  for (let at = 0; n < least;) {
    if (at < line.length && line.charCodeAt(at) > 32 && !line.startsWith(delimiter, at)) n++;
    const next = line.indexOf(delimiter, at);
    if (next === -1) break;
    at = next + delimiter.length;
  }
  return n >= least;
}

/** Marks of statistics for a withheld figure: among numbers they do not make a column one of text. */
const withheldMark = /^(?:[czx:]|n[sdc]|low)$/i;
const known = new WeakMap<Row, CellType[]>();

/** The type of every cell of a row, worked out once. */
export function typesOf(row: Row): readonly CellType[] {
  let types = known.get(row);
  if (!types) known.set(row, (types = row.map(cellType)));
  return types;
}

/** The type of each column by what most of its filled cells look like, and whether nearly every row fills it. */
export function profile(rows: readonly Row[], width: number): { types: CellType[]; steady: boolean[] } {
  const types: CellType[] = [];
  const steady: boolean[] = [];
  for (let i = 0; i < width; i++) {
    const counts = { empty: 0, number: 0, date: 0, text: 0 };
    let withheld = 0;
    for (const row of rows) {
      const type = typesOf(row)[i] ?? 'empty';
      counts[type]++;
      if (type === 'text' && withheldMark.test(row[i] ?? '')) withheld++;
    }
    const seen = rows.length - counts.empty;
    const said = seen - withheld;
    types.push(seen === 0 ? 'empty' : said > 0 && counts.number >= said * 0.8 ? 'number' : counts.date >= seen * 0.8 ? 'date' : 'text');
    steady.push(rows.length > 0 && seen >= rows.length * 0.9);
  }
  return { types, steady };
}

const totalWords = /^(?:grand ?total|sub[- ]?total|total|jumlah|rata[ -]?rata|rerata|keseluruhan|average|mean|sum)\b/i;

/** True when the first filled cell of a record speaks of a total: a candidate, not yet a verdict. */
export const speaksOfTotal = (row: Row): boolean => totalWords.test(row.find((cell) => cell !== '')?.trimStart() ?? '');
