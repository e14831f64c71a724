import { attention } from '$lib/metrics/attention';
import { options } from '$lib/metrics/options';
import { everything } from '$lib/model/filter';
import { describe, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { ask, context, figure, load } from './ask';
import type { Canonical } from './canonical';

const agreement = (agreement_id: string, partner_id: string, start_date: string | null, end_date: string | null, more = {}) => ({
  agreement_id,
  school_id: 's',
  partner_id,
  start_date,
  end_date,
  ...more
});
const years = async (indicator: string): Promise<Record<string, number | null>> =>
  Object.fromEntries((await ask({ indicator, by: ['year'] })).map((one) => [one.key.year, one.status === 'ok' ? one.value : null]));

describe('partners by year', () => {
  test('active on the last day of a year, and on the date of counting in its own year', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2023-05-01', '2024-12-31'),
        agreement('2', 'b', '2024-02-01', null),
        agreement('3', 'c', '2025-11-15', null)
      ]
    });
    expect(await years('K01')).toEqual({ 2023: 1, 2024: 2, 2025: 1 });
    expect((await figure('K01')).value).toBe(1);
    expect(await ask({ indicator: 'K01', filter: { ...everything, years: [2024] } })).toMatchObject([{ value: 2 }]);
    expect(await ask({ indicator: 'K01', by: ['year'], filter: { ...everything, years: [2023, 2030] } })).toMatchObject([
      { key: { year: 2023 } }
    ]);
  });

  test('several agreements with one partner are one partner; one partner of two schools is one in the district', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2023-01-01', null),
        agreement('2', 'a', '2023-06-01', null),
        { ...agreement('3', 'a', '2023-01-01', null), school_id: 't' }
      ]
    });
    expect((await figure('K01')).value).toBe(1);
    expect(await ask({ indicator: 'K01', by: ['school'] })).toMatchObject([{ value: 1 }, { value: 1 }]);
    expect(await ask({ indicator: 'K16', by: ['partner'] })).toMatchObject([{ key: { partner: 'a' }, value: 2 }]);
  });

  test.each([
    ['90 days after the end is a renewal', '2023-12-30', { 2023: 0, 2024: 0, 2025: 0 }, { 2022: 0, 2023: 1, 2024: 0, 2025: 0 }],
    ['91 days after the end is not', '2023-12-31', { 2023: 1, 2024: 0, 2025: 0 }, { 2022: 0, 2023: 0, 2024: 0, 2025: 0 }],
    ['before the end is a renewal', '2023-09-01', { 2023: 0, 2024: 0, 2025: 0 }, { 2022: 0, 2023: 1, 2024: 0, 2025: 0 }]
  ])('a start %s', async (_, next, ended, renewed) => {
    await load({ agreement: [agreement('1', 'a', '2022-01-01', '2023-10-01'), agreement('2', 'a', next, null)] });
    expect(await years('K02E')).toEqual({ 2022: 0, ...ended });
    expect(await years('K02R')).toEqual(renewed);
    expect(await years('K02N')).toEqual({ 2022: 1, 2023: 0, 2024: 0, 2025: 0 });
  });

  test('an agreement that names the one it renews is a renewal however late', async () => {
    await load({
      agreement: [agreement('1', 'a', '2022-01-01', '2023-01-31'), agreement('2', 'a', '2023-12-01', null, { renews_id: '1' })]
    });
    expect((await years('K02E'))[2023]).toBe(0);
    expect((await years('K02R'))[2023]).toBe(1);
  });

  test('an end after the date of counting has not happened', async () => {
    await load({ agreement: [agreement('1', 'a', '2024-01-01', '2025-12-01')] });
    expect(await years('K02E')).toEqual({ 2024: 0, 2025: 0 });
    expect((await figure('K13')).value).toBe(1);
    expect((await figure('K13', undefined, { asAt: '2025-08-01' })).value).toBe(0);
  });

  test('retention is of those active a year before', async () => {
    await load({ agreement: ['a', 'b', 'c'].map((id) => agreement(id, id, '2022-01-01', id === 'a' ? null : '2023-06-30')) });
    expect(await ask({ indicator: 'K04', by: ['year'] })).toMatchObject([
      { key: { year: 2022 }, status: 'no-base' },
      { key: { year: 2023 }, numerator: 1, denominator: 3 },
      { key: { year: 2024 }, numerator: 1, denominator: 1 },
      { key: { year: 2025 }, numerator: 1, denominator: 1 }
    ]);
  });

  test('without a date of start nothing is counted, and nothing is zero', async () => {
    await load({ agreement: [agreement('1', 'a', null, null)] });
    expect(await ask({ indicator: 'K01' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'start_date' }]);
    await load({ agreement: [agreement('1', 'a', null, null), agreement('2', 'b', '2024-01-01', null)] });
    expect(await figure('K01')).toMatchObject({ value: 1, missing: 1 });
  });

  test('facilitators and brokers are not partners; co-partners are', async () => {
    await load({
      agreement: [agreement('1', 'company', '2012-01-01', null)],
      agreement_party: [
        ['company', 'main'],
        ['helper', 'facilitator'],
        ['office', 'broker'],
        ['second', 'co_partner']
      ].map(([partner_id = '', role = '']) => ({ agreement_id: '1', partner_id, role }))
    });
    expect((await ask({ indicator: 'K01', by: ['partner'] })).map((one) => one.key.partner)).toEqual(['company', 'second']);
  });

  test('a programme cannot narrow agreements, which name none', async () => {
    expect(await ask({ indicator: 'K01', by: ['year'], filter: { ...everything, programs: ['p'] } })).toMatchObject([
      { status: 'not-computable', reason: 'needs_field', field: 'program' }
    ]);
  });
});

