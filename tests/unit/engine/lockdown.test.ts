import type { Engine } from '$lib/engine/engine';
import { assertLocked } from '$lib/engine/lockdown';
import { raw, sql } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await sharedEngine();
});

async function refusal(text: string): Promise<string> {
  const failure = await engine.query(raw(text)).then(
    () => undefined,
    (error: unknown) => error
  );
  if (!(failure instanceof Failure) || !(failure.cause instanceof Error)) throw new Error(`not refused: ${text}`);
  expect(failure.problem.code).toBe('query_failed');
  return failure.cause.message;
}

describe('the engine is shut in', () => {
  test.each([
    "SELECT * FROM read_csv('http://127.0.0.1:9/leak.csv?secret=1')",
    "SELECT * FROM read_csv('https://127.0.0.1:9/leak.csv')",
    "SELECT * FROM 'http://127.0.0.1:9/leak.csv'",
    "SELECT * FROM read_csv('s3://bucket/leak.csv')",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_blob('/etc/hostname')",
    "SELECT * FROM read_csv('/in/../etc/hostname')",
    "SELECT * FROM glob('/etc/*')",
    "ATTACH '/elsewhere.db'",
    "ATTACH 'https://127.0.0.1:9/a.db'",
    "COPY (SELECT 1) TO '/elsewhere.csv'",
    "COPY (SELECT 1) TO 'elsewhere.csv'",
    "EXPORT DATABASE '/elsewhere'",
    "IMPORT DATABASE '/elsewhere'"
  ])('no file and no address: %s', async (text) => expect(await refusal(text)).toMatch(/^Permission Error:/));

  test.each(['LOAD json', 'LOAD httpfs', "LOAD '/in/evil.duckdb_extension.wasm'"])('no extension: %s', async (text) =>
    expect(await refusal(text)).toMatch(/^Permission Error:/)
  );

  test.each([
    'SET enable_external_access = true',
    "SET allowed_directories = ['/']",
    'SET autoload_known_extensions = true',
    'SET lock_configuration = false',
    "SET memory_limit = '100GB'",
    'RESET memory_limit',
    "SET custom_extension_repository = 'http://127.0.0.1:9'"
  ])('no way back: %s', async (text) => expect(await refusal(text)).toMatch(/locked|cannot be|Cannot/));

  test.each(['SELECT current_date', "SELECT '{}'::JSON", "SELECT * FROM read_parquet('/in/1.csv')"])(
    'what an extension would do fails cleanly: %s',
    async (text) => expect(await refusal(text)).toMatch(/^(Catalog|Permission) Error:/)
  );

  test('the engine still works after all that', async () => {
    expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});

test('an engine that is open is not used', () => {
  expect(() => assertLocked([])).toThrow(Failure);
  expect(() => assertLocked([{ name: 'enable_external_access', value: 'true' }])).toThrow('engine_start');
});
