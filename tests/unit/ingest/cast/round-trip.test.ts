import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBand } from '$lib/ingest/cast/band';
import { readDate } from '$lib/ingest/cast/date';
import { decideMark, readNumber, type Mark } from '$lib/ingest/cast/number';
import { decideScale, readPercent } from '$lib/ingest/cast/percent';
import { readYear } from '$lib/ingest/cast/year';

const locales = ['id-ID', 'en-GB'] as const;
const locale = fc.constantFrom(...locales);
const markOf: Readonly<Record<(typeof locales)[number], Mark>> = { 'id-ID': ',', 'en-GB': '.' };
const one = (text: string) => [{ text, count: 1 }];
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
const runs = { numRuns: 400, seed: 20 };

describe('numbers as Intl writes them', () => {
  const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((n) => n / 100);

  it('are read back', () => {
    fc.assert(
      fc.property(locale, cents, fc.integer({ min: 0, max: 2 }), (l, value, digits) => {
        const text = new Intl.NumberFormat(l, { minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(value);
        expect(readNumber(text, markOf[l])).toBeCloseTo(value, 6);
      }),
      runs
    );
  });

  it('with a currency are read back, in accounts too', () => {
    const currency = fc.constantFrom('IDR', 'USD', 'GBP', 'EUR', 'MYR', 'SGD');
    const shown = fc.constantFrom('symbol', 'code', 'narrowSymbol');
    fc.assert(
      fc.property(locale, cents, currency, shown, fc.constantFrom('standard', 'accounting'), (l, value, unit, display, sign) => {
        const format = { style: 'currency', currency: unit, currencyDisplay: display, currencySign: sign } as const;
        const text = new Intl.NumberFormat(l, format).format(value);
        const places = new Intl.NumberFormat(l, format).resolvedOptions().maximumFractionDigits ?? 2;
        expect(readNumber(text, markOf[l]), text).toBeCloseTo(Number(value.toFixed(places)), 6);
      }),
      runs
    );
  });

  it('with words for thousands, millions and more are read back, short ones in Indonesian', () => {
    const whole = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(1, 1e3, 1e6, 1e9)).map(([n, factor]) => n * factor);
    fc.assert(
      fc.property(locale, whole, (l, value) => {
        const format = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 } as const;
        const text = new Intl.NumberFormat(l, format).format(value);
        expect(readNumber(text, markOf[l]), text).toBeCloseTo(value, 0);
        const short = new Intl.NumberFormat('id-ID', { ...format, compactDisplay: 'short' }).format(value);
        if (/rb|jt/.test(short)) expect(readNumber(short, ','), short).toBeCloseTo(value, 0);
      }),
      runs
    );
  });

  it('of which one says its mark settle the mark', () => {
    fc.assert(
      fc.property(locale, fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }), (l, whole, part) => {
        const text = new Intl.NumberFormat(l, { minimumFractionDigits: 2 }).format(whole + part / 100);
        expect(decideMark(one(text)), text).toMatchObject({ choice: markOf[l], ambiguous: false });
      }),
      runs
    );
  });

  it('as percentages are read back on one scale', () => {
    fc.assert(
      fc.property(locale, fc.integer({ min: 0, max: 1000 }), (l, tenths) => {
        const text = new Intl.NumberFormat(l, { style: 'percent', minimumFractionDigits: 1 }).format(tenths / 1000);
        const scale = decideScale(one(text), markOf[l]).choice;
        expect(readPercent(text, markOf[l], scale), text).toBeCloseTo((tenths / 10) * (scale / 100), 6);
      }),
      runs
    );
  });

  it('as bands of pay are read back', () => {
    const rupiah = (n: number) =>
      new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }).format(n);
    const amount = fc.integer({ min: 2, max: 400 }).map((n) => n * 50_000);
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(' - ', '–', ' s.d. ', ' s/d ', ' sampai '), (a, b, between) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b) + 50_000];
        expect(readBand(rupiah(low) + between + rupiah(high), ',')).toEqual({ value: null, low, high });
        expect(readBand(`< ${rupiah(low)}`, ',')).toEqual({ value: null, low: null, high: low });
        expect(readBand(`lebih dari ${rupiah(low)}`, ',')).toEqual({ value: null, low, high: null });
      }),
      runs
    );
  });
});

