import { quoteCell } from '../shape';
import type { Cell, Worksheet } from './sheet';

/** How far a sheet is filled: rows and columns counted from its top left corner, and its filled cells. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** A cell of blanks alone is not filled. */
const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && (cell.kind !== 'text' || String(cell.value).trim() !== '');

/** Measures the filled part of a sheet. */
export function measure({ rows }: Pick<Worksheet, 'rows'>): Extent {
  const extent = { rows: 0, columns: 0, cells: 0 };
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!isFilled(cell)) return;
      extent.rows = r + 1;
      extent.columns = Math.max(extent.columns, c + 1);
      extent.cells++;
    })
  );
  return extent;
}

const partSize = 1 << 20;
/** Marks that could be taken for the delimiter or the quotation mark of the text: quoted, they are not. */
const misleading = /[;|\t']|^\s|\s$/;
const quoteAll = (text: string): string => (misleading.test(text) ? `"${text.replaceAll('"', '""')}"` : quoteCell(text));

/** Commas of a line outside quotation marks. */
const commas = (line: string): number => line.replace(/"[^"]*"/g, '').split(',').length - 1;

/** Is the one column of a sheet a CSV text, a line in each cell? So it is where Excel opened a file whose delimiter it did not expect. */
function holdsLines({ rows }: Pick<Worksheet, 'rows'>): boolean {
  const some = rows.flatMap((row) => (row?.[0] && isFilled(row[0]) ? [commas(String(row[0].value))] : [])).slice(0, 50);
  return some.length > 1 && (some[0] ?? 0) > 0 && some.every((n) => n === some[0]);
}

/** A sheet as CSV (UTF-8, comma): line n is row n of the sheet, a blank row a blank line. `write` gives the text of a cell. */
export function writeCsv({ rows }: Pick<Worksheet, 'rows'>, extent: Extent, write: (cell: Cell) => string): Blob {
  const parts: BlobPart[] = [];
  const encoder = new TextEncoder();
  // In a sheet of one column other delimiters keep their meaning: it may be a whole CSV text.
  const quote = extent.columns > 1 ? quoteAll : holdsLines({ rows }) ? (line: string) => line : quoteCell;
  let text = '';
  for (let r = 0; r < extent.rows; r++) {
    const row = rows[r];
    if (row?.some(isFilled)) {
      for (let c = 0; c < extent.columns; c++) {
        const cell = row[c];
        text += (c > 0 ? ',' : '') + (cell ? quote(write(cell)) : '');
      }
    }
    text += '\n';
    if (text.length < partSize) continue;
    parts.push(encoder.encode(text));
    text = '';
  }
  parts.push(encoder.encode(text));
  return new Blob(parts, { type: 'text/csv' });
}
