import { everything } from '$lib/model/filter';
import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';
import { school_id, works, seeks, rows, numbered, type Line } from './tracer-rows';

const counts = { graduates: 40, responded: 30, employee: 10, self_employed: 2, studying: 6, work_and_study: 0, seeking: 8, inactive: 4 };
const recap = (line: Line): Line => ({ school_id, grad_year: 2024, program: '*', sex: '*', src_batch: 1, src_row: 2, ...line });

describe('counts per school', () => {
  test('say that somebody else counted them', async () => {
    const person = { program: 'p', grad_year: 2023, src_batch: 2, ...works };
    await load({ agg_tracer: [recap(counts)], tracer: numbered(rows(12, { ...person })) });
    const source = async (more: object) => (await ask({ indicator: 'O01', ...more })).map((one) => one.status === 'ok' && one.source);
    expect(await source({ by: ['year'] })).toEqual(['records', 'totals']);
    expect(await source({})).toEqual(['both']);
  });

  test('totals, programmes and sexes side by side answer their own question, and are never summed', async () => {
    await load({
      agg_tracer: [
        recap(counts),
        recap({
          program: 'p',
          graduates: 25,
          responded: 20,
          employee: 8,
          self_employed: 1,
          studying: 5,
          work_and_study: 0,
          seeking: 4,
          inactive: 2
        }),
        recap({
          program: 'q',
          graduates: 15,
          responded: 10,
          employee: 2,
          self_employed: 1,
          studying: 1,
          work_and_study: 0,
          seeking: 4,
          inactive: 2
        }),
        recap({
          sex: 'L',
          graduates: 18,
          responded: 12,
          employee: 5,
          self_employed: 1,
          studying: 2,
          work_and_study: 0,
          seeking: 3,
          inactive: 1
        }),
        recap({
          sex: 'P',
          graduates: 22,
          responded: 18,
          employee: 5,
          self_employed: 1,
          studying: 4,
          work_and_study: 0,
          seeking: 5,
          inactive: 3
        })
      ]
    });
    expect(await figure('O01')).toMatchObject({ numerator: 18, denominator: 30 });
    expect(await figure('T00')).toMatchObject({ value: 40 });
    expect(await ask({ indicator: 'O01', by: ['program'] })).toMatchObject([
      { key: { program: 'p' }, numerator: 14, denominator: 20 },
      { key: { program: 'q' }, numerator: 4, denominator: 10 }
    ]);
    expect(await ask({ indicator: 'O01', by: ['sex'] })).toMatchObject([
      { key: { sex: 'L' }, numerator: 8, denominator: 12 },
      { key: { sex: 'P' }, numerator: 10, denominator: 18 }
    ]);
    expect(await ask({ indicator: 'O01', filter: { ...everything, programs: ['q'] } })).toMatchObject([{ numerator: 4, denominator: 10 }]);
  });

  test('programmes alone add up to the school', async () => {
    await load({ agg_tracer: [recap({ ...counts, program: 'p' }), recap({ ...counts, program: 'q' })] });
    expect(await figure('O01')).toMatchObject({ numerator: 36, denominator: 60 });
  });

  test('records win over counts of the same school and year', async () => {
    await load({ tracer: numbered([...rows(3, works), seeks]), agg_tracer: [recap(counts), recap({ ...counts, grad_year: 2023 })] });
    expect(await ask({ indicator: 'O01', by: ['year'] })).toMatchObject([
      { key: { year: 2023 }, numerator: 18, denominator: 30 },
      { key: { year: 2024 }, numerator: 3, denominator: 4 }
    ]);
  });

  test('only the number absorbed: the rate, and nothing about how', async () => {
    await load({ agg_tracer: [recap({ graduates: 40, responded: 30, absorbed: 18 })] });
    expect(await figure('O01')).toMatchObject({ numerator: 18, denominator: 30, bounds: [18 / 40, 28 / 40] });
    expect(await figure('O09')).toMatchObject({ numerator: 12, denominator: 30 });
    for (const indicator of ['O02', 'O03', 'O04', 'O05', 'O06', 'O08'])
      expect(await ask({ indicator })).toMatchObject([{ status: 'not-computable', reason: 'needs_field' }]);
  });

  test('without a number of answers, absorption is a share of all graduates only', async () => {
    await load({ agg_tracer: [recap({ graduates: 40, employee: 10, self_employed: 2, studying: 6 })] });
    expect(await figure('O01', 'G')).toMatchObject({ numerator: 18, denominator: 40, missing: 22 });
    expect(await ask({ indicator: 'O01' })).toMatchObject([{ reason: 'needs_field', field: 'n_responded' }]);
  });

  test('parts that do not add up leave people without a state', async () => {
    await load({ agg_tracer: [recap({ ...counts, responded: 33 })] });
    expect(await figure('O01')).toMatchObject({ numerator: 18, denominator: 30, missing: 3 });
    expect(await figure('T01')).toMatchObject({ numerator: 33, denominator: 40 });
    expect((await ask({ indicator: 'O00', by: ['status'] })).find((one) => one.key.status === 'undetermined')).toMatchObject({ value: 3 });
  });

  test('who works and studies is counted once among the absorbed, and under both headings', async () => {
    await load({ agg_tracer: [recap({ ...counts, responded: 28, work_and_study: 2 })] });
    expect(await figure('O01')).toMatchObject({ numerator: 16, denominator: 28 });
    expect(await figure('O04')).toMatchObject({ numerator: 6 });
    expect(await figure('O02')).toMatchObject({ numerator: 12 });
    expect(await figure('O06')).toMatchObject({ numerator: 2 });
    await load({ agg_tracer: [recap({ ...counts, responded: 28, work_and_study: null })] });
    expect(await figure('O01')).toMatchObject({ numerator: 16, denominator: 28 });
  });
});