describe('dates as Intl writes them', () => {
  const style = fc.constantFrom('full', 'long', 'medium', 'short');

  it('are read back', () => {
    fc.assert(
      fc.property(locale, style, days, (l, dateStyle, date) => {
        // Two digits for the year leave the century open; ours are after 2000.
        if (dateStyle === 'short' && date.getUTCFullYear() < 2000) return;
        const text = new Intl.DateTimeFormat(l, { dateStyle, timeZone: 'UTC' }).format(date);
        expect(readDate(text, 'DMY'), text).toEqual({ start: iso(date), end: null, precision: 'day' });
      }),
      runs
    );
  });

  it('with a time and behind a place are read back', () => {
    fc.assert(
      fc.property(locale, days, fc.constantFrom('Samarinda, ', 'Kab. Kutai Timur, ', 'Palangka Raya '), (l, date, place) => {
        const text = new Intl.DateTimeFormat(l, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(readDate(place + text, 'DMY')?.start, text).toBe(iso(date));
        const timed = new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(date);
        expect(readDate(timed, 'DMY')?.start, timed).toBe(iso(date));
      }),
      runs
    );
  });

  it('as ranges are read back', () => {
    fc.assert(
      fc.property(locale, style, days, fc.integer({ min: 1, max: 500 }), (l, dateStyle, from, more) => {
        if (dateStyle === 'short' && from.getUTCFullYear() < 2000) return;
        const to = new Date(from.getTime() + more * 86_400_000);
        const text = new Intl.DateTimeFormat(l, { dateStyle, timeZone: 'UTC' }).formatRange(from, to);
        expect(readDate(text, 'DMY'), text).toEqual({ start: iso(from), end: iso(to), precision: 'range' });
      }),
      runs
    );
  });

  it('as months, and ranges of months, are read back', () => {
    const month = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 0, max: 11 }));
    fc.assert(
      fc.property(locale, month, fc.integer({ min: 1, max: 20 }), fc.constantFrom('long', 'short'), (l, [y, m], more, length) => {
        const format = new Intl.DateTimeFormat(l, { year: 'numeric', month: length, timeZone: 'UTC' });
        const [from, to] = [new Date(Date.UTC(y, m, 1)), new Date(Date.UTC(y, m + more, 1))];
        const last = (date: Date): string => iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)));
        expect(readDate(format.format(from), 'DMY'), format.format(from)).toEqual({
          start: iso(from),
          end: last(from),
          precision: 'month'
        });
        const text = format.formatRange(from, to);
        expect(readDate(text, 'DMY'), text).toEqual({ start: iso(from), end: last(to), precision: 'range' });
      }),
      runs
    );
  });
});

it('school years in every form are their second year', () => {
  const lead = fc.constantFrom('', 'TA ', 'T.A. ', 'TA. ', 'TP ', 'Tapel ', 'Tahun Ajaran ', 'Tahun Pelajaran ', 'AY ', 'Sesi ');
  const between = fc.constantFrom('/', '-', '–', ' / ', ' - ', ' – ');
  const tail = fc.constantFrom('', ' Ganjil', ' Genap', ' (Gasal)', ' Semester 1');
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2060 }), lead, between, fc.boolean(), tail, (y, before, dash, short, after) => {
      const text = `${before}${y}${dash}${short ? String(y + 1).slice(2) : y + 1}${after}`;
      expect(readYear(text)).toEqual(short && (y + 1) % 100 === 0 ? readYear(text) : { year: y + 1, text });
      expect(readDate(text, 'DMY'), text).toBeUndefined();
      expect(readNumber(text, ','), text).toBeUndefined();
    }),
    runs
  );
});
