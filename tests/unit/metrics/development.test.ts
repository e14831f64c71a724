import { describe, expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { ask, figure, load } from './ask';
import type { Canonical } from './canonical';

type Line = NonNullable<Canonical['training']>[number];
const numbered = (lines: readonly Line[], batch: number): Line[] => lines.map((line, i) => ({ src_batch: batch, src_row: i + 2, ...line }));
const attended = (person: string | null, more: Line = {}): Line => ({
  training_id: 'course',
  school_id: 's',
  year: 2024,
  person,
  role_group: 'teacher_vocational',
  ...more
});
const staff = { school_id: 's', year: 2024, teachers_total: 10, teachers_vocational: 5, src_batch: 9, src_row: 2 };
const trained = (lines: Line[], more: Canonical = {}): Promise<void> =>
  load({ training: numbered(lines, 1), school_year: [staff], ...more });

describe('hours per teacher', () => {
  test('over the roster, over those who took part, and their middle', async () => {
    await trained([
      attended('a', { hours: 10 }),
      attended('a', { hours: 20 }),
      attended('b', { hours: 30, hours_unit: 'h60' }),
      attended('c', { hours: 6 })
    ]);
    expect(await figure('G01')).toMatchObject({ numerator: 76, denominator: 10, base: 'R' });
    expect(await figure('G01P')).toMatchObject({ numerator: 76, denominator: 3, base: 'T' });
    expect(await figure('G01M')).toMatchObject({ value: 30, denominator: 3, missing: 0 });
    expect(await figure('G01M', undefined, { settings: { ...standard, lessonMinutes: 120 } })).toMatchObject({ value: 15 });
  });

  test('one course of 232 JP shows in the mean and not in the median', async () => {
    const usual = ['a', 'b', 'c', 'd', 'e', 'f'].map((person) => attended(person, { hours: 16 }));
    await trained([...usual, attended('g', { hours: 232 })]);
    expect((await figure('G01P')).value).toBeCloseTo(328 / 7, 9);
    expect((await figure('G01M')).value).toBe(16);
  });

  test('hours nobody wrote down stay unknown, person by person', async () => {
    await trained([
      attended('a', { hours: 30 }),
      attended('a'),
      attended('b', { hours: 4 }),
      attended('b'),
      attended('c', { hours: 4 }),
      attended(null, { participants_total: 3 })
    ]);
    expect(await figure('G01M')).toMatchObject({ value: 4, denominator: 1, missing: 5 });
    // a has 20 JP whatever the other course was; of b nobody can say, nor of the three without a name.
    expect(await figure('G03')).toMatchObject({ numerator: 1, denominator: 10, missing: 4 });
    expect(await figure('G03', undefined, { settings: { ...standard, hoursFloor: 4 } })).toMatchObject({ numerator: 3, missing: 3 });
  });

  test('a school that had nobody trained has none at the floor; one with a recap cannot say', async () => {
    await load({
      school: ['s', 't', 'u'].map((school_id) => ({ school_id, district: 'd' })),
      school_year: [staff, { ...staff, school_id: 't' }, { ...staff, school_id: 'u' }],
      training: numbered([attended('a', { hours: 30 }), attended('b', { hours: 5, school_id: 't', year: 2023 })], 1),
      agg_training: [{ school_id: 'u', year: 2024, type: '*', participants_distinct: 4, hours: 80, src_batch: 2, src_row: 2 }]
    });
    expect(await ask({ indicator: 'G03', by: ['school', 'year'] })).toMatchObject([
      { key: { school: 's', year: 2024 }, numerator: 1, denominator: 10 },
      { key: { school: 't', year: 2024 }, numerator: 0, denominator: 10 }
    ]);
  });

  test('by type a teacher counts under every type', async () => {
    await trained([attended('a', { type: 'workshop', hours: 8 }), attended('a', { type: 'certification', hours: 40 })]);
    expect(await ask({ indicator: 'G01P', by: ['type'] })).toMatchObject([
      { key: { type: 'certification' }, numerator: 40, denominator: 1 },
      { key: { type: 'workshop' }, numerator: 8, denominator: 1 }
    ]);
    expect(await figure('G02')).toMatchObject({ numerator: 1, denominator: 10 });
  });
});

describe('G05, industry placements abroad', () => {
  const industry = (person: string, country: string | null, more: Line = {}): Line =>
    attended(person, { type: 'industry_internship', country, ...more });

  test('a teacher who went abroad once was abroad; an unknown country decides nothing', async () => {
    await trained([
      industry('a', 'ID'),
      industry('a', 'JP'),
      industry('b', 'ID'),
      industry('c', null),
      industry('d', 'JP', { role_group: 'teacher_other' })
    ]);
    expect(await figure('G05')).toMatchObject({ numerator: 1, denominator: 2, missing: 1 });
    await trained([industry('a', null)]);
    expect(await ask({ indicator: 'G05' })).toMatchObject([{ reason: 'needs_field', field: 'country' }]);
  });

  test('a recap counts both', async () => {
    await load({
      agg_training: [
        { school_id: 's', year: 2024, type: '*', industry_participants: 8, overseas_participants: 3, src_batch: 1, src_row: 2 },
        { school_id: 't', year: 2024, type: '*', industry_participants: 4, src_batch: 1, src_row: 3 }
      ]
    });
    expect(await figure('G05')).toMatchObject({ numerator: 3, denominator: 8, missing: 4 });
  });
});

describe('G06, what training costs', () => {
  test('a cost repeated for every participant is that of the course; costs that differ are their own; a cost each is added up', async () => {
    await trained([
      attended('a', { cost: 900 }),
      attended('b', { cost: 900 }),
      attended('c', { cost: 900 }),
      attended('a', { training_id: 'two', cost: 100 }),
      attended('b', { training_id: 'two', cost: 250 }),
      attended('d', { training_id: 'three', cost_each: 50 }),
      attended('e', { training_id: 'four' })
    ]);
    expect(await figure('G06')).toMatchObject({ unit: 'money', denominator: 10, missing: 1 });
    expect((await figure('G06')).numerator).toBeCloseTo(1300, 9);
    expect((await figure('G06P')).numerator).toBeCloseTo(1300, 9);
    expect(await figure('G06P')).toMatchObject({ denominator: 5, missing: 1 });
  });

  test('a cost that is not recorded is no zero', async () => {
    await trained([attended('a'), attended('b')]);
    for (const indicator of ['G06', 'G06P'])
      expect(await ask({ indicator })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'cost' }]);
  });

  test('a recap gives it in one sum', async () => {
    await load({
      school_year: [staff],
      agg_training: [{ school_id: 's', year: 2024, type: '*', participants_distinct: 4, hours: 80, cost: 2000, src_batch: 1, src_row: 2 }]
    });
    expect(await figure('G06')).toMatchObject({ value: 200 });
    expect(await figure('G06P')).toMatchObject({ value: 500 });
    expect(await figure('G01P')).toMatchObject({ value: 20 });
  });
});

