import { expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { schoolFunnel } from '$lib/views/compare/funnel';
import { reasonsTable, schoolReasons } from '$lib/views/compare/reasons';
import { schoolResponses, zones } from '$lib/views/compare/response';
import { reasonsTitle, responseTitle } from '$lib/views/compare/title';
import { absent, published, share } from '../../golden/measures';

const naming = { name: (id: string) => `SMK ${id}`, href: (id: string) => `?s=${id}`, found: 'c' };
const of = (school: string, k: number, n: number, all: number, year = 2024) => share(k, n, all, { school, year });

test('every school of a cohort is in one of four groups or set apart with a reason; a low response is not left out', () => {
  const known = [of('d', 20, 40, 200), of('c', 90, 100, 110), of('b', 20, 50, 100), of('a', 50, 100, 110), of('e', 45, 50, 100)];
  const noFrame = { ...of('f', 50, 100, 110), response: { known: 100, all: null } };
  const measures = [...known, noFrame, absent('suppressed', { school: 'g', year: 2024 }), published(0.7, { school: 'h', year: 2024 })];
  const responses = schoolResponses(measures, standard, naming);
  const ids = (zone: (typeof zones)[number]) => responses.zones[zone].map(({ id }) => id);
  expect(ids('low-below')).toEqual(['b', 'd']);
  expect(ids('low-above')).toEqual(['e']);
  expect(ids('high-below')).toEqual(['a']);
  expect(ids('high-above')).toEqual(['c']);
  expect(responses.apart.map(({ id }) => id)).toEqual(['f', 'g', 'h']);
  expect(new Set(responses.apart.map(({ place }) => place)).size).toBe(3);
  expect(responses.people).toBe(340);
  expect(responses.points.filter(({ found }) => found)).toHaveLength(1);
  expect(responseTitle(responses, 0.6, 'id')).toContain('3 dari 5');
});

test('a cohort whose graduates nobody counted has no response to show', () => {
  const responses = schoolResponses([absent('no-base', { school: 'a', year: 2024 })], standard, naming);
  expect(responses).toMatchObject({ points: [], people: 0, centre: 0 });
  expect(responses.apart).toHaveLength(1);
});

test('a school has all its reasons in one row; rows stand in the order of names and every cohort is in the table', () => {
  const measures = [
    of('a', 30, 100, 110),
    of('b', 66, 100, 110),
    of('c', 66, 100, 110),
    of('d', 66, 100, 110),
    of('e', 67, 100, 110),
    of('a', 60, 100, 110, 2023)
  ];
  const funnel = schoolFunnel(
    measures.filter(({ key }) => key.year === 2024),
    standard,
    naming
  );
  const attention = [
    { kind: 'clear_fall', count: 1, ids: ['a'], since: 2023, year: 2024 },
    { kind: 'ending_soon', count: 2, ids: ['c', 'c'], pairs: [] },
    { kind: 'program_without_partner', count: 2, ids: ['b'], programs: ['Kuliner', 'Tari'].map((program) => ({ school: 'b', program })) },
    { kind: 'low_response', count: 1, ids: ['b'], year: 2024, below: 0.6 }
  ] as const;
  const reasons = schoolReasons(attention, funnel, measures, [2023, 2024], naming, 'id');
  expect(reasons.rows.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)])).toEqual([
    ['a', 'below', 'clear_fall'],
    ['b', 'program_without_partner', 'low_response'],
    ['c', 'ending_soon']
  ]);
  expect(reasons.counts.map(({ schools }) => schools)).toEqual([1, 1, 1, 1, 1]);
  expect(reasons.rows[1]?.reasons[0]).toMatchObject({ text: 'program tanpa mitra: Kuliner, Tari' });
  expect(reasonsTable(reasons.rows, [2023, 2024], 'id').rows.map((row) => row.slice(2).map(({ value }) => value))).toEqual([
    [0.6, 0.3],
    [undefined, 0.66],
    [undefined, 0.66]
  ]);
  expect(reasonsTitle(reasons, 5)).toContain('3 dari 5');
});
