import { createBrowserEngine, type BrowserEngineOptions } from '$lib/engine/duckdb';
import type { Engine, Row } from '$lib/engine/engine';
import { sql, type Value } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';

let engine: Engine | undefined;

function current(): Engine {
  if (!engine) throw new Error('no engine');
  return engine;
}

/** Code and cause of the Failure, or what came of it. */
async function outcome<T>(work: Promise<T>): Promise<T | { code: string; cause: string }> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: error.problem.code, cause: error.cause instanceof Error ? error.cause.message : '' };
  }
}

/** What the tests call in the page: the shipped engine, with Failures as plain values. */
export const stage = {
  async start(options: Omit<BrowserEngineOptions, 'report'> = {}) {
    const bytes: number[] = [];
    const report = (done: number): void => void bytes.push(done);
    const started = await outcome(createBrowserEngine({ ...options, report }));
    if ('code' in started) return started;
    engine = started;
    return { bytes: bytes.at(-1), growing: bytes.every((done, i) => i === 0 || done >= (bytes[i - 1] ?? 0)) };
  },
  query: (text: string, params: Value[] = []): Promise<Row[] | { code: string; cause: string }> =>
    outcome(current().query({ text, params })),
  /** Cancels after so many milliseconds, then asks the next question. */
  async cancel(text: string, after: number) {
    const first = await outcome(current().query({ text, params: [] }, AbortSignal.timeout(after)));
    return { first, next: await outcome(current().query(sql`SELECT 1 AS one`)) };
  },
  open: (name: string, text: string): Promise<string> => current().open(new File([text], name)),
  drop: (name: string): Promise<void> => current().drop(name),
  close: (): Promise<void> => current().close()
};

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
