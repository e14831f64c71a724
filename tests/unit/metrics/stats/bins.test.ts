import { binsOf } from '$lib/metrics/stats/bins';
import { lifeTable, risenBy } from '$lib/metrics/stats/life-table';
import { expect, test } from 'vitest';

const year = [0, 3, 6, 9, 12];
const found = (low: number, high: number | null, events = 1) => ({ low, high, events });
const ends = (bins: ReturnType<typeof binsOf>) => bins.map(({ from, to, events }) => [from, to, events]);

test('whole months: a band goes on where the one before it ends, and nobody falls between', () => {
  expect(ends(binsOf([], [found(0, 3, 2), found(4, 6, 3), found(7, 9), found(10, 12), found(12, null)], year))).toEqual([
    [0, 3, 2],
    [3, 6, 3],
    [6, 9, 1],
    [9, 12, 1],
    [12, null, 1]
  ]);
  expect(ends(binsOf([], [found(0, 5), found(6, 12)], year))).toEqual([
    [0, 5, 1],
    [5, 12, 1],
    [12, null, 0]
  ]);
});

test('bands that overlap are one bin, and no edge lies within a band', () => {
  expect(ends(binsOf([], [found(0, 3), found(3, 6), found(4, 8)], year))).toEqual([
    [0, 3, 1],
    [3, 8, 2],
    [8, 9, 0],
    [9, 12, 0],
    [12, null, 0]
  ]);
  expect(ends(binsOf([], [found(0, 6), found(6, null)], year))).toEqual([
    [0, 6, 1],
    [6, null, 1]
  ]);
});

test('a time at the end of a bin is in it; who leaves there was in it throughout', () => {
  const bins = binsOf(
    [
      { at: 0, events: 1, censored: 0 },
      { at: 3, events: 2, censored: 4, competing: 1 }
    ],
    [found(3, 6), found(5, 5)],
    year
  );
  expect(bins.slice(0, 2)).toEqual([
    { from: 0, to: 3, events: 3, censored: 0, competing: 1 },
    { from: 3, to: 6, events: 2, censored: 4, competing: 0 }
  ]);
});

test('without competing events the part that has had it is what the life table leaves', () => {
  const bins = binsOf([{ at: 5, events: 0, censored: 6 }], [found(0, 3, 10), found(3, 6, 4), found(6, null, 3)], [0, 3, 6]);
  expect(risenBy(bins).map(({ value }) => value)).toEqual(
    lifeTable(bins).rows.flatMap(({ survival }) => (survival === null ? [] : [1 - survival]))
  );
});

test('competing events leave at once: what is lost, waits and has had either adds up', () => {
  const bins = [
    { from: 0, to: 3, events: 4, censored: 2, competing: 3 },
    { from: 3, to: 6, events: 2, censored: 0, competing: 1 },
    { from: 6, to: null, events: 1, censored: 7, competing: 0 }
  ];
  const [first, second] = risenBy(bins);
  expect(first?.value).toBeCloseTo(4 / 19, 12);
  expect(second?.value).toBeCloseTo(4 / 19 + ((12 / 19) * 2) / 11, 12);
  expect(first?.interval?.[0]).toBeLessThan(4 / 19);
  expect(first?.interval?.[1]).toBeGreaterThan(4 / 19);
});
