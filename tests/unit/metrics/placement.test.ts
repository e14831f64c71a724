import { describe, expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { ask, figure, load } from './ask';
import type { Canonical } from './canonical';

type Line = NonNullable<Canonical['internship']>[number];
let row = 0;
const placement = (line: Line): Line => ({
  internship_id: ++row,
  school_id: 's',
  year: 2024,
  status: 'completed',
  src_batch: 1,
  src_row: row,
  ...line
});
const placed = (...lines: Line[]): Promise<void> => load({ internship: lines.map(placement) });

describe('I03, how long internships last', () => {
  test('first and last day both count; the middle of the closed ones, in months of 30.44 days', async () => {
    await placed(
      { start_date: '2024-01-01', end_date: '2024-06-30' },
      { start_date: '2024-01-01', end_date: '2024-01-31', status: 'dropped' },
      { start_date: '2024-01-01', end_date: '2024-03-31' },
      { start_date: '2024-01-01', end_date: '2024-12-31', status: 'active' },
      { start_date: '2024-01-01', end_date: '2024-12-31', status: 'planned' }
    );
    const { value, denominator, missing, unit } = await figure('I03');
    expect(value).toBeCloseTo(91 / 30.44, 9);
    expect([denominator, missing, unit]).toEqual([3, 0, 'months']);
  });

  test('without a status, those whose last day is past on the date of counting', async () => {
    await placed(
      { status: null, start_date: '2024-01-01', end_date: '2024-01-31' },
      { status: null, start_date: '2025-10-01', end_date: '2025-12-31' }
    );
    expect(await figure('I03')).toMatchObject({ value: 31 / 30.44, denominator: 1, missing: 0 });
    expect(await figure('I03', undefined, { asAt: '2026-01-01' })).toMatchObject({ denominator: 2 });
  });

  test('months count whole where no more is known; half-known spans, years and impossible ones are missing', async () => {
    const months = { date_precision: 'month', end_precision: 'month' };
    await placed(
      { start_date: '2024-01-01', end_date: '2024-06-30', ...months },
      { start_date: '2024-01-01', end_date: '2024-06-30', date_precision: 'day', end_precision: 'month' },
      { start_date: '2024-01-01', end_date: '2024-12-31', date_precision: 'year' },
      { start_date: '2024-06-01', end_date: '2024-01-01' },
      { start_date: '2024-06-01' }
    );
    expect(await figure('I03')).toMatchObject({ value: 6, denominator: 1, missing: 4 });
  });

  test('no dates: it says which field would help', async () => {
    await placed({}, {});
    expect(await ask({ indicator: 'I03' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'end_date' }]);
  });
});

describe('I04, hours of internships', () => {
  const lines: Line[] = [
    { hours: 600 },
    { hours: 600, hours_unit: 'jp45' },
    { hours: 600, hours_unit: 'h60' },
    {},
    { hours: 90, status: 'planned' }
  ];

  test('hours of 60 minutes are 60/45 JP; who has no hours is missing and no zero', async () => {
    await placed(...lines);
    expect(await figure('I04')).toMatchObject({ numerator: 2000, denominator: 3, missing: 1, unit: 'hours' });
    expect(await figure('I04M')).toMatchObject({ value: 600, denominator: 3, missing: 1 });
  });

  test('the length of a lesson is a setting, not part of the facts', async () => {
    await placed(...lines);
    expect(await figure('I04', undefined, { settings: { ...standard, lessonMinutes: 40 } })).toMatchObject({ numerator: 1200 + 900 });
    expect(await figure('I04M', undefined, { settings: { ...standard, lessonMinutes: 60 } })).toMatchObject({ value: 600 });
  });

  test('one very long internship moves the mean, not the median', async () => {
    await placed(...Array.from({ length: 6 }, () => ({ hours: 100 })), { hours: 9000 });
    expect((await figure('I04')).value).toBeCloseTo(9600 / 7, 9);
    expect((await figure('I04M')).value).toBe(100);
  });

  test('no hours at all', async () => {
    await placed({}, {});
    for (const indicator of ['I04', 'I04M'])
      expect(await ask({ indicator })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'hours' }]);
  });
});

