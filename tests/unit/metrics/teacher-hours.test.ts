import { teacherHours } from '$lib/metrics/teacher-hours';
import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { sayTeachers, teacherPoints, teacherTable } from '$lib/views/school/teachers';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { context, load } from './ask';
import type { Canonical } from './canonical';

type Line = NonNullable<Canonical['training']>[number];
const attended = (person: string | null, more: Line = {}): Line => ({
  training_id: 'course',
  school_id: 's',
  year: 2024,
  person,
  role_group: 'teacher_vocational',
  ...more
});
const staff = { school_id: 's', year: 2024, teachers_total: 30, teachers_vocational: 12, src_batch: 9, src_row: 2 };
const lines = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((person, i) => attended(person, { hours: 10 + i, program: i < 3 ? 'Kuliner' : 'TKJ' })),
  attended('h', { hours: 30, hours_unit: 'h60', program: 'Kuliner' }),
  attended('a', { hours: 10, program: 'Kuliner' }),
  attended('i', { hours: 30, program: 'TKJ' }),
  attended('i', { program: 'TKJ' }),
  attended(null, { participants_total: 2 })
];
const fill = () => load({ training: lines.map((line, i) => ({ src_batch: 1, src_row: i + 2, ...line })), school_year: [staff] });
const own = { ...everything, schools: ['s'] };

test('every teacher of the roster is a number of hours, and nobody is named', async () => {
  await fill();
  const spread = await teacherHours(await sharedEngine(), own, context);
  // a has 20 of two courses, h 30 hours of 60 minutes; eighteen of thirty were in none, i and two without a name are not known.
  expect(spread?.reached).toMatchObject({ status: 'ok', numerator: 3, denominator: 30 });
  expect(spread?.teachers).toContainEqual({ program: '', hours: 0, n: 19 });
  expect(spread?.teachers).toContainEqual({ program: 'Kuliner', hours: 40, n: 1 });
  expect(spread?.teachers).toContainEqual({ program: 'Kuliner', hours: 20, n: 1 });
  expect(spread?.unknown).toBe(3);
  expect(JSON.stringify(spread)).not.toMatch(/person|teacher_id|"a"/);
  if (!spread || spread.reached.status !== 'ok') throw new Error('a spread expected');
  expect(teacherPoints(spread)).toHaveLength(27);
  const said = sayTeachers(spread, spread.reached, standard.hoursFloor);
  for (const part of ['3 dari 30 guru tahun 2024', 'Tanpa pelatihan: 19', 'tercatat semua: 3', 'Kuliner 2 dari 4; TKJ 0 dari 4'])
    expect(said).toContain(part);
  const table = teacherTable(spread, 'id');
  expect(table.rows.reduce((sum, row) => sum + (row[2]?.value ?? 0), 0)).toBe(30);
  for (const { measure } of teacherPoints(spread)) expect(table.rows.map((row) => row[1]?.value)).toContain(measure.value);
});

test('in share mode no hours of a teacher are told, only how many reach the floor', async () => {
  await fill();
  const shared = { ...context, disclosure: { mode: 'share', threshold: 10 } } as const;
  const spread = await teacherHours(await sharedEngine(), own, shared);
  expect(spread).toMatchObject({ teachers: [], unknown: 0 });
  expect(spread?.reached.status).not.toBe('ok');
});

test('without any training there is nothing to tell', async () => {
  await load({});
  expect(await teacherHours(await sharedEngine(), own, context)).toBeNull();
});
