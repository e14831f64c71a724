import { download, wasmBytes } from '$lib/engine/download';
import { Failure } from '$lib/model/problem';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

const wasm = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 9]);
const serve = (answer: () => Response): void => void vi.stubGlobal('fetch', () => Promise.resolve(answer()));

async function reason(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure: ${String(error)}`);
  expect(error.problem.code).toBe('engine_start');
  return error.cause instanceof Error ? error.cause.message : '';
}

test('a whole engine arrives with its bytes told', async () => {
  const told: [number, number][] = [];
  serve(() => new Response(wasm));
  const blob = await download('/e.wasm', (done, total) => told.push([done, total]), 10);
  expect([blob.size, blob.type]).toEqual([10, 'application/wasm']);
  expect(told.at(0)).toEqual([0, 10]);
  expect(told.at(-1)).toEqual([10, 10]);
});

test.each<[string, () => Response, RegExp]>([
  ['missing', () => new Response('no', { status: 404 }), /answer 404/],
  ['a page', () => new Response('<!doctype html>'), /not a WebAssembly file/],
  ['cut off', () => new Response(wasm.slice(0, 8)), /8 of 10 bytes/],
  ['too long', () => new Response(Uint8Array.from([...wasm, 1])), /11 of 10 bytes/],
  ['empty', () => new Response(''), /0 of 10 bytes/]
])('%s', async (_, answer, expected) => {
  serve(answer);
  expect(await reason(download('/e.wasm', () => undefined, 10))).toMatch(expected);
});

test('no network', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await reason(download('/e.wasm', () => undefined))).toMatch(/Failed to fetch/);
});

test('a download without a byte for too long is given up', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    const body = new ReadableStream({
      start(control) {
        control.enqueue(wasm.slice(0, 8));
        signal.addEventListener('abort', () => control.error(signal.reason));
      }
    });
    return Promise.resolve(new Response(body));
  });
  expect(await reason(download('/e.wasm', () => undefined, 10, 20))).toMatch(/no byte for/);
});

test('the engine we ship is the one we know', () => {
  const folder = createRequire(import.meta.url)
    .resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
    .replace(/duckdb-eh\.wasm$/, '');
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(folder + name))
      .digest('hex');
  expect(readFileSync(`${folder}duckdb-eh.wasm`).length).toBe(wasmBytes);
  expect(digest('duckdb-eh.wasm')).toBe('4c221bfa59c11f24dbd750e70c90b9252eca6eec5633936e6a2ec766e55fd879');
  expect(digest('duckdb-browser-eh.worker.js')).toBe('f8ab72b6b90b3ad83077d47426d4a99d5d9a4c7e07cba1a2be37d655adc7c1ab');
});
