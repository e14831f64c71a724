import { fitsLines, isEscaped, splitLine, unslash } from './line';
import { PlainRecord, type Dialect, type TextRecord, type Trouble } from './record';

/** So much text is cut into records at a time, so that these are short-lived. */
const pieceSize = 1 << 16;

/** A quoted cell longer than this, over several lines, is taken for a quote that was never closed. */
const longestCell = 4 << 20;

interface End {
  readonly at: number;
  readonly next: number;
}

interface Reading extends End {
  readonly cells: readonly string[];
  readonly odd: boolean;
  readonly lines: number;
}

/** Remembers where a mark comes next, so that no stretch of text is searched twice. */
class Finder {
  private since = 0;
  private at = -1;
  constructor(
    private readonly text: string,
    private readonly mark: string
  ) {}
  from(position: number): number {
    if (position < this.since || position > this.at) {
      const found = this.text.indexOf(this.mark, position);
      this.since = position;
      this.at = found === -1 ? Infinity : found;
    }
    return this.at;
  }
}

/**
 * Cuts text into records as it arrives. Well-formed text is read by RFC 4180; where quoting is broken, of the possible readings
 * the one that gives `width` cells wins (0: not known yet), and a stray quote never swallows the lines after it.
 */
export class RecordReader {
  private rest = '';
  private line = 1;
  private text = '';
  private last = false;
  private lf = new Finder('', '');
  private cr = new Finder('', '');
  private quote = new Finder('', '');
  private delimiter = new Finder('', '');

  constructor(
    private readonly dialect: Dialect,
    private readonly width: number
  ) {}

  /** The records that `chunk` completes, a few at a time. */
  *readSome(chunk: string, last: boolean): Generator<TextRecord[]> {
    for (let at = 0; at < chunk.length || at === 0; at += pieceSize) {
      yield this.read(chunk.slice(at, at + pieceSize), last && at + pieceSize >= chunk.length);
    }
  }

  /** The records that `chunk` completes; with `last` also what remains. */
  read(chunk: string, last: boolean): TextRecord[] {
    this.text = this.rest + chunk;
    this.last = last;
    this.lf = new Finder(this.text, '\n');
    this.cr = new Finder(this.text, '\r');
    this.quote = new Finder(this.text, this.dialect.quote);
    this.delimiter = new Finder(this.text, this.dialect.delimiter);
    const out: TextRecord[] = [];
    let from = 0;
    while (from < this.text.length) {
      const end = this.lineEnd(from);
      if (!end) break;
      if (this.quote.from(from) >= end.at) {
        const raw = this.text.slice(from, end.at);
        const { padded, delimiter } = this.dialect;
        if (!padded) out.push(new PlainRecord(this.line, raw, delimiter));
        else out.push({ line: this.line, cells: trimStarts(raw.split(delimiter)), raw, plain: false, odd: undefined });
        this.line++;
        from = end.next;
        continue;
      }
      const next = this.readQuoted(from, end, out);
      if (next === undefined) break;
      from = next;
    }
    this.rest = this.text.slice(from);
    this.text = '';
    return out;
  }

  /** Where the physical line that holds `from` ends; undefined when that is not in the text yet. */
  private lineEnd(from: number): End | undefined {
    const lf = this.lf.from(from);
    for (let cr = this.cr.from(from); cr < lf; cr = this.cr.from(cr + 1)) {
      if (cr === this.text.length - 1 && !this.last) return undefined;
      if (cr + 1 === lf) return { at: cr, next: lf + 1 };
      if (this.dialect.cr || this.completes(from, cr)) return { at: cr, next: cr + 1 };
    }
    if (lf !== Infinity) return { at: lf, next: lf + 1 };
    return this.last ? { at: this.text.length, next: this.text.length } : undefined;
  }

  /** A carriage return inside a line is a line end when what stands before it is a whole record. */
  private completes(from: number, to: number): boolean {
    return this.width > 1 && splitLine(this.text.slice(from, to), this.dialect, 'strict').length === this.width;
  }

  /** Reads the record at `from`, whose first line holds a quote. Returns where the next one begins, undefined to wait for more text. */
  private readQuoted(from: number, end: End, out: TextRecord[]): number | undefined {
    const raw = this.text.slice(from, end.at);
    const simple = this.splitQuoted(raw);
    if (simple) return this.push(out, { at: end.at, next: end.next, cells: simple, odd: false, lines: 1 }, raw);
    const strict = this.readStrict(from, end, false);
    if (strict === 'wait') return undefined;
    if (strict !== 'open' && !strict.odd && (strict.lines === 1 || !this.swallows(from, strict))) return this.push(out, strict, raw);
    return this.readBroken(from, end, strict, raw, out);
  }

  /** The cells of a line in which all are quoted and none holds a quote; undefined for any other. */
  private splitQuoted(raw: string): string[] | undefined {
    const { quote, delimiter, escape } = this.dialect;
    if (this.width < 2 || escape !== '' || !raw.startsWith(quote) || !raw.endsWith(quote)) return undefined;
    const cells = raw.slice(1, -1).split(quote + delimiter + quote);
    if (cells.length !== this.width) return undefined;
    for (const cell of cells) if (cell.includes(quote)) return undefined;
    return cells;
  }

