import { expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { schoolChanges } from '$lib/views/compare/changes';
import { schoolFunnel } from '$lib/views/compare/funnel';
import { changesTitle, funnelTitle } from '$lib/views/compare/title';
import { absent, share } from '../../golden/measures';

const naming = { name: (id: string) => `SMK ${id}`, href: (id: string) => `?s=${id}`, found: 'c' };
const at = (school: string, year: number, k: number, n: number) => share(k, n, n + 5, { school, year });

test('every school of a cohort is outside, inside or set apart with a reason, in the order of their names', () => {
  const measures = [
    at('e', 2024, 66, 100),
    at('d', 2024, 95, 100),
    at('c', 2024, 64, 100),
    at('b', 2024, 30, 100),
    at('a', 2024, 67, 100),
    share(5, 20, 200, { school: 'g', year: 2024 }),
    absent('suppressed', { school: 'f', year: 2024 })
  ];
  const funnel = schoolFunnel(measures, standard, naming);
  expect(funnel.outside.map(({ id }) => id)).toEqual(['b', 'd']);
  expect(funnel.inside.map(({ id }) => id)).toEqual(['a', 'c', 'e']);
  expect(funnel.apart.map(({ id }) => id)).toEqual(['f', 'g']);
  expect(funnel.outside.length + funnel.inside.length + funnel.apart.length).toBe(measures.length);
  expect(new Set(funnel.apart.map(({ place }) => place)).size).toBe(2);
  expect(funnel.people).toBe(500);
  expect(funnel.points.filter(({ found }) => found).map(({ label }) => label)).toEqual(['SMK c']);
  expect(funnelTitle(funnel)).toContain('2');
});

test('a cohort without any figure has no funnel, and keeps its schools', () => {
  const funnel = schoolFunnel([absent('no-base', { school: 'a', year: 2024 })], standard, naming);
  expect(funnel).toMatchObject({ points: [], people: 0, outside: [], inside: [] });
  expect(funnel.apart).toHaveLength(1);
});

test('changes are judged between the oldest and the newest cohort; a change is clear only where its interval leaves zero out', () => {
  const measures = [
    at('a', 2021, 40, 100),
    at('a', 2024, 80, 100),
    at('b', 2021, 60, 100),
    at('b', 2024, 62, 100),
    at('c', 2024, 62, 100),
    at('d', 2021, 3, 5),
    at('d', 2024, 62, 100)
  ];
  const changes = schoolChanges(measures, standard, naming, 'name');
  expect(changes?.years).toEqual([2021, 2024]);
  expect(changes?.rows.map(({ label, clear, difference }) => [label, clear, difference !== undefined])).toEqual([
    ['SMK a', true, true],
    ['SMK b', false, true],
    ['SMK c', false, false],
    ['SMK d', false, false]
  ]);
  for (const { clear, interval } of changes?.rows ?? []) if (interval) expect(clear).toBe(interval[0] > 0 || interval[1] < 0);
  expect(changes && changesTitle(changes)).toContain('1');
  const sorted = schoolChanges(measures, standard, naming, 'change')?.rows.map(({ label }) => label);
  expect(sorted).toEqual(['SMK a', 'SMK b', 'SMK c', 'SMK d']);
});

test('with one cohort there is no change to judge', () => {
  expect(schoolChanges([at('a', 2024, 40, 100)], standard, naming, 'name')).toBeUndefined();
});
