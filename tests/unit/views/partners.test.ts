import { describe, expect, test } from 'vitest';
import { layoutMatrix } from '$lib/charts/matrix/layout';
import { everything } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { activityColumns } from '$lib/views/partners/activity-rows';
import type { Activity } from '$lib/views/partners/activities';
import { calendarOf, sayMonths } from '$lib/views/partners/months';
import { matrixOf, sayMatrix } from '$lib/views/partners/matrix';
import { viewOf } from '$lib/views/partners/view';
import type { Agreement } from '$lib/views/school/agreements';
import { spanGroups } from '$lib/views/sections/spans';
import { absent, tally } from '../../golden/measures';

const school = (id: string, name = id) => ({ id, name, district: '', graduates: 0 });
const options = {
  years: [],
  schools: [school('1', 'SMK A'), school('2', 'SMK B'), school('3', 'SMK C')],
  programs: [],
  districts: [],
  partners: [
    { id: 'x', name: 'Hotel X' },
    { id: 'c', name: 'SMK C' }
  ]
};
const asked = { options, filter: everything, to: (id: string) => `/id/sekolah/?s=${id}`, find: '' };
const at = (measure: Measure, key: Measure['key']): Measure => ({ ...measure, key });
const pairs = [
  at(tally(4), { school: '1', partner: 'x' }),
  at(tally(2), { school: '1', partner: 'c' }),
  at(tally(1), { school: '1', partner: '' })
];

describe('the matrix', () => {
  test('keeps a school without a partner, but not one that is only somebody else’s partner; what has no name comes last', () => {
    const scene = layoutMatrix({ ...matrixOf(pairs, [], [], asked), most: 10 }, 'id');
    expect(scene.rows.map(({ label, bare }) => [label, bare])).toEqual([
      ['SMK A', false],
      ['SMK B', true]
    ]);
    expect(scene.columns.map(({ id }) => id)).toEqual(['x', 'c', '']);
    expect(sayMatrix(scene, pairs.length, 'PKL').title).toContain('1');
  });

  test('tells no number of pairs as soon as one is withheld', () => {
    const some = [...pairs, at(absent('suppressed', {}, 'count'), { school: '2', partner: 'x' })];
    const scene = layoutMatrix(matrixOf(some, [], [], asked), 'id');
    expect(scene.rows.find(({ id }) => id === '2')?.degree).toBeUndefined();
    expect(scene.columns.find(({ id }) => id === 'x')?.degree).toBeUndefined();
    expect(sayMatrix(scene, some.length, 'PKL').summary).not.toMatch(/4 pasangan/);
  });
});

describe('the calendar', () => {
  const months = [
    at(tally(2), { year: 2023, month: '2023-08' }),
    at(tally(1), { year: 2023, month: '' }),
    at(tally(3), { year: 2024, month: '2024-05' })
  ];

  test('has the newest year on top, and a column for what has no month', () => {
    const { rows, columns, pairs } = calendarOf(months, 'id');
    expect(rows.map(({ id }) => id)).toEqual(['2024', '2023']);
    expect(columns).toHaveLength(13);
    expect(pairs.map(({ row, column }) => `${row}-${column}`)).toEqual(['2023-08', '2023-', '2024-05']);
  });

  test('names the year with the most, the older of two alike', () => expect(sayMonths(months, 6, 'id')).toContain('2023'));
});

const agreement: Agreement = {
  school: '1',
  partner: 'Hotel X',
  title: null,
  parties: [],
  activities: [],
  document: null,
  formality: null,
  start: '2020-01-01',
  end: null,
  precision: 'year'
};

test('agreements without any date stand apart from those that run without an end', () => {
  const groups = spanGroups([agreement, { ...agreement, start: null }, { ...agreement, end: '2024-01-01' }], '2025-10-31', new Map());
  expect(groups.map(({ spans }) => spans.length)).toEqual([1, 1, 1]);
  expect(groups.map(({ spans }) => spans[0]?.form)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a list of activities has the columns its source speaks of, and dates as printed', () => {
  const activity: Activity = {
    school: '1',
    name: 'Kunjungan',
    type: null,
    partners: [],
    start: '2023-01-01',
    end: null,
    precision: 'year',
    said: 'C gustus 2023',
    year: 2023,
    place: 'Samarinda',
    program: null,
    level: null,
    result: null,
    days: null,
    note: null,
    line: 3
  };
  const said = (asPrinted: boolean) => activityColumns([activity], new Map(), asPrinted).map((column) => column.of(activity));
  expect(said(true)).toEqual([undefined, 'C gustus 2023', 'Samarinda']);
  expect(said(false)).toEqual([undefined, '2023', 'Samarinda']);
});

test('an unknown view is the first one', () => {
  expect(viewOf('tahapan', 'matriks')).toBe('tahapan');
  expect(viewOf('lain', 'kegiatan')).toBe('kegiatan');
});