  /** Chooses a reading of a record whose quoting is broken: the one that gives the right number of cells, on one line if possible. */
  private readBroken(from: number, end: End, strict: Reading | 'open', raw: string, out: TextRecord[]): number | undefined {
    const { width, dialect } = this;
    const literal = splitLine(raw, dialect, 'strict');
    const lenient = splitLine(raw, dialect, 'lenient');
    const trouble: Trouble = strict === 'open' ? 'unclosed' : 'odd';
    const one = (cells: readonly string[]): number => this.push(out, { ...end, cells, odd: true, lines: 1 }, raw, trouble);
    if (strict !== 'open' && !strict.odd) return one(literal);
    if (width > 0) {
      const ways = [lenient, literal, splitLine(raw, dialect, 'eager'), splitLine(raw, dialect, 'apart')];
      const fitting = ways.find((cells) => cells.length === width);
      if (fitting) return one(fitting);
      const loose = this.readStrict(from, end, true);
      if (loose === 'wait') return undefined;
      const fits = loose !== 'open' && loose.cells.length === width && !fitsLines(this.text.slice(end.next, loose.at), dialect, width, 0.5);
      if (fits) return this.push(out, loose, raw, trouble);
    }
    if (strict !== 'open' && strict.lines === 1) return one(lenient.length > 1 || width <= 1 ? lenient : literal);
    return one(literal);
  }

  private push(out: TextRecord[], reading: Reading, raw: string, odd?: Trouble): number {
    out.push({ line: this.line, cells: reading.cells, raw, plain: false, odd });
    this.line += reading.lines;
    return reading.next;
  }

  /** A well-formed record over several lines is suspicious when those lines, each alone, are records of the right width. */
  private swallows(from: number, reading: Reading): boolean {
    if (this.width < 3) return false;
    const span = this.text.slice(from, reading.at);
    return fitsLines(span, this.dialect, this.width, reading.cells.length === this.width ? 0.8 : 0.5);
  }

  /** RFC 4180 from `from` on; `lenient`: inside quotes only a quote before a delimiter or line end closes. */
  private readStrict(from: number, first: End, lenient: boolean): Reading | 'open' | 'wait' {
    const { delimiter, quote } = this.dialect;
    const text = this.text;
    const cells: string[] = [];
    let end = first;
    let lines = 1;
    let odd = false;
    for (let at = from; ;) {
      let open = at;
      if (delimiter !== ' ') while (text[open] === ' ') open++;
      if (text[open] === quote && open < end.at) {
        const close = this.closing(open + 1, lenient);
        if (close === 'wait' || close === 'open') return close;
        let stop = end;
        let breaks = 0;
        if (close >= end.at) {
          breaks = countLines(text, open, close);
          const later = this.lineEnd(close + 1);
          if (!later) return 'wait';
          stop = later;
        }
        const after = this.skipBlanks(close + 1, stop.at);
        const ends = after === stop.at;
        if (ends || text.startsWith(delimiter, after)) {
          cells.push(this.unescape(text.slice(open + 1, close)));
          lines += breaks;
          end = stop;
          if (ends) return { at: end.at, next: end.next, cells, odd, lines };
          at = after + delimiter.length;
          continue;
        }
        if (open === at) odd = true;
      }
      const cut = Math.min(this.delimiter.from(at), end.at);
      const cell = text.slice(at, cut);
      cells.push(this.dialect.padded && cells.length > 0 ? cell.trimStart() : cell);
      if (cut === end.at) return { at: end.at, next: end.next, cells, odd, lines };
      at = cut + delimiter.length;
    }
  }

  /** Where a quoted cell without any complication closes, or 0: the common case, read without ceremony. */
  private simpleCell(at: number, lineEnd: number): number {
    const { text, dialect } = this;
    if (text.charCodeAt(at) !== dialect.quote.charCodeAt(0) || dialect.escape !== '') return 0;
    const close = text.indexOf(dialect.quote, at + 1);
    if (close === -1 || close >= lineEnd) return 0;
    return close + 1 === lineEnd || text.charCodeAt(close + 1) === dialect.delimiter.charCodeAt(0) ? close : 0;
  }

  private skipBlanks(from: number, to: number): number {
    let at = from;
    while (
      at < to &&
      (this.text[at] === ' ' || (this.text[at] === '\t' && this.dialect.delimiter !== '\t')) &&
      this.text[at] !== this.dialect.delimiter
    )
      at++;
    return at;
  }

  /** Where the quoted cell that begins at `from` closes. */
  private closing(from: number, lenient: boolean): number | 'open' | 'wait' {
    const { text, dialect } = this;
    for (let at = text.indexOf(dialect.quote, from); ; at = text.indexOf(dialect.quote, at + 1)) {
      if (at === -1) return this.last || text.length - from > longestCell ? 'open' : 'wait';
      if (at - from > longestCell && text.slice(from, at).includes('\n')) return 'open';
      if (at + 1 === text.length && !this.last) return 'wait';
      if (dialect.escape !== '' && isEscaped(text, at, from)) continue;
      if (text[at + 1] === dialect.quote && dialect.escape === '') {
        at++;
        continue;
      }
      if (!lenient) return at;
      const after = this.skipBlanks(at + 1, text.length);
      if (after >= text.length || text[after] === '\n' || text[after] === '\r' || text.startsWith(dialect.delimiter, after)) return at;
    }
  }

  private unescape(cell: string): string {
    const { quote, escape } = this.dialect;
    if (escape !== '') return unslash(cell, quote);
    return cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell;
  }
}

const trimStarts = (cells: string[]): string[] => cells.map((cell, i) => (i > 0 ? cell.trimStart() : cell));

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > 0) return lines;
  for (let at = text.indexOf('\r', from); at !== -1 && at < to; at = text.indexOf('\r', at + 1)) lines++;
  return lines;
}
