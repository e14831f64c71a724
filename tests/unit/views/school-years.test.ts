import { describe, expect, it } from 'vitest';
import type { Measure } from '$lib/model/measure';
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
});
