import { cohortStacks, statusFinding } from '$lib/views/sections/status';
import type { Measure } from '$lib/model/measure';
import { expect, test } from 'vitest';
import { absent, tally } from '../../golden/measures';

const count = (year: number, status: string, value: number, whole: number): Measure => ({
  ...tally(value, 'count', { year, status }),
  denominator: whole
});

test('what is withheld of a cohort is one segment, and a cohort of which nothing is told is named', () => {
  const cohorts = cohortStacks([
    count(2022, 'employee', 60, 100),
    count(2022, 'seeking', 40, 100),
    count(2023, 'employee', 70, 100),
    absent('suppressed', { year: 2023, status: 'seeking' }, 'count'),
    absent('suppressed', { year: 2023, status: 'inactive' }, 'count'),
    absent('suppressed', { year: 2024, status: 'employee' }, 'count'),
    absent('suppressed', { year: 2024, status: 'seeking' }, 'count')
  ]);
  expect(cohorts.rows.map(({ label, total, segments }) => [label, total, segments.map(({ status, n }) => `${status} ${n}`)])).toEqual([
    ['2022', 100, ['employed 60', 'seeking 40']],
    ['2023', 100, ['employed 70', 'withheld 30']]
  ]);
  expect([cohorts.left, cohorts.withheld]).toEqual([[], [2024]]);
});

test('the largest part that is told makes the title, however much is withheld', () => {
  const { rows } = cohortStacks([count(2023, 'employee', 20, 100), absent('suppressed', { year: 2023, status: 'seeking' }, 'count')]);
  expect(statusFinding(rows, 'id')).toContain('20');
});
