import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { Failure } from '$lib/model/problem';
import { download } from './download';
import type { Engine } from './engine';
import { Lifeline } from './lifeline';
import { openEngine } from './remote';
import { trustOwnScripts } from './trusted';

export interface BrowserEngineOptions {
  /** Told how many of the engine's bytes have arrived. */
  readonly report?: (done: number, total: number) => void;
  /** Milliseconds the downloaded engine may take to start. */
  readonly startTimeout?: number;
  /** Milliseconds one answer of the worker may take; a long query answers many times while it runs. */
  readonly queryTimeout?: number;
}

/**
 * Megabytes the database may use: half of what the machine says it has (in GB, Chromium only), and never near the 4 GB a WASM heap can reach.
 */
function memory(): number {
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return Math.min(3000, (deviceMemory ?? 4) * 512);
}

/**
 * Started from a blob, because such a worker inherits the page's policy, while a worker with an address follows the policy of its own answer.
 * A promise nobody handles in there becomes an `error` event out here.
 */
function startWorker(): Worker {
  const address = JSON.stringify(new URL(scriptUrl, location.href).href);
  const script = `self.trustedTypes?.createPolicy('default', { createScriptURL: (url) => (url === ${address} ? url : null) });
onunhandledrejection = (event) => setTimeout(() => { throw event.reason; });
importScripts(${address});`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } finally {
    // The worker has its script once it runs; the address is not needed after that.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

const notStarted = (cause: unknown): Failure => new Failure({ code: 'engine_start', level: 'error' }, { cause });

/**
 * DuckDB in a worker of this page, from our own origin, locked down. Throws Failure `engine_start`; calling again tries again.
 * A dead engine stays dead: make a new one.
 */
export async function createBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
  const { report = () => undefined, startTimeout = 60_000, queryTimeout = 60_000 } = options;
  const [wasm, { AsyncDuckDB, DuckDBDataProtocol, VoidLogger }, { decode }] = await Promise.all([
    download(wasmUrl, report),
    import('@duckdb/duckdb-wasm'),
    import('./decode')
  ]).catch((error: unknown) => {
    throw error instanceof Failure ? error : notStarted(error);
  });
  trustOwnScripts();
  const worker = startWorker();
  const lifeline = new Lifeline(worker);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const wasmBlobUrl = URL.createObjectURL(wasm);
  const start = async (): Promise<Engine> => {
    await database.instantiate(wasmBlobUrl);
    await database.open({});
    const connection = await database.connectInternal();
    return openEngine({
      database: {
        start: (text) => database.startPendingQuery(connection, text, false),
        poll: () => database.pollPendingQuery(connection),
        cancel: () => database.cancelPendingQuery(connection),
        fetch: () => database.fetchQueryResults(connection),
        register: (name, file) => database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true),
        forget: (name) => database.dropFile(name)
      },
      lifeline,
      decode,
      memory: memory(),
      answerTimeout: queryTimeout,
      cancelPatience: 3_000
    });
  };
  try {
    return await lifeline.hold(start, startTimeout, 'engine_start');
  } catch (error) {
    const failure = notStarted(error);
    lifeline.cut(failure);
    throw failure;
  } finally {
    URL.revokeObjectURL(wasmBlobUrl);
  }
}
