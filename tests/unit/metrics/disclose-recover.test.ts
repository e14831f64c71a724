import type { Dimension, Key, Measure } from '$lib/model/measure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, attack, told, type Bounds, type Counts } from './attack';

const dims: Dimension[] = ['school', 'year', 'program'];
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }) }
);
const cell = fc.oneof(
  { weight: 10, arbitrary: fc.record({ k: count, rest: count }) },
  { weight: 8, arbitrary: fc.record({ k: fc.integer({ min: 10, max: 60 }), rest: fc.integer({ min: 8, max: 40 }) }) },
  { weight: 2, arbitrary: fc.constant({ k: 0, rest: 0 }) },
  { weight: 1, arbitrary: fc.constant({ k: 0, rest: 0, unanswered: true }) }
);
const upTo = (most: number, least = 1) => fc.integer({ min: least, max: most });

/** Tables of some size, with zeros, small and large cells, groups of nobody, and groups that cannot be computed. */
const tables = (sizes: fc.Arbitrary<number[]>) =>
  sizes.chain((lengths) => {
    const by = dims.slice(0, lengths.length);
    const keys = lengths.reduce<Key[]>(
      (done, length, d) => done.flatMap((key) => Array.from({ length }, (_, i) => ({ ...key, [by[d] as Dimension]: `${by[d]}${i}` }))),
      [{}]
    );
    return fc
      .array(cell, { minLength: keys.length, maxLength: keys.length })
      .map((cells) => ({ by, table: keys.map((key, i): Counts => ({ key, ...(cells[i] ?? { k: 0, rest: 0 }) })) }));
  });
const kinds = {
  'one dimension': fc.tuple(upTo(7)),
  'two dimensions': fc.tuple(upTo(4), upTo(5)),
  'three dimensions': fc.tuple(upTo(3), upTo(3), upTo(3))
};

/** A withheld count that can be worked out. A group of nobody has nothing to hide, and how many are in one of ten or more is no secret. */
const recovered = (bounds: readonly Bounds[]): Bounds[] =>
  bounds.filter(({ low, high, n, of }) => n > 0 && !(of === 'n' && n >= 10) && high - low < 0.999);
const isSmall = (n: number): boolean => n > 0 && n < 5;
const tableOf = (by: readonly Dimension[], rows: readonly (readonly [...string[], number, number])[]): Counts[] =>
  rows.map((row) => ({
    key: Object.fromEntries(by.map((dimension, i) => [dimension, row[i]])) as Key,
    k: row.at(-2) as number,
    rest: row.at(-1) as number
  }));

describe('nothing that is withheld can be worked out from a question and all its totals', () => {
  test.each([
    ['one dimension', 350],
    ['two dimensions', 400],
    ['three dimensions', 250]
  ] as const)('%s, %i random tables', (kind, numRuns) => {
    const seen = { open: 0, withheld: 0, closed: 0 };
    fc.assert(
      fc.property(tables(kinds[kind]), ({ by, table }) => {
        const answer = told(table, by);
        seen.open += answer.filter(({ status }) => status === 'ok').length;
        seen.withheld += answer.filter(({ status }) => status === 'suppressed' || status === 'coded').length;
        // A question of which nothing at all is told says no more than its totals do. What three two-way questions about a thinly
        // filled table give away between them, no answer to a three-way question can take back.
        const closed = by.length > 2 && answer.every(({ status }) => status === 'suppressed' || status === 'not-computable');
        seen.closed += Number(closed);
        if (!closed) expect(recovered(attack(table, by, false))).toEqual([]);
      }),
      { numRuns, seed: 20241125 }
    );
    expect(seen.open).toBeGreaterThan(30);
    expect(seen.withheld).toBeGreaterThan(500);
    expect(seen.closed).toBeLessThan(numRuns * 0.6);
  });

  test('not even by somebody who knows how many people are in every group', () => {
    fc.assert(
      fc.property(tables(kinds['two dimensions']), ({ by, table }) => {
        if (told(table, by).every(({ status }) => status !== 'ok' && status !== 'coded')) return;
        const small = attack(table, by, true).filter(({ coded, k, n }) => coded || n < 10 || isSmall(k) || isSmall(n - k));
        expect(recovered(small)).toEqual([]);
      }),
      { numRuns: 200, seed: 20241125 }
    );
  });

  test('and of a small count fewer than five values are seldom left: under a total that is itself a limit, or in a table too thin for better', () => {
    let narrow = 0;
    let all = 0;
    for (const { by, table } of fc.sample(tables(kinds['two dimensions']), { numRuns: 120, seed: 20241125 }))
      for (const { coded, low, high, of, true: count } of attack(table, by, false, true)) {
        if (coded || of !== 'k' || !isSmall(count)) continue;
        all += 1;
        narrow += Number(high - low < 3.999);
      }
    expect(all).toBeGreaterThan(50);
    expect(narrow / all).toBeLessThan(0.1);
  });
});

