import { isPeer, overlapOf, peerRules, peersOf } from '$lib/metrics/compare/peers';
import type { Profile } from '$lib/metrics/compare/profiles';
import type { Measure } from '$lib/model/measure';
import { describe, expect, test } from 'vitest';
import { given } from '../measures';
import { at, none } from './figures';

describe('peers', () => {
  const profile = (school: string, programmes: Record<string, number>, more: Partial<Profile> = {}): Profile => ({
    school,
    district: 'd',
    province: 'v',
    graduates: Object.values(programmes).reduce((sum, n) => sum + n, 0),
    programmes: new Map(Object.entries(programmes)),
    ...more
  });
  const own = profile('own', { p: 60, q: 40 });
  const [narrow] = peerRules;
  if (!narrow) throw new Error('a rule expected');

  test('overlap by the smaller share of each programme', () => {
    expect(overlapOf(own, profile('x', { p: 20, q: 10, r: 70 }))).toBeCloseTo(0.3, 12);
    expect(overlapOf(own, own)).toBeCloseTo(1, 12);
    expect(overlapOf(own, profile('x', {}))).toBe(0);
  });

  test('are near, alike and of a like size, and nobody is their own peer', () => {
    const other = (more: Partial<Profile>) => isPeer(own, profile('x', { p: 60, q: 40 }, more), narrow);
    expect(other({})).toBe(true);
    expect(other({ district: 'e' })).toBe(false);
    expect([other({ graduates: 150 }), other({ graduates: 151 }), other({ graduates: 67 }), other({ graduates: 66 })]).toEqual([
      true,
      false,
      true,
      false
    ]);
    expect(isPeer(own, own, narrow)).toBe(false);
    expect(isPeer(profile('a', { p: 9 }, { district: '' }), profile('b', { p: 9 }, { district: '' }), narrow)).toBe(false);
  });

  test('are sought more widely until there are enough with a figure, and every step is said', () => {
    const near = Array.from({ length: 4 }, (_, i) => profile(`near${i}`, { p: 60, q: 40 }));
    const far = Array.from({ length: 6 }, (_, i) => profile(`far${i}`, { p: 60, q: 40 }, { district: 'e' }));
    const figures = [...near, ...far].map(({ school }, i) => at(60 + i, 100, { school }));
    const found = peersOf(
      'own',
      [at(30, 100, { school: 'own' }), ...figures, none({ school: 'near3' })].filter(
        ({ status, key }) => key.school !== 'near3' || status !== 'ok'
      ),
      [own, ...near, ...far]
    );
    expect(found?.tried.map(({ found }) => found)).toEqual([3, 3, 9]);
    expect(found?.rule).toBe(peerRules[2]);
    expect(found).toMatchObject({ enough: true, range: { n: 900, place: 'outside-99.8' } });
    expect(found?.apart.map(({ measure }) => measure.key.school)).toEqual(['near3']);
    // Of 60, 61, 62 and 64 to 69 %.
    expect(found?.middle).toEqual({ low: 0.62, median: 0.65, high: 0.67 });
  });

  test('may be too few under the widest rule, which is said; a figure that is no proportion has a middle and no range', () => {
    const hours = (school: string, value: number): Measure => {
      const { indicator, base, tier } = given(0, 10);
      return {
        indicator,
        base,
        tier,
        key: { school },
        unit: 'hours',
        status: 'ok',
        value,
        numerator: value * 10,
        denominator: 10,
        missing: 0
      };
    };
    const found = peersOf('own', [hours('own', 12), hours('x', 8), hours('y', 10)], [own, profile('x', { z: 5 }), profile('y', { p: 9 })]);
    const months = (school: string, response: number): Measure =>
      given(20, 40, { key: { school }, unit: 'months', value: 4, interval: [3, 6], response: { known: 40, all: 40 / response } });
    const waits = peersOf(
      'own',
      [months('own', 1), months('x', 1), months('y', 0.2)],
      [own, profile('x', { z: 5 }), profile('y', { p: 9 })]
    );
    expect(waits).toMatchObject({ middle: { median: 4 }, range: null, apart: [{ why: 'response-too-low' }] });
    expect(waits?.peers).toHaveLength(1);
    expect(found).toMatchObject({ enough: false, rule: peerRules.at(-1), middle: { low: 8, median: 9, high: 10 }, range: null });
    expect(peersOf('nobody', [], [own])).toBeNull();
  });
});
