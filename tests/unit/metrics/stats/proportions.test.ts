import { clopperPearson } from '$lib/metrics/stats/clopper-pearson';
import { bonferroni, few, levelFor, zOf } from '$lib/metrics/stats/comparisons';
import { meanOfGroups, pool } from '$lib/metrics/stats/pool';
import { standardise } from '$lib/metrics/stats/standardise';
import { wilson } from '$lib/metrics/stats/wilson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossing, tail } from './binomial-oracle';

const part = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('Clopper-Pearson', () => {
  test.each([
    [7, 10, 0.3475, 0.9333],
    [0, 12, 0, 0.2646],
    [25, 25, 0.8628, 1],
    [1, 10, 0.0025, 0.445]
  ])('of %i of %i is as printed in tables', (k, n, low, high) =>
    expect(clopperPearson(k, n).map((x) => Number(x.toFixed(4)))).toEqual([low, high])
  );

  test('ends where the binomial leaves 2.5 % on either side, by sums and halving', () =>
    fc.assert(
      fc.property(part, ({ k, n }) => {
        const [low, high] = clopperPearson(k, n);
        if (k > 0)
          expect(low).toBeCloseTo(
            crossing((p) => tail(k, n, p), 0.025),
            9
          );
        if (k < n)
          expect(high).toBeCloseTo(
            crossing((p) => tail(k + 1, n, p), 0.975),
            9
          );
        expect([k === 0 ? low : 0, k === n ? high : 1]).toEqual([0, 1]);
      }),
      { numRuns: 60 }
    ));

  test.each([
    [6, 5],
    [0, 0],
    [0.5, 2]
  ])('is not there for %d of %d', (k, n) => expect(() => clopperPearson(k, n)).toThrow('no proportion'));
});

describe('many comparisons', () => {
  test('are held to 99 % when they are more than a few, and say how many chance alone would find', () => {
    expect(levelFor(few).level).toBe(0.95);
    expect(levelFor(few + 1).level).toBe(0.99);
    expect(levelFor(12)).toMatchObject({ comparisons: 12, level: 0.99 });
    expect(levelFor(83).byChance).toBeCloseTo(0.83, 10);
    expect(levelFor(12).z).toBeCloseTo(2.5758293035489, 12);
    expect(levelFor(1).z).toBeCloseTo(1.959963984540054, 12);
  });

  test('by Bonferroni share five percent', () => {
    expect(bonferroni(1).z).toBeCloseTo(1.959963984540054, 12);
    expect(bonferroni(50).level).toBeCloseTo(0.999, 12);
    expect(bonferroni(50).z).toBeCloseTo(3.290526731491926, 9);
  });

  test('need a number and a level', () => {
    expect(() => levelFor(1.5)).toThrow('no number of comparisons');
    expect(() => bonferroni(0)).toThrow('no number of comparisons');
    expect(() => zOf(1)).toThrow('no level');
  });
});

describe('several groups', () => {
  test('are pooled by their counts; the mean of their percentages is another number', () => {
    const schools = [
      { k: 9, n: 10 },
      { k: 20, n: 100 },
      { k: 0, n: 0 }
    ];
    expect(pool(schools)).toEqual({ k: 29, n: 110 });
    expect(meanOfGroups(schools)).toEqual({ value: 0.55, groups: 2 });
    expect(meanOfGroups([])).toBeNull();
  });
});

describe('indirect standardisation', () => {
  test('compares with what the mix of programmes leads one to expect', () => {
    const reference = { culinary: { k: 800, n: 1000 }, fashion: { k: 400, n: 1000 } };
    const school = [
      { k: 15, n: 20, reference: reference.culinary },
      { k: 45, n: 80, reference: reference.fashion }
    ];
    const { observed, expected, n, ratio, interval } = standardise(school);
    expect([observed, expected, n, ratio]).toEqual([60, 48, 100, 1.25]);
    // Below the raw rate of the reference (60 %), yet above what its own mix would make.
    expect(interval?.map((x) => Number(x.toFixed(3)))).toEqual(wilson(60, 100).map((x) => Number((x / 0.48).toFixed(3))));
  });

  test('of a group that is its own reference gives one', () =>
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (strata) => {
        const { ratio, expected } = standardise(strata.map((one) => ({ ...one, reference: one })));
        expect(expected).toBeCloseTo(pool(strata).k, 9);
        if (ratio !== null) expect(ratio).toBeCloseTo(1, 9);
      })
    ));

  test('needs a reference, and expects nothing where the reference has nothing', () => {
    expect(() => standardise([{ k: 1, n: 2, reference: { k: 0, n: 0 } }])).toThrow('without a reference');
    expect(standardise([{ k: 1, n: 2, reference: { k: 0, n: 5 } }])).toMatchObject({ expected: 0, ratio: null, interval: null });
    expect(() => standardise([])).toThrow('no proportion');
  });
});
