import { closeSync, openSync, writeSync } from 'node:fs';

export type Cells = readonly (string | number)[];

/** A cell as an Indonesian Excel writes it: quoted only where the separator, a quote or a line end is inside. */
const written = (cell: string | number): string =>
  typeof cell === 'string' && /[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell);

/** Writes a CSV file and returns its rows and bytes. Rows go to the disk by the megabyte, so any length costs the same memory. */
export function writeTable(path: string, header: string, rows: Iterable<Cells>): { rows: number; bytes: number } {
  const file = openSync(path, 'w');
  let count = 0;
  let size = 0;
  let text = `${header}\n`;
  const flush = (): void => {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    size += bytes.length;
    text = '';
  };
  try {
    for (const cells of rows) {
      text += `${cells.map(written).join(';')}\n`;
      count++;
      if (text.length > 1_000_000) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { rows: count, bytes: size };
}