describe('I05, long enough', () => {
  const half = { start_date: '2024-01-01', end_date: '2024-06-30' };
  const short = { start_date: '2024-01-01', end_date: '2024-06-29' };

  test('six calendar months or 792 JP in three years, ten or 1,368 in four', async () => {
    await placed(
      { program_years: 3, ...half, hours: 10 },
      { program_years: 3, ...short, hours: 792 },
      { program_years: 3, ...short, hours: 594, hours_unit: 'h60' },
      { program_years: 3, ...short, hours: 791 },
      { program_years: 4, ...half, hours: 1367 },
      { program_years: 4, start_date: '2024-01-01', end_date: '2024-10-31', hours: 10 },
      { program_years: 4, ...half, hours: 1368 },
      { program_years: 3, ...half, status: 'dropped' }
    );
    expect(await figure('I05')).toMatchObject({ numerator: 5, denominator: 7, missing: 0, base: 'F' });
  });

  test('hours missing beside a short span decide nothing; in a file without hours the months do', async () => {
    await load({
      internship: [
        placement({ program_years: 3, ...short, hours: 100 }),
        placement({ program_years: 3, ...short }),
        placement({ program_years: 3, ...half }),
        placement({ school_id: 't', program_years: 3, ...short, src_batch: 2 }),
        placement({ school_id: 't', program_years: 3, ...half, src_batch: 2 }),
        placement({ school_id: 't', program_years: 3, ...half, status: null, src_batch: 2 })
      ]
    });
    expect(await ask({ indicator: 'I05', by: ['school'] })).toMatchObject([
      { key: { school: 's' }, numerator: 1, denominator: 2, missing: 1 },
      { key: { school: 't' }, numerator: 1, denominator: 2, missing: 1 }
    ]);
  });

  test('how long the programme runs comes from the row, the school, or a list of programmes; unknown is said', async () => {
    const internship = [
      placement({ program: 'Kuliner', ...half }),
      placement({ program: 'kuliner', school_id: 't', ...half }),
      placement({ program: 'Busana', ...half })
    ];
    await load({ internship });
    expect(await ask({ indicator: 'I05' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'program_years' }]);
    await load({
      internship,
      program: [
        { program: 'Kuliner', years: 3 },
        { program: 'Kuliner', school_id: 't', years: 4 }
      ]
    });
    expect(await figure('I05')).toMatchObject({ numerator: 1, denominator: 2, missing: 1 });
  });
});

const recap = { school_id: 's', program: '*', year: 2024, src_batch: 2, src_row: 2 };

describe('a recap of a school', () => {
  const line = {
    ...recap,
    due: 60,
    placed: 50,
    completed: 40,
    overseas: 30,
    hours: 25_000,
    hours_unit: 'jp45',
    hosts: 5,
    met_minimum: 34,
    hired_by_host: 12
  };

  test('every margin keeps its total', async () => {
    await load({ agg_internship: [line] });
    expect(await figure('I00')).toMatchObject({ value: 50 });
    expect(await figure('I02')).toMatchObject({ numerator: 40, denominator: 50 });
    expect(await figure('I04')).toMatchObject({ value: 500, numerator: 25_000, denominator: 50, missing: 0 });
    expect(await figure('I05')).toMatchObject({ numerator: 34, denominator: 40, missing: 0 });
    expect(await figure('I06')).toMatchObject({ numerator: 30, denominator: 50 });
    expect(await figure('I07')).toMatchObject({ value: 10 });
    expect(await figure('I08')).toMatchObject({ numerator: 12, denominator: 50, missing: 0 });
    expect(await ask({ indicator: 'I03' })).toMatchObject([{ reason: 'no_data' }]);
  });

  test('what it does not count stays unknown', async () => {
    await load({ agg_internship: [{ ...recap, placed: 50, completed: 40 }] });
    expect(await ask({ indicator: 'I05' })).toMatchObject([{ reason: 'needs_field' }]);
    expect(await ask({ indicator: 'I04' })).toMatchObject([{ reason: 'needs_field', field: 'hours' }]);
    await load({ agg_internship: [{ ...recap, placed: 50, met_minimum: 30 }] });
    expect(await ask({ indicator: 'I05' })).toMatchObject([{ reason: 'needs_field', field: 'intern_status' }]);
  });

  test('gives way to records of the same school and year', async () => {
    await load({
      agg_internship: [line, { ...line, year: 2023 }],
      internship: [placement({ hours: 300 }), placement({ hours: 500, hired_by_host: true })]
    });
    expect(await ask({ indicator: 'I04', by: ['year'] })).toMatchObject([
      { key: { year: 2023 }, value: 500 },
      { key: { year: 2024 }, numerator: 800, denominator: 2 }
    ]);
    expect(await ask({ indicator: 'I08', by: ['year'] })).toMatchObject([
      { key: { year: 2023 }, numerator: 12, denominator: 50 },
      { key: { year: 2024 }, numerator: 1, denominator: 1, missing: 1 }
    ]);
  });

  test('totals and programmes answer their own question', async () => {
    await load({
      agg_internship: [
        line,
        { ...line, program: 'p', placed: 30, hired_by_host: 5 },
        { ...line, program: 'q', placed: 20, hired_by_host: 7 }
      ]
    });
    expect(await figure('I08')).toMatchObject({ numerator: 12, denominator: 50 });
    expect(await ask({ indicator: 'I08', by: ['program'] })).toMatchObject([
      { key: { program: 'p' }, numerator: 5, denominator: 30 },
      { key: { program: 'q' }, numerator: 7, denominator: 20 }
    ]);
  });
});
