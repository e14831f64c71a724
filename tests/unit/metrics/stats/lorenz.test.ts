import { lorenz, type Holder } from '$lib/metrics/stats/lorenz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const by = (...values: readonly number[]): Holder[] => values.map((value) => ({ order: value, has: value }));
const holders = fc
  .array(fc.record({ order: fc.integer({ min: 0, max: 6 }), has: fc.integer({ min: 0, max: 50 }) }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some(({ has }) => has > 0));

describe('the curve of Lorenz', () => {
  test.each([
    // The lower two of four have 1 + 2 of 10.
    [by(1, 2, 3, 4), 0.5, 0.3],
    // Of three the middle one counts half: 1 + 2 / 2 of 6.
    [by(3, 1, 2), 0.5, 2 / 6],
    [by(5, 5, 5, 5), 0.5, 0.5],
    [by(0, 0, 0, 8), 0.5, 0],
    [by(1, 9), 1, 1],
    [by(1, 9), 0, 0]
  ])('of %j at %d is %d', (list, p, part) => expect(lorenz(list, p)).toBeCloseTo(part, 12));

  test('is what the lowest have, counted one by one', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 40 }), fc.nat(40), (values, k) => {
        const few = Math.min(k, values.length);
        const sum = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);
        const lowest = values.toSorted((a, b) => a - b).slice(0, few);
        expect(lorenz(by(...values), few / values.length)).toBeCloseTo(sum(lowest) / sum(values), 9);
      })
    ));

  test('does not depend on the order the holders came in, ties included, and never falls', () =>
    fc.assert(
      fc.property(holders, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const part = lorenz(list, p) ?? Number.NaN;
        expect(lorenz(list.toReversed(), p)).toBeCloseTo(part, 9);
        expect(part).toBeGreaterThanOrEqual((lorenz(list, p / 2) ?? 0) - 1e-12);
        expect(part).toBeLessThanOrEqual(1 + 1e-12);
      })
    ));

  test('lies on or below the line of equal parts when holders are in order of what they have', () =>
    fc.assert(
      fc.property(holders, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        expect(lorenz(by(...list.map(({ has }) => has)), p)).toBeLessThanOrEqual(p + 1e-9);
      })
    ));

  test('has no value where there is nothing to share, and none for a part that is no part', () => {
    expect(lorenz(by(0, 0), 0.5)).toBeNull();
    expect(lorenz([], 0.5)).toBeNull();
    expect(() => lorenz(by(1), 2)).toThrow('no part');
  });
});
