import { everything } from '$lib/model/filter';
import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';

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
