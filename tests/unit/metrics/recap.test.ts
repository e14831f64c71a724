import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
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

describe('counts of answers', () => {
  const answers: Line = {
    ...counts,
    matched: 5,
    match_answered: 9,
    within_6m: 7,
    within_12m: 8,
    timing_answered: 15,
    wage_known: 8,
    wage_ge_floor: 6,
    via_host: 4,
    via_partner: 3
  };
  const given = async (indicator: string, more: Partial<Parameters<typeof ask>[0]> = {}) =>
    (await ask({ indicator, ...more })).map((one) =>
      one.status === 'ok' ? [one.numerator, one.denominator, one.missing] : 'reason' in one ? one.reason : one.status
    );

  test('give the shares they are the counts of; who gave which answer is not guessed', async () => {
    await load({ agg_tracer: [recap(answers)] });
    expect(await given('M01')).toEqual([[5, 9, 3]]);
    expect(await figure('M04')).toMatchObject({
      numerator: 5,
      denominator: 40,
      missing: 10 + 3,
      bounds: [5 / 40, 18 / 40],
      response: { known: 30, all: 40 }
    });
    // 20 work or look for work, 15 say when.
    expect(await given('J02')).toEqual([[7, 15, 5]]);
    expect(await given('J03')).toEqual([[8, 15, 5]]);
    expect(await given('P03')).toEqual([[6, 8, 2]]);
    expect(await ask({ indicator: 'I10' })).toMatchObject([
      { key: { channel: 'partner' }, numerator: 3, denominator: 12, missing: 0 },
      { key: { channel: 'pkl_host' }, numerator: 4, denominator: 12, missing: 0 }
    ]);
    for (const indicator of ['J01', 'J04', 'M02', 'M03', 'P01', 'P02', 'P04', 'O10', 'O12', 'O13', 'I11'])
      expect([indicator, await given(indicator)]).toEqual([indicator, ['needs_field']]);
    expect((await ask({ indicator: 'T05' })).filter((one) => one.status === 'ok')).toEqual([]);
    // A recap says at or above once the minimum wage, no other multiple of it.
    const [multiple] = await ask({ indicator: 'P03' }, { settings: { ...standard, wageFactor: 1.2 } });
    expect(multiple).toMatchObject({ status: 'not-computable', reason: 'needs_field' });
    // The status is what it was.
    expect(await figure('O02')).toMatchObject({ numerator: 12, denominator: 30, missing: 0 });
  });

  test('answer the question of their own level', async () => {
    await load({
      agg_tracer: [
        recap(answers),
        recap({ ...answers, program: 'p', matched: 2, match_answered: 4 }),
        recap({ ...answers, program: 'q', matched: 3, match_answered: 5 })
      ]
    });
    expect(await given('M01')).toEqual([[5, 9, 3]]);
    expect(await given('M01', { by: ['program'] })).toEqual([
      [2, 4, 8],
      [3, 5, 7]
    ]);
  });

  test('that contradict each other, or have no whole, give nothing', async () => {
    await load({
      agg_tracer: [recap({ ...answers, matched: 10, within_6m: 16, wage_ge_floor: 9, via_host: null, via_partner: null })]
    });
    for (const indicator of ['M01', 'J02', 'P03', 'I10']) expect([indicator, await given(indicator)]).toEqual([indicator, ['needs_field']]);
    await load({ agg_tracer: [recap({ ...answers, match_answered: null, timing_answered: null, wage_known: null })] });
    for (const indicator of ['M01', 'J02', 'P03']) expect([indicator, await given(indicator)]).toEqual([indicator, ['needs_field']]);
    expect(await given('M04')).toEqual([[5, 40, 10 + 7]]);
  });

  test('count nothing where records speak', async () => {
    await load({
      tracer: numbered([...rows(3, { ...works, match_h: 4, match_scale: 4 }), { ...works, match_h: 1, match_scale: 4 }]),
      agg_tracer: [recap(answers)]
    });
    expect(await given('M01')).toEqual([[3, 4, 0]]);
    expect(await given('M04')).toEqual([[3, 4, 0]]);
    expect(await given('P03')).toEqual(['needs_field']);
  });

  test('of schools with records and schools with a recap add up, each way to a job over those who could name it', async () => {
    await load({
      tracer: numbered([{ ...works, job_channel: 'bkk;pkl_host' }, ...rows(2, { ...works, job_channel: 'bkk' })]).map((line) => ({
        ...line,
        school_id: 't'
      })),
      agg_tracer: [recap(answers)]
    });
    expect(await ask({ indicator: 'I10' })).toMatchObject([
      { key: { channel: 'bkk' }, numerator: 3, denominator: 3, missing: 12 },
      { key: { channel: 'partner' }, numerator: 3, denominator: 15 },
      { key: { channel: 'pkl_host' }, numerator: 5, denominator: 15 }
    ]);
  });
});
