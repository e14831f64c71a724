import { bind } from '$lib/engine/bind';
import { raw, sql, type Value } from '$lib/engine/sql';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import '../to-bind';

async function back(value: Value): Promise<unknown> {
  return (await (await sharedEngine()).query(sql`SELECT ${value} AS value`))[0]?.['value'];
}

test.each<Value>([
  null,
  true,
  false,
  0,
  -5,
  2024,
  0.1,
  1e300,
  5e-324,
  NaN,
  Infinity,
  2 ** 53 + 2,
  '',
  "x' OR 1=1 --",
  '?',
  '$$',
  'a\\',
  'nul\0inside'
])('a bound value reads back as itself: %j', async (value) => expect(await back(value)).toBe(value));

test('any text reads back as itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => (await back(text)) === text),
    { numRuns: 300 }
  );
});

test('a text cannot leave its place', async () => {
  const engine = await sharedEngine();
  await engine.run(raw('CREATE OR REPLACE TABLE kept AS SELECT 1 AS one'));
  for (const text of ["'; DROP TABLE kept; --", "x' OR 1=1 --", "' UNION SELECT * FROM kept --", "\\'; DROP TABLE kept; --"]) {
    expect(await engine.query(sql`SELECT one FROM kept WHERE one::VARCHAR = ${text}`)).toEqual([]);
  }
  expect(await engine.query(sql`SELECT one FROM kept`)).toEqual([{ one: 1 }]);
});

test('marks inside texts, names and comments are not marks', () => {
  const text = `SELECT '?', 'it''s ?', "?""?", $$ ? $$, $a$ ? $a$ /* ? */ -- ?\n, ?`;
  expect(bind({ text, params: [7] })).toBe(text.replace(/\?$/, '7'));
});

test('a minus before a negative number is no comment', async () => {
  expect(await (await sharedEngine()).query({ text: 'SELECT 1-? AS n', params: [-2] })).toEqual([{ n: 3 }]);
});

test.each([
  ['SELECT ?', []],
  ['SELECT 1', [1]]
])('a wrong number of values is a bug: %s', (text, params) => {
  expect(() => bind({ text, params })).toThrow(/marks/);
});

test('lists and null', async () => {
  const engine = await sharedEngine();
  expect(await engine.query(sql`SELECT i FROM range(9) t(i) WHERE i IN ${[2, 4]} ORDER BY i`)).toEqual([{ i: 2 }, { i: 4 }]);
  expect(await engine.query(sql`SELECT i FROM range(9) t(i) WHERE i IN ${[]}`)).toEqual([]);
  expect(await engine.query(sql`SELECT ${null} IS NULL AS missing`)).toEqual([{ missing: true }]);
});

test('toBind knows what exists', async () => {
  await expect(sql`SELECT ${1} AS one`).toBind();
  await expect(sql`SELECT nothing FROM nowhere`).not.toBind();
});
