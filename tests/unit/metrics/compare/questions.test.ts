import { change } from '$lib/metrics/compare/change';
import { funnel } from '$lib/metrics/compare/funnel';
import { peers } from '$lib/metrics/compare/peers';
import { pooled } from '$lib/metrics/compare/pooled';
import { standardised } from '$lib/metrics/compare/standardised';
import { reweighted } from '$lib/metrics/compare/weighted';
import type { Context, Request } from '$lib/metrics/request';
import { everything } from '$lib/model/filter';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedEngine } from '../../engine-fixture';
import { context, load } from '../ask';
import { generator } from '../random-data';
import { numbered, seeks, works, type Line } from '../tracer-rows';

const random = generator(11);
const schools = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
/** Graduates of ten schools, three programmes, both sexes and three years; women and one programme answer more. */
const people: Line[] = schools.flatMap((school_id, index) =>
  [2022, 2023, 2024].flatMap((grad_year) =>
    Array.from({ length: index === 9 ? 6 : 25 + random.below(20) }, (): Line => {
      const program = random.pick(index === 8 ? ['r'] : ['p', 'q']);
      const sex = random.pick(['L', 'P']);
      const answered = random.chance((sex === 'P' ? 0.9 : 0.55) - (program === 'q' ? 0.1 : 0));
      const state = random.chance(program === 'p' ? 0.8 : 0.5) ? works : seeks;
      return { school_id, grad_year, program, sex, answered, ...(answered ? state : {}) };
    })
  )
);
const sum = (lines: readonly Line[], of: (line: Line) => boolean): number => lines.filter(of).length;
const answered = ({ answered: yes }: Line): boolean => yes === true;
const absorbed = ({ is_employed: yes }: Line): boolean => yes === true;

const absorption: Request = { indicator: 'O01', by: [], filter: everything };
const share: Context = { ...context, disclosure: { mode: 'share', threshold: 10 } };

beforeAll(() =>
  load({
    tracer: numbered(people),
    school: schools.map((school_id, i) => ({ school_id, name: school_id, district: i < 6 ? 'near' : 'far', province: 'v', country: 'ID' }))
  })
);

describe('the comparisons count what the rows hold', () => {
  test('funnel', async () => {
    const found = await funnel(await sharedEngine(), absorption, context);
    if (!('centre' in found)) throw new Error('a centre expected');
    expect(found.points.map(({ measure }) => measure.key.school)).toEqual(schools);
    expect(found.centre).toBeCloseTo(sum(people, absorbed) / sum(people, answered), 12);
    expect(found.people).toBe(sum(people, answered));
  });

  test('standardised: expected is what the programmes of the region make of it, the region staying whole for one school', async () => {
    const filter = { ...everything, schools: ['b', 'i'] };
    const { schools: found, level } = await standardised(await sharedEngine(), { ...absorption, filter }, context);
    expect(level.comparisons).toBe(2);
    const [b, i] = found;
    const own = people.filter(({ school_id }) => school_id === 'b').filter(answered);
    const expected = ['p', 'q'].reduce((so, program) => {
      const region = people.filter((line) => line['program'] === program && answered(line));
      return so + (sum(own, (line) => line['program'] === program) * sum(region, absorbed)) / region.length;
    }, 0);
    expect(b).toMatchObject({ school: 'b', observed: sum(own, absorbed), n: own.length, alone: 0 });
    expect(b?.expected).toBeCloseTo(expected, 9);
    expect(i).toMatchObject({ school: 'i', alone: i?.n });
    expect(i?.ratio).toBeCloseTo(1, 12);
  });

  test('peers: near first, then further, and the region without the school itself', async () => {
    const found = await peers(await sharedEngine(), absorption, context, 'a', undefined, 5);
    expect(found?.tried).toEqual([{ rule: { place: 'district', overlap: 0.5, size: 1.5 }, found: 5 }]);
    expect(found?.peers.map(({ key }) => key.school)).toEqual(['b', 'c', 'd', 'e', 'f']);
    const near = people.filter(({ school_id }) => ['b', 'c', 'd', 'e', 'f'].includes(String(school_id)));
    expect(found?.range).toMatchObject({ k: sum(near, absorbed), n: sum(near, answered) });
    const wide = await peers(await sharedEngine(), absorption, context, 'i');
    expect(wide).toMatchObject({ enough: true, rule: { place: 'anywhere', overlap: null, size: null } });
    expect(wide?.tried.map((step) => step.found)).toEqual([0, 0, 0, 0, 0, 9]);
  });

  test('change: two years of every school, at the level for so many', async () => {
    const { changes, level } = await change(await sharedEngine(), absorption, context, [2022, 2024]);
    expect(changes.map(({ school }) => school)).toEqual(schools);
    expect(level).toMatchObject({ comparisons: 9, level: 0.99 });
    expect(changes.at(-1)?.judged.kind).toBe('few');
  });

  test('pooled: the last two years by their counts', async () => {
    const found = await pooled(await sharedEngine(), absorption, context, 2);
    const last = people.filter(({ grad_year }) => grad_year !== 2022);
    expect(found.years).toEqual([2023, 2024]);
    expect(found.together).toMatchObject({ k: sum(last, absorbed), n: sum(last, answered) });
    expect(found.meanOfSchools?.groups).toBe(10);
  });

  test('weighted: everybody stands for as many of their kind as there are', async () => {
    const { unweighted, weighted } = await reweighted(await sharedEngine(), absorption, context);
    expect(unweighted).toMatchObject({ numerator: sum(people, absorbed), denominator: sum(people, answered) });
    if (weighted.status !== 'ok') throw new Error(JSON.stringify(weighted));
    expect(weighted.of).toEqual(['year', 'program', 'sex']);
    const kinds = weighted.cells.map(({ paths }) =>
      people.filter((line) =>
        paths.some(([year, program, sex]) => line['grad_year'] === year && line['program'] === program && line['sex'] === sex)
      )
    );
    expect(kinds.reduce((so, kind) => so + kind.length, 0)).toBe(people.length);
    const value = kinds.reduce((so, kind) => so + (kind.length * sum(kind, absorbed)) / sum(kind, answered), 0) / people.length;
    expect(weighted.value).toBeCloseTo(value, 12);
    expect(weighted.value).not.toBeCloseTo(sum(people, absorbed) / sum(people, answered), 3);
  });
});

