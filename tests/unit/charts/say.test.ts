import { describe, expect, test } from 'vitest';
import { sayDetails, sayMark, sayValue } from '$lib/charts/say';
import { measureTable } from '$lib/charts/table';
import { absent, coded, everyKind, published, share, tally } from '../../golden/measures';

describe('words of a measure', () => {
  test('a share comes with counts, interval and the limits of non-response', () => {
    expect(sayMark('2024', share(290, 412, 530), 'id')).toBe(
      '2024: 70,4% (290 dari 412; rentang 95% 65,8%–74,6%; 54,7% sampai 77,0% bila yang tak terlacak ikut dihitung)'
    );
    expect(sayMark('2024', share(290, 412, 530), 'en')).toBe(
      '2024: 70.4% (290 of 412; 95% interval 65.8%–74.6%; 54.7% to 77.0% once the untraced are counted)'
    );
  });
  test('below ten people there is no percentage', () => {
    expect(sayMark('2024', share(6, 8, 14), 'id')).toBe('2024: 6 dari 8 (angka kecil)');
  });
  test('what is not given carries no digit', () => {
    for (const status of ['suppressed', 'no-base', 'not-computable'] as const)
      for (const language of ['id', 'en'] as const) expect(sayMark('x', absent(status), language)).not.toMatch(/\d/);
  });
  test('the three absences are said differently', () => {
    expect(new Set((['suppressed', 'no-base', 'not-computable'] as const).map((status) => sayValue(absent(status), 'id'))).size).toBe(3);
  });
  test('a published figure says that it has no denominator', () => {
    expect(sayMark('Kasus', published(0.7), 'id')).toBe('Kasus: sekitar 70% (angka terbitan, tanpa penyebut)');
  });
  test('counts and lesson hours are said in their unit', () => {
    expect(sayValue(tally(11204), 'id')).toBe('11.204');
    expect(sayValue(tally(31.5, 'hours'), 'id')).toBe('31,5 JP');
    expect(sayValue(tally(2.345, 'ratio'), 'en')).toBe('2.35');
    expect(sayDetails({ ...tally(5), missing: 3 }, 'id')).toEqual(['3 tidak diketahui']);
  });
});

describe('a share told as a limit', () => {
  test('is said with its base and without its count', () => {
    expect(sayMark('2024', coded('at-least', 0.95, 60), 'id')).toBe('2024: ≥ 95% (dari 60; angka pastinya ditutup)');
    expect(sayMark('2024', coded('at-most', 0.2, 12), 'en')).toBe('2024: ≤ 20% (of 12; the exact number is withheld)');
  });
  test('puts no share, count or interval into a table', () => {
    const table = measureTable(['Tahun'], [{ labels: ['2024'], measure: coded('at-least', 0.95, 60) }], 'id');
    expect(table.rows[0]?.map((cell) => cell.value)).toEqual([undefined, undefined, undefined, 60, undefined, undefined, undefined]);
    expect(table.rows[0]?.[1]?.text).toBe('≥ 95%');
  });
});

describe('table of measures', () => {
  const table = measureTable(
    ['Jenis'],
    Object.entries(everyKind).map(([label, measure]) => ({ labels: [label], measure })),
    'id'
  );
  test('has as many cells as heads in every row', () => {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
  test('holds a number for every given figure, and none for the others', () => {
    const value = new Map(table.rows.map((row) => [row[0]?.text, row[1]?.value]));
    expect(value.get('zero')).toBe(0);
    expect(value.get('published')).toBe(0.7);
    for (const kind of ['suppressed', 'no-base', 'not-computable']) {
      expect(value.get(kind)).toBeUndefined();
      expect(table.rows.find((row) => row[0]?.text === kind)?.some((cell) => cell.value !== undefined)).toBe(false);
    }
  });
  test('counts alone need no columns for intervals', () => {
    expect(measureTable(['Tahun'], [{ labels: ['2024'], measure: tally(5) }], 'id').columns.map((column) => column.label)).toEqual([
      'Tahun',
      'Nilai',
      'Catatan'
    ]);
  });
});
