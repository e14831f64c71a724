import { ident, raw, sql } from '$lib/engine/sql';
import type { Row } from '$lib/engine/engine';
import { describe, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';

async function first(text: string): Promise<Row> {
  const [row] = await (await sharedEngine()).query(raw(text));
  if (!row) throw new Error('no row');
  return row;
}

describe('numbers arrive as numbers', () => {
  test.each<[string, unknown]>([
    ['count(*)', 5],
    ['sum(i::INTEGER)', 10],
    ['sum(i)', 10],
    ['avg(i)', 2],
    ['max(i)', 4],
    ['0.7', 0.7],
    ['3.50', 3.5],
    ['1.23', 1.23],
    ['(-0.05)', -0.05],
    ['3.50::DECIMAL(18,2)', 3.5],
    ['123456789012345678901234.56::DECIMAL(38,2)', 123456789012345678901234.56],
    ['9007199254740991', 9007199254740991],
    ['170141183460469231731687303715884105727::HUGEINT', 2 ** 127],
    ['(-5)::HUGEINT', -5],
    ['255::UTINYINT', 255],
    ['1.5::FLOAT', 1.5],
    ["'NaN'::DOUBLE", NaN],
    ["'-inf'::DOUBLE", -Infinity],
    ['NULL::INTEGER', null],
    ['NULL', null],
    ['sum(i) FILTER (i > 99)', null],
    ['bool_and(i < 9)', true]
  ])('%s', async (expression, expected) => {
    expect((await first(`SELECT ${expression} AS value FROM range(5) t(i)`))['value']).toBe(expected);
  });

  test('above 2^53 a BIGINT is rounded to the nearest number; as text it stays exact', async () => {
    expect(await first('SELECT 9007199254740993 AS n, 9007199254740993::VARCHAR AS t')).toEqual({
      n: 9007199254740992,
      t: '9007199254740993'
    });
  });
});

test.each<[string, unknown]>([
  ["DATE '2024-02-29'", '2024-02-29'],
  ["DATE '0001-01-01'", '0001-01-01'],
  ["DATE 'infinity'", 'infinity'],
  ["TIMESTAMP '2024-02-29 00:00:00'", '2024-02-29T00:00:00'],
  ["TIMESTAMP '2024-02-29 13:45:06.12'", '2024-02-29T13:45:06.120'],
  ["TIMESTAMP_S '2024-02-29 13:45:06'", '2024-02-29T13:45:06'],
  ["TIMESTAMPTZ '2024-02-29 13:45:06+07'", '2024-02-29T06:45:06Z'],
  ["TIME '07:30:00'", '07:30:00']
])('dates are ISO text in any time zone: %s', async (expression, expected) => {
  expect((await first(`SELECT ${expression} AS value`))['value']).toBe(expected);
});

test('texts, dictionaries and missing values', async () => {
  const text = "SELECT 'b'::ENUM ('a', 'b') AS code, NULL::ENUM ('a') AS none, '' AS blank, uuid()::VARCHAR AS id, NULL::VARCHAR AS gone";
  expect(await first(text)).toEqual({ code: 'b', none: null, blank: '', id: expect.stringMatching(/^[0-9a-f-]{36}$/), gone: null });
});

test.each(['[1, 2]', '{a: 1}', "'x'::BLOB", 'INTERVAL 3 DAY'])('a value no cell can hold is a bug, not a guess: %s', async (expression) => {
  await expect(first(`SELECT ${expression} AS value`)).rejects.toThrow(/column "value" has type/);
});

test('hostile column names are only names', async () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'a"b',
    "x' OR 1=1 --",
    '<img src=x onerror=alert(1)>',
    '; DROP TABLE t',
    '🙂',
    ' '
  ];
  const row = await first(`SELECT ${names.map((name, i) => `${i} AS ${ident(name).text}`).join(', ')}`);
  expect(Object.entries(row)).toEqual(names.map((name, i) => [name, i]));
  expect(Object.getPrototypeOf(row)).toBeNull();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('many batches come in order', async () => {
  const rows = await (await sharedEngine()).query(sql`SELECT i FROM range(10000) t(i) ORDER BY i`);
  expect(rows.map((row) => row['i'])).toEqual(Array.from({ length: 10000 }, (_, i) => i));
});
