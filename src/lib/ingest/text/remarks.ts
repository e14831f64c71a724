import { cellType } from './cells';
import { agreement, span, type Plan } from './plan';
import type { TextRecord } from './record';
import { filled, speaksOfTotal, type Row } from './rows';

/** A record that may be data. */
export interface Entry {
  readonly index: number;
  readonly record: TextRecord;
  /** As in the file, or repaired when the line follows another delimiter. */
  readonly cells: readonly string[];
  /** The cells of the table's columns, trimmed. */
  readonly row: Row;
  /** Blank records stand right before it. */
  readonly afterGap: boolean;
}

const noteWords =
  /^(?:sumber|source|catatan|notes?|keterangan|ket\b|footnotes?|penjelasan|mengetahui|menyetujui|kepala (?:sekolah|dinas|bidang|seksi)|nip\b|dicetak|printed|generated|diunduh|(?:tanggal|tgl\.?) unduh|ttd|disclaimer|data as of|last updated|end of|\*+\)?|\d\)|\[\d+\]|©|#|\/\/|--)/i;

/** A line of its own that begins with # inside a table of several columns. */
export const isComment = ({ row, record }: Entry, plan: Plan): boolean =>
  plan.width > 1 && filled(row) === 1 && record.cells[0]?.startsWith('#') === true;

/** Too few cells to be trusted as a row, or after a gap and unlike the rows above; `waiting`: the record before it was already so. */
export function isBare({ row, afterGap }: Entry, plan: Plan, waiting: boolean): boolean {
  const n = filled(row);
  if (n <= plan.bare) return true;
  if (plan.bare === 0 || n >= plan.width || (!afterGap && !waiting)) return false;
  return isTyped(plan) ? (agreement(row, plan.types) ?? 0) < 0.5 : n <= plan.width / 2;
}

/** The table has columns of numbers or dates, against which a record can be held. */
export const isTyped = (plan: Plan): boolean => plan.types.some((type) => type === 'number' || type === 'date');

/** A bare record after the last row: a note or signature rather than a row. `usual`: the table itself has such bare rows. */
export function isNote({ row, record, afterGap }: Entry, plan: Plan, usual: boolean): boolean {
  if (speaksOfTotal(row)) return false;
  const text = record.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (noteWords.test(text) || filled(row) === 0) return true;
  const fit = agreement(row, plan.types);
  if (fit !== undefined && fit >= 0.5) return false;
  if (afterGap) return true;
  if (usual || plan.width < 3) return false;
  if (record.cells.length === 1) return true;
  const typed = (i: number): boolean => plan.types[i] === 'number' || plan.types[i] === 'date';
  const misplaced = row.some((cell, i) => cell !== '' && typed(i) && cellType(cell) === 'text');
  if (filled(row) === 1) return text.length >= 25 || misplaced || row[0] === '';
  return plan.width >= 5 && filled(row) <= plan.width / 3 && misplaced;
}

/** The names of the table once more, as page breaks repeat them. */
export const repeatsHeader = (row: Row, plan: Plan): boolean =>
  plan.headerRows.some((names) => span(names) > 0 && span(row) === span(names) && names.every((name, i) => name === (row[i] ?? '')));

/** Names where this table has values, in another number of columns or after a gap: perhaps another table. */
export function beginsTable({ row, record, afterGap }: Entry, plan: Plan): boolean {
  const other = span(row) !== plan.width && record.cells.length !== plan.width + plan.first;
  if (plan.width < 2 || filled(row) < 2 || (!afterGap && !other) || speaksOfTotal(row)) return false;
  const own = row.filter((cell) => cell !== '');
  if (new Set(own).size < own.length) return false;
  if (own.some((cell) => ['number', 'date'].includes(cellType(cell)) && !/^(?:19|20)\d\d/.test(cell))) return false;
  return isTyped(plan) ? agreement(row, plan.types) === 0 : afterGap && other;
}

/** Is `head`, in the light of the records after it, the header of another table? */
export function isOtherTable(head: Entry, after: readonly Entry[], plan: Plan): boolean {
  if (after.length === 0) return false;
  const size = head.record.cells.length;
  if (size !== plan.width + plan.first) {
    return after.every(({ record }) => record.cells.length === size) && (head.afterGap || after.length >= 2);
  }
  const width = span(head.row);
  const misfits = (row: Row): boolean => span(row) !== plan.width && span(row) <= width && (agreement(row, plan.types) ?? 0) < 0.5;
  return head.afterGap && after.every(({ row }) => misfits(row));
}
