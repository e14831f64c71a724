import { findIndicator } from '$lib/metrics/catalogue';
import { disclose, totalsAsked } from '$lib/metrics/disclose/disclose';
import type { Dimension, Given, Measure } from '$lib/model/measure';
import { describe, expect, test } from 'vitest';
import { given } from './measures';
import { told, type Counts } from './attack';

const share = { mode: 'share', threshold: 10 } as const;
const absorption = findIndicator('O01');
/** What is told of groups whose totals are their sums. */
const shown = (cells: readonly Given[], by: readonly Dimension[] = []): Measure[] =>
  told(
    cells.map(({ key, numerator, denominator }): Counts => ({ key, k: numerator, rest: denominator - numerator })),
    by
  );
const one = (k: number, n: number): Measure => shown([given(k, n)])[0] as Measure;
const numbers = (measure: Measure): string =>
  JSON.stringify(measure)
    .replace('"O01"', '')
    .replace(/"key":\{.*?\}/, '');

describe('in share mode', () => {
  test.each([
    [9, 9],
    [5, 9],
    [3, 50],
    [4, 50],
    [46, 50],
    [47, 50]
  ])('%i of %i is suppressed and carries no number', (k, n) => {
    expect(one(k, n)).toMatchObject({ status: 'suppressed', reason: 'few_people' });
    expect(numbers(one(k, n))).not.toMatch(/\d/);
  });

  test.each([
    [5, 10],
    [5, 12],
    [45, 50],
    [5, 500]
  ])('%i of %i is shown', (k, n) => expect(one(k, n).status).toBe('ok'));

  test.each([
    [0, 10, 'at-most', 0.2],
    [2, 10, 'at-most', 0.2],
    [19, 20, 'at-least', 0.9],
    [0, 50, 'at-most', 0.05],
    [1, 50, 'at-most', 0.05],
    [48, 50, 'at-least', 0.95],
    [50, 50, 'at-least', 0.95],
    [100, 100, 'at-least', 0.98],
    [0, 900, 'at-most', 0.01]
  ] as const)('%i of %i is told as a limit, without the count', (k, n, side, limit) => {
    expect(one(k, n)).toEqual({
      indicator: 'O01',
      key: {},
      base: 'Q',
      unit: 'percent',
      status: 'coded',
      side,
      limit: expect.closeTo(limit, 9),
      denominator: n,
      tier: n < 30 ? 'indicative' : 'solid'
    });
  });

  test('what is told as a limit could be none, or all, or a few beside', () => {
    for (const n of [10, 15, 20, 39, 40, 99, 100, 299, 300, 5000])
      for (const k of [0, 1, 2]) {
        expect(one(k, n), `${k} of ${n}`).toEqual(one(0, n));
        expect(one(n - k, n), `${n - k} of ${n}`).toEqual(one(n, n));
      }
  });

  test('over all graduates nothing is told that is withheld over those whose status is known', () => {
    const ofAll = given(40, 60, { base: 'G', missing: 17 });
    expect(disclose([ofAll], absorption, [], share, [])).toMatchObject([{ status: 'suppressed' }]);
    expect(disclose([given(40, 43)], absorption, [], share, [])).toMatchObject([{ status: 'suppressed' }]);
    expect(disclose([{ ...ofAll, missing: 10 }], absorption, [], share, [])).toMatchObject([{ status: 'ok' }]);
  });

  test('a percentage of fewer than 23 people needs its interval', () => {
    const { interval, ...bare } = given(10, 22);
    expect(interval).toBeDefined();
    expect(disclose([bare], absorption, [], share, [])).toMatchObject([{ status: 'suppressed' }]);
    expect(disclose([{ ...given(11, 24), interval: [0, 1] }], absorption, [], share, [])).toMatchObject([{ status: 'ok' }]);
  });

  test('1 to 4 unknown are not counted out', () => {
    expect(disclose([given(20, 40, { missing: 3 })], absorption, [], share, [])).toMatchObject([{ status: 'ok', missing: null }]);
    expect(disclose([given(20, 40, { missing: 5 })], absorption, [], share, [])).toMatchObject([{ status: 'ok', missing: 5 }]);
  });

  test('a lone hidden figure takes the cheapest that covers it with it, and the reason does not tell which was the small one', () => {
    const cells = [
      given(3, 40, { key: { program: 'a' } }),
      given(30, 60, { key: { program: 'b' } }),
      given(20, 30, { key: { program: 'c' } })
    ];
    expect(shown(cells, ['program']).map((cell) => [cell.key.program, cell.status, 'reason' in cell && cell.reason])).toEqual([
      ['a', 'suppressed', 'few_people'],
      ['b', 'ok', false],
      ['c', 'suppressed', 'few_people']
    ]);
  });

  test('of two categories both are hidden', () => {
    const cells = [given(3, 40, { key: { sex: 'L' } }), given(300, 600, { key: { sex: 'P' } })];
    expect(shown(cells, ['sex']).map(({ status }) => status)).toEqual(['suppressed', 'suppressed']);
  });

  test('hidden figures that would add up to very little take another with them', () => {
    const cells = [
      given(1, 9, { key: { program: 'a' } }),
      given(1, 9, { key: { program: 'b' } }),
      given(30, 60, { key: { program: 'c' } })
    ];
    expect(shown(cells, ['program']).map(({ status }) => status)).toEqual(['suppressed', 'suppressed', 'suppressed']);
  });

  test('a question agrees with its totals: what one hides no sum of the other tells', () => {
    const years = [2021, 2022, 2023];
    const table = years.flatMap((year): Counts[] =>
      ['a', 'b', 'c'].map((school) => ({ key: { school, year }, k: year === 2023 ? 1 : 20, rest: 20 }))
    );
    const byYear = told(table, ['year']);
    expect(byYear.map(({ status }) => status)).toEqual(['suppressed', 'ok', 'coded']);
    const hidden = new Set(byYear.filter(({ status }) => status !== 'ok').map(({ key }) => key.year));
    for (const { key, status } of told(table, ['school', 'year'])) if (hidden.has(key.year)) expect(status).not.toBe('ok');
  });

  test('situations do not tell what the share of absorption withholds', () => {
    const counts = (year: number, employee: number, seeking: number): Given[] =>
      [
        { status: 'employee', n: employee },
        { status: 'seeking', n: seeking }
      ].flatMap(({ status, n }) =>
        n === 0 ? [] : [given(n, employee + seeking, { indicator: 'O00', key: { year, status }, base: 'N', unit: 'count', value: n })]
      );
    const cells = [...counts(2021, 30, 20), ...counts(2022, 25, 30), ...counts(2023, 40, 0)];
    const sum = (of: readonly Given[]): number => of.reduce((total, { numerator }) => total + numerator, 0);
    const totalOf = (by: readonly Dimension[]): Measure[] => {
      const groups = new Map<string, Given[]>();
      for (const cell of cells) {
        const name = by.map((dimension) => cell.key[dimension]).join();
        groups.set(name, [...(groups.get(name) ?? []), cell]);
      }
      return [...groups.values()].map((group) => {
        const [first] = group as [Given];
        const key = Object.fromEntries(by.map((dimension) => [dimension, first.key[dimension]]));
        return { ...first, key, numerator: sum(group), value: sum(group), denominator: by.includes('status') ? sum(cells) : sum(group) };
      });
    };
    const by: Dimension[] = ['year', 'status'];
    const totals = totalsAsked(by).map((one) => ({ by: one, measures: totalOf(one) }));
    const status = disclose(cells, findIndicator('O00'), by, share, totals);
    const absorbed = told(
      [
        { key: { year: 2021 }, k: 30, rest: 20 },
        { key: { year: 2022 }, k: 25, rest: 30 },
        { key: { year: 2023 }, k: 40, rest: 0 }
      ],
      ['year']
    );
    expect(absorbed.map((measure) => measure.status)).toEqual(['suppressed', 'ok', 'coded']);
    for (const { key } of absorbed.filter((measure) => measure.status !== 'ok')) {
      const situations = status.filter((measure) => measure.key.year === key.year);
      expect(situations.map((measure) => measure.status)).toEqual(situations.map(() => 'suppressed'));
      // Also those nobody is in: to leave them out would say so.
      expect(situations.map((measure) => measure.key.status)).toContain('studying');
    }
  });

  test('partners are not people', () => {
    const partners = given(3, 3, { indicator: 'K01', unit: 'count', base: 'N' });
    expect(disclose([partners], findIndicator('K01'), [], share, [])).toEqual([partners]);
  });
});

test('in private mode everything is shown, and few people are marked', () => {
  const cells = [given(1, 9), given(5, 10), given(30, 60)];
  expect(disclose(cells, absorption, [], { mode: 'private', threshold: 10 }, [])).toEqual(cells);
  expect(cells.map((cell) => cell.tier)).toEqual(['few', 'indicative', 'solid']);
});
