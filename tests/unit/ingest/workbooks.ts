import xlsx from '@e965/xlsx/dist/xlsx.mini.min.js';

/** A cell as the library writes it: type, value, number format. */
export type Given = string | number | boolean | null | { t: string; v?: unknown; z?: string; f?: string; w?: string };

/** A sheet to be written: its rows, and merged ranges such as `A3:A6`. */
export interface GivenSheet {
  readonly name?: string;
  readonly rows: readonly (readonly Given[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Rows and columns hidden in Excel, counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

interface Writer {
  readonly utils: { encode_cell(at: { r: number; c: number }): string; decode_range(range: string): unknown };
  write(book: unknown, options: unknown): ArrayBuffer;
}
const writer = xlsx as unknown as Writer;

const typed = (given: Given): unknown => {
  if (given !== null && typeof given === 'object') return given;
  if (typeof given === 'number') return { t: 'n', v: given };
  return typeof given === 'boolean' ? { t: 'b', v: given } : { t: 's', v: given };
};

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: GivenSheet): Record<string, unknown> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheet: Record<string, unknown> = { '!ref': `A1:${writer.utils.encode_cell({ r: Math.max(0, rows.length - 1), c: width - 1 })}` };
  rows.forEach((row, r) =>
    row.forEach((given, c) => {
      if (given !== null) sheet[writer.utils.encode_cell({ r, c })] = typed(given);
    })
  );
  const marked = (places: readonly number[]): unknown[] =>
    Array.from({ length: Math.max(-1, ...places) + 1 }, (_, i) => (places.includes(i) ? { hidden: true } : {}));
  sheet['!rows'] = marked(hiddenRows);
  sheet['!cols'] = marked(hiddenColumns);
  sheet['!merges'] = merges.map((range) => writer.utils.decode_range(range));
  return sheet;
}

/** The bytes of a workbook. */
export function workbook(sheets: readonly GivenSheet[], properties: Readonly<Record<string, unknown>> = {}): Uint8Array<ArrayBuffer> {
  const names = sheets.map(({ name }, i) => name ?? `Sheet${i + 1}`);
  const book = {
    SheetNames: names,
    // A null prototype: a sheet may be called `__proto__`.
    Sheets: sheets.reduce((all, sheet, i) => Object.defineProperty(all, names[i] ?? '', { value: sheetOf(sheet), enumerable: true }), {}),
    Workbook: { WBProps: properties, Sheets: sheets.map(({ hidden }, i) => ({ name: names[i], Hidden: hidden ? 1 : 0 })) }
  };
  return new Uint8Array(writer.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** The same as a file. */
export const workbookFile = (sheets: readonly GivenSheet[], properties: Readonly<Record<string, unknown>> = {}): Blob =>
  new Blob([workbook(sheets, properties)]);

/** One sheet, as a file. */
export const sheetFile = (rows: GivenSheet['rows'], merges: readonly string[] = []): Blob => workbookFile([{ rows, merges }]);
