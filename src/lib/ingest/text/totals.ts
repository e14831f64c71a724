import { readHeader } from '../header';
import { isYear, readBothWays } from './cells';
import { filled, type Row } from './rows';
import type { Plan } from './plan';

const words = /^(?:grand ?total|sub[- ]?total|total|jumlah|rata[ -]?rata|rerata|keseluruhan|average|mean|sum)\b/i;
const alone =
  /^(?:grand ?total|sub[- ]?total|total|jumlah|rata[ -]?rata|rerata|keseluruhan|average|mean|sum)(?: (?:keseluruhan|seluruhnya|semua|umum|akhir|overall|all|total|jumlah))*\s*[:=]?$/i;

/** True when the first filled cell of a record speaks of a total: a candidate, not yet a verdict. */
export const speaksOfTotal = (row: Row): boolean => words.test(row.find((cell) => cell !== '')?.trimStart() ?? '');

const labelsSeen = 20;
const labelOf = (row: Row): string => row.find((cell) => cell !== '') ?? '';
const namesCount = (label: string): boolean =>
  readHeader(label).some(({ field, how }) => (how === 'exact' || how === 'words') && field.startsWith('n_'));

interface Sum {
  point: number;
  comma: number;
  rows: number;
}

/** Adds up the numeric columns as the rows go by, and judges rows that claim to be their total, sub-total or average. */
export class Totals {
  private readonly all: Sum[];
  private readonly part: Sum[];
  private readonly numeric: readonly number[];
  /** The first cells of the first rows. */
  private readonly labels: string[] = [];

  constructor(private readonly plan: Plan) {
    const none = (): Sum => ({ point: 0, comma: 0, rows: 0 });
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
    for (const sum of this.part) Object.assign(sum, { point: 0, comma: 0, rows: 0 });
  }

  /**
   * Is this record a total? Its words must be backed: a number equals the sum or average of the rows above, or the columns that
   * describe every other row are blank in it. `last`: no data follows, so that a bare "Total" is enough. Among rows that each name
   * something counted (Bekerja, Melanjutkan), one that does so too (Jumlah Lulusan) is one of them.
   */
  judge(row: Row, last: boolean): boolean {
    if (!speaksOfTotal(row) || (namesCount(labelOf(row)) && this.labels.filter(namesCount).length >= 2)) return false;
    const label = row.findIndex((cell) => cell !== '');
    const average = /^(?:rata|rerata|average|mean)/i.test(row[label] ?? '');
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
}

function addTo(sum: Sum | undefined, point: number | undefined, comma: number | undefined): void {
  if (!sum) return;
  sum.point += point ?? 0;
  sum.comma += comma ?? 0;
  sum.rows++;
}

const close = (value: number, sum: number): boolean => Math.abs(value - sum) <= Math.max(0.051, Math.abs(sum) * 0.002);
