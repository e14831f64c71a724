import { beforeAll, expect, test } from 'vitest';
import { curve } from '$lib/metrics/curve';
import { everything } from '$lib/model/filter';
import { sharedEngine } from '../engine-fixture';
import { context, load } from './ask';
import { rows, seeks, works, type Line } from './tracer-rows';

const dated = { grad_date: '2024-05-10', survey_date: '2025-06-14' };
const schools: Readonly<Record<string, readonly Line[]>> = {
  wait: [...[1, 2, 3, 4, 5].map((months_to_job) => ({ ...works, months_to_job })), ...rows(4, seeks)],
  // Two find work after 2 months, three begin to study after 3, two find work after 5, three still look.
  study: [
    ...rows(2, { ...works, months_to_job: 2 }),
    ...rows(3, { ...seeks, is_studying: true, study_start: '2024-08-10' }),
    ...rows(2, { ...works, months_to_job: 5 }),
    ...rows(3, seeks)
  ],
  banded: rows(3, { ...works, months_low: 0, months_high: 6 }),
  many: [...[1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 4, 4, 5].map((months_to_job) => ({ ...works, months_to_job })), ...rows(20, seeks)]
};

beforeAll(async () => {
  const tracer = Object.entries(schools).flatMap(([school_id, lines], batch) =>
    lines.map((line, i) => ({
      graduate_id: batch * 1000 + i,
      src_batch: batch + 1,
      src_row: i + 2,
      school_id,
      grad_year: 2024,
      framed: true,
      answered: true,
      ...dated,
      ...line
    }))
  );
  await load({ tracer });
});

const of = async (school: string, mode: 'private' | 'share' = 'private') =>
  curve(
    await sharedEngine(),
    { indicator: 'J01', filter: { ...everything, schools: [school] } },
    { ...context, disclosure: { mode, threshold: 10 } }
  );

/** Rounded, so that the last digit of a quotient does not matter. */
const steps = (given: Awaited<ReturnType<typeof of>>) =>
  given.status === 'ok' ? given.steps.map(({ at, value }) => [Math.round(at * 100) / 100, Math.round(value * 1e9) / 1e9]) : given;

test('without anything else to happen: one minus the product of those who stay, and how many still wait', async () => {
  const given = await of('wait');
  // 8/9, 8/9 x 7/8, ...
  let stay = 1;
  const expected = [9, 8, 7, 6, 5].map((risk, i) => {
    stay *= 1 - 1 / risk;
    return [i + 1, Math.round((1 - stay) * 1e9) / 1e9];
  });
  expect(steps(given)).toEqual(expected);
  expect(given).toMatchObject({ status: 'ok', method: 'kaplan-meier', n: 9, missing: 0, unit: 'months', merged: false });
  expect(given.status === 'ok' && given.atRisk).toEqual([
    { at: 0, n: 9 },
    { at: 3, n: 7 },
    { at: 6, n: 4 },
    { at: 9, n: 4 },
    { at: 12, n: 4 }
  ]);
});

test('who begins to study does not wait on: each gain is the part still waiting times the part that finds work', async () => {
  const given = await of('study');
  expect(given).toMatchObject({ status: 'ok', method: 'aalen-johansen', n: 10 });
  // 2/10; then 8/10 x 5/8 still wait, and 2 of 5 find work.
  expect(steps(given)).toEqual([
    [2, 0.2],
    [5, 0.4]
  ]);
});

test('what cannot be drawn says why', async () => {
  expect(await of('banded')).toMatchObject({ status: 'not-computable', reason: 'only_bands', field: 'months_to_job' });
  expect(await of('nobody')).toMatchObject({ status: 'not-computable', reason: 'no_data' });
  await expect(curve(await sharedEngine(), { indicator: 'O01', filter: everything }, context)).rejects.toThrow(
    'O01 is no time until an event'
  );
});

test('in share mode few people have no curve, and a step is about five at least', async () => {
  expect(await of('wait', 'share')).toMatchObject({ status: 'suppressed', reason: 'few_people' });
  const [own, shared] = [await of('many'), await of('many', 'share')];
  if (own.status !== 'ok' || shared.status !== 'ok') throw new Error('not given');
  expect(own.steps.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5]);
  // Six by two months, six more by four; the last one is nobody's business.
  expect(shared.steps.map(({ at }) => at)).toEqual([2]);
  expect(shared.merged).toBe(true);
  expect(own.steps.find(({ at }) => at === 2)).toEqual(shared.steps[0]);
});
