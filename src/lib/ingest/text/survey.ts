import type { SkipReason } from '../batch';
import { asideText } from './aside-text';
import { isBlank } from './cells';
import { fitCells, repairCells } from './fit';
import type { Plan } from './plan';
import type { Dialect, TextRecord } from './record';
import { beginsTable, isBare, isComment, isNote, isOtherTable, repeatsHeader, type Entry } from './remarks';
import { countCells, filled, hasFilled, speaksOfTotal } from './rows';
import { SkipList } from './skips';
import { Totals, type Difference } from './totals';

/** What happened to records of one sort: how many, and the line of the first. */
export interface Tally {
  count: number;
  line: number;
}

export interface Aside {
  readonly line: number;
  readonly reason: SkipReason;
  readonly text: string;
}

const lookahead = 3;
const asideSeen = 20;
const sampleSize = 20;
/** So many blank records between two rows are rows with nothing in them, as every CSV reader has it; more are a gap. */
const mostHoles = 2;
const mostPending = 1000;

/** Walks over all records of a file and says of each whether it is data and, if not, why. */
export class Survey {
  readonly skips = new SkipList();
  readonly aside: Aside[] = [];
  readonly sample: string[][] = [];
  readonly troubles: Record<'short' | 'long' | 'odd' | 'unclosed', Tally> = { short: none(), long: none(), odd: none(), unclosed: none() };
  records = 0;
  data = 0;
  /** The line, first record and rows of a second table, which is set aside. */
  second: { readonly line: number; readonly index: number; rows: number } | undefined;
  /** A row holds something before the table's first column: that column belongs to the table after all. */
  outside = false;

  /** Totals whose numbers are not the sums of the rows above. */
  get differences(): readonly Difference[] {
    return this.totals.differences;
  }
  private readonly totals: Totals;
  /** Bare records: notes if no row follows, else rows. */
  private pending: Entry[] = [];
  /** Blank records right after a row. */
  private holes: Entry[] = [];
  private suspect: { readonly head: Entry; readonly copy: boolean; readonly after: Entry[] } | undefined;
  private gap = false;
  private inRows = false;
  private bareRows = 0;
  private readonly headerStarts: ReadonlySet<string>;
  private verdicts: { index: number; record: TextRecord; reason: SkipReason }[] = [];

  /** `sums`: keep the sums of columns, needed where records speak of totals. */
  constructor(
    private readonly plan: Plan,
    private readonly dialect: Dialect,
    private readonly sums: boolean
  ) {
    this.totals = new Totals(plan);
    this.headerStarts = new Set(plan.headerRows.map((names) => names[0] ?? ''));
  }

  add(record: TextRecord): void {
    if (this.isOrdinary(record)) {
      this.records++;
      this.data++;
      if (this.sums) this.totals.add(record.cells);
      return;
    }
    const index = this.records++;
    const before = this.plan.before[index];
    if (before) {
      if (record.odd) tally(this.troubles[record.odd], record);
      return this.skip({ index, record }, before);
    }
    const cells = repairCells(record, this.plan, this.dialect) ?? record.cells;
    const row = cells.slice(this.plan.first).map((cell) => cell.trim());
    const entry: Entry = { index, record, cells, row, afterGap: this.gap };
    if (cells.every((cell) => cell.trim() === '')) return this.addBlank(entry);
    this.gap = false;
    if (this.second) {
      this.second.rows++;
      return this.skip(entry, 'note');
    }
    this.judge(entry);
    if (this.suspect && this.suspect.after.length >= lookahead) this.decideSuspect();
  }

  /** A row like the many before it, amid rows, with nothing to ask: the fast way through a long file. */
  private isOrdinary(record: TextRecord): boolean {
    const { first, width, bare } = this.plan;
    const { delimiter } = this.dialect;
    if (!this.inRows || this.gap || record.odd !== undefined || first > 0 || this.sample.length < sampleSize) return false;
    const least = width === 1 ? 1 : Math.max(bare, 1) + 1;
    if (record.plain) {
      if (countCells(record.raw, delimiter) !== width || !hasFilled(record.raw, delimiter, least)) return false;
    } else if (record.cells.length !== width || filled(record.cells) < least) return false;
    if (this.startsLikeHeader(record)) return false;
    return !this.sums || (!isBlank(record.cells[0] ?? '') && !speaksOfTotal(record.cells));
  }

  private startsLikeHeader(record: TextRecord): boolean {
    const end = record.plain ? record.raw.indexOf(this.dialect.delimiter) : -1;
    const start = record.plain ? record.raw.slice(0, end === -1 ? undefined : end) : (record.cells[0] ?? '');
    return this.headerStarts.has(start.trim());
  }

  /** Call after the last record. */
  finish(): void {
    this.decideSuspect();
    this.fillHoles('blank');
    this.judgeTail();
    this.flush();
  }

  private addBlank(entry: Entry): void {
    this.gap = true;
    const hole = this.inRows && !this.suspect && this.plan.width > 1 && entry.cells.length === this.plan.width + this.plan.first;
    if (hole && this.holes.length < mostHoles) {
      this.holes.push(entry);
      return;
    }
    this.fillHoles('blank');
    this.inRows = false;
    this.skip(entry, 'blank');
  }

