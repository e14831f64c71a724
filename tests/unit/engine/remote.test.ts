import { Lifeline } from '$lib/engine/lifeline';
import type { Row } from '$lib/engine/engine';
import { openEngine, type Database } from '$lib/engine/remote';
import { raw, sql } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// A worker and a database that do what a test wants: die, fall silent, run for ever.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const locked: Row[] = Object.entries({
  allow_community_extensions: 'false',
  allowed_directories: '[/in/]',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  enable_external_access: 'false',
  lock_configuration: 'true'
}).map(([name, value]) => ({ name, value }));

const never = (): Promise<never> => new Promise<never>(() => undefined);
const head = new Uint8Array([1]);
const end = new Uint8Array();

class FakeWorker extends EventTarget {
  terminated = false;
  terminate(): void {
    this.terminated = true;
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

/** An engine that has started well; from then on its database behaves as `changes` say. */
async function rig(changes: Partial<Database> = {}, settings = locked) {
  const worker = new FakeWorker();
  const database: Database = {
    start: () => Promise.resolve(head),
    poll: never,
    cancel: () => Promise.resolve(true),
    fetch: () => Promise.resolve(end),
    register: () => Promise.resolve(),
    forget: () => Promise.resolve()
  };
  const engine = await openEngine({
    database,
    lifeline: new Lifeline(worker as unknown as Worker),
    decode: () => Promise.resolve(settings),
    memory: 1000,
    answerTimeout: 60_000,
    cancelPatience: 3_000
  });
  Object.assign(database, changes);
  return { engine, worker };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Failure ? error.problem.code : String(error))
  );

test('an engine whose locks do not hold is not handed out', async () => {
  expect(await codeOf(rig({}, locked.slice(1)))).toBe('engine_start');
});

test('a worker that dies rejects the running call and all that wait, at once and from then on', async () => {
  const { engine, worker } = await rig({ start: never });
  const calls = [engine.query(sql`SELECT 1`), engine.run(sql`SELECT 2`), engine.open(new Blob([])), engine.drop('/in/1.csv')];
  const codes = Promise.all(calls.map(codeOf));
  await vi.advanceTimersByTimeAsync(10);
  worker.crash('out of bounds');
  expect(await codes).toEqual(['engine_died', 'engine_died', 'engine_died', 'engine_died']);
  expect(worker.terminated).toBe(true);
  expect(await codeOf(engine.query(sql`SELECT 3`))).toBe('engine_died');
});

test('an answer that cannot be read ends it too', async () => {
  const { engine, worker } = await rig({ start: never });
  const code = codeOf(engine.query(sql`SELECT 1`));
  await vi.advanceTimersByTimeAsync(1);
  worker.dispatchEvent(new Event('messageerror'));
  expect(await code).toBe('engine_died');
});

test('silence ends in engine_timeout; a long statement that keeps answering does not', async () => {
  const silent = await rig({ start: never });
  const code = codeOf(silent.engine.query(sql`SELECT 1`));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await code).toBe('engine_timeout');
  expect(silent.worker.terminated).toBe(true);

  let polls = 0;
  const poll = (): Promise<Uint8Array | null> => new Promise((resolve) => setTimeout(() => resolve(++polls < 100 ? null : head), 30_000));
  const busy = await rig({ start: () => Promise.resolve(null), poll });
  const rows = codeOf(busy.engine.query(sql`SELECT 1`));
  await vi.advanceTimersByTimeAsync(100 * 30_000);
  expect(await rows).toBe('no failure');
  expect(polls).toBe(100);
});

test('a trap of the machine is deadly, an error of the database is not', async () => {
  const trap = await rig({ start: () => Promise.reject(new Error('memory access out of bounds')) });
  expect(await codeOf(trap.engine.query(sql`SELECT 1`))).toBe('engine_died');
  expect(trap.worker.terminated).toBe(true);

  const wrong = await rig({ start: () => Promise.reject(new Error('Catalog Error: no such table')) });
  expect(await codeOf(wrong.engine.query(sql`SELECT 1`))).toBe('query_failed');
  expect(wrong.worker.terminated).toBe(false);
});

test('statements run one at a time, in order, and a failed one does not stop the next', async () => {
  const order: string[] = [];
  const { engine } = await rig({
    start: async (text) => {
      order.push(`begin ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`end ${text}`);
      if (text === 'A') throw new Error('Catalog Error: no');
      return head;
    }
  });
  const both = Promise.all([codeOf(engine.run(raw('A'))), codeOf(engine.run(raw('B')))]);
  await vi.advanceTimersByTimeAsync(200);
  expect(await both).toEqual(['query_failed', 'no failure']);
  expect(order).toEqual(['begin A', 'end A', 'begin B', 'end B']);
});

test('cancelling stops the statement between two polls and leaves the engine alive', async () => {
  const cancel = vi.fn(() => Promise.resolve(true));
  const poll = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), 100));
  const said: string[] = [];
  const start = (text: string): Promise<Uint8Array | null> => {
    said.push(text);
    return Promise.resolve(text === 'LONG' ? null : head);
  };
  const { engine, worker } = await rig({ poll, cancel, start });
  const control = new AbortController();
  const long = codeOf(engine.query(raw('LONG'), control.signal));
  const waiting = new AbortController();
  const never = codeOf(engine.query(raw('WAITING'), waiting.signal));
  const next = codeOf(engine.query(raw('NEXT')));
  await vi.advanceTimersByTimeAsync(250);
  waiting.abort();
  control.abort();
  expect(await long).toBe('cancelled');
  expect(await never).toBe('cancelled');
  await vi.advanceTimersByTimeAsync(200);
  expect(await next).toBe('no failure');
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(said).toEqual(['LONG', 'NEXT']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(worker.terminated).toBe(false);
});

test('a statement that cannot be cancelled costs the worker its life after three seconds', async () => {
  const { engine, worker } = await rig({ start: never });
  const control = new AbortController();
  const stuck = codeOf(engine.query(sql`SELECT 1`, control.signal));
  const next = codeOf(engine.query(sql`SELECT 2`));
  await vi.advanceTimersByTimeAsync(10);
  control.abort();
  expect(await stuck).toBe('cancelled');
  expect(worker.terminated).toBe(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(worker.terminated).toBe(true);
  expect(await next).toBe('engine_died');
});

test('closing rejects what waits and ends the worker', async () => {
  const { engine, worker } = await rig({ start: never });
  const code = codeOf(engine.query(sql`SELECT 1`));
  await vi.advanceTimersByTimeAsync(1);
  await engine.close();
  expect(await code).toBe('engine_died');
  expect(worker.terminated).toBe(true);
});
