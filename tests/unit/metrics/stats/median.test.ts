import { median, quantileOf, type Spread } from '$lib/metrics/stats/median';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cdf } from './binomial-oracle';

const one = (...values: readonly number[]): Spread[] => values.map((value) => ({ value, n: 1 }));
const everyOne = (spread: readonly Spread[]): number[] => spread.flatMap(({ value, n }) => Array.from({ length: n }, () => value));
const histograms = fc.array(fc.record({ value: fc.integer({ min: -50, max: 50 }), n: fc.integer({ min: 0, max: 40 }) }), {
  minLength: 1,
  maxLength: 12
});
const somebody = histograms.filter((spread) => spread.some(({ n }) => n > 0));

describe('the median', () => {
  test.each([
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 5], 5],
    [[1, 2, 3, 10], 2.5]
  ])('of %j is %d', (values, middle) => expect(median(one(...values)).value).toBe(middle));

  test('of a histogram is that of its people one by one', () =>
    fc.assert(
      fc.property(somebody, (spread) => {
        const sorted = everyOne(spread).sort((a, b) => a - b);
        const [a, b] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
        expect(median(spread).value).toBe(((a ?? 0) + (b ?? 0)) / 2);
        expect(median(spread).n).toBe(sorted.length);
      })
    ));

  test('has no interval below six values', () => {
    expect(median(one(1, 2, 3, 4, 5))).toEqual({ value: 3, n: 5 });
    expect(median(one(6, 5, 4, 3, 2, 1)).interval).toEqual([1, 6]);
  });

  test.each([
    [10, 2, 9],
    [20, 6, 15],
    [50, 18, 33],
    [100, 40, 61]
  ])('of %i values lies between rank %i and rank %i (tables of the sign test)', (n, low, high) =>
    expect(median(one(...Array.from({ length: n }, (_, i) => i + 1))).interval).toEqual([low, high])
  );

  test('has the narrowest interval of equal ranks that holds at least 95 %, by sums of the binomial', () =>
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 1500 }), (n) => {
        let rank = 0;
        while (cdf(rank, n, 0.5) <= 0.025) rank++;
        expect(median(one(...Array.from({ length: n }, (_, i) => i + 1))).interval).toEqual([rank, n + 1 - rank]);
      }),
      { numRuns: 40 }
    ));

  test('of a million is found at once', () =>
    expect(
      median([
        { value: 1, n: 499_100 },
        { value: 2, n: 500_900 }
      ])
    ).toEqual({ value: 2, n: 1_000_000, interval: [1, 2] }));
});

test('a quantile has its part at or below it, and averages where exactly that part lies there', () => {
  expect(quantileOf(one(1, 2, 3, 4), 0.25)).toBe(1.5);
  expect(quantileOf(one(1, 2, 3, 4, 5), 0.25)).toBe(2);
  expect(
    quantileOf(
      [
        { value: 7, n: 7 },
        { value: 8, n: 93 }
      ],
      0.07
    )
  ).toBe(7.5);
  fc.assert(
    fc.property(somebody, fc.integer({ min: 1, max: 99 }), (spread, percent) => {
      const values = everyOne(spread).sort((a, b) => a - b);
      const q = quantileOf(spread, percent / 100);
      const below = values.filter((value) => value < q).length;
      const upTo = values.filter((value) => value <= q).length;
      expect(below * 100).toBeLessThanOrEqual(percent * values.length);
      expect(upTo * 100).toBeGreaterThanOrEqual(percent * values.length);
    })
  );
});

test('nothing is made of nobody', () => {
  for (const spread of [[], [{ value: 1, n: 0 }]]) expect(() => median(spread)).toThrow('no values');
  expect(() => median([{ value: 1, n: -1 }])).toThrow('no count');
  expect(() => median([{ value: Number.NaN, n: 1 }])).toThrow('no count');
  expect(() => quantileOf(one(1), 1)).toThrow('no quantile');
});
