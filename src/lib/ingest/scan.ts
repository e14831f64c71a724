import { sequenceLength } from './decode';

/** What every byte of a file says about its shape, in one fast pass. Counts are exact, not sampled. */
export interface Facts {
  readonly records: number;
  /** Records of nothing, or of delimiters only. */
  readonly blank: number;
  /** Number of cells -> number of records that have so many (blank ones left out). */
  readonly widths: ReadonlyMap<number, number>;
  /** Line ends outside quotes. */
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
  readonly quotedLineEnds: number;
  /** Lines inside quotes that alone would make a whole record: a quote was perhaps never closed. */
  readonly swallowed: number;
  /** Quotes inside unquoted cells. */
  readonly bare: number;
  /** Closing quotes that something follows. */
  readonly odd: number;
  /** The file ends inside quotes. */
  readonly unclosed: boolean;
  /** Valid UTF-8 sequences of several bytes, and bytes that belong to none. */
  readonly sequences: number;
  readonly broken: number;
  /** Byte order marks after the first, and NUL bytes. */
  readonly marks: number;
  readonly zeros: number;
  /** Records that begin with a word of a total, and records equal to the header. */
  readonly totals: number;
  readonly repeats: number;
  /** A record longer than the cap: it was cut for counting, the figures are not exact any more. */
  readonly overlong: boolean;
}

const enum Kind {
  Plain,
  Delimiter,
  Quote,
  Lf,
  Cr,
  High,
  Zero
}
/** Counters that few records touch: kept together, so that an unfinished record can be taken back cheaply. */
const enum Rare {
  QuotedLineEnds,
  Swallowed,
  Bare,
  Odd,
  Cr,
  Sequences,
  Broken,
  Marks,
  Zeros,
  Size
}

const longestRecord = 8 << 20;
const totalWords = new Set(['jum', 'tot', 'sub', 'rat', 'rer', 'gra', 'kes', 'ave', 'mea', 'sum']);

function count(counters: Float64Array, at: number): void {
  counters[at] = (counters[at] ?? 0) + 1;
}

/** Scans bytes chunk by chunk; give it whole files in order, then read `facts`. Text must be UTF-8 or a single-byte encoding. */
export class Scanner {
  private readonly kinds = new Uint8Array(256);
  private readonly rare = new Float64Array(Rare.Size);
  private readonly settled = new Float64Array(Rare.Size);
  private readonly widths = new Float64Array(16384);
  private rest = new Uint8Array(0);
  private records = 0;
  private blank = 0;
  private lf = 0;
  private crlf = 0;
  private totals = 0;
  private repeats = 0;
  private unclosed = false;
  private overlong = false;
  private header: Uint8Array | undefined;

  /** `delimiter` and `quote` are ASCII; `headerRecord` is the index of the record that further down may be repeated. */
  constructor(
    delimiter: string,
    private readonly quote: string,
    private readonly width: number,
    private readonly headerRecord: number
  ) {
    this.kinds[0] = Kind.Zero;
    this.kinds[10] = Kind.Lf;
    this.kinds[13] = Kind.Cr;
    this.kinds[quote.charCodeAt(0)] = Kind.Quote;
    this.kinds[delimiter.charCodeAt(0)] = Kind.Delimiter;
    this.kinds.fill(Kind.High, 0x80);
  }

  push(chunk: Uint8Array, last: boolean): void {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    const used = this.scan(bytes, last);
    this.rest = bytes.slice(used);
    if (this.rest.length > longestRecord) {
      this.overlong = true;
      this.scan(this.rest, true);
      this.rest = new Uint8Array(0);
    }
  }

  get facts(): Facts {
    const widths = new Map<number, number>();
    this.widths.forEach((count, width) => count > 0 && widths.set(width, count));
    const at = (counter: Rare): number => this.settled[counter] ?? 0;
    return {
      records: this.records,
      blank: this.blank,
      widths,
      lf: this.lf,
      crlf: this.crlf,
      cr: at(Rare.Cr),
      quotedLineEnds: at(Rare.QuotedLineEnds),
      swallowed: at(Rare.Swallowed),
      bare: at(Rare.Bare),
      odd: at(Rare.Odd),
      unclosed: this.unclosed,
      sequences: at(Rare.Sequences),
      broken: at(Rare.Broken),
      marks: at(Rare.Marks),
      zeros: at(Rare.Zeros),
      totals: this.totals,
      repeats: this.repeats,
      overlong: this.overlong
    };
  }

