import type { Problem } from '$lib/model/problem';
import type { FieldId } from '$lib/model/fields';
import type { Kind } from '$lib/model/kinds';

/** Every choice a person can make about a file; what is absent is guessed. */
export interface Hints {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The worksheet of a workbook to read, by its name. */
  readonly sheet?: string;
  /** Index (from 0) of the first and last header record; null: the file has no header. */
  readonly header?: readonly [number, number] | null;
  readonly kind?: Kind;
  /** Column index -> field; null: leave the column out. Columns not named are guessed. */
  readonly mapping?: Readonly<Record<number, FieldId | null>>;
  /** For a tracer file: does it list every graduate (true) or only those who answered (false)? */
  readonly frame?: boolean;
  /** Constants for what the file does not say in a column. */
  readonly school_id?: string;
  readonly year?: number;
  readonly program?: string;
  readonly hours_unit?: 'jp45' | 'h60';
  /** Per column index: '.' or ',' as decimal mark; 'DMY' | 'MDY' as order of a date. */
  readonly decimal?: Readonly<Record<number, '.' | ','>>;
  readonly dateOrder?: Readonly<Record<number, 'DMY' | 'MDY'>>;
  /** Per column index: what 100 % is; which year of a school year counts. */
  readonly scale?: Readonly<Record<number, 1 | 100>>;
  readonly schoolYear?: Readonly<Record<number, 'first' | 'second'>>;
  /** Per column index: distinct text ('' for blank cells) -> canonical value chosen by the person. */
  readonly values?: Readonly<Record<number, Readonly<Record<string, string | null>>>>;
  /** Whether years written as columns become rows, or a table lying on its side is turned. Column indexes above are those after it. */
  readonly reshape?: 'none' | 'years' | 'turned';
  /** Of the same person twice: the latest entry (the default), or all. */
  readonly duplicates?: 'newest' | 'all';
  /** Rows a person sets aside: by the texts of a column, and by physical line. */
  readonly hold?: Readonly<Record<number, readonly string[]>>;
  readonly holdLines?: readonly number[];
  /** Cells a person has mended, by physical line. */
  readonly edits?: readonly Edit[];
}

/** A cell as a person has mended it. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * How a wide table becomes a long one. `years`: each record gives one row per part; its columns are those of `keep`, one for the year
 * (`yearName`), and one per measure, taken from the part's columns in the same order (null: this year has none). `turned`: the first
 * column holds the names, the old header becomes a column (`headName`).
 */
export type Reshape =
  | {
      readonly kind: 'years';
      readonly keep: readonly number[];
      readonly measures: readonly string[];
      readonly parts: readonly { readonly year: string; readonly columns: readonly (number | null)[] }[];
      readonly yearName?: string;
    }
  | { readonly kind: 'turned'; readonly headName?: string };

/** A guess and why it was made, so that it can be shown and changed. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
}

/** Why a record is not data. */
export type SkipReason = 'preamble' | 'header' | 'blank' | 'total' | 'note' | 'repeated_header';

/**
 * What the text side found in a file. Line and record numbers count from 1 and from 0.
 * `skips` lists the records that are not data (by record index), with the reason.
 */
export interface Look {
  readonly encoding: Guess<string>;
  readonly delimiter: Guess<string>;
  readonly quote: '"' | "'";
  readonly lineEnd: '\n' | '\r\n' | '\r' | 'mixed';
  readonly bytes: number;
  /** Index of the first and last header record; null when the file has none. */
  readonly header: Guess<readonly [number, number] | null>;
  /** Column names as shown to people: joined from merged header rows, made distinct when repeated, `Kolom 3` when blank. */
  readonly names: readonly string[];
  /** Trimmed header cells exactly as in the file (joined when two rows); what the scorer compares. */
  readonly rawNames: readonly string[];
  /** All records in the file, blank ones included. Must equal header + preamble + blank + totals + notes + repeated headers + data. */
  readonly records: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rows of data handed on to the database. */
  readonly data: number;
  /** True when DuckDB may read the file as it is (after the first `skipLines` lines). */
  readonly regular: boolean;
  readonly skipLines: number;
  /** First rows of data (up to 20), as text. */
  readonly sample: readonly (readonly string[])[];
  /** Preamble, totals and notes as text, for the page to show (up to 20 each). */
  readonly aside: readonly { readonly line: number; readonly reason: SkipReason; readonly text: string }[];
  readonly problems: readonly Problem[];
  /** A table that was left out: look again with `hints.header = other.header` to read that one and leave this one out. */
  readonly other?: OtherTable;
  /** How the text side gets from the bytes to the rows again; nobody else needs it. */
  readonly layout: Layout;
}

/** Another table of the same file: its header (records from 0), the physical line it begins on, about how many rows it has, and where it is. */
export interface OtherTable {
  readonly header: readonly [number, number];
  readonly line: number;
  readonly rows: number;
  readonly above: boolean;
}

/** Records `from` to `to` (inclusive, counted from 0) are not data. */
export type Skip = readonly [from: number, to: number, reason: SkipReason];

