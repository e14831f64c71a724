import { createRequire } from 'node:module';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { decode } from './decode';
import type { Engine } from './engine';
import { Lifeline } from './lifeline';
import { openEngine } from './remote';

/** Runs in a turn of its own, so that timers and signals are heard between two polls. */
const inTurn = <T>(work: () => T): Promise<T> =>
  new Promise((resolve, reject) =>
    setImmediate(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error as Error);
      }
    })
  );

/** The engine of the page, in Node: the same WASM build, lock-down, queue and rows; only the worker between is missing. */
export async function createNodeEngine({ memory = 3000 }: { /** megabytes */ memory?: number } = {}): Promise<Engine> {
  const mainModule = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open({});
  const connection = bindings.connect().useUnsafe((_, id) => id);
  return openEngine({
    database: {
      start: (text) => inTurn(() => bindings.startPendingQuery(connection, text, false)),
      poll: () => inTurn(() => bindings.pollPendingQuery(connection)),
      cancel: () => inTurn(() => bindings.cancelPendingQuery(connection)),
      fetch: () => inTurn(() => bindings.fetchQueryResults(connection)),
      register: async (name, file) => bindings.registerFileBuffer(name, new Uint8Array(await file.arrayBuffer())),
      forget: (name) => inTurn(() => bindings.dropFile(name))
    },
    lifeline: new Lifeline({ addEventListener: () => undefined, terminate: () => bindings.disconnect(connection) }),
    decode,
    memory,
    // Everything happens on this thread: there is no one to be killed, and nothing to wait for.
    answerTimeout: 2 ** 31 - 1,
    cancelPatience: 2 ** 31 - 1
  });
}
