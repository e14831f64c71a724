import { monthOf } from './month-names';
import type { Decision } from './number';
import { isMissing, plain, type Distinct, type Reading } from './text';

export type Order = 'DMY' | 'MDY';
export type Precision = 'day' | 'month' | 'year' | 'range';

/** A date or a span of days, as ISO text. `start` is the first day of a month or year when no more is known. */
export interface When {
  readonly start: string;
  readonly end: string | null;
  readonly precision: Precision;
}

const two = (n: number): string => String(n).padStart(2, '0');

function iso(y: number, m: number, d: number): string | undefined {
  const year = y < 100 ? 2000 + y : y;
  const date = new Date(Date.UTC(year, m - 1, d));
  const real = year >= 1900 && year <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? `${year}-${two(m)}-${two(d)}` : undefined;
}

const lastDay = (start: string): string => {
  const [y, m] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
};

const time =
  /(?:,? (?:pukul|jam|pkl\.?|at))?[ t,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m|wib|wita|wit|z|gmt|[+-]\d{2}:?\d{2})*$/;
const weekday =
  /(?<!\p{L})(?:senin|selasa|rabu|kamis|jum'?at|jumaat|sabtu|minggu|ahad|isnin|khamis|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})[ ,/]*/gu;
const to = String.raw`\s*(?:-|–|—|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga|to|until)\s*`;
const name = String.raw`([a-z]{3,9})\.?`;
const gap = String.raw`[\s.\-/]*`;
const year = String.raw`(\d{4}|'?\d{2})`;

const patterns = {
  iso: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  packed: /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
  numeric: /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/,
  named: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?${gap}${name}${gap}${year}$`),
  english: new RegExp(`^${name}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`),
  sameMonth: new RegExp(`^(\\d{1,2})${to}(\\d{1,2})${gap}${name}${gap}(\\d{4})$`),
  sameMonthNumber: new RegExp(`^(\\d{1,2})${to}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})$`),
  englishSpan: new RegExp(`^${name}\\s*(\\d{1,2})${to}(\\d{1,2}),?\\s+(\\d{4})$`),
  nextDay: new RegExp(`^(\\d{1,2})\\s*(?:,|&|dan|and)\\s*(\\d{1,2})${gap}${name}${gap}(\\d{4})$`),
  months: new RegExp(`^${name}\\s*(\\d{4})?${to}${name}\\s*(\\d{4})$`),
  sameYear: new RegExp(`^(\\d{1,2})\\s*${name}${to}(\\d{1,2})\\s*${name}\\s*(\\d{4})$`),
  month: new RegExp(`^${name}${gap}${year}$`),
  monthNumber: /^(\d{1,2})[-/](\d{4})$/,
  isoMonth: /^(\d{4})-(\d{1,2})$/,
  year: /^(?:tahun |thn\.? |th\.? )?((?:19|20)\d{2})$/
};

const day = (start: string | undefined): When | undefined => (start ? { start, end: null, precision: 'day' } : undefined);
const span = (start: string | undefined, end: string | undefined): When | undefined =>
  start && end && start <= end ? { start, end, precision: 'range' } : undefined;
const month = (start: string | undefined): When | undefined => (start ? { start, end: lastDay(start), precision: 'month' } : undefined);
const numbers = (match: RegExpExecArray): number[] => match.slice(1).map((part) => Number(part.replace("'", '')));

/** One day written out, without time and place. */
function readDay(t: string, order: Order): When | undefined {
  let m: RegExpExecArray | null;
  if ((m = patterns.iso.exec(t)) ?? (m = patterns.packed.exec(t))) {
    const [y = 0, mo = 0, d = 0] = numbers(m);
    return day(iso(y, mo, d));
  }
  if ((m = patterns.numeric.exec(t))) {
    const [a = 0, b = 0, y = 0] = numbers(m);
    // 13/25 can only be read one way: the text decides against the column.
    return day(order === 'DMY' ? (iso(y, b, a) ?? iso(y, a, b)) : (iso(y, a, b) ?? iso(y, b, a)));
  }
  if ((m = patterns.named.exec(t))) return day(iso(Number(m[3]?.replace("'", '')), monthOf.get(m[2] ?? '') ?? 0, Number(m[1])));
  if ((m = patterns.english.exec(t))) return day(iso(Number(m[3]), monthOf.get(m[1] ?? '') ?? 0, Number(m[2])));
  return undefined;
}

/** A span within a month or year, or a month or year alone. */
function readSpan(t: string): When | undefined {
  let m: RegExpExecArray | null;
  if ((m = patterns.sameMonth.exec(t))) {
    const [y, mo] = [Number(m[4]), monthOf.get(m[3] ?? '') ?? 0];
    return span(iso(y, mo, Number(m[1])), iso(y, mo, Number(m[2])));
  }
  if ((m = patterns.sameMonthNumber.exec(t))) {
    const [a = 0, b = 0, mo = 0, y = 0] = numbers(m);
    return span(iso(y, mo, a), iso(y, mo, b));
  }
  if ((m = patterns.englishSpan.exec(t))) {
    const [y, mo] = [Number(m[4]), monthOf.get(m[1] ?? '') ?? 0];
    return span(iso(y, mo, Number(m[2])), iso(y, mo, Number(m[3])));
  }
  if ((m = patterns.nextDay.exec(t))) {
    const [y, mo] = [Number(m[4]), monthOf.get(m[3] ?? '') ?? 0];
    return Number(m[2]) === Number(m[1]) + 1 ? span(iso(y, mo, Number(m[1])), iso(y, mo, Number(m[2]))) : undefined;
  }
  if ((m = patterns.months.exec(t))) {
    const [from, until] = [monthOf.get(m[1] ?? '') ?? 0, iso(Number(m[4]), monthOf.get(m[3] ?? '') ?? 0, 1)];
    return span(iso(Number(m[2] ?? m[4]), from, 1), until && lastDay(until));
  }
  if ((m = patterns.sameYear.exec(t))) {
    const y = Number(m[5]);
    return span(iso(y, monthOf.get(m[2] ?? '') ?? 0, Number(m[1])), iso(y, monthOf.get(m[4] ?? '') ?? 0, Number(m[3])));
  }
  if ((m = patterns.year.exec(t))) return { start: `${m[1]}-01-01`, end: `${m[1]}-12-31`, precision: 'year' };
  if ((m = patterns.month.exec(t))) return month(iso(Number(m[2]?.replace("'", '')), monthOf.get(m[1] ?? '') ?? 0, 1));
  if ((m = patterns.monthNumber.exec(t))) return month(iso(Number(m[2]), Number(m[1]), 1));
  if ((m = patterns.isoMonth.exec(t))) return month(iso(Number(m[1]), Number(m[2]), 1));
  return undefined;
}

const whole = (t: string, order: Order): When | undefined => readDay(t, order) ?? readSpan(t) ?? readPair(t, order);

const separators = [
  /\s+(?:-|–|—|to|until)\s+|\s*(?:–|—|s\.?\s?\/\s?d\.?|s\.d\.?|\bsd\b|sampai(?: dengan)?|hingga)\s*/,
  /(?<=\d{4})-(?=\d{1,2}\D)/,
  /\//
];

/** Two full dates with a word or dash between them. */
function readPair(t: string, order: Order): When | undefined {
  for (const separator of separators) {
    const parts = t.split(separator);
    const [left, right] = parts.length === 2 ? parts.map((part) => readDay(part.replace(time, '').replace(weekday, ''), order)) : [];
    if (left && right) return span(left.start, right.start);
  }
  return undefined;
}

/**
 * A date as people write it: ISO, `19/05/2024`, `23/11/2026 14.05.33`, `Samarinda, 19 Mei 2024`, `21 - 25 Agustus 2023`, `Mei 2024`, `May-17`,
 * `2012`. A damaged text (`C gustus 2023`) is not understood. `order` settles `03/04/2024`.
 */
export function readDate(text: string, order: Order): Reading<When> {
  if (isMissing(text)) return null;
  const t = plain(text)
    .replaceAll('‐', '-')
    .replace(/ \([^()]*\)$/, '')
    .replace(weekday, '')
    .replace(/^(?:tanggal|tgl\.?)[ :]+/, '')
    .replace(time, '');
  return whole(t, order) ?? readPlaced(t, order);
}

/** A date with a place before it (`Samarinda, 19 Mei 2024`) or after it. A year alone is no date of an event in a place. */
function readPlaced(t: string, order: Order): When | undefined {
  const read = (part: string): When | undefined => {
    const found = whole(part.trim().replace(weekday, ''), order);
    return found?.precision === 'year' ? undefined : found;
  };
  for (let comma = t.lastIndexOf(','); comma > 0; comma = t.lastIndexOf(',', comma - 1)) {
    const place = t.slice(0, comma);
    // Another date before the comma is no place: what follows would be half the truth.
    const dated = [...place.matchAll(/\d ?([a-z]{3,9})/g)].some((m) => monthOf.has(m[1] ?? ''));
    const rest = /\p{L}/u.test(place) && !dated ? read(t.slice(comma + 1)) : undefined;
    if (rest) return rest;
  }
  const parts = /^(\p{L}[\p{L} .']*?)(?: ?[/-])? (?=\d{1,2}\D)(.+)$/u.exec(t) ?? /^()(.+?), [\p{L} .']+$/u.exec(t);
  return parts && !monthOf.has((parts[1] ?? '').replace('.', '')) ? read(parts[2] ?? '') : undefined;
}

/** `told`: the texts themselves settle the order. */
export interface OrderDecision extends Decision<Order> {
  readonly told: boolean;
}

/**
 * Day-month or month-day, from the texts of a column. Without a day above 12 the rest of the file decides (`usual`), else
 * day-month is assumed and a person should confirm.
 */
export function decideOrder(texts: readonly Distinct[], usual?: Order): OrderDecision {
  let [dmy, mdy] = [0, 0];
  let example: string | undefined;
  for (const { text, count } of texts) {
    const m = patterns.numeric.exec(plain(text).replace(weekday, '').replace(time, ''));
    if (!m) continue;
    if (Number(m[1]) > 12) dmy += count;
    else if (Number(m[2]) > 12) mdy += count;
    else if (m[1] !== m[2]) example ??= text;
  }
  const told = dmy > 0 !== mdy > 0;
  // Days above 12 in both places: the column contradicts itself, whatever the file says.
  const ambiguous = example !== undefined && !told && (usual === undefined || dmy > 0);
  const choice = dmy === mdy ? (usual ?? 'DMY') : mdy > dmy ? 'MDY' : 'DMY';
  return { choice, ambiguous, told, ...(example === undefined ? {} : { example }) };
}

const first = 20_000;
const last = 60_000;

/** A day as Excel counts it (45521 = 2024-08-17), 20000..60000: only where a column of dates holds nothing better. */
export function readSerial(text: string): string | undefined {
  const t = plain(text);
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(t) ? Math.floor(Number(t.replace(',', '.'))) : 0;
  return serial >= first && serial <= last ? new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) : undefined;
}