describe('in share mode', () => {
  test('a hidden school moves no centre, and no comparison holds a number of it', async () => {
    const engine = await sharedEngine();
    const one = { ...absorption, filter: { ...everything, years: [2024] } };
    const found = await funnel(engine, one, share);
    const hidden = found.apart.filter(({ measure }) => measure.status === 'suppressed').map(({ measure }) => String(measure.key.school));
    expect(hidden).toContain('j');
    expect(hidden.length).toBeGreaterThan(1);
    const shown = people.filter(({ grad_year, school_id }) => grad_year === 2024 && !hidden.includes(String(school_id)));
    expect(found).toMatchObject({ centre: sum(shown, absorbed) / sum(shown, answered), people: sum(shown, answered) });
    expect(JSON.stringify(found.apart)).not.toMatch(/"(value|numerator|denominator)"/);
    const { schools: compared } = await standardised(engine, one, share);
    expect(compared.map(({ school }) => school).filter((school) => hidden.includes(school))).toEqual([]);
  });

  test('years hidden one by one are summed only where the sum is no secret', async () => {
    const engine = await sharedEngine();
    const found = await pooled(engine, absorption, share, 2);
    // Every year of the smallest school is hidden, also the one outside these two.
    expect(found.schools.find(({ school }) => school === 'j')).toMatchObject({ years: [], measure: { status: 'suppressed' } });
    const all = await pooled(engine, absorption, share, 3);
    const small = people.filter(({ school_id }) => school_id === 'j');
    const [k, n] = [sum(small, absorbed), sum(small, answered)];
    const measure = all.schools.find(({ school }) => school === 'j')?.measure;
    expect([k, n, n - k >= 5 && k >= 5 && n >= 10]).toEqual([k, n, true]);
    expect(measure).toMatchObject({ status: 'ok', numerator: k, denominator: n });
  });

  test('one hidden kind of graduate hides the weighted value', async () => {
    const filter = { ...everything, schools: ['j', 'a'], years: [2023] };
    const { unweighted, weighted } = await reweighted(await sharedEngine(), { ...absorption, filter }, share);
    expect(unweighted.status).toBe('ok');
    expect(weighted).toMatchObject({ status: 'suppressed', reason: 'secondary_suppression' });
    expect(weighted).not.toHaveProperty('value');
  });
});

describe('what cannot be weighed says why', () => {
  test('over all graduates there is nothing to weigh', async () => {
    const { unweighted, weighted } = await reweighted(await sharedEngine(), { ...absorption, base: 'G' }, context);
    expect(unweighted.status).toBe('ok');
    expect(weighted).toMatchObject({ status: 'not-computable', reason: 'nothing_to_weigh' });
  });

  test('nothing there stays nothing', async () => {
    const filter = { ...everything, years: [1999] };
    expect(await reweighted(await sharedEngine(), { ...absorption, filter }, context)).toMatchObject({
      unweighted: { status: 'not-computable', reason: 'no_data' },
      weighted: { status: 'not-computable', reason: 'no_data' }
    });
    expect(await funnel(await sharedEngine(), { ...absorption, filter }, context)).toEqual({ points: [], apart: [] });
    expect(await peers(await sharedEngine(), absorption, context, 'nobody')).toBeNull();
  });
});
