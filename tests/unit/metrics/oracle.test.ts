import { catalogue } from '$lib/metrics/catalogue';
import type { BaseId, Dimension, Measure } from '$lib/model/measure';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, load } from './ask';
import { activityCount, internships, trainings, type Expected } from './oracle-others';
import { graduatesOf, type Graduate } from './oracle-tracer';
import { worlds, years } from './random-data';

// 200 random districts, each a world of files that overlap, contradict and leave things out; loaded together, asked apart.
const { content, each } = worlds(200);
beforeAll(() => load(content), 300_000);

type Flag = boolean | null;
const fail = (name: string): never => {
  throw new Error(`nothing called ${name}`);
};
const bases: Record<string, { rows: (one: Graduate) => Flag; unsure: (one: Graduate) => boolean }> = {
  G: { rows: (one) => one.framed, unsure: () => false },
  C: { rows: (one) => one.framed && one.reached, unsure: (one) => one.framed === true && one.reached === null },
  Q: { rows: (one) => one.known, unsure: (one) => one.framed !== null && one.known === null },
  L: { rows: (one) => one.force, unsure: (one) => one.known === true && one.force === null },
  V: {
    rows: (one) => (one.force === false || one.study === true ? false : one.force === null || one.study === null ? null : true),
    unsure: (one) => one.known === true && !(one.force === false || one.study === true) && (one.force === null || one.study === null)
  },
  E: { rows: (one) => one.work, unsure: (one) => one.known === true && one.work === null }
};
const counts: Record<string, (one: Graduate) => Flag> = {
  T01: (one) => one.known,
  T02: (one) => one.known,
  T04: (one) => (one.known === null ? null : !one.known),
  O01: (one) => one.absorbed,
  O02: (one) => one.work,
  O03: (one) => one.wage,
  O04: (one) => one.study,
  O05: (one) => one.self,
  O06: (one) => one.both,
  O07: (one) => one.work,
  O08: (one) => one.seeking,
  O09: (one) => (one.absorbed === null ? null : !one.absorbed)
};

function shareOf(graduates: readonly Graduate[], indicator: string, base: BaseId): Expected {
  const { rows, unsure } = bases[base] ?? fail(base);
  const count = counts[indicator] ?? fail(indicator);
  const inside = graduates.filter((one) => rows(one) === true);
  const answered = inside.filter((one) => count(one) !== null);
  const n = base === 'G' ? inside.length : answered.length;
  return {
    k: answered.filter((one) => count(one) === true).length,
    n,
    missing: inside.length - answered.length + graduates.filter((one) => unsure(one)).length
  };
}

/** Answers that found no school belong to no world. */
const placed = (measures: readonly Measure[]): Measure[] =>
  measures.filter((measure) => measure.key.school !== '' && measure.key.district !== '');

const nameOf = (measure: Measure, by: readonly Dimension[]): string => by.map((dimension) => measure.key[dimension]).join('|');

/** Every group says what the definition says: the counts where they can be given, no number where they cannot. */
function compare(
  indicator: string,
  measures: readonly Measure[],
  by: readonly Dimension[],
  expected: (group: string) => Expected | undefined
): number {
  const found = new Map(measures.map((measure) => [nameOf(measure, by), measure]));
  expect(found.size).toBe(measures.length);
  let given = 0;
  for (const [group, measure] of found) {
    const want = expected(group);
    if (measure.status !== 'ok') continue;
    given++;
    const got = {
      group,
      k: measure.unit === 'index' || (measure.unit === 'ratio' && indicator === 'K06E') ? measure.value : measure.numerator,
      n: measure.denominator,
      missing: measure.missing
    };
    expect(want, `${indicator} ${group}`).toBeDefined();
    expect(got.k, `${indicator} ${group}`).toBeCloseTo(want?.k ?? Number.NaN, 6);
    if (want?.n !== undefined) expect(got.n, `${indicator} ${group}`).toBe(want.n);
    if (want?.missing !== undefined) expect(got.missing, `${indicator} ${group}`).toBe(want.missing);
    if (want?.n !== undefined && indicator !== 'K06' && indicator !== 'K06E')
      expect(measure.value).toBeCloseTo((want.k ?? 0) / (want.n ?? 0), 9);
  }
  return given;
}

/** Groups that can be given but are not answered with a number. */
function silent(
  measures: readonly Measure[],
  by: readonly Dimension[],
  groups: readonly string[],
  canBeGiven: (group: string) => boolean
): string[] {
  const given = new Set(measures.filter((measure) => measure.status === 'ok').map((measure) => nameOf(measure, by)));
  return groups.filter((group) => canBeGiven(group) && !given.has(group));
}

