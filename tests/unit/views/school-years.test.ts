import { describe, expect, it } from 'vitest';
import type { HeatOrder } from '$lib/charts/heat/layout';
import type { Measure } from '$lib/model/measure';
import { matching, pageOf } from '$lib/views/pages';
import { schoolLines, yearsOf } from '$lib/views/overview/school-years';

const given = (school: string, year: number, numerator: number, denominator: number): Measure => ({
  indicator: 'O01',
  key: { school, year },
  base: 'Q',
  unit: 'percent',
  status: 'ok',
  value: numerator / denominator,
  numerator,
  denominator,
  missing: 0,
  tier: 'solid'
});
const measures = [given('b', 2022, 1, 40), given('a', 2023, 9, 10), given('b', 2023, 3, 60)];
const names = new Map([
  ['a', { name: 'SMK 10', district: 'X' }],
  ['b', { name: 'SMK 9', district: 'Y' }]
]);

describe('the table of schools and years', () => {
  it('has a line for each school and a cell for each year, empty where nothing is known', () => {
    const lines = schoolLines(measures, yearsOf(measures), names, 'name');
    expect(lines.map((line) => line.name)).toEqual(['SMK 9', 'SMK 10']);
    expect(lines[1]?.cells.map((cell) => cell?.status)).toEqual([undefined, 'ok']);
  });

  it('sorts by size, not by the rate', () => {
    expect(schoolLines(measures, [2022, 2023], names, 'size').map((line) => [line.id, line.size])).toEqual([
      ['b', 100],
      ['a', 10]
    ]);
  });

  it('turns an order round, and sorts by district and then by name', () => {
    const order = (...[by, turned]: [HeatOrder, boolean]) => schoolLines(measures, [2022, 2023], names, by, turned).map(({ id }) => id);
    expect(order('size', false)).toEqual(['a', 'b']);
    expect(order('name', true)).toEqual(['a', 'b']);
    expect(order('group', false)).toEqual(['a', 'b']);
    expect(order('group', true)).toEqual(['b', 'a']);
  });
});

describe('pages of rows', () => {
  const rows = Array.from({ length: 120 }, (_, i) => `SMK ${i}`);

  it('holds fifty unless told otherwise, and a page that is gone is the last one', () => {
    expect(pageOf(rows, 0).part).toHaveLength(50);
    expect(pageOf(rows, 2)).toMatchObject({ page: 2, last: 2, part: rows.slice(100) });
    expect(pageOf(rows.slice(0, 60), 2)).toMatchObject({ page: 1, last: 1 });
    expect(pageOf(rows, 9, 12)).toMatchObject({ page: 9, last: 9, part: rows.slice(108) });
    expect(pageOf([], 1)).toEqual({ page: 0, last: 0, part: [] });
  });

  it('finds rows that hold every word', () => {
    expect(matching(rows, ' 11 smk ', (row) => row)).toEqual(rows.filter((row) => row.includes('11')));
    expect(matching(rows, ' ', (row) => row)).toBe(rows);
  });
});