  private fillHoles(as: 'blank' | 'data'): void {
    const holes = this.holes;
    this.holes = [];
    for (const hole of holes) {
      if (as === 'data') this.keep(hole);
      else this.skip(hole, 'blank');
    }
  }

  private judge(entry: Entry): void {
    if (this.suspect) {
      this.suspect.after.push(entry);
    } else if (repeatsHeader(entry.row, this.plan)) {
      this.leaveRows();
      this.acceptPending();
      if (this.data >= lookahead) this.suspect = { head: entry, copy: true, after: [] };
      else this.skip(entry, 'repeated_header');
    } else if (isComment(entry, this.plan)) {
      this.leaveRows();
      this.skip(entry, 'note');
    } else if (this.data > 0 && beginsTable(entry, this.plan)) {
      this.leaveRows();
      this.suspect = { head: entry, copy: false, after: [] };
    } else {
      this.place(entry);
    }
  }

  private leaveRows(): void {
    this.fillHoles('blank');
    this.inRows = false;
  }

  private place(entry: Entry): void {
    if (speaksOfTotal(entry.row)) {
      this.leaveRows();
      if (!this.totals.judge(entry.row, false, entry.record.line)) {
        this.pending.push(entry);
        return;
      }
      this.acceptPending();
      this.totals.endPart();
      this.skip(entry, 'total');
    } else if (isBare(entry, this.plan, this.pending.length > 0)) {
      this.leaveRows();
      this.pending.push(entry);
      if (this.pending.length > mostPending) this.acceptPending();
    } else {
      this.acceptPending();
      this.fillHoles('data');
      this.keep(entry);
      this.inRows = true;
    }
  }

  private keep({ record, cells, row }: Entry): void {
    const { first, width } = this.plan;
    if (first > 0 && filled(cells.slice(0, first).map((cell) => cell.trim())) > 0) this.outside = true;
    if (this.sums) this.totals.add(row);
    this.data++;
    if (record.odd) tally(this.troubles[record.odd], record);
    if (cells.length < first + width) tally(this.troubles.short, record);
    if (cells.length <= first + width && this.sample.length >= sampleSize) return;
    const fitted = fitCells(cells, this.plan, this.dialect.delimiter);
    if (fitted.changed) tally(this.troubles.long, record);
    if (this.sample.length < sampleSize) this.sample.push(fitted.cells);
  }

  /** What waited turned out to stand inside the table. */
  private acceptPending(): void {
    const waiting = this.pending;
    this.pending = [];
    this.bareRows += waiting.length;
    for (const entry of waiting) this.keep(entry);
  }

  private decideSuspect(): void {
    if (!this.suspect) return;
    const { head, copy, after } = this.suspect;
    this.suspect = undefined;
    if (copy ? this.isCopy(after) : isOtherTable(head, after, this.plan)) {
      for (const entry of [...this.pending, head, ...after]) this.skip(entry, 'note');
      this.pending = [];
      this.second = { line: head.record.line, index: head.index, rows: after.length };
      return;
    }
    if (copy) this.skip(head, 'repeated_header');
    else this.place(head);
    for (const entry of after) this.judge(entry);
    this.decideSuspectAtEnd(after.length);
  }

  /** While the file goes on, a suspicion that begins among the records just judged waits for more of them. */
  private decideSuspectAtEnd(seen: number): void {
    if (seen < lookahead) this.decideSuspect();
  }

  /** The rows under a repeated header are the first rows once more: the same table was written twice. */
  private isCopy(after: readonly Entry[]): boolean {
    const same = ({ row }: Entry, i: number): boolean => this.sample[i]?.every((cell, k) => cell.trim() === (row[k] ?? '')) === true;
    return after.length >= lookahead && after.every(same);
  }

  /** What still waits at the end of the file: totals, notes and signatures, or rows that are merely bare. */
  private judgeTail(): void {
    const waiting = this.pending;
    this.pending = [];
    const usual = this.bareRows > Math.max(2, this.data * 0.05);
    let notes = false;
    for (const entry of waiting) {
      notes ||= isNote(entry, this.plan, usual);
      if (!notes && this.totals.judge(entry.row, true, entry.record.line)) this.skip(entry, 'total');
      else if (notes) this.skip(entry, 'note');
      else this.keep(entry);
    }
  }

  private skip({ index, record }: { index: number; record: TextRecord }, reason: SkipReason): void {
    this.verdicts.push({ index, record, reason });
    if (this.verdicts.length > 4096 && this.pending.length + this.holes.length === 0 && !this.suspect) this.flush();
  }

  /** Verdicts fall out of order while records wait; ranges want them in order. */
  private flush(): void {
    this.verdicts.sort((a, b) => a.index - b.index);
    for (const { index, record, reason } of this.verdicts) {
      this.skips.add(index, reason);
      const shown = reason === 'preamble' || reason === 'total' || reason === 'note';
      if (!shown || this.skips.counts[reason] > asideSeen) continue;
      this.aside.push({ line: record.line, reason, text: asideText(record.cells, reason) });
    }
    this.verdicts = [];
  }
}

const none = (): Tally => ({ count: 0, line: 0 });
function tally(one: Tally, record: TextRecord): void {
  if (one.count++ === 0) one.line = record.line;
}
