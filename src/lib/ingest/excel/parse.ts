import { Failure } from '$lib/model/problem';
import { findPart } from './notes';
import type { Cell, Formats, Merge, Workbook, Worksheet } from './sheet';
import { store, type Part } from './unpack';

/** What we take from the library: its smallest build, which reads .xlsx and little else. */
interface Library {
  read(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): Book;
  readonly SSF: { is_date(format: string): boolean; format(format: string, value: number): string };
}
interface Book {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Sheet | undefined>>;
  readonly Directory?: { readonly workbooks?: readonly string[] };
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean | string };
    readonly Sheets?: readonly { readonly Hidden?: number; readonly id?: string }[];
  };
}
interface Sheet {
  readonly '!type'?: string;
  readonly '!data'?: readonly (readonly (Found | undefined)[] | undefined)[];
  readonly '!merges'?: readonly { readonly s: Place; readonly e: Place }[];
}
interface Place {
  readonly r: number;
  readonly c: number;
}
interface Found {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string;
}

async function load(): Promise<Library> {
  const module: { readonly default: unknown } = await import('@e965/xlsx/dist/xlsx.mini.min.js');
  return module.default as Library;
}

// Formulas are not asked for: a cell is its stored value. Nor are the texts of numbers: we write them ourselves, at full precision.
const options = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false } as const;

function cellOf({ t, v, z }: Found): Cell | undefined {
  if (t === 'e') return { kind: 'error', value: typeof v === 'number' ? v : -1, format: undefined };
  if (t === 'n' && typeof v === 'number') return { kind: 'number', value: v, format: z };
  if (t === 'b') return { kind: 'boolean', value: v === true, format: undefined };
  return typeof v === 'string' && v !== '' ? { kind: 'text', value: v, format: undefined } : undefined;
}

const mergeOf = ({ s, e }: { readonly s: Place; readonly e: Place }): Merge => ({ top: s.r, left: s.c, bottom: e.r });

function worksheetOf(book: Book, i: number, sheet: Sheet, parts: readonly Part[]): Worksheet {
  const rows = (sheet['!data'] ?? []).map((row) => row?.map((found) => found && cellOf(found)));
  const { Hidden = 0, id = '' } = book.Workbook?.Sheets?.[i] ?? {};
  const workbook = (book.Directory?.workbooks?.[0] ?? '').replace(/^\//, '');
  return {
    name: book.SheetNames[i] ?? '',
    hidden: Hidden > 0,
    rows,
    merges: (sheet['!merges'] ?? []).map(mergeOf),
    part: findPart(parts, workbook, id)
  };
}

/** Reads a workbook from its unpacked parts. Throws Failure `excel_damaged` when any of its sheets cannot be read, `too_large` when memory does not suffice. */
export async function parseWorkbook(parts: readonly Part[]): Promise<Workbook> {
  const library = await load();
  let book: Book;
  try {
    book = library.read(store(parts), options);
  } catch (cause) {
    throw new Failure({ code: cause instanceof RangeError ? 'too_large' : 'excel_damaged', level: 'error' }, { cause });
  }
  const sheets = book.SheetNames.flatMap((name, i): Worksheet[] => {
    const sheet = book.Sheets[name];
    // The library leaves out a sheet that it cannot read; what it holds must not go missing in silence.
    if (!sheet) throw new Failure({ code: 'excel_damaged', level: 'error' });
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    return [worksheetOf(book, i, sheet, parts)];
  });
  if (sheets.length === 0) throw new Failure({ code: 'excel_damaged', level: 'error' });
  const { SSF } = library;
  const formats: Formats = { isDate: (format) => SSF.is_date(format), write: (format, value) => SSF.format(format, value) };
  return { from1904: isTrue(book.Workbook?.WBProps?.date1904), sheets, formats };
}

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1';
