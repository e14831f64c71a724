import { changesOf } from '$lib/metrics/compare/change';
import { funnelOf } from '$lib/metrics/compare/funnel';
import { pooledOf } from '$lib/metrics/compare/pooled';
import { standardisedOf } from '$lib/metrics/compare/standardised';
import { clopperPearson } from '$lib/metrics/stats/clopper-pearson';
import { exactLimits } from '$lib/metrics/stats/funnel';
import { newcombe } from '$lib/metrics/stats/newcombe';
import type { Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { describe, expect, test } from 'vitest';
import { given } from '../measures';
import { at, none, published } from './figures';

describe('a funnel of schools', () => {
  const schools = Array.from({ length: 12 }, (_, i) => at(30 + (i % 3), 50, { school: `s${i}` }, 0.9));

  test('places each by the limits for its size around what all make together', () => {
    const funnel = funnelOf([...schools, at(10, 40, { school: 'low' }, 0.9), at(20, 20, { school: 'high' }, 0.9)]);
    if (!('centre' in funnel)) throw new Error('a centre expected');
    const k = 12 * 31 + 30;
    expect(funnel).toMatchObject({ centre: k / 660, people: 660, around: 'schools', apart: [] });
    expect(funnel.dispersion.found).toBe('chance');
    expect(
      funnel.points.filter(({ place }) => place !== 'inside').map(({ measure, place, side }) => [measure.key.school, place, side])
    ).toEqual([
      ['low', 'outside-99.8', 'below'],
      ['high', 'outside-99.8', 'above']
    ]);
    expect(funnel.points[0]?.limits).toEqual(exactLimits(k / 660, 50));
    expect(funnel.points.map(({ measure }) => measure.key.school)).toEqual([...schools.map(({ key }) => key.school), 'low', 'high']);
  });

  test('leaves out, and says why, what cannot be placed; the centre is made of the others', () => {
    const apart = [
      none({ school: 'x' }),
      none({ school: 'y' }, 'not-computable'),
      published({ school: 'z' }),
      at(1, 20, { school: 'few' }, 0.29)
    ];
    const funnel = funnelOf([...schools, ...apart]);
    expect(funnel.apart.map(({ measure, why }) => [measure.key.school, why])).toEqual([
      ['x', 'not-given'],
      ['y', 'not-given'],
      ['z', 'no-counts'],
      ['few', 'response-too-low']
    ]);
    expect(funnel).toEqual({ ...funnelOf(schools), apart: funnel.apart });
    expect(funnelOf(apart)).toEqual({ points: [], apart: funnel.apart });
  });

  test('holds back as much as the settings ask for', () => {
    const strict = { ...standard, response: { ...standard.response, low: 0.95 } };
    expect(funnelOf(schools, undefined, strict).points).toEqual([]);
    expect(funnelOf(schools).points).toHaveLength(12);
  });

  test('of the response itself holds back no low response', () => {
    const low = given(5, 20, { indicator: 'T01', base: 'G', response: { known: 5, all: 20 } });
    expect(funnelOf([low]).points).toHaveLength(1);
  });

  test('says that fewer than ten are too few to tell how they differ, and takes a target', () => {
    expect(funnelOf(schools.slice(0, 9))).toMatchObject({ dispersion: { found: 'few', groups: 9 } });
    expect(funnelOf(schools, 0.8)).toMatchObject({ centre: 0.8, around: 'target' });
  });
});

describe('changes of many schools', () => {
  const pair = (school: string, before: Measure, after: Measure): Measure[] => [
    { ...before, key: { school, year: 2023 } },
    { ...after, key: { school, year: 2024 } }
  ];
  // Clear at 95 % (+3.0 to +15.8), and no longer at 99 % when its response is the same.
  const gained = [given(56, 100), given(70, 100)] as const;

  test('are judged at 99 % when they are more than a few', () => {
    const one = changesOf(pair('a', ...gained), [2023, 2024]);
    expect(one.level).toMatchObject({ comparisons: 1, level: 0.95 });
    expect(one.changes[0]?.judged).toMatchObject({ kind: 'up', interval: newcombe({ k: 56, n: 100 }, { k: 70, n: 100 }) });
    const many = changesOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((school) => pair(school, ...gained)),
      [2023, 2024]
    );
    expect(many.level).toMatchObject({ comparisons: 6, level: 0.99 });
    expect(many.changes.map(({ judged }) => judged.kind)).toEqual(Array.from({ length: 6 }, () => 'unclear'));
  });

  test('count only what is compared, and say what is not', () => {
    const { level, changes } = changesOf(
      [
        ...pair('clear', given(251, 412), given(290, 412)),
        ...pair('down', given(290, 412), given(251, 412)),
        ...pair('flat', given(3000, 5000), given(3010, 5000)),
        ...pair('few', given(2, 9), given(80, 90)),
        ...pair('hidden', none({}), given(80, 90)),
        ...pair('unheard', given(10, 20, { response: { known: 20, all: 100 } }), given(80, 90)),
        { ...given(5, 20), key: { school: 'new', year: 2024 } }
      ],
      [2023, 2024]
    );
    expect(level.comparisons).toBe(3);
    expect(changes.map(({ school, judged }) => [school, judged.kind])).toEqual([
      ['clear', 'up'],
      ['down', 'down'],
      ['flat', 'flat'],
      ['few', 'few'],
      ['hidden', 'no-comparison'],
      ['unheard', 'no-comparison'],
      ['new', 'no-comparison']
    ]);
    expect(JSON.stringify(changes[4]?.judged)).toBe('{"kind":"no-comparison"}');
    expect(changes[6]).not.toHaveProperty('before');
  });
});

