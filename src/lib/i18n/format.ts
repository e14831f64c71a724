import type { Language } from '$lib/model/language';
import { decimal, type DecimalMarks } from './decimal';
import { getLocale } from './words/runtime';

/** English is written the British way: 23 Nov 2026, never 11/23/26. */
const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;
const marks = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const satisfies Record<Language, DecimalMarks>;
const pointWord = { id: 'poin', en: 'pts' } as const satisfies Record<Language, string>;
const currencyMark = { id: 'Rp', en: 'IDR' } as const satisfies Record<Language, string>;
/** The short names of the months: a date of Intl takes tens of milliseconds on a phone, and its names change with the browser. */
const months = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
} as const satisfies Record<Language, readonly string[]>;
const byteUnits = ['B', 'kB', 'MB', 'GB'] as const;

/** Intl writes a hyphen; a number below zero carries a real minus sign (U+2212). */
const minus = (text: string): string => text.replace('-', '\u2212');

/** The day of a date or of a text YYYY-MM-DD, in UTC; a text that is no date is a mistake of ours. */
function day(value: string | Date): Date {
  const date = typeof value === 'string' ? new Date(value.length === 7 ? `${value}-01` : value) : value;
  if (Number.isNaN(date.getTime())) throw new Error(`not a date: ${value.toString()}`);
  return date;
}

/** How numbers and dates are written in one language. Shares are 0..1; dates are read in UTC. */
export interface Formatter {
  /** 1.234: never rounded. */
  count(value: number): string;
  /** 1.234,5: at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** 70,4%: one decimal when `n` (the denominator) is 100 or more, else none. */
  percent(share: number, n?: number): string;
  /** +9,5 poin: the difference of two shares, signed. */
  points(difference: number, digits?: number): string;
  /** minus 4,0: a difference of two shares in points, for a sentence that may be read aloud. */
  pointsInWords(difference: number, digits?: number): string;
  /** 65,8%–74,6%. */
  interval(interval: readonly [number, number], n?: number): string;
  /** A share somebody published, as it stands: up to two decimals. */
  published(share: number): string;
  /** 23 Nov 2026. */
  date(value: string | Date): string;
  /** Nov 2026, from YYYY-MM or a date. */
  monthYear(value: string | Date): string;
  /** Rp 1.250.000. */
  rupiah(value: number): string;
  /** 12 jam. */
  hours(value: number): string;
  /** 3 bulan. */
  months(value: number): string;
  /** 2,5 tahun. */
  years(value: number): string;
  /** 2,35. */
  ratio(value: number): string;
  /** 2026: never grouped. */
  year(value: number): string;
  /** 1,2 MB. */
  bytes(value: number): string;
}

function build(language: Language): Formatter {
  const locale = locales[language];
  // A format of Intl takes milliseconds to make on a phone, so each waits until it is asked for.
  const write = (options?: Intl.NumberFormatOptions) => {
    let format: Intl.NumberFormat | undefined;
    return (value: number): string => minus((format ??= new Intl.NumberFormat(locale, options)).format(value));
  };
  const plain = (min: number, max: number) => {
    const long = write({ minimumFractionDigits: min, maximumFractionDigits: max });
    return (value: number): string => {
      const text = decimal(value, min, max, marks[language]);
      return text === undefined ? long(value) : minus(text);
    };
  };
  const fixed = [0, 1, 2].map((digits) => plain(digits, digits));
  const upTo = [0, 1, 2, 3].map((digits) => plain(0, digits));
  const pick = (list: readonly ((value: number) => string)[], digits: number): ((value: number) => string) => {
    const found = list[digits];
    if (!found) throw new Error(`no format with ${digits} decimals`);
    return found;
  };
  const percent = (share: number, n = 0): string => `${pick(fixed, n >= 100 ? 1 : 0)(share * 100)}%`;
  const rupiah = plain(0, 0);
  const monthYear = (value: string | Date): string => `${months[language][day(value).getUTCMonth()] ?? ''} ${day(value).getUTCFullYear()}`;
  return {
    count: plain(0, 20),
    number: (value, digits = 1) => pick(upTo, digits)(value),
    percent,
    points: (difference, digits = 1) => {
      const text = pick(fixed, digits)(Math.abs(difference) * 100);
      const sign = Number(Math.abs(difference * 100).toFixed(digits)) === 0 ? '' : difference < 0 ? '\u2212' : '+';
      return `${sign}${text} ${pointWord[language]}`;
    },
    pointsInWords: (difference, digits = 1) => {
      const text = pick(fixed, digits)(Math.abs(difference) * 100);
      return difference < 0 && Number(Math.abs(difference * 100).toFixed(digits)) > 0 ? `minus ${text}` : text;
    },
    interval: ([low, high], n) => `${percent(low, n)}\u2013${percent(high, n)}`,
    published: (share) => `${pick(upTo, 2)(share * 100)}%`,
    date: (value) => `${day(value).getUTCDate()} ${monthYear(value)}`,
    monthYear,
    rupiah: (value) => `${value < 0 ? '\u2212' : ''}${currencyMark[language]}\u00a0${rupiah(Math.abs(value))}`,
    hours: write({ style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 }),
    months: write({ style: 'unit', unit: 'month', unitDisplay: 'long', maximumFractionDigits: 1 }),
    years: write({ style: 'unit', unit: 'year', unitDisplay: 'long', maximumFractionDigits: 1 }),
    ratio: pick(upTo, 2),
    year: (value) => String(value),
    bytes: (value) => {
      const step = Math.min(byteUnits.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
      return `${pick(upTo, step < 2 ? 0 : 1)(value / 1000 ** step)} ${byteUnits[step] ?? ''}`;
    }
  };
}

const formatters: Readonly<Record<Language, Formatter>> = { id: build('id'), en: build('en') };

/** The formatter of a language. */
export const formatter = (language: Language): Formatter => formatters[language];

const current = (): Formatter => formatters[getLocale()];

/** A count in the language of the page. */
export const formatCount = (value: number): string => current().count(value);
/** A number in the language of the page, at most `digits` decimals. */
export const formatNumber = (value: number, digits?: number): string => current().number(value, digits);
/** A date (YYYY-MM-DD) in the language of the page. */
export const formatDate = (value: string | Date): string => current().date(value);
/** A size in bytes in the language of the page. */
export const formatBytes = (value: number): string => current().bytes(value);
/** A month (YYYY-MM or a date) in the language of the page. */
export const formatMonth = (value: string | Date): string => current().monthYear(value);
