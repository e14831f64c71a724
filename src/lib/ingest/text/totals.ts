import { readHeader } from '../header';
import { isYear, readBothWays } from './cells';
import { filled, speaksOfTotal, type Row } from './rows';
import type { Plan } from './plan';

const alone =
  /^(?:grand ?total|sub[- ]?total|total|jumlah|rata[ -]?rata|rerata|keseluruhan|average|mean|sum)(?: (?:keseluruhan|seluruhnya|semua|umum|akhir|overall|all|total|jumlah))*\s*[:=]?$/i;

const averages = /^(?:rata|rerata|average|mean)/i;

const labelsSeen = 20;
const labelOf = (row: Row): string => row.find((cell) => cell !== '') ?? '';
const namesCount = (label: string): boolean =>
  readHeader(label).some(({ field, how }) => (how === 'exact' || how === 'words') && field.startsWith('n_'));

interface Sum {
  point: number;
  comma: number;
  rows: number;
  /** The largest value in each reading; NaN once a value of the column is no whole number. */
  most: { point: number; comma: number };
}

/** A total that is not the sum of the rows above it. `column`: index in the table. */
export interface Difference {
  readonly line: number;
  readonly column: number;
  readonly stated: number;
  readonly computed: number;
}

const differencesSeen = 20;
const none = (): Sum => ({ point: 0, comma: 0, rows: 0, most: { point: 0, comma: 0 } });

/** Adds up the numeric columns as the rows go by, and judges rows that claim to be their total, sub-total or average. */
export class Totals {
  readonly differences: Difference[] = [];
  private readonly all: Sum[];
  private readonly part: Sum[];
  private readonly numeric: readonly number[];
  /** The first cells of the first rows. */
  private readonly labels: string[] = [];

  constructor(private readonly plan: Plan) {
    this.all = plan.types.map(none);
    this.part = plan.types.map(none);
    this.numeric = plan.types.flatMap((type, i) => (type === 'number' ? [i] : []));
  }

  /** Takes a row of data into the sums. */
  add(row: Row): void {
    if (this.labels.length < labelsSeen) this.labels.push(labelOf(row));
    for (const i of this.numeric) {
      const { point, comma } = readBothWays(row[i] ?? '');
      if (point === undefined && comma === undefined) continue;
      addTo(this.all[i], point, comma);
      addTo(this.part[i], point, comma);
    }
  }

  /** Starts a new part after a sub-total. */
  endPart(): void {
    for (const sum of this.part) Object.assign(sum, none());
  }

  /**
   * Is this record a total? Its words must be backed: a number equals the sum or average of the rows above, or the columns that
   * describe every other row are blank in it. `last`: no data follows, so that a bare "Total" is enough. Among rows that each name
   * something counted (Bekerja, Melanjutkan), one that does so too (Jumlah Lulusan) is one of them. Of a total on line `line` it keeps
   * the numbers that are not the sums they claim to be.
   */
  judge(row: Row, last: boolean, line: number): boolean {
    const named = namesCount(labelOf(row)) && this.labels.filter(namesCount).length >= 2;
    const total = !named && speaksOfTotal(row) && this.isTotal(row, last);
    if (total) this.compare(row, line);
    return total;
  }

  private isTotal(row: Row, last: boolean): boolean {
    const label = row.findIndex((cell) => cell !== '');
    const average = averages.test(row[label] ?? '');
    let matches = 0;
    let misses = 0;
    for (const i of this.numeric) {
      const { point, comma } = readBothWays(row[i] ?? '');
      if (i === label || isYear(row[i] ?? '') || (point === undefined && comma === undefined)) continue;
      const sums = [this.all[i], this.part[i]].filter((sum) => sum !== undefined && sum.rows >= 2) as Sum[];
      const near = (value: number | undefined, sum: number, n: number): boolean =>
        value !== undefined && value !== 0 && close(value, average ? sum / n : sum);
      if (sums.some((sum) => near(point, sum.point, sum.rows) || near(comma, sum.comma, sum.rows))) matches++;
      else if (point !== 0) misses++;
    }
    if (matches > 0 && matches >= misses) return true;
    const describing = this.plan.steady.flatMap((steady, i) => (steady && i !== label && this.plan.types[i] !== 'number' ? [i] : []));
    const missing = describing.filter((i) => (row[i] ?? '') === '').length;
    if (describing.length > 0 && missing >= Math.max(1, describing.length * 0.6)) return true;
    const only = alone.test(row[label] ?? '');
    return only && ((last && describing.length === 0) || filled(row) === 1);
  }

  /** Only whole numbers above the largest of their column: anything less may be a rate or an average that was never meant as a sum. */
  private compare(row: Row, line: number): void {
    const label = row.findIndex((cell) => cell !== '');
    const name = row[label] ?? '';
    if (averages.test(name)) return;
    const sums = /^sub/i.test(name) ? [this.part] : [this.all, this.part];
    for (const i of this.numeric) {
      const cell = row[i] ?? '';
      const years = (this.all[i]?.most.comma ?? 0) >= 1900 && (this.all[i]?.most.comma ?? 0) <= 2100;
      if (i === label || cell.includes('%') || (years && isYear(cell))) continue;
      const stated = readBothWays(cell);
      const pairs = sums.flatMap((list) =>
        (['point', 'comma'] as const).flatMap((way) => {
          const [sum, value] = [list[i], stated[way]];
          const whole = sum !== undefined && sum.rows >= 2 && Number.isInteger(value) && Math.abs(value ?? 0) > sum.most[way];
          return whole ? [{ stated: value ?? 0, computed: sum[way] }] : [];
        })
      );
      const [nearest] = pairs.sort((a, b) => Math.abs(a.stated - a.computed) - Math.abs(b.stated - b.computed));
      if (!nearest || nearest.stated === nearest.computed || this.differences.length >= differencesSeen) continue;
      this.differences.push({ line, column: i, ...nearest });
    }
  }
}

function addTo(sum: Sum | undefined, point: number | undefined, comma: number | undefined): void {
  if (!sum) return;
  sum.point += point ?? 0;
  sum.comma += comma ?? 0;
  sum.rows++;
  sum.most.point = Number.isInteger(point) ? Math.max(sum.most.point, Math.abs(point ?? 0)) : Number.NaN;
  sum.most.comma = Number.isInteger(comma) ? Math.max(sum.most.comma, Math.abs(comma ?? 0)) : Number.NaN;
}

const close = (value: number, sum: number): boolean => Math.abs(value - sum) <= Math.max(0.051, Math.abs(sum) * 0.002);
