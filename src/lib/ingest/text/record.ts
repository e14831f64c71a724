/** The marks a file is written with. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** '\\' when a backslash stands before a quote inside quotes; '' when quotes are doubled. */
  readonly escape: '' | '\\';
  /** Blanks after the delimiter belong to the delimiter. */
  readonly padded: boolean;
  /** A carriage return alone ends a line. */
  readonly cr: boolean;
}

/** How a record with broken quoting was read. */
export type Trouble = 'odd' | 'unclosed';

/** One record as text: the physical line it begins on (from 1) and its cells, unquoted. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** The first physical line of the record as it stands. */
  readonly raw: string;
  /** No quotes in it: the cells are what stands between the delimiters. */
  readonly plain: boolean;
  /** Set when the quoting was broken and had to be judged. */
  readonly odd: Trouble | undefined;
}

/** A record without quotes: cut into cells only when somebody asks for them. */
export class PlainRecord implements TextRecord {
  readonly plain = true;
  readonly odd = undefined;
  private cut: readonly string[] | undefined;
  constructor(
    readonly line: number,
    readonly raw: string,
    private readonly delimiter: string
  ) {}
  get cells(): readonly string[] {
    return (this.cut ??= this.raw.split(this.delimiter));
  }
}
