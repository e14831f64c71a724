import { raw, sql } from '$lib/engine/sql';
import { beforeAll, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';

// The engine sends a result in parts without the values of its ENUM columns: they would arrive as null, without a word.
beforeAll(async () => {
  const engine = await sharedEngine();
  await engine.run(raw(`CREATE TYPE status AS ENUM ('bekerja', 'it''s, (odd) "one"', '')`));
  await engine.run(
    raw(`CREATE TABLE coded AS SELECT i, CASE i % 4 WHEN 0 THEN 'bekerja' WHEN 1 THEN 'it''s, (odd) "one"' WHEN 2 THEN '' END::status AS s,
      (CASE i % 2 WHEN 0 THEN 'L' ELSE 'P' END)::ENUM ('P', 'L') AS sex FROM range(5000) t(i)`)
  );
});

test('codes become their texts in every part of a long result', async () => {
  const rows = await (await sharedEngine()).query(sql`SELECT s, sex, i FROM coded ORDER BY i`);
  const texts = ['bekerja', `it's, (odd) "one"`, '', null];
  expect(rows).toEqual(Array.from({ length: 5000 }, (_, i) => ({ s: texts[i % 4], sex: i % 2 ? 'P' : 'L', i })));
});

test.each([
  'SELECT s, count(*) AS n FROM coded GROUP BY s ORDER BY n DESC, s LIMIT 1',
  'WITH c AS (SELECT s FROM coded WHERE i < 4) SELECT s, 1250 AS n FROM c LIMIT 1',
  'FROM (SELECT s, 1250 AS n FROM coded LIMIT 1)'
])('whatever the shape of the statement: %s', async (text) => {
  expect(await (await sharedEngine()).query(raw(text))).toEqual([{ s: 'bekerja', n: 1250 }]);
});

test('and with bound values', async () => {
  expect(await (await sharedEngine()).query(sql`SELECT DISTINCT s FROM coded WHERE s = ${`it's, (odd) "one"`}`)).toEqual([
    { s: `it's, (odd) "one"` }
  ]);
});

test('no rows are no rows', async () => {
  expect(await (await sharedEngine()).query(sql`SELECT s FROM coded WHERE i < 0`)).toEqual([]);
});
