import { dispersion, exactLimits, fewGroups, limitsAt, placeOf } from '$lib/metrics/stats/funnel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generator } from '../random-data';
import { cdf, tail } from './binomial-oracle';

describe('exact limits', () => {
  test('of 24 around 66 % hold the shares from 46 to 83 and from 33 to 92 %', () => {
    const { inner, outer } = exactLimits(0.66, 24);
    const held = ([low, high]: readonly [number, number]): number[] =>
      Array.from({ length: 25 }, (_, k) => k / 24).filter((share) => share >= low && share <= high);
    for (const [limits, low, high] of [
      [inner, 46, 83],
      [outer, 33, 92]
    ] as const)
      expect([held(limits).at(0), held(limits).at(-1)].map((share) => Math.round((share ?? 0) * 100))).toEqual([low, high]);
  });

  test.each([
    [20, 'inner', 0.499, 0.901],
    [50, 'outer', 0.5, 0.9],
    [100, 'inner', 0.61, 0.79],
    [300, 'outer', 0.618, 0.782]
  ] as const)('of %i around 70 % (%s) lie beside the normal approximation', (n, which, low, high) => {
    const [a, b] = exactLimits(0.7, n)[which];
    // Within one person and the askewness: the binomial counts in whole people.
    expect(Math.abs(a - low) * n).toBeLessThan(1.6);
    expect(Math.abs(b - high) * n).toBeLessThan(1.6);
  });

  test('interpolate the sums of the binomial', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (n, centre) => {
        const { inner, outer } = exactLimits(centre, n);
        const by = (p: number, centre: number): number => {
          let r = 0;
          while (cdf(r, n, centre) < p) r++;
          const below = r === 0 ? 0 : cdf(r - 1, n, centre);
          return Math.max(0, (r - (cdf(r, n, centre) - p) / (cdf(r, n, centre) - below)) / n);
        };
        [by(0.025, centre), 1 - by(0.025, 1 - centre)].forEach((limit, i) => expect(inner[i]).toBeCloseTo(limit, 9));
        [by(0.001, centre), 1 - by(0.001, 1 - centre)].forEach((limit, i) => expect(outer[i]).toBeCloseTo(limit, 9));
        expect(outer[0]).toBeLessThanOrEqual(inner[0]);
        expect(outer[1]).toBeGreaterThanOrEqual(inner[1]);
      }),
      { numRuns: 40 }
    ));

  test('narrow as n grows', () => {
    const widths = [10, 30, 100, 1000, 100_000].map((n) => exactLimits(0.7, n).inner).map(([low, high]) => high - low);
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  test('close on a centre of none or all, and need people', () => {
    expect(exactLimits(0, 20).outer).toEqual([0, 0]);
    expect(exactLimits(1, 20).inner).toEqual([1, 1]);
    expect(() => exactLimits(0.5, 0)).toThrow('no limits');
    expect(() => exactLimits(0.5, 1.5)).toThrow('no limits');
  });
});

describe('dispersion', () => {
  /** Schools of 50 to 149 whose own chance is spread evenly this far around 60 %. */
  const schools = (count: number, apart: number) => {
    const random = generator(7);
    return Array.from({ length: count }, () => {
      const n = 50 + random.below(100);
      const chance = 0.6 + (random.below(2001) / 1000 - 1) * apart;
      return { k: Array.from({ length: n }, () => random.chance(chance)).filter(Boolean).length, n };
    });
  };

  test('is not judged among fewer than ten', () =>
    expect(dispersion(schools(fewGroups - 1, 0.3), 0.6)).toEqual({ groups: 9, phi: null, p: null, tau2: 0, found: 'few' }));

  test('by chance alone leaves the limits exact', () => {
    const found = dispersion(schools(83, 0), 0.6);
    expect(found).toMatchObject({ groups: 83, found: 'chance', tau2: 0 });
    expect(found.phi).toBeGreaterThan(0.4);
    expect(found.phi).toBeLessThan(1.3);
    expect(limitsAt(0.6, 80, found)).toEqual(exactLimits(0.6, 80));
  });

  test('beyond chance widens them by the variance between groups', () => {
    const found = dispersion(schools(83, 0.25), 0.6);
    expect(found.found).toBe('more');
    expect(found.p).toBeLessThan(0.001);
    // Evenly spread by ± 0.25: a standard deviation of 0.144, on the scale of the arcsine of the root about 0.144 / (2 sqrt(0.24)).
    expect(Math.sqrt(found.tau2)).toBeGreaterThan(0.1);
    expect(Math.sqrt(found.tau2)).toBeLessThan(0.17);
    const [wide, narrow] = [limitsAt(0.6, 80, found), exactLimits(0.6, 80)];
    expect(wide.inner[0]).toBeLessThan(narrow.inner[0]);
    expect(wide.outer[1]).toBeGreaterThan(narrow.outer[1]);
    expect(limitsAt(0.98, 5, { tau2: 0.5 }).outer).toEqual([0, 1]);
  });

  test('follows its formula step by step', () => {
    const parts = schools(20, 0.3);
    const z = parts.map(({ k, n }) => (Math.asin(Math.sqrt(k / n)) - Math.asin(Math.sqrt(0.6))) * 2 * Math.sqrt(n)).sort((a, b) => a - b);
    // Of twenty the tenth at either end are two: they become the mean of the second and the third.
    const [low, high] = [((z[1] ?? 0) + (z[2] ?? 0)) / 2, ((z[17] ?? 0) + (z[18] ?? 0)) / 2];
    const trimmed = [low, low, ...z.slice(2, 18), high, high];
    const sum = trimmed.reduce((so, value) => so + value * value, 0);
    const w = parts.map(({ n }) => 4 * n);
    const all = w.reduce((a, b) => a + b, 0);
    const tau2 = (sum - 19) / (all - w.reduce((so, value) => so + value * value, 0) / all);
    const found = dispersion(parts, 0.6);
    expect(found.phi).toBeCloseTo(sum / 20, 10);
    expect(found.tau2).toBeCloseTo(tau2, 12);
  });

  test.each([
    [18.307, 10, 0.05],
    [124.342, 100, 0.05],
    [29.588, 10, 0.001]
  ])('a sum of squares of %d in %i groups has the chance tables print', (sum, groups, chance) => {
    // Around one half the score of k of n is known; every group the same, so that winsorising changes nothing.
    const n = 4_000_000;
    const share = Math.sin(Math.PI / 4 + Math.sqrt(sum / groups) / (2 * Math.sqrt(n))) ** 2;
    const found = dispersion(
      Array.from({ length: groups }, () => ({ k: share * n, n })),
      0.5
    );
    expect(found.p).toBeCloseTo(chance, 5);
  });
});

test('a group lies beyond when so few or so many are that unlikely, and its complement with it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 2, max: 98 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, of, part) => {
        const k = Math.round(n * part);
        const centre = of / 100;
        const chance = Math.min(cdf(k, n, centre), tail(k, n, centre));
        // On the limit itself rounding decides.
        if (Math.abs(chance - 0.025) < 1e-9 || Math.abs(chance - 0.001) < 1e-9) return;
        const place = chance < 0.001 ? 'outside-99.8' : chance < 0.025 ? 'outside-95' : 'inside';
        expect(placeOf({ k, n }, exactLimits(centre, n))).toBe(place);
        expect(placeOf({ k: n - k, n }, exactLimits(1 - centre, n))).toBe(place);
      }
    )
  );
});
