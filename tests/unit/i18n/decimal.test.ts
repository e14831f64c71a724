import { expect, test } from 'vitest';
import { decimal } from '$lib/i18n/decimal';

const languages = [
  { locale: 'id-ID', marks: { group: '.', point: ',' } },
  { locale: 'en-GB', marks: { group: ',', point: '.' } }
];
const decimals: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 20]
];

/** A stream of numbers that is the same in every run: whole ones, shares, halves at the last place, large and small ones. */
function* numbers(): Generator<number> {
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < 4000; i++) {
    yield Math.round(next() * 10 ** (i % 9));
    yield next() * 10 ** (i % 7);
    yield (Math.round(next() * 1e5) * 2 + 1) / 2 / 10 ** (i % 4);
    yield -next() * 10 ** -(i % 5);
  }
  yield* [0, -0, 0.5, 1.5, 2.5, 1.005, 8.345, 0.285, 999.995, 99.95, 1e15 + 0.5, 123456789012, 0.000001];
}

test('a number is written as Intl writes it, in both languages', () => {
  for (const { locale, marks } of languages)
    for (const [min, max] of decimals) {
      const { format } = new Intl.NumberFormat(locale, { minimumFractionDigits: min, maximumFractionDigits: max });
      const wrong = [...numbers()].filter((value) => {
        const text = decimal(value, min, max, marks);
        return text !== undefined && text !== format(value);
      });
      expect(wrong.map((value) => [value, decimal(value, min, max, marks), format(value)])).toEqual([]);
    }
});

test('a number without a plain decimal text is left to Intl', () => {
  for (const value of [1e21, 1e-7, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect(decimal(value, 0, 2, { group: '.', point: ',' })).toBeUndefined();
  expect(decimal(1e-6, 0, 20, { group: ',', point: '.' })).toBe('0.000001');
});
