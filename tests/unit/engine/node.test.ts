import { createNodeEngine } from '$lib/engine/node';
import { raw, sql } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure: ${String(error)}`);
  return error.problem.code;
};

test('a registered file is read under a name of ours, whatever its own is, and is gone after drop', async () => {
  const engine = await sharedEngine();
  const name = await engine.open(new File(['c0\n0071234567890123456\n'], `x' OR 1=1 --.csv`));
  expect(name).toMatch(/^\/in\/\d+\.csv$/);
  const rows = await engine.query(sql`SELECT c0 FROM read_csv(${name}, all_varchar = true, header = true)`);
  expect(rows).toEqual([{ c0: '0071234567890123456' }]);
  await engine.drop(name);
  expect(await codeOf(engine.query(sql`SELECT * FROM read_csv(${name})`))).toBe('query_failed');
});

test('two files never share a name', async () => {
  const engine = await sharedEngine();
  const names = [await engine.open(new Blob(['a\n1\n'])), await engine.open(new Blob(['a\n2\n']))];
  expect(new Set(names).size).toBe(2);
  for (const [i, name] of names.entries()) {
    expect(await engine.query(raw(`SELECT a FROM read_csv('${name}', header = true)`))).toEqual([{ a: i + 1 }]);
  }
});

test('a database error names the statement and leaves the engine alive', async () => {
  const engine = await sharedEngine();
  const failure: unknown = await engine.query(sql`SELECT * FROM nowhere WHERE a = ${'x'}`).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).cause).toMatchObject({ message: expect.stringMatching(/Catalog Error[\s\S]*SELECT \* FROM nowhere/) });
  expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});

test('a call that was cancelled before it began is not run', async () => {
  const engine = await sharedEngine();
  expect(await codeOf(engine.run(raw('CREATE TABLE never AS SELECT 1'), AbortSignal.abort()))).toBe('cancelled');
  expect(await codeOf(engine.query(raw('FROM never')))).toBe('query_failed');
});

test('above its memory a query fails cleanly and the engine lives', async () => {
  const engine = await createNodeEngine({ memory: 64 });
  expect(await codeOf(engine.run(raw("CREATE TABLE t AS SELECT i, 'text ' || i AS s FROM range(20_000_000) t(i)")))).toBe('engine_memory');
  expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  await engine.close();
});
