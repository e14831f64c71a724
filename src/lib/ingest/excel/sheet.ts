import type { Part } from './unpack';

/** A cell as the workbook stores it. `format`: its number format, as `dd/mm/yyyy`. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  readonly value: string | number | boolean;
  readonly format: string | undefined;
}

/** A rectangle of merged cells, rows and columns counted from 0, all ends inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
}

/** A worksheet: `rows[r]?.[c]` is the cell in row r and column c, counted from 0, with gaps where nothing stands. */
export interface Worksheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly ((Cell | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
  /** Where it was read from; undefined when the workbook does not say so plainly. */
  readonly part: Part | undefined;
}

export interface Workbook {
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
  /** In the order of their tabs; charts and other things that are no table are left out. */
  readonly sheets: readonly Worksheet[];
  /** What the library knows about number formats. */
  readonly formats: Formats;
}

export interface Formats {
  /** Does a number format show a number as date or time? */
  isDate(format: string): boolean;
  /** A number as its format shows it. */
  write(format: string, value: number): string;
}