describe('tables that are known to be hard', () => {
  test.each<[string, Dimension[], (readonly [...string[], number, number])[]]>([
    [
      'two by two, one small',
      ['school', 'year'],
      [
        ['a', '1', 3, 40],
        ['a', '2', 30, 40],
        ['b', '1', 30, 40],
        ['b', '2', 30, 40]
      ]
    ],
    [
      'one row',
      ['school', 'year'],
      [
        ['a', '1', 3, 40],
        ['a', '2', 30, 40],
        ['a', '3', 50, 40]
      ]
    ],
    [
      'one column',
      ['school', 'year'],
      [
        ['a', '1', 3, 40],
        ['b', '1', 30, 40],
        ['c', '1', 50, 40]
      ]
    ],
    [
      'all small',
      ['school', 'year'],
      [
        ['a', '1', 1, 2],
        ['a', '2', 2, 1],
        ['b', '1', 1, 1],
        ['b', '2', 3, 1]
      ]
    ],
    [
      'all small but one',
      ['school', 'year'],
      [
        ['a', '1', 1, 2],
        ['a', '2', 2, 1],
        ['b', '1', 1, 1],
        ['b', '2', 60, 50]
      ]
    ],
    [
      'one small, the rest none',
      ['year'],
      [
        ['1', 3, 60],
        ['2', 0, 60],
        ['3', 0, 60]
      ]
    ],
    [
      'all absorbed everywhere',
      ['school', 'year'],
      [
        ['a', '1', 40, 0],
        ['a', '2', 50, 0],
        ['b', '1', 60, 0],
        ['b', '2', 70, 0]
      ]
    ],
    [
      'a diagonal',
      ['school', 'year'],
      [
        ['a', '1', 3, 40],
        ['b', '2', 30, 40],
        ['c', '3', 30, 40]
      ]
    ],
    [
      'only two categories',
      ['sex'],
      [
        ['L', 3, 40],
        ['P', 300, 400]
      ]
    ]
  ])('%s', (_, by, rows) => {
    const table = tableOf(by, rows);
    expect(told(table, by).some(({ status }) => status !== 'ok')).toBe(true);
    expect(recovered(attack(table, by, false))).toEqual([]);
  });

  test('the attack finds what is there to be found: without cover a small count falls', () => {
    const table = tableOf(
      ['year'],
      [
        ['1', 3, 40],
        ['2', 30, 40],
        ['3', 30, 40]
      ]
    );
    const [first] = attack(table, ['year'], false, true).filter(({ key, of }) => key.year === '1' && of === 'k');
    expect(first).toMatchObject({ true: 3, low: 0 });
    expect(first?.high).toBeGreaterThan(8);
    const onlySmall = (of: readonly Counts[], by: readonly Dimension[]): Measure[] =>
      answerOf(of, by).map((one) =>
        one.status === 'ok' && one.numerator < 5
          ? { indicator: 'O01', key: one.key, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' }
          : one
      );
    expect(attack(table, ['year'], false, true, onlySmall).filter(({ of }) => of === 'k')).toMatchObject([{ true: 3, low: 3, high: 3 }]);
  });
});
