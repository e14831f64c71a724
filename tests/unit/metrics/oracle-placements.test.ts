import type { Dimension, Measure } from '$lib/model/measure';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, context, load } from './ask';
import type { Canonical } from './canonical';
import { walkersOf } from './oracle-path';
import { assessors, guests, hiring, internships, teachers, type Wanted } from './oracle-placements';
import { world, years } from './random-placements';

// 200 random districts of internships, certificates, teachers and graduates, loaded together and asked apart.
const worlds = Array.from({ length: 200 }, (_, i) => world(i));
beforeAll(async () => {
  const names = Object.keys(worlds[0] ?? {}) as (keyof Canonical)[];
  await load(Object.fromEntries(names.map((name) => [name, worlds.flatMap((one) => one[name] ?? [])])));
}, 300_000);

const worldOf = (name: string): Canonical => worlds[Number(/^e(\d+)/.exec(name)?.[1])] ?? {};
const within =
  (name: string, year: number) =>
  (school: string, y: number): boolean =>
    (school === name || school.startsWith(`${name}-`)) && y === year;

/** Every group is given as its definition says, and none is silent that could be given. */
function compare(
  id: string,
  measures: readonly Measure[],
  by: Dimension,
  expected: (name: string, year: number) => Wanted | undefined
): number {
  const given = new Map(measures.filter(({ status }) => status === 'ok').map((one) => [`${one.key[by]}|${one.key.year}`, one]));
  const names =
    by === 'district' ? worlds.map((_, i) => `e${i}`) : worlds.flatMap((_, i) => ['a', 'b', 'c'].map((name) => `e${i}-${name}`));
  let n = 0;
  for (const name of names)
    for (const year of years) {
      const group = `${name}|${year}`;
      const [want, got] = [expected(name, year), given.get(group)];
      if (got?.status !== 'ok') {
        const silent = !want || want.n === null || want.n === 0 || want.k === null || want.k === 0;
        expect([id, group, want, silent]).toEqual([id, group, want, true]);
        continue;
      }
      n++;
      expect([id, group, got.denominator, got.missing]).toEqual([id, group, want?.n, want?.missing]);
      expect(got.numerator, `${id} ${group}`).toBeCloseTo(want?.k ?? Number.NaN, 6);
      expect(got.value, `${id} ${group}`).toBeCloseTo(want?.value ?? (want?.k ?? 0) / (want?.n ?? 0), 6);
    }
  return n;
}

describe('internships, teachers and certificates equal their definitions in 200 random districts', () => {
  const wanted: Readonly<Record<string, (name: string, year: number) => Wanted | undefined>> = {
    ...Object.fromEntries(
      ['I03', 'I04', 'I04M', 'I05'].map((id) => [
        id,
        (name: string, year: number) => internships(worldOf(name), within(name, year), context.asAt)[id]
      ])
    ),
    ...Object.fromEntries(
      ['G01M', 'G01P', 'G03', 'G05', 'G06', 'G06P'].map((id) => [
        id,
        (name: string, year: number) => teachers(worldOf(name), within(name, year))[id]
      ])
    ),
    ...Object.fromEntries(['G07', 'G07T'].map((id) => [id, (name: string, year: number) => guests(worldOf(name), within(name, year))[id]])),
    G08: (name, year) => assessors(worldOf(name), within(name, year))
  };
  test.each(Object.entries(wanted))('%s', async (indicator, expected) => {
    for (const by of ['district', 'school'] as const)
      expect(compare(indicator, await ask({ indicator, by: [by, 'year'] }), by, expected)).toBeGreaterThan(30);
  });

  test.each(['P', 'E'] as const)('I08 over %s', async (base) => {
    for (const by of ['district', 'school'] as const) {
      const measures = await ask({ indicator: 'I08', base, by: [by, 'year'] });
      expect(compare('I08', measures, by, (name, year) => hiring(worldOf(name), within(name, year))[base])).toBeGreaterThan(30);
    }
  });

  test('I12, everybody once', async () => {
    const counts = await ask({ indicator: 'I12', by: ['district', 'placement', 'certificate', 'status'] });
    const got = new Map<string, number>();
    for (const { key, ...one } of counts)
      if (one.status === 'ok' && key.district !== '' && key.placement !== '')
        got.set([key.district, key.placement, key.certificate, key.status].join('|'), one.value);
    const want = new Map<string, number>();
    worlds.forEach((content, i) => {
      for (const { school, placement, certificate, status } of walkersOf(content)) {
        if (school === '') continue;
        const name = [`e${i}`, placement, certificate, status].join('|');
        want.set(name, (want.get(name) ?? 0) + 1);
      }
    });
    expect(Object.fromEntries([...got].sort())).toEqual(Object.fromEntries([...want].sort()));
    expect(new Set([...got.keys()].map((name) => name.split('|').slice(1).join('|'))).size).toBeGreaterThan(25);
  });
});
