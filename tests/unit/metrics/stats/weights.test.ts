import { cellRule, weighted, type Cell } from '$lib/metrics/stats/weights';
import { wilson } from '$lib/metrics/stats/wilson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const cell = (path: string, all: number, known: number, k: number): Cell => ({ path: path.split('/'), all, known, k, n: known });

describe('post-stratification', () => {
  test('gives each kind the size it has, not the size it answered', () => {
    const { value, effective, interval, weighs } = weighted([cell('2024/culinary/P', 100, 80, 60), cell('2024/fashion/P', 100, 40, 10)]);
    // Unweighted 70 of 120; by kind (75 % + 25 %) / 2.
    expect(value).toBeCloseTo(0.5, 12);
    expect(effective).toBeCloseTo(200 ** 2 / (80 * 1.25 ** 2 + 40 * 2.5 ** 2), 10);
    expect(interval).toEqual(wilson(value * effective, effective));
    expect(weighs).toBe(true);
  });

  test('of kinds that answered alike changes nothing', () => {
    const { value, effective } = weighted([cell('2024/a/L', 30, 15, 10), cell('2024/a/P', 60, 30, 12)]);
    expect([value, effective]).toEqual([22 / 45, 45]);
  });

  test('merges a cell of few answers or of heavy weight with the smallest beside it, the finest division first', () => {
    const { cells } = weighted([
      cell('2024/culinary/L', 10, 4, 2),
      cell('2024/culinary/P', 40, 30, 20),
      cell('2024/fashion/P', 70, 20, 5),
      cell('2024/hotel/L', 20, 15, 9),
      cell('2024/hotel/P', 20, 16, 9)
    ]);
    const named = cells.map(({ paths, weight }) => [paths.map((path) => path.slice(1).join('/')).sort(), Number(weight.toFixed(3))]);
    expect(named).toContainEqual([['culinary/L', 'culinary/P'], Number((50 / 34).toFixed(3))]);
    expect(named).toContainEqual([['fashion/P', 'hotel/L'], Number((90 / 35).toFixed(3))]);
    expect(named).toContainEqual([['hotel/P'], 1.25]);
    expect(named).toHaveLength(3);
  });

  test('says when no cells were left to tell apart', () => {
    const { value, weighs, effective } = weighted([cell('2024/a/L', 50, 4, 1), cell('2024/b/P', 50, 6, 3)]);
    expect([value, weighs, effective]).toEqual([0.4, false, 10]);
  });

  test('keeps everybody, leaves no weak cell beside another, and weighs people one by one', () => {
    const one = fc.integer({ min: 0, max: 60 }).chain((all) =>
      fc.integer({ min: 0, max: all }).chain((known) =>
        fc.integer({ min: 0, max: known }).chain((n) =>
          fc.record({
            path: fc.tuple(fc.constantFrom(2023, 2024), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('L', 'P')),
            all: fc.constant(all),
            known: fc.constant(known),
            n: fc.constant(n),
            k: fc.integer({ min: 0, max: n })
          })
        )
      )
    );
    const list = fc
      .uniqueArray(one, { selector: ({ path }) => path.join('/'), minLength: 1, maxLength: 12 })
      .filter((cells) => cells.some(({ n }) => n > 0));
    fc.assert(
      fc.property(list, (cells) => {
        const { cells: used, value, effective } = weighted(cells);
        for (const of of ['all', 'known', 'k', 'n'] as const) {
          const sum = (from: readonly Record<typeof of, number>[]): number => from.reduce((so, one) => so + one[of], 0);
          expect(sum(used)).toBe(sum(cells));
        }
        const weak = used.filter(({ known, all }) => known < cellRule.known || all / known > cellRule.weight);
        expect(used.length === 1 || weak.length === 0).toBe(true);
        // Everybody in the base, each with the weight of the cell their own cell was put into.
        const people = used.flatMap((into) => Array.from({ length: into.n }, (_, i) => ({ w: into.all / into.known, yes: i < into.k })));
        const total = people.reduce((so, { w }) => so + w, 0);
        expect(value).toBeCloseTo(people.reduce((so, { w, yes }) => so + (yes ? w : 0), 0) / total, 10);
        expect(effective).toBeCloseTo(total ** 2 / people.reduce((so, { w }) => so + w * w, 0), 6);
        expect(effective).toBeLessThanOrEqual(people.length + 1e-9);
      })
    );
  });

  test('needs somebody in the base', () => expect(() => weighted([cell('2024/a/L', 50, 0, 0)])).toThrow('nobody to weigh'));
});
