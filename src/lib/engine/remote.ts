import { Failure } from '$lib/model/problem';
import { bind } from './bind';
import type { Engine, Row } from './engine';
import { assertLocked, folder, lockdown, lockQuery } from './lockdown';
import type { Lifeline } from './lifeline';
import { raw } from './sql';
import { cancelled, failureOf } from './trouble';

/** What the engine needs of the library, in a worker or in Node. `start` and `poll` answer null while the statement still runs. */
export interface Database {
  start(text: string): Promise<Uint8Array | null>;
  poll(): Promise<Uint8Array | null>;
  cancel(): Promise<unknown>;
  /** The next part of the result; empty at its end, null to ask again. */
  fetch(): Promise<Uint8Array | null>;
  register(name: string, file: Blob): Promise<unknown>;
  forget(name: string): Promise<unknown>;
}

export interface Remote {
  readonly database: Database;
  readonly lifeline: Pick<Lifeline, 'hold' | 'cut'>;
  /** Rows from the messages of one result; `types` answers the SQL types of its columns. */
  readonly decode: (messages: readonly Uint8Array[], types: () => Promise<readonly string[]>) => Promise<Row[]>;
  /** Megabytes above which a statement fails. */
  readonly memory: number;
  /** Milliseconds a single answer may take; a running statement answers about ten times a second. */
  readonly answerTimeout: number;
  /** Milliseconds a cancelled statement may go on before the worker is killed. */
  readonly cancelPatience: number;
}

/** An engine over a database: locked down, one statement at a time, each of them cancellable, none waiting for ever. */
export async function openEngine({ database, lifeline, decode, memory, answerTimeout, cancelPatience }: Remote): Promise<Engine> {
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
    let head = await call(() => database.start(text));
    while (head === null) {
      if (signal?.aborted) {
        await call(() => database.cancel());
        throw cancelled();
      }
      head = await call(() => database.poll());
    }
    const parts = [head];
    for (;;) {
      const part = await call(() => database.fetch());
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
    return decode(parts, async () => (await execute(`DESCRIBE ${text}`, signal)).map((column) => String(column['column_type'])));
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

  const engine: Engine = {
    open(file) {
      const name = `${folder}${++files}.csv`;
      return queue(() => call(() => database.register(name, file))).then(() => name);
    },
    drop: (name) => queue(() => call(() => database.forget(name))).then(() => undefined),
    query: async (sql, signal) => query(bind(sql), signal),
    run: async (sql, signal) => void (await query(bind(sql), signal)),
    close() {
      lifeline.cut(new Failure({ code: 'engine_died', level: 'info' }, { cause: new Error('closed') }));
      return Promise.resolve();
    }
  };
  for (const text of lockdown(memory)) await engine.run(raw(text));
  assertLocked(await engine.query(raw(lockQuery)));
  return engine;
}