  /** Counts the whole records in `bytes`; returns where the unfinished one begins. */
  private scan(bytes: Uint8Array, last: boolean): number {
    const { kinds, rare, width } = this;
    const quote = this.quote.charCodeAt(0);
    const n = bytes.length;
    let start = 0;
    let cell = 0;
    let cells = 1;
    let quoted = false;
    let inLine = 0;
    let touched = false;
    let i = 0;
    while (i < n) {
      const kind = kinds[bytes[i] ?? 0] ?? 0;
      if (kind === Kind.Plain) {
        i++;
      } else if (kind === Kind.High) {
        touched = true;
        const length = sequenceLength(bytes, i);
        if (length === -1 && !last) break;
        if (length <= 0) count(rare, Rare.Broken);
        else if (length === 3 && bytes[i] === 0xef && bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf) {
          count(rare, Rare.Marks);
          if (i === cell) cell += 3;
        } else count(rare, Rare.Sequences);
        i += Math.max(1, length);
      } else if (quoted) {
        if (kind === Kind.Quote) {
          if (i + 1 === n && !last) break;
          if (bytes[i + 1] === quote) {
            i += 2;
            continue;
          }
          quoted = false;
          const after = i + 1 < n ? (kinds[bytes[i + 1] ?? 0] ?? 0) : Kind.Lf;
          if (after !== Kind.Delimiter && after !== Kind.Lf && after !== Kind.Cr) {
            count(rare, Rare.Odd);
            touched = true;
          }
        } else if (kind === Kind.Lf) {
          count(rare, Rare.QuotedLineEnds);
          touched = true;
          if (inLine === width - 1) count(rare, Rare.Swallowed);
          inLine = 0;
        } else if (kind === Kind.Delimiter) inLine++;
        else if (kind === Kind.Zero) {
          count(rare, Rare.Zeros);
          touched = true;
        }
        i++;
      } else if (kind === Kind.Delimiter) {
        cells++;
        i++;
        cell = i;
      } else if (kind === Kind.Quote) {
        if (i === cell) {
          quoted = true;
          inLine = cells - 1;
        } else {
          count(rare, Rare.Bare);
          touched = true;
        }
        i++;
      } else if (kind === Kind.Zero) {
        count(rare, Rare.Zeros);
        touched = true;
        i++;
      } else if (kind === Kind.Cr && i + 1 === n && !last) {
        break;
      } else if (kind === Kind.Cr && bytes[i + 1] !== 10) {
        count(rare, Rare.Cr);
        touched = true;
        i++;
      } else {
        if (kind === Kind.Cr) this.crlf++;
        else this.lf++;
        this.endRecord(bytes, start, i, cells);
        i += kind === Kind.Cr ? 2 : 1;
        if (touched) this.settled.set(rare);
        touched = false;
        start = i;
        cell = i;
        cells = 1;
      }
    }
    if (last && start < n) {
      if (quoted) this.unclosed = true;
      this.endRecord(bytes, start, n, cells);
      this.settled.set(rare);
      return n;
    }
    if (touched) rare.set(this.settled);
    return start;
  }

  private endRecord(bytes: Uint8Array, start: number, end: number, cells: number): void {
    const index = this.records++;
    if (end - start === cells - 1) {
      this.blank++;
      return;
    }
    count(this.widths, Math.min(cells, this.widths.length - 1));
    if (index === this.headerRecord) this.header = bytes.slice(start, end);
    else if (this.header && end - start === this.header.length && this.equalsHeader(bytes, start)) this.repeats++;
    let at = start;
    while (at < end && (bytes[at] === 32 || this.kinds[bytes[at] ?? 0] === Kind.Delimiter || this.kinds[bytes[at] ?? 0] === Kind.Quote))
      at++;
    const first = (bytes[at] ?? 0) | 32;
    // j t s r g k a m: the first letters of the words for totals
    if (at + 3 <= end && (first === 106 || (first >= 97 && first <= 116 && 'tsrgkam'.includes(String.fromCharCode(first))))) {
      const word = String.fromCharCode(first, (bytes[at + 1] ?? 0) | 32, (bytes[at + 2] ?? 0) | 32);
      if (totalWords.has(word)) this.totals++;
    }
  }

  private equalsHeader(bytes: Uint8Array, start: number): boolean {
    return this.header?.every((byte, k) => byte === bytes[start + k]) ?? false;
  }
}
