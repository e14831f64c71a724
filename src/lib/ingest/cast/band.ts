import { readNumber, type Mark } from './number';
import { isMissing, plain, type Reading } from './text';

/** An amount: exact, or between two ends of which one may be open. Never a midpoint. */
export interface Band {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const below = /^(?:<=?|≤|kurang dari|di ?bawah|dibawah|maksimal|maks\.?|sampai dengan|hingga|up to|under|below|less than)\s*/;
const above = /^(?:>=?|≥|lebih dari|di ?atas|diatas|minimal|min\.?|mulai|over|above|more than|at least)\s*/;
const upward = /\s*(?:ke atas|keatas|lebih|\+|and above|or more)$/;
const between = /\s*(?:-|–|—|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga|to|dan|and)\s*/;
const word = /\s*(?:rb|ribu|jt|juta|million|miliar|milyar)$/;
const period = /\s*(?:(?:\/|per\s?)\s?(?:bulan|bln|month|tahun|year))$/;

const exact = (value: number): Band => ({ value, low: null, high: null });

/** An amount of money or a band of it: `Rp 3.500.000`, `< 3 juta`, `3 - 5 juta`, `> 5 juta`, `Rp1.000.000 s.d. Rp2.000.000`. */
export function readBand(text: string, mark: Mark): Reading<Band> {
  if (isMissing(text)) return null;
  const t = plain(text)
    .replace(period, '')
    .replace(/^antara\s+/, '');
  const whole = readNumber(t, mark);
  if (typeof whole === 'number') return exact(whole);
  const end = (part: string): number | undefined => readNumber(part, mark) ?? undefined;
  if (below.test(t)) {
    const high = end(t.replace(below, ''));
    return high === undefined ? undefined : { value: null, low: null, high };
  }
  if (above.test(t) || upward.test(t)) {
    const low = end(t.replace(above, '').replace(upward, ''));
    return low === undefined ? undefined : { value: null, low, high: null };
  }
  const [left, right, more] = t.split(between);
  if (!left || !right || more !== undefined) return undefined;
  // "3 - 5 juta": the unit is said once, for both ends.
  const [low, high] = [end(word.test(left) ? left : left + (word.exec(right)?.[0] ?? '')), end(right)];
  return low === undefined || high === undefined || low > high ? undefined : { value: null, low, high };
}

const longest = 120;

/** Months of waiting, 0..120: `6`, `6 bulan`, `1 tahun 3 bulan`, `2 minggu`, `langsung` (0); a band keeps its two ends. */
export function readMonths(text: string, mark: Mark): Reading<Band> {
  if (isMissing(text)) return null;
  const t = plain(text)
    .replace(/\b(?:bln|months?|mos?)\b/g, 'bulan')
    .replace(/\b(?:thn|th|years?)\b/g, 'tahun');
  if (/^(?:langsung|sebelum lulus|saat lulus|immediately|before graduation)/.test(t)) return exact(0);
  const mixed = /^(\d+) tahun (?:(?:dan|lebih) )?(\d+) bulan$/.exec(t);
  if (mixed) return inMonths(exact(Number(mixed[1]) * 12 + Number(mixed[2])), 1);
  const factor = /tahun/.test(t) ? 12 : /minggu|weeks?/.test(t) ? 12 / 52 : /hari|days?/.test(t) ? 12 / 365 : 1;
  const band = readBand(t.replace(/\s*(?:bulan|tahun|minggu|weeks?|hari|days?)\b/g, ''), mark);
  return band ? inMonths(band, factor) : band;
}

function inMonths({ value, low, high }: Band, factor: number): Band | undefined {
  const scaled = [value, low, high].map((x) => (x === null ? null : Math.round(x * factor * 10) / 10));
  if (scaled.some((x) => x !== null && (x < 0 || x > longest))) return undefined;
  return { value: scaled[0] ?? null, low: scaled[1] ?? null, high: scaled[2] ?? null };
}
