import type { Engine } from '$lib/engine/engine';
import { catalogue } from '$lib/metrics/catalogue';
import { isSummed } from '$lib/metrics/compile';
import { divisions } from '$lib/metrics/dimensions';
import { evaluate } from '$lib/metrics/evaluate';
import { evaluateAll } from '$lib/metrics/evaluate-all';
import type { Context, Request } from '$lib/metrics/request';
import { everything, type Filter } from '$lib/model/filter';
import type { Dimension } from '$lib/model/measure';
import { beforeAll, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { context, load } from './ask';
import { worlds } from './random-data';

beforeAll(() => load(worlds(6).content), 300_000);

/** The engine, and how often it was asked. */
async function counted(): Promise<{ engine: Engine; asked: () => number }> {
  const engine = await sharedEngine();
  let asked = 0;
  const query: Engine['query'] = (statement, signal) => {
    asked++;
    return engine.query(statement, signal);
  };
  return { engine: Object.assign(Object.create(engine) as Engine, { query }), asked: () => asked };
}

/** Every indicator that can be broken down so, over every base it allows; undivided also those that need a statement of their own. */
const requestsBy = (by: readonly Dimension[], filter: Filter): Request[] =>
  [...catalogue.values()]
    .filter(({ fact }) => by.every((dimension) => divisions[fact].dimensions.includes(dimension)))
    .filter((indicator) => by.length === 0 || isSummed(indicator))
    .flatMap(({ id, over }) => over.map((base): Request => ({ indicator: id, base, by, filter })));

const share = { ...context, disclosure: { mode: 'share', threshold: 10 } } as const;
const breakdowns: readonly (readonly [readonly Dimension[], Filter, Context])[] = [
  [[], everything, context],
  [['school', 'year'], everything, share],
  [['program', 'sex'], everything, context],
  [['year', 'sector'], { ...everything, years: [2022, 2023] }, context]
];

test.each(breakdowns)('by %j within %j, all together say what each says alone', async (by, filter, shown) => {
  const requests = requestsBy(by, filter);
  const one = await counted();
  const alone = [];
  for (const request of requests) alone.push(await evaluate(one.engine, request, shown));
  const all = await counted();
  expect(await evaluateAll(all.engine, requests, shown)).toEqual(alone);
  expect(alone.flat().length).toBeGreaterThan(0);
  expect(all.asked()).toBeLessThan(one.asked());
});

test('a question that makes no sense is refused as it is alone', async () => {
  const engine = await sharedEngine();
  const sound: Request = { indicator: 'O01', by: [], filter: everything };
  for (const wrong of [
    { ...sound, base: 'A' },
    { ...sound, by: ['partner'] },
    { ...sound, indicator: 'X9' }
  ] satisfies Request[])
    await expect(evaluateAll(engine, [sound, sound, wrong], context)).rejects.toThrow(/O01|X9/);
});

test('no question, no answer', async () => {
  expect(await evaluateAll(await sharedEngine(), [], context)).toEqual([]);
});