describe('G07, guest teaching', () => {
  const lesson = (program: string | null, start_date: string | null, hours: number | null, more: Line = {}): Line => ({
    school_id: 's',
    type: 'guest_teacher',
    program,
    start_date,
    year: 2024,
    hours,
    ...more
  });

  test('hours of a programme in a semester, and how many reach the target', async () => {
    await load({
      activity: numbered(
        [
          lesson('p', '2024-02-01', 40),
          lesson('p', '2024-06-30', 12),
          lesson('p', '2024-07-01', 6, { hours_unit: 'h60' }),
          lesson('q', '2024-03-01', 30),
          lesson('q', '2024-03-02', null),
          lesson('r', '2024-03-02', null),
          lesson(null, '2024-03-02', 80),
          lesson('q', '2024-06-01', 80, { end_date: '2024-07-31' }),
          lesson('q', null, 80, { date_precision: 'year' }),
          lesson('p', '2024-02-01', 99, { type: 'workshop' })
        ],
        1
      ).map((line, i) => ({ activity_id: `${i}`, ...line }))
    });
    expect(await figure('G07')).toMatchObject({ numerator: 40 + 12 + 8 + 30, denominator: 3, missing: 5 });
    expect(await figure('G07T')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(await figure('G07T', undefined, { settings: { ...standard, guestHours: 30 } })).toMatchObject({ numerator: 2 });
  });

  test('without hours it says so', async () => {
    await load({ activity: [{ activity_id: '1', ...lesson('p', '2024-02-01', null), src_batch: 1, src_row: 2 }] });
    expect(await ask({ indicator: 'G07' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'hours' }]);
  });
});

describe('G08, certified assessors', () => {
  const held = (person: string | null, year: number | null, more: Line = {}): Line => ({
    school_id: 's',
    person,
    person_group: 'teacher',
    kind: 'assessor',
    passed: true,
    year,
    ...more
  });

  test('who holds a certificate at the end of a year, whenever it was given', async () => {
    await load({
      school_year: [{ ...staff, year: 2023 }, staff],
      certification: numbered(
        [
          held('a', 2022),
          held('a', 2024),
          held('b', 2023),
          held('c', 2024),
          held('d', 2022, { until: '2024-06-30' }),
          held('e', 2023, { passed: false }),
          held('f', 2023, { kind: 'competency' }),
          held('g', 2023, { person_group: 'student' })
        ],
        1
      ).map((line, i) => ({ cert_id: `${i}`, ...line }))
    });
    expect(await ask({ indicator: 'G08', by: ['year'] })).toMatchObject([
      { key: { year: 2023 }, numerator: 3, denominator: 5, missing: 0 },
      { key: { year: 2024 }, numerator: 3, denominator: 5, missing: 0 }
    ]);
  });

  test('a certificate without kind, result, year or name decides nothing', async () => {
    await load({
      school_year: [staff],
      certification: numbered(
        [held('a', 2024), held('b', 2024, { kind: null }), held('c', 2024, { passed: null }), held('d', null), held(null, 2024)],
        1
      ).map((line, i) => ({ cert_id: `${i}`, ...line }))
    });
    expect(await figure('G08')).toMatchObject({ numerator: 1, denominator: 5, missing: 4 });
  });

  test('without a list of certificates there is no rate, and not 0 %; without a roster it says what would help', async () => {
    await trained([attended('a', { hours: 30 })]);
    expect(await ask({ indicator: 'G08' })).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
    await load({ certification: [{ cert_id: '1', ...held('a', 2024), src_batch: 1, src_row: 2 }] });
    expect(await ask({ indicator: 'G08' })).toMatchObject([
      { status: 'not-computable', reason: 'needs_field', field: 'teachers_vocational' }
    ]);
  });
});