describe('years pooled', () => {
  const year = (school: string, year: number, measure: Measure): Measure => ({ ...measure, key: { school, year } });

  test('are sums of counts; the mean of schools stands apart', () => {
    const measures = [
      year('a', 2022, given(1, 10)),
      year('a', 2023, given(9, 10)),
      year('a', 2024, given(30, 40)),
      year('b', 2023, given(5, 5)),
      year('b', 2024, none({}, 'no-base'))
    ];
    const pooled = pooledOf(measures, [2023, 2024]);
    expect(
      pooled.schools.map(({ school, years, measure }) => [
        school,
        years,
        measure.status === 'ok' && [measure.numerator, measure.denominator]
      ])
    ).toEqual([
      ['a', [2023, 2024], [39, 50]],
      ['b', [2023], [5, 5]]
    ]);
    expect(pooled.together).toMatchObject({ k: 44, n: 55, value: 0.8 });
    expect(pooled.meanOfSchools).toEqual({ value: (39 / 50 + 1) / 2, groups: 2 });
  });

  test('never give away a hidden year', () => {
    const sum = { ...given(20, 30), key: { school: 'a' } };
    const one = [year('a', 2022, given(8, 12)), year('a', 2023, none({})), year('a', 2024, none({}))];
    // 2022 and 2023: the sum less what 2022 shows is what 2023 hides.
    expect(pooledOf(one, [2022, 2023], [sum]).schools[0]).toMatchObject({ years: [], measure: { status: 'suppressed' } });
    // All that is hidden, and two of it: what the total less 2022 says anyway.
    expect(pooledOf(one, [2023, 2024], [sum]).schools[0]).toMatchObject({ years: [2023, 2024], measure: sum });
    expect(pooledOf([year('a', 2024, none({}))], [2024], [sum]).schools[0]?.measure.status).toBe('suppressed');
    expect(pooledOf(one, [2023, 2024], [none({ school: 'a' })]).schools[0]?.measure.status).toBe('suppressed');
    expect(pooledOf(one, [2023, 2024]).together).toBeNull();
  });

  test('have the interval the settings ask for', () => {
    const { schools, together } = pooledOf([year('a', 2024, given(7, 10))], [2024], [], { ...standard, interval: 'exact' });
    expect(together?.interval).toEqual(clopperPearson(7, 10));
    expect(schools[0]?.measure).toMatchObject({ interval: clopperPearson(7, 10) });
  });

  test('of rates without counts are not pooled', () =>
    expect(pooledOf([year('a', 2024, published({}))], [2024]).schools[0]?.measure).toMatchObject({
      status: 'not-computable',
      reason: 'published_without_counts'
    }));
});

describe('standardised by programme', () => {
  const region = [at(800, 1000, { program: 'p' }), at(400, 1000, { program: 'q' }), at(9, 10, { program: 'own' })];
  const cell = (school: string, program: string, k: number, n: number) => at(k, n, { school, program });

  test('a school below the raw rate may be above what its programmes make one expect', () => {
    const cells = [cell('a', 'p', 15, 20), cell('a', 'q', 45, 80), cell('b', 'p', 40, 100)];
    const { schools, apart, level } = standardisedOf([at(60, 100, { school: 'a' }), at(40, 100, { school: 'b' })], cells, region);
    expect(apart).toEqual([]);
    expect(level.comparisons).toBe(2);
    expect(schools.map(({ school, observed, expected, place }) => [school, observed, expected, place])).toEqual([
      ['a', 60, 48, 'above'],
      ['b', 40, 80, 'below']
    ]);
  });

  test('says how many are only compared with themselves', () => {
    const { schools } = standardisedOf([at(9, 10, { school: 'a' })], [cell('a', 'own', 9, 10)], region);
    expect(schools[0]).toMatchObject({ ratio: 1, place: 'as-expected', alone: 10 });
  });

  test('leaves out a school whose programmes are hidden or do not make it up', () => {
    const whole = (school: string) => at(30, 40, { school });
    const cells = [
      none({ school: 'hidden', program: 'p' }),
      cell('rest', 'p', 20, 30),
      cell('rest', '', 10, 10),
      cell('rare', 'r', 30, 40)
    ];
    const { schools, apart } = standardisedOf([whole('hidden'), whole('rest'), whole('rare')], cells, [...region, none({ program: 'r' })]);
    expect(schools).toEqual([]);
    expect(apart.map(({ measure, why }) => [measure.key.school, why])).toEqual([
      ['hidden', 'programme-hidden'],
      ['rest', 'no-programmes'],
      ['rare', 'programme-hidden']
    ]);
  });
});