const byYear = ['district', 'year'] as const;
const bySchool = ['school', 'year'] as const;
const districtYears = each.flatMap(({ district }) => years.map((year) => `${district}|${year}`));
const worldOf = (group: string) => each.find(({ district }) => district === (group.split('|')[0] ?? '').split('-')[0]) ?? fail(group);
const within = (group: string) => {
  const [who = '', year = ''] = group.split('|');
  return (school: string, y: number): boolean => (school === who || school.startsWith(`${who}-`)) && (year === '' || Number(year) === y);
};

describe('every indicator equals its definition in 200 random worlds', () => {
  const graduates = new Map(each.map((one) => [one.district, graduatesOf(one.content)]));
  const groupOf = (group: string): Graduate[] =>
    (graduates.get(worldOf(group).district) ?? []).filter((one) => within(group)(one.school, one.year) && one.year > 0);

  test.each(Object.keys(counts).flatMap((id) => (catalogue.get(id)?.over ?? []).map((base) => [id, base] as const)))(
    '%s over %s',
    async (indicator, base) => {
      for (const by of [byYear, bySchool]) {
        const measures = placed(await ask({ indicator, base, by }));
        const given = compare(indicator, measures, by, (group) => shareOf(groupOf(group), indicator, base));
        expect(given).toBeGreaterThan(60);
        if (by === byYear)
          expect(
            silent(measures, by, districtYears, (group) => {
              const { n = 0, missing = 0 } = shareOf(groupOf(group), indicator, base);
              return (n ?? 0) > 0 && (base !== 'G' || missing < (n ?? 0));
            })
          ).toEqual([]);
      }
    }
  );

  test('T00, T03 and O00', async () => {
    compare('T00', await ask({ indicator: 'T00', by: ['district'] }), ['district'], (group) => ({
      k: (graduates.get(group) ?? []).filter((one) => one.framed !== false && one.school !== '').length
    }));
    compare('T03', placed(await ask({ indicator: 'T03', by: byYear })), byYear, (group) => {
      const framed = groupOf(group).filter((one) => one.framed);
      return {
        k: new Set(framed.filter((one) => one.known).map((one) => one.school)).size,
        n: new Set(framed.map((one) => one.school)).size
      };
    });
    const stack = await ask({ indicator: 'O00', by: ['district', 'year', 'status'] });
    const totals = new Map<string, number>();
    for (const one of stack)
      if (one.status === 'ok')
        totals.set(`${one.key.district}|${one.key.year}`, (totals.get(`${one.key.district}|${one.key.year}`) ?? 0) + one.value);
    for (const group of districtYears)
      expect([group, totals.get(group) ?? 0]).toEqual([group, groupOf(group).filter((one) => one.framed || one.known).length]);
  });

  test('bounds and response are those of the frame', async () => {
    for (const measure of placed(await ask({ indicator: 'O01', by: byYear }))) {
      if (measure.status !== 'ok') continue;
      const framed = groupOf(nameOf(measure, byYear)).filter((one) => one.framed);
      const k = framed.filter((one) => one.absorbed === true).length;
      const unknown = framed.filter((one) => one.absorbed === null).length;
      if (framed.length === 0) expect(measure.bounds).toBeUndefined();
      else expect(measure.bounds).toEqual([k / framed.length, (k + unknown) / framed.length]);
      expect(measure.response?.all).toBe(framed.length || null);
    }
  });

  const others: readonly (readonly [string, (group: string) => Expected | undefined])[] = [
    ...['I00', 'I01', 'I02', 'I06', 'I07', 'K06', 'K06E', 'K07'].map(
      (id) => [id, (group: string) => internships(worldOf(group).content, within(group))[id]] as const
    ),
    ...['G00', 'G01', 'G02', 'G04'].map((id) => [id, (group: string) => trainings(worldOf(group).content, within(group))[id]] as const),
    ['K11', (group) => activityCount(worldOf(group).content, within(group))]
  ];
  test.each(others)('%s', async (indicator, expected) => {
    for (const by of [byYear, bySchool]) {
      const measures = await ask({ indicator, by });
      expect(compare(indicator, measures, by, expected)).toBeGreaterThan(60);
      if (by === byYear)
        expect(
          silent(measures, by, districtYears, (group) => {
            const want = expected(group);
            return want !== undefined && (want.k ?? 0) > 0 && want.n !== 0 && want.n !== null && Number.isFinite(want.k);
          })
        ).toEqual([]);
    }
  });
});
