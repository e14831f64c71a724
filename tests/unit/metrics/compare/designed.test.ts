import { reweighted } from '$lib/metrics/compare/weighted';
import type { Context, Request } from '$lib/metrics/request';
import { wilson } from '$lib/metrics/stats/wilson';
import { everything } from '$lib/model/filter';
import { beforeAll, expect, test } from 'vitest';
import { sharedEngine } from '../../engine-fixture';
import { context, load } from '../ask';
import { generator } from '../random-data';
import { rows, seeks, works, type Line } from '../tracer-rows';

const random = generator(5);
const weighed = (line: Line): Line => ({ ...line, weight: random.pick([0.4, 1, 1.7, 3.25]) });
const schools: Readonly<Record<string, readonly Line[]>> = {
  // Nobody stands for nobody, or for less: such a weight is none.
  all: [
    ...rows(40, works).map((line, i) => ({ ...weighed(line), ...(i % 3 === 0 ? {} : { match_h: 1 + (i % 4), match_scale: 4 }) })),
    ...rows(25, seeks).map(weighed),
    { ...works, weight: 0 },
    { ...works, weight: -1 },
    ...rows(8, works),
    ...rows(7, seeks),
    ...rows(20, { answered: false })
  ],
  few: [...rows(40, works).map(weighed), ...rows(25, seeks).map(weighed), ...rows(3, works)],
  plain: [...rows(30, works), ...rows(12, seeks)]
};
const ofSchool = (id: string): readonly Line[] => schools[id] ?? [];
const share: Context = { ...context, disclosure: { mode: 'share', threshold: 10 } };

beforeAll(() =>
  load({
    tracer: Object.entries(schools).flatMap(([school_id, lines], batch) =>
      lines.map((line, i) => ({
        graduate_id: batch * 1000 + i,
        src_batch: batch + 1,
        src_row: i + 2,
        school_id,
        grad_year: 2024,
        framed: true,
        answered: true,
        ...line
      }))
    )
  })
);

const of = async (school: string, request: Partial<Request> = {}, mode = context) =>
  reweighted(await sharedEngine(), { indicator: 'O02', by: [], filter: { ...everything, schools: [school] }, ...request }, mode);

/** The share of those with a weight, each counting as much as it, and how many equal ones they are worth. */
function plainly(people: readonly Line[], counts: (line: Line) => boolean) {
  const own = people.filter(({ weight }) => Number(weight ?? 0) > 0);
  const sum = (list: readonly Line[], power: number): number => list.reduce((so, { weight }) => so + Number(weight) ** power, 0);
  const value = sum(own.filter(counts), 1) / sum(own, 1);
  const effective = sum(own, 1) ** 2 / sum(own, 2);
  return { value, effective, interval: wilson(value * effective, effective), n: own.length, without: people.length - own.length };
}

async function compare(found: Awaited<ReturnType<typeof of>>['byDesign'], expected: ReturnType<typeof plainly>): Promise<void> {
  if (found?.status !== 'ok') throw new Error(JSON.stringify(found));
  expect([found.n, found.without]).toEqual([expected.n, expected.without]);
  expect(found.value).toBeCloseTo(expected.value, 12);
  expect(found.effective).toBeCloseTo(expected.effective, 9);
  found.interval.forEach((bound, i) => expect(bound).toBeCloseTo(expected.interval[i] ?? Number.NaN, 12));
}

test('each answer counts as much as its weight, beside the share as answered', async () => {
  const answered = ofSchool('all').filter((line) => line['answered'] !== false);
  const { unweighted, byDesign } = await of('all');
  expect(unweighted).toMatchObject({ numerator: 50, denominator: 82 });
  await compare(
    byDesign,
    plainly(answered, (line) => line['is_employed'] === true)
  );
});

test('only of those in the base who answered the question', async () => {
  const matching = ofSchool('all').filter((line) => line['match_h']);
  await compare(
    (await of('all', { indicator: 'M01' })).byDesign,
    plainly(matching, (line) => Number(line['match_h']) >= 3)
  );
});

test('nothing changes without weights, and over all graduates there is nothing to weigh', async () => {
  expect(await of('plain')).not.toHaveProperty('byDesign');
  expect(await of('all', { base: 'G' })).not.toHaveProperty('byDesign');
});

test('in share mode it is told only where the few without a weight cannot be worked out from it', async () => {
  expect((await of('all', {}, share)).byDesign).toMatchObject({ status: 'ok', n: 65, without: 17 });
  const { unweighted, byDesign } = await of('few', {}, share);
  expect(unweighted.status).toBe('ok');
  expect(byDesign).toMatchObject({ status: 'suppressed', reason: 'few_people' });
  expect(byDesign).not.toHaveProperty('value');
});
