import { describe, expect, test } from 'vitest';
import { formatter } from '$lib/i18n/format';

const id = formatter('id');
const en = formatter('en');

describe('numbers', () => {
  test('counts are grouped and never rounded', () => {
    expect(id.count(1234567)).toBe('1.234.567');
    expect(en.count(1234567)).toBe('1,234,567');
    expect(id.count(1234.5)).toBe('1.234,5');
    expect(id.count(0)).toBe('0');
  });

  test('a percentage has one decimal from n = 100 on, none below', () => {
    expect(id.percent(0.7038, 412)).toBe('70,4%');
    expect(en.percent(0.7038, 412)).toBe('70.4%');
    expect(id.percent(0.7038, 100)).toBe('70,4%');
    expect(id.percent(0.7038, 99)).toBe('70%');
    expect(en.percent(0.7038)).toBe('70%');
    expect(en.percent(1, 1000)).toBe('100.0%');
    expect(en.percent(0, 50)).toBe('0%');
  });

  test('a difference is signed with a true minus, and nothing is neither up nor down', () => {
    expect(id.points(0.0947)).toBe('+9,5 poin');
    expect(en.points(0.0947)).toBe('+9.5 pts');
    expect(id.points(-0.04)).toBe('\u22124,0 poin');
    expect(en.points(-0.0004)).toBe('0.0 pts');
    expect(en.points(0.12, 0)).toBe('+12 pts');
  });

  test('an interval has no spaces', () => {
    expect(id.interval([0.658, 0.746], 412)).toBe('65,8%–74,6%');
    expect(en.interval([0.658, 0.746], 412)).toBe('65.8%–74.6%');
    expect(en.interval([0.61, 0.7])).toBe('61%–70%');
  });

  test('a published share stands as it was published', () => {
    expect(id.published(0.7)).toBe('70%');
    expect(id.published(0.8707)).toBe('87,07%');
    expect(en.published(0.666789)).toBe('66.68%');
  });

  test('money, hours, months, ratios and years', () => {
    expect(id.rupiah(1250000)).toBe('Rp\u00a01.250.000');
    expect(en.rupiah(-1250000)).toBe('\u2212IDR\u00a01,250,000');
    expect(id.hours(12)).toBe('12 jam');
    expect(en.hours(12.25)).toMatch(/^12\.3 hours$/);
    expect(en.hours(1)).toBe('1 hour');
    expect(id.months(3)).toBe('3 bulan');
    expect(en.months(3)).toBe('3 months');
    expect(id.ratio(2.345)).toBe('2,35');
    expect(id.year(2026)).toBe('2026');
    expect(id.number(-2.25, 1)).toBe('\u22122,3');
  });

  test('bytes', () => {
    expect(id.bytes(512)).toBe('512 B');
    expect(id.bytes(0)).toBe('0 B');
    expect(id.bytes(48_200)).toBe('48 kB');
    expect(id.bytes(34_200_000)).toBe('34,2 MB');
    expect(en.bytes(1_250_000_000)).toBe('1.3 GB');
    expect(en.bytes(5e12)).toBe('5,000 GB');
  });
});

describe('dates', () => {
  test('are read in UTC and written the local way', () => {
    expect(process.env['TZ']).toBe('Asia/Jakarta');
    expect(id.date('2026-11-23')).toBe('23 Nov 2026');
    expect(en.date('2026-11-23')).toBe('23 Nov 2026');
    expect(en.date(new Date(Date.UTC(2026, 0, 1)))).toBe('1 Jan 2026');
    expect(id.date('2026-08-01')).toMatch(/^1 Agu 2026$/);
    expect(id.monthYear('2026-05')).toBe('Mei 2026');
    expect(en.monthYear('2026-05-31')).toBe('May 2026');
    const year = (write: (month: string) => string) =>
      Array.from({ length: 12 }, (_, i) => write(`2026-${String(i + 1).padStart(2, '0')}`).slice(0, -5)).join(' ');
    expect(year(id.monthYear)).toBe('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des');
    expect(year(en.monthYear)).toBe('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec');
  });

  test('what is no date is a mistake', () => expect(() => id.date('soon')).toThrow('not a date: soon'));
});
