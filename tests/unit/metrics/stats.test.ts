import { nonResponseBounds } from '$lib/metrics/stats/bounds';
import { effectiveNumber, herfindahl } from '$lib/metrics/stats/hhi';
import { newcombe } from '$lib/metrics/stats/newcombe';
import { wilson } from '$lib/metrics/stats/wilson';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const rounded = (interval: readonly number[], digits: number): number[] => interval.map((x) => Number(x.toFixed(digits)));

test.each([
  [7, 10, 0.397, 0.892],
  [14, 20, 0.481, 0.855],
  [21, 30, 0.521, 0.833],
  [70, 100, 0.604, 0.781],
  [25, 25, 0.867, 1],
  [0, 12, 0, 0.242]
])('Wilson interval of %i of %i', (k, n, low, high) => expect(rounded(wilson(k, n), 3)).toEqual([low, high]));

test('Wilson solves the score equation it is defined by, and holds the proportion', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.round(n * part);
      const [low, high] = wilson(k, n);
      expect(low).toBeLessThanOrEqual(k / n);
      expect(high).toBeGreaterThanOrEqual(k / n);
      for (const bound of [low, high])
        if (bound > 0 && bound < 1) expect(Math.abs(k / n - bound) / Math.sqrt((bound * (1 - bound)) / n)).toBeCloseTo(1.959964, 5);
    })
  );
});

test.each([
  [0, 0],
  [-1, 5],
  [6, 5],
  [Number.NaN, 5]
])('no interval of %d of %d', (k, n) => expect(() => wilson(k, n)).toThrow('no proportion'));

test.each([
  [58, 95, 73, 104, [9.1, -4.0, 22.0]],
  [251, 412, 290, 412, [9.5, 3.0, 15.8]]
])('Newcombe interval of %i/%i to %i/%i', (k1, n1, k2, n2, points) => {
  const difference = k2 / n2 - k1 / n1;
  expect(
    rounded(
      [difference, ...newcombe({ k: k1, n: n1 }, { k: k2, n: n2 })].map((x) => x * 100),
      1
    )
  ).toEqual(points);
});

test('Newcombe 1998, table II, case (a): 56/70 against 48/80', () =>
  expect(rounded(newcombe({ k: 48, n: 80 }, { k: 56, n: 70 }), 4)).toEqual([0.0524, 0.3339]));

test('non-response leaves open what share of all it would be', () => {
  expect(rounded(nonResponseBounds(290, 118, 530), 3)).toEqual([0.547, 0.77]);
  expect(() => nonResponseBounds(5, 6, 10)).toThrow('no bounds');
});

test('N equal parts have an effective number of N', () => {
  for (const n of [1, 2, 7, 100]) {
    expect(effectiveNumber(n * 9, n * 3)).toBeCloseTo(n, 10);
    expect(herfindahl(n * 9, n * 3)).toBeCloseTo(1 / n, 10);
  }
  expect(() => herfindahl(0, 0)).toThrow('no whole');
});
