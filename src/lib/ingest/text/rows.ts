import { cellType, type CellType } from './cells';
import type { TextRecord } from './records';

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

/** The same without trimming the cells first. */
export function filledCells(cells: readonly string[]): number {
  let n = 0;
  for (const cell of cells) if (cell.length > 0 && (cell.charCodeAt(0) > 32 || cell.trim() !== '')) n++;
  return n;
}

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
    for (const row of rows) counts[typesOf(row)[i] ?? 'empty']++;
    const seen = rows.length - counts.empty;
    types.push(seen === 0 ? 'empty' : counts.number >= seen * 0.8 ? 'number' : counts.date >= seen * 0.8 ? 'date' : 'text');
    steady.push(rows.length > 0 && seen >= rows.length * 0.9);
  }
  return { types, steady };
}
