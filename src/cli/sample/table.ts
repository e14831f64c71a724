import { closeSync, openSync, writeSync } from 'node:fs';

/** A cell as an Indonesian Excel writes it: quoted only where the separator, a quote or a line end is inside. */
const cell = (text: string): string => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV file being written: rows are gathered and go to the disk by the megabyte, so any length costs the same memory. */
export interface Table {
  row(cells: readonly (string | number)[]): void;
  close(): void;
}

export function openTable(path: string, header: readonly string[]): Table {
  const file = openSync(path, 'w');
  let text = '';
  const flush = (): void => {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    text = '';
  };
  const row = (cells: readonly (string | number)[]): void => {
    let line = '';
    for (const value of cells) line += `${typeof value === 'number' ? value : cell(value)};`;
    text += `${line.slice(0, -1)}\n`;
    if (text.length > 1_000_000) flush();
  };
  row(header);
  return {
    row,
    close() {
      flush();
      closeSync(file);
    }
  };
}
