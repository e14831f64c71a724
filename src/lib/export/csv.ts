import type { FigureTable } from '$lib/model/figure';

export type CsvCell = string | number | undefined;

export interface CsvOptions {
  readonly delimiter?: ',' | ';' | '\t';
  /** Starts the text with a byte order mark, so that Excel reads it as UTF-8. */
  readonly bom?: boolean;
}

/** What a spreadsheet would take for a formula: after blanks, = + - @, their full-width forms, a control character. */
const formula = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/;

/** A text that a spreadsheet shows and never runs. A true number needs no guard and gets none. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One record: texts guarded and quoted, numbers as they are, unknown as nothing. */
const record = (cells: readonly CsvCell[], delimiter: string): string =>
  cells.map((cell) => (cell === undefined ? '' : typeof cell === 'number' ? String(cell) : quote(guardFormula(cell)))).join(delimiter);

/** CSV text (RFC 4180, CRLF) of rows; the header is guarded like any text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>, options: CsvOptions = {}): string {
  const { delimiter = ',', bom = true } = options;
  const lines = [record(header, delimiter)];
  for (const row of rows) lines.push(record(row, delimiter));
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** CSV text of a figure's table: the numbers as drawn, unrounded. A column of numbers holds numbers or nothing; why is in the note. */
export const writeFigureCsv = (table: FigureTable, options?: CsvOptions): string =>
  writeCsv(
    table.columns.map((column) => column.label),
    table.rows.map((row) => row.map((cell, i) => cell.value ?? (table.columns[i]?.numeric || cell.text === '' ? undefined : cell.text))),
    options
  );