/** What `shape` must know of `look`'s findings to write the same rows. */
export interface Layout {
  /** Bytes of the byte order mark. */
  readonly mark: number;
  readonly escape: '' | '\\';
  /** Blanks after a delimiter belong to it. */
  readonly padded: boolean;
  /** A carriage return alone ends a line. */
  readonly cr: boolean;
  /** Cells before the table's first column, columns of the table, and what these mostly hold. */
  readonly first: number;
  readonly width: number;
  readonly types: readonly ('empty' | 'number' | 'date' | 'text')[];
  /** Columns that nearly every row fills. */
  readonly steady: readonly boolean[];
  /** In rising order. */
  readonly skips: readonly Skip[];
}

/**
 * The text ready for the database: UTF-8, quoted as in RFC 4180. When `rewritten`, it was made regular by our own code:
 * the first column `_line` is the physical line, then the data columns; there is no header line.
 */
export interface Shaped {
  readonly text: Blob;
  readonly rewritten: boolean;
}

/** A worksheet, and how far it is filled from its top left corner. */
export interface Sheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A file as text: itself, or one worksheet of a workbook as CSV, whose line n is row n of the sheet. `sheets` are all worksheets of the
 * workbook, in their order; `problems` what was done to read it.
 */
export interface Opened {
  readonly text: Blob;
  readonly sheet?: Guess<string>;
  readonly sheets?: readonly Sheet[];
  /** What is known of a text that we wrote ourselves: `look` need not guess it, whatever a person chose for another file. */
  readonly written?: Pick<Hints, 'encoding' | 'delimiter'>;
  readonly problems: readonly Problem[];
}

/** The text side of an import: in the browser a worker, in Node the same pure functions. `open` and `look` throw Failure when the file is refused. */
export interface TextSide {
  /** Comes first: `look` and `shape` are given the text that it returns. */
  open(file: Blob, name: string, hints: Hints, report: (bytes: number) => void, signal?: AbortSignal): Promise<Opened>;
  look(file: Blob, name: string, hints: Hints, report: (bytes: number) => void, signal?: AbortSignal): Promise<Look>;
  shape(file: Blob, look: Look, report: (bytes: number) => void, signal?: AbortSignal): Promise<Shaped>;
}

export type Confidence = 'sure' | 'check' | 'none';

/** A text of a column and what it was read as; `value` undefined: not understood, null: no answer. */
export interface ValueReading {
  readonly text: string;
  readonly count: number;
  readonly value?: string | null;
  /** A person has said so. */
  readonly chosen?: true;
}

/** A column of the file: what it was taken for, how sure, and why. */
export interface ColumnReport {
  readonly index: number;
  readonly name: string;
  /** Internal column name in the typed table, `c<n>`; absent when the column was dropped. */
  readonly column?: string;
  readonly field: FieldId | null;
  readonly confidence: Confidence;
  /** 0..1 */
  readonly score: number;
  /** Problem-free words for the page: i18n keys `why_<reason>`. */
  readonly reasons: readonly string[];
  readonly type: 'text' | 'number' | 'integer' | 'date' | 'year' | 'boolean' | 'code';
  readonly personal?: 'dropped' | 'hashed';
  readonly samples: readonly string[];
  readonly distinct: number;
  readonly blank: number;
  /** Cells that say something we could not read as this type. */
  readonly notUnderstood: number;
  /** For a column read by a closed list: its texts and their readings, blank cells as ''; for others the texts not understood. */
  readonly values?: readonly ValueReading[];
  /** Further columns of the typed table that hold more of the same cells: `c5_end`, `c5_low`. */
  readonly parts?: readonly ColumnPart[];
  /** For a column of percentages: what 100 % is in it. */
  readonly scale?: 1 | 100;
}

/** More than one value fits a cell: the end and precision of a date, the ends of a band, the steps of a rating, the text as written. */
export type ColumnPart = 'end' | 'precision' | 'text' | 'low' | 'high' | 'scale';

/**
 * The account of one file. Balances when records = header + preamble + blank + totals + notes + repeated + loaded + setAside, and, where the
 * table was reshaped, its rows = loaded + setAside + empty. `loaded` of the file then counts records with at least one loaded row.
 */
export interface Account {
  readonly records: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  readonly loaded: number;
  readonly setAside: number;
  readonly reshaped?: Reshaped;
}

/** The rows made of a file's records. `empty`: left out, because nothing stands in their measures. */
export interface Reshaped {
  readonly kind: Reshape['kind'];
  readonly rows: number;
  readonly empty: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** One loaded file. `table` is its typed table in the engine (`t_<id>`): columns c0..cn, `_line`, every row that was loaded. */
export interface Batch {
  readonly id: number;
  readonly file: string;
  readonly bytes: number;
  readonly kind: Kind;
  readonly kindReason: string;
  readonly look: Look;
  /** The sheet of the workbook that was read, and all it has. */
  readonly sheet?: Guess<string>;
  readonly sheets?: readonly Sheet[];
  /** Where the table was reshaped: how, why, and its first rows with the columns of `columns`; `look` stays that of the file. */
  readonly reshaped?: Guess<Reshape> & { readonly sample: readonly (readonly string[])[] };
  readonly columns: readonly ColumnReport[];
  readonly account: Account;
  readonly problems: readonly Problem[];
  readonly table: string;
  /** For a tracer file: it lists every graduate, not only those who answered. */
  readonly frame?: boolean;
  readonly hints: Hints;
}

export interface Progress {
  readonly step: 'look' | 'shape' | 'read' | 'cast' | 'place';
  readonly done: number;
  readonly total: number;
}
