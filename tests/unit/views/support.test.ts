import { expect, test } from 'vitest';
import type { Given, Measure } from '$lib/model/measure';
import { schoolSupport } from '$lib/views/compare/support';

const naming = { name: (id: string) => `SMK ${id}`, href: (id: string) => `?s=${id}`, found: 'c' };
const hours = (school: string, total: number, teachers: number, missing = 0, year = 2024): Given => ({
  indicator: 'G01',
  key: { school, year },
  base: 'R',
  unit: 'hours',
  status: 'ok',
  value: total / teachers,
  numerator: total,
  denominator: teachers,
  missing,
  tier: 'solid'
});
const lack = (school: string, status: 'suppressed' | 'not-computable', year = 2024): Measure => ({
  indicator: 'G01',
  key: { school, year },
  base: 'R',
  unit: 'hours',
  status,
  reason: status === 'suppressed' ? 'few_people' : 'needs_field'
});
const schools = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id, name: id, district: '', graduates: 0 }));
const measures = [
  hours('a', 0, 10),
  hours('b', 100, 10, 3),
  hours('c', 200, 10),
  hours('d', 900, 30),
  hours('e', 800, 20),
  hours('f', 500, 10),
  lack('g', 'suppressed')
];

test('the half of the schools with least hours per teacher is told with what it receives and how many teachers it has', () => {
  const support = schoolSupport(measures, schools, naming, 'id');
  // a, b and c have 300 of 2 500 JP and 30 of 90 teachers.
  expect(support.title).toContain('12%');
  expect(support.summary).toContain('12% dari 2.500 JP, dan memiliki 33% guru');
  expect(support.middle).toEqual({ low: 10, median: 25, high: 40 });
});

test('zero is drawn; withheld and missing are said, apart from each other; unknown hours too', () => {
  const { points, rows, summary } = schoolSupport(measures, schools, naming, 'id');
  expect(points.map(({ measure }) => measure.value)).toContain(0);
  expect(points).toHaveLength(6);
  expect(points.filter(({ own }) => own).map(({ label }) => label)).toEqual(['SMK c']);
  expect(rows.map(({ label }) => label)).toEqual(schools.map(({ id }) => `SMK ${id}`));
  for (const part of ['Sekolah dengan 0 JP: 1', '1 ditutup', '1 tanpa data pelatihan', 'Jam dari 3 keikutsertaan'])
    expect(summary).toContain(part);
  expect(rows.map(({ place }) => place)).toEqual([
    'tanpa jam',
    'di separuh terbawah',
    'di separuh terbawah',
    'di separuh teratas',
    'di separuh teratas',
    'di separuh teratas',
    'tidak digambar',
    'tidak digambar'
  ]);
});

test('of fewer than five schools no halves are told, and none where nobody has hours', () => {
  const few = schoolSupport(measures.slice(0, 4), schools.slice(0, 4), naming, 'id');
  expect(few.middle).toBeNull();
  expect(few.title + few.summary).not.toContain('%');
  const none = schoolSupport(
    schools.slice(0, 6).map(({ id }) => hours(id, 0, 5)),
    schools.slice(0, 6),
    naming,
    'id'
  );
  expect(none.title + none.summary).not.toContain('%');
});
