import { beforeAll, expect, test } from 'vitest';
import { curve } from '$lib/metrics/curve';
import { everything } from '$lib/model/filter';
import { sharedEngine } from '../engine-fixture';
import { ask, context, load } from './ask';
import { rows, seeks, works, type Line } from './tracer-rows';

const dated = { grad_date: '2024-05-10', survey_date: '2025-06-14' };
const soon = { survey_date: '2024-10-10' };
/** People who found work within a band, as the accreditation forms give them. */
const found =
  (months_low: number, months_high: number) =>
  (count: number): Line[] =>
    rows(count, { ...works, months_low, months_high });
const [early, later, late, latest] = [found(0, 3), found(4, 6), found(7, 9), found(10, 12)];
const schools: Readonly<Record<string, readonly Line[]>> = {
  wait: [...[1, 2, 3, 4, 5].map((months_to_job) => ({ ...works, months_to_job })), ...rows(4, seeks)],
  // Two find work after 2 months, three begin to study after 3, two find work after 5, three still look.
  study: [
    ...rows(2, { ...works, months_to_job: 2 }),
    ...rows(3, { ...seeks, is_studying: true, study_start: '2024-08-10' }),
    ...rows(2, { ...works, months_to_job: 5 }),
    ...rows(3, seeks)
  ],
  bands: [...early(20), ...later(15), ...late(5), ...latest(3), ...rows(2, { ...works, months_low: 12 }), ...rows(10, seeks)],
  // Six of those who look are last heard of after five months.
  halves: [...early(10), ...later(4), ...rows(6, { ...seeks, ...soon }), ...rows(10, seeks)],
  mixed: [...rows(4, { ...works, months_to_job: 2 }), ...later(3), { ...works, months_to_job: 6 }, ...rows(4, seeks)],
  begins: [
    ...early(2),
    ...rows(3, { ...seeks, is_studying: true, study_start: '2024-09-10' }),
    ...later(2),
    ...rows(2, seeks),
    { ...seeks, ...soon }
  ],
  // Before graduation is in the first band; more than a year leaves the year itself.
  ends: [{ ...works, job_before_grad: true }, ...early(2), ...rows(2, { ...works, months_low: 12 }), seeks],
  open: [...rows(3, { ...works, months_to_job: 2 }), { ...works, months_low: 12 }, ...rows(2, seeks)],
  // In files of months some answers are bands: those of the first are on either side of the middle, those of the second across it.
  beside: [
    ...[1, 4, 4, 4].map((months_to_job) => ({ ...works, months_to_job })),
    ...early(1),
    ...rows(2, { ...works, months_low: 12 }),
    seeks
  ],
  across: [...[1, 4, 8].map((months_to_job) => ({ ...works, months_to_job })), ...found(3, 6)(4), seeks],
  undated: rows(3, { ...works, months_low: 0, months_high: 6, grad_date: null }),
  coarse: rows(3, { ...works, months_low: 0, months_high: 24 }),
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

const inSchool = (id: string) => ({ ...everything, schools: [id] });
const of = async (school: string, mode: 'private' | 'share' = 'private') =>
  curve(await sharedEngine(), { indicator: 'J01', filter: inSchool(school) }, { ...context, disclosure: { mode, threshold: 10 } });

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

const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

test('bands: a life table that rises at their ends, with how many enter each', async () => {
  const given = await of('bands');
  expect(given).toMatchObject({
    status: 'ok',
    method: 'life-table',
    table: { competing: false, exact: false },
    n: 55,
    missing: 0,
    until: 12
  });
  expect(steps(given)).toEqual([
    [3, rounded(20 / 55)],
    [6, rounded(35 / 55)],
    [9, rounded(40 / 55)],
    [12, rounded(43 / 55)]
  ]);
  expect(given.status === 'ok' && given.atRisk.map(({ at, n }) => [at, n])).toEqual([
    [0, 55],
    [3, 35],
    [6, 20],
    [9, 15],
    [12, 12]
  ]);
  // Greenwood with nobody lost is the binomial variance, on the log-log scale.
  const [first] = given.status === 'ok' ? given.steps : [];
  const [s, reach] = [35 / 55, (1.959963984540054 * Math.sqrt(20 / 55 / 35)) / Math.log(35 / 55)];
  expect(first?.interval?.[0]).toBeCloseTo(1 - s ** Math.exp(reach), 9);
  expect(first?.interval?.[1]).toBeCloseTo(1 - s ** Math.exp(-reach), 9);
});

test('who is last heard of within a band counts as half there', async () => {
  expect(steps(await of('halves'))).toEqual([
    [3, rounded(10 / 30)],
    [6, rounded(1 - (20 / 30) * (1 - 4 / 17))]
  ]);
});

test('exact times beside bands go into the bands, the end of a band with it', async () => {
  const given = await of('mixed');
  expect(given).toMatchObject({ method: 'life-table', table: { exact: true }, n: 12 });
  expect(steps(given)).toEqual([
    [3, rounded(4 / 12)],
    [6, rounded(8 / 12)]
  ]);
  expect(steps(await of('ends'))).toEqual([[3, 0.5]]);
  // Alone, an answer of more than a year only says that the year went by.
  const open = await of('open');
  expect(open).toMatchObject({ method: 'kaplan-meier', n: 6, until: 12 });
  expect(steps(open)).toEqual([[2, 0.5]]);
});

test('the middle wait is given from bands only where their place in them does not move it', async () => {
  const middle = async (school: string) => (await ask({ indicator: 'J01', filter: inSchool(school) }))[0];
  // Eight at risk: two have found work by three months, and three of the other six at four.
  expect(await middle('beside')).toMatchObject({ value: 4, numerator: 7, denominator: 8, missing: 0 });
  expect(await middle('across')).toMatchObject({ status: 'not-computable', reason: 'only_bands', field: 'months_to_job' });
});

test('of bands, too, who begins to study does not wait on', async () => {
  const given = await of('begins');
  expect(given).toMatchObject({ method: 'life-table', table: { competing: true, exact: false }, n: 10 });
  expect(steps(given)).toEqual([
    [3, 0.2],
    [6, rounded(0.2 + (0.8 * 2) / 7.5)]
  ]);
});

test('what cannot be drawn says why', async () => {
  expect(await of('undated')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'grad_date' });
  expect(await of('coarse')).toMatchObject({ status: 'not-computable', reason: 'only_bands', field: 'months_to_job' });
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

test('in share mode a life table is told where five more have found work, and no bin gives a few away', async () => {
  const shared = await of('bands', 'share');
  if (shared.status !== 'ok') throw new Error('not given');
  expect(shared.steps.map(({ at }) => at)).toEqual([3, 6, 9]);
  expect(shared).toMatchObject({ until: 9, merged: true });
  expect(shared.atRisk.map(({ n }) => n)).toEqual([55, 35, 20, 15, null]);
  expect(await of('mixed', 'share')).toMatchObject({ status: 'suppressed', reason: 'few_people' });
});
