import { findIndicator } from '$lib/metrics/catalogue';
import { disclose } from '$lib/metrics/disclose';
import type { Dimension, Measure } from '$lib/model/measure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from './measures';

const share = { mode: 'share', threshold: 10 } as const;
const absorption = findIndicator('O01');
const one = (k: number, n: number): Measure => disclose([given(k, n)], absorption, [], share)[0] as Measure;
const numbers = (measure: Measure): string =>
  JSON.stringify(measure)
    .replace('"O01"', '')
    .replace(/"key":\{.*?\}/, '');

describe('in share mode', () => {
  test.each([
    [9, 9],
    [5, 9],
    [1, 50],
    [4, 50],
    [46, 50],
    [49, 50]
  ])('%i of %i is suppressed and carries no number', (k, n) => {
    expect(one(k, n)).toMatchObject({ status: 'suppressed', reason: 'few_people' });
    expect(numbers(one(k, n))).not.toMatch(/\d/);
  });

  test.each([
    [5, 10],
    [0, 10],
    [50, 50],
    [45, 50]
  ])('%i of %i is shown', (k, n) => expect(one(k, n).status).toBe('ok'));

  test('a lone hidden figure takes the next smallest with it', () => {
    const by: Dimension[] = ['program'];
    const cells = [
      given(2, 40, { key: { program: 'a' } }),
      given(30, 60, { key: { program: 'b' } }),
      given(20, 30, { key: { program: 'c' } })
    ];
    expect(
      disclose(cells, absorption, by, share).map((cell) => [cell.key.program, cell.status, cell.status !== 'ok' && cell.reason])
    ).toEqual([
      ['a', 'suppressed', 'few_people'],
      ['b', 'ok', false],
      ['c', 'suppressed', 'secondary_suppression']
    ]);
  });

  test('no set that shares a total ever has exactly one hidden figure beside a shown one', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(cell), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (grid) => {
        const by: Dimension[] = ['school', 'year'];
        const cells = grid.flatMap((row, school) =>
          row.flatMap((counts, year) =>
            counts && counts[0] + counts[1] > 0 ? [given(counts[0], counts[0] + counts[1], { key: { school: `s${school}`, year } })] : []
          )
        );
        const shown = disclose(cells, absorption, by, share);
        expect(shown.map((measure) => measure.key)).toEqual(cells.map((measure) => measure.key));
        for (const dimension of by)
          for (const value of new Set(shown.map((measure) => measure.key[dimension]))) {
            const set = shown.filter((measure) => measure.key[dimension] === value);
            if (set.some((measure) => measure.status === 'ok'))
              expect(set.filter((measure) => measure.status === 'suppressed')).not.toHaveLength(1);
          }
        for (const measure of shown) if (measure.status === 'suppressed') expect(Object.keys(measure)).not.toContain('value');
      })
    );
  });

  test('partners are not people', () => {
    const partners = given(3, 3, { indicator: 'K01', unit: 'count', base: 'N' });
    expect(disclose([partners], findIndicator('K01'), [], share)).toEqual([partners]);
  });
});

test('in private mode everything is shown, and few people are marked', () => {
  const cells = [given(1, 9), given(5, 10), given(30, 60)];
  expect(disclose(cells, absorption, [], { mode: 'private', threshold: 10 })).toEqual(cells);
  expect(cells.map((cell) => cell.tier)).toEqual(['few', 'indicative', 'solid']);
});
