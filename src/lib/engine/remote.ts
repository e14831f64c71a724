import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { Failure } from '$lib/model/problem';
import { bind } from './bind';
import type { Engine, Row } from './engine';
import { folder } from './lockdown';
import type { Lifeline } from './lifeline';
import { cancelled, failureOf } from './trouble';

/** The part of the library's database we call; a test can stand in for it. */
export type Database = Pick<
  AsyncDuckDB,
  'startPendingQuery' | 'pollPendingQuery' | 'cancelPendingQuery' | 'fetchQueryResults' | 'registerFileHandle' | 'dropFile'
>;

export interface Remote {
  readonly database: Database;
  readonly connection: number;
  readonly lifeline: Lifeline;
  /** Rows from the messages of one Arrow stream. */
  readonly decode: (messages: readonly Uint8Array[]) => Row[];
  /** Milliseconds a single answer of the worker may take; a running query answers about ten times a second. */
  readonly answerTimeout: number;
  /** Milliseconds a cancelled query may go on before the worker is killed. */
  readonly cancelPatience: number;
}

const fileReader = 2; // DuckDBDataProtocol.BROWSER_FILEREADER: the library is imported only when it is needed

/** An engine over a database in a worker: one statement at a time, each of them cancellable, none waiting for ever. */
export function remoteEngine({ database, connection, lifeline, decode, answerTimeout, cancelPatience }: Remote): Engine {
  const call = <T>(work: () => Promise<T>): Promise<T> => lifeline.hold(work, answerTimeout, 'engine_timeout');
  let last: Promise<unknown> = Promise.resolve();
  let files = 0;

  function queue<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Polls until there is a result, so that between two polls the statement can be stopped. */
  async function messages(text: string, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
    let head = await call(() => database.startPendingQuery(connection, text, false));
    while (head === null) {
      if (signal?.aborted) {
        await call(() => database.cancelPendingQuery(connection));
        throw cancelled();
      }
      head = await call(() => database.pollPendingQuery(connection));
    }
    const parts = [head];
    for (;;) {
      const part = await call(() => database.fetchQueryResults(connection));
      if (part?.length === 0) return parts;
      if (part) parts.push(part);
    }
  }

  async function execute(text: string, signal: AbortSignal | undefined): Promise<Row[]> {
    const parts = await messages(text, signal).catch((error: unknown) => {
      if (error instanceof Failure) throw error;
      const failure = failureOf(error, text);
      if (failure.problem.code === 'engine_died') lifeline.cut(failure);
      throw failure;
    });
    return decode(parts);
  }

  function query(text: string, signal: AbortSignal | undefined): Promise<Row[]> {
    let running = false;
    const turn = queue(() => {
      if (signal?.aborted) throw cancelled();
      running = true;
      return execute(text, signal);
    });
    if (!signal) return turn;
    // Who cancels is answered at once; the queue waits for the true end of the statement, but not for long.
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        reject(cancelled());
        if (!running) return;
        const timer = setTimeout(() => {
          lifeline.cut(new Failure({ code: 'engine_died', level: 'error' }, { cause: new Error(`could not be cancelled: ${text}`) }));
        }, cancelPatience);
        void turn.catch(() => undefined).then(() => clearTimeout(timer));
      };
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
      turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
  }

  return {
    open(file) {
      const name = `${folder}${++files}.csv`;
      return queue(() => call(() => database.registerFileHandle(name, file, fileReader, true))).then(() => name);
    },
    drop: (name) => queue(() => call(() => database.dropFile(name))).then(() => undefined),
    query: async (sql, signal) => query(bind(sql), signal),
    run: async (sql, signal) => void (await query(bind(sql), signal)),
    close() {
      lifeline.cut(new Failure({ code: 'engine_died', level: 'info' }, { cause: new Error('closed') }));
      return Promise.resolve();
    }
  };
}