test('yearly numbers stand in for a school without agreements, each division answering its own question', async () => {
  const number = (year: number, dimension: string, value: string, active: number, more = {}) => ({
    school_id: 'r',
    year,
    dimension,
    value,
    active,
    ...more
  });
  await load({
    agreement: [agreement('1', 'a', '2023-01-01', null)],
    agg_partner: [
      number(2023, 'all', '*', 3),
      number(2024, 'all', '*', 5, { new: 3, ended: 1, retained: 2 }),
      number(2024, 'type', 'company', 4),
      number(2024, 'type', 'university', 1),
      { ...number(2024, 'all', '*', 99), school_id: 's' }
    ]
  });
  expect(await years('K01')).toEqual({ 2023: 4, 2024: 6, 2025: 1 });
  expect((await figure('K01')).value).toBe(6);
  expect(await ask({ indicator: 'K04', by: ['school', 'year'], filter: { ...everything, schools: ['r'] } })).toMatchObject([
    { numerator: 2, denominator: 3 }
  ]);
  expect(await ask({ indicator: 'K01', by: ['type'], filter: { ...everything, schools: ['r'] } })).toMatchObject([
    { key: { type: 'company' }, value: 4 },
    { key: { type: 'university' }, value: 1 }
  ]);
});

test('placements shared by N equal partners are as concentrated as N', async () => {
  for (const n of [1, 4, 25]) {
    await load({
      internship: Array.from({ length: n * 3 }, (_, i) => ({
        internship_id: i,
        student: `x${i}`,
        school_id: 's',
        year: 2024,
        partner_id: `p${i % n}`
      }))
    });
    expect((await figure('K06E')).value).toBeCloseTo(n, 10);
    expect((await figure('K06')).value).toBeCloseTo(10_000 / n, 8);
    expect(await figure('K07')).toMatchObject({ numerator: 3, denominator: n * 3 });
  }
});

test('recaps of placements and of training', async () => {
  const recap = { school_id: 's', year: 2024, src_batch: 1, src_row: 2 };
  await load({
    agg_internship: [{ ...recap, program: '*', due: 50, placed: 40, completed: 35, overseas: 7, hosts: 10 }],
    agg_training: [
      {
        ...recap,
        type: '*',
        teachers: 20,
        vocational: 10,
        participants_distinct: 15,
        hours: 300,
        hours_unit: 'h60',
        industry_participants: 4
      },
      { ...recap, type: 'workshop', participants_distinct: 9, hours: 90 },
      { ...recap, type: 'pedagogy', participants_distinct: 12, hours: 210 }
    ]
  });
  expect(await figure('I01')).toMatchObject({ numerator: 40, denominator: 50 });
  expect(await figure('I02')).toMatchObject({ numerator: 35, denominator: 40 });
  expect(await figure('I06')).toMatchObject({ numerator: 7, denominator: 40 });
  expect(await figure('I07')).toMatchObject({ value: 4 });
  expect(await ask({ indicator: 'K06' })).toMatchObject([{ status: 'not-computable', field: 'intern_host' }]);
  expect(await figure('G01')).toMatchObject({ value: 20, numerator: 400 });
  expect(await figure('G02')).toMatchObject({ numerator: 15, denominator: 20 });
  expect(await figure('G04')).toMatchObject({ numerator: 4, denominator: 10 });
  expect(await ask({ indicator: 'G00', by: ['type'] })).toMatchObject([
    { key: { type: 'pedagogy' }, value: 210 },
    { key: { type: 'workshop' }, value: 90 }
  ]);
});

describe('published rates', () => {
  const rate = (subject_id: string, year: number | null, value: number, more = {}) => ({
    subject_type: 'school',
    subject_id,
    program: null,
    year,
    indicator_id: 'O02',
    value,
    ...more
  });
  const content: Canonical = {
    published_value: [
      rate('s', 2023, 0.7, { approx: true, n_note: 'directly' }),
      rate('s', 2024, 0.8),
      rate('t', 2024, 0.5),
      rate('u', null, 0.7)
    ],
    tracer: [
      {
        graduate_id: 1,
        school_id: 't',
        grad_year: 2024,
        framed: true,
        answered: true,
        is_employed: true,
        is_self_employed: false,
        is_studying: false
      }
    ]
  };

  test('appear where the question singles out their subject and nothing was counted', async () => {
    await load(content);
    expect(await ask({ indicator: 'O02', by: ['school', 'year'] })).toEqual([
      {
        indicator: 'O02',
        key: { school: 's', year: 2023 },
        base: 'Q',
        unit: 'percent',
        status: 'published',
        value: 0.7,
        reason: 'published_without_counts',
        approx: true,
        note: 'directly'
      },
      expect.objectContaining({ key: { school: 's', year: 2024 }, status: 'published', value: 0.8 }),
      expect.objectContaining({ key: { school: 't', year: 2024 }, status: 'ok', denominator: 1 }),
      expect.objectContaining({ key: { school: 'u' }, status: 'published', value: 0.7 })
    ]);
  });

  test('are never pooled', async () => {
    expect(await ask({ indicator: 'O02', by: ['year'] })).toMatchObject([{ status: 'ok', key: { year: 2024 } }]);
    expect(await ask({ indicator: 'O02' })).toMatchObject([{ status: 'ok', denominator: 1 }]);
    expect(await ask({ indicator: 'O02', by: ['year'], filter: { ...everything, schools: ['s'] } })).toMatchObject([
      { key: { year: 2023 }, value: 0.7 },
      { key: { year: 2024 }, value: 0.8 }
    ]);
  });

  test('of a partner, K16', async () => {
    await load({
      published_value: [2012, null].map((year) => ({
        subject_type: 'partner',
        subject_id: 'PT',
        year,
        indicator_id: 'K16',
        value: year ? 3 : 1
      }))
    });
    expect(await ask({ indicator: 'K16', by: ['partner', 'year'] })).toMatchObject([
      { key: { partner: 'PT', year: 2012 }, status: 'published', value: 3 },
      { key: { partner: 'PT' }, status: 'published', value: 1 }
    ]);
  });
});

test('what deserves a look, by kind and with ids, and what may be chosen', async () => {
  const cohort = (school_id: string, grad_year: number, works: number, seeks: number, silent: number) =>
    Array.from({ length: works + seeks + silent }, (_, i) => ({
      school_id,
      program: 'p',
      grad_year,
      framed: true,
      answered: i < works + seeks,
      ...(i < works + seeks ? { is_employed: i < works, is_self_employed: false, is_studying: false, is_seeking: i >= works } : {})
    }));
  const tracer = [
    ...cohort('s', 2023, 30, 70, 0),
    ...cohort('s', 2024, 70, 30, 0),
    ...cohort('t', 2023, 50, 50, 0),
    ...cohort('t', 2024, 20, 20, 60),
    ...cohort('u', 2024, 5, 5, 0)
  ].map((line, i) => ({ graduate_id: i, src_batch: 1, src_row: i + 2, ...line }));
  await load({
    school: [
      { school_id: 's', name: 'SMK Satu', district: 'd' },
      { school_id: 't', name: 'SMK Tiga', district: 'd' }
    ],
    partner: [{ partner_id: 'a', name: 'PT A' }],
    tracer,
    agreement: [agreement('1', 'a', '2024-01-01', '2025-12-01'), { ...agreement('2', 'b', '2020-01-01', '2021-01-01'), school_id: 't' }]
  });
  const engine = await sharedEngine();
  expect(await attention(engine, everything, context)).toEqual([
    { kind: 'low_response', of: 'school', count: 1, ids: ['t'], year: 2024 },
    { kind: 'ending_soon', of: 'partner', count: 1, ids: ['a'] },
    { kind: 'no_partner', of: 'school', count: 2, ids: ['t', 'u'] },
    { kind: 'clear_rise', of: 'school', count: 1, ids: ['s'], year: 2024, since: 2023 }
  ]);
  expect(await attention(engine, { ...everything, schools: ['s'], years: [2023] }, context)).toEqual([]);
  expect(await options(engine)).toEqual({
    years: [
      { year: 2023, graduates: 200 },
      { year: 2024, graduates: 210 }
    ],
    schools: [
      { id: 's', name: 'SMK Satu', district: 'd', graduates: 200 },
      { id: 't', name: 'SMK Tiga', district: 'd', graduates: 200 },
      { id: 'u', name: 'u', district: '', graduates: 10 }
    ],
    programs: [{ name: 'p', graduates: 410 }],
    districts: [{ name: 'd', graduates: 400 }],
    partners: [
      { id: 'a', name: 'PT A' },
      { id: 'b', name: 'b' }
    ]
  });
});
