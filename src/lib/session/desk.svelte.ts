import { Failure, type ProblemCode } from '$lib/model/problem';
import type { Readers } from './readers';

/** Where the engine is on its way from nothing to ready. Bytes are those of the engine file. */
export type EngineState =
  | { readonly at: 'none' }
  | { readonly at: 'starting'; readonly bytes: number; readonly total: number }
  | { readonly at: 'ready' }
  | { readonly at: 'failed'; readonly failure: Failure };

/** The engine, the text worker, and the code that works with both: fetched together, when first needed. */
export interface Tools extends Readers {
  readonly work: typeof import('./work');
}

const deadly: readonly ProblemCode[] = ['engine_start', 'engine_died', 'engine_timeout', 'engine_memory', 'worker_failed'];

/** Holds the engine and the text worker: started when first needed, thrown away when they died. */
export class Desk {
  state: EngineState = $state.raw({ at: 'none' });
  #tools: Promise<Tools> | undefined;
  #close: (() => void) | undefined;

  /** True when an engine is there or on its way. */
  get open(): boolean {
    return this.#tools !== undefined;
  }

  /** The tools, started now if they are not there yet. Throws Failure `engine_start`. */
  tools(): Promise<Tools> {
    this.#tools ??= this.#start();
    return this.#tools;
  }

  /** Notes a failure; after a deadly one the next call of `tools` starts anew. Returns whether it was deadly. */
  note(failure: Failure): boolean {
    if (!deadly.includes(failure.problem.code)) return false;
    this.discard();
    this.state = { at: 'failed', failure };
    return true;
  }

  /** Throws engine and worker away. */
  discard(): void {
    this.#close?.();
    this.#close = undefined;
    this.#tools = undefined;
    this.state = { at: 'none' };
  }

  async #start(): Promise<Tools> {
    this.state = { at: 'starting', bytes: 0, total: 0 };
    const [{ createBrowserEngine }, { createTextWorker }, work] = await Promise.all([
      import('$lib/engine/duckdb'),
      import('$lib/ingest/client'),
      import('./work')
    ]);
    const engine = await createBrowserEngine({ report: (bytes, total) => (this.state = { at: 'starting', bytes, total }) });
    const text = createTextWorker();
    this.#close = () => {
      text.close();
      void engine.close();
    };
    this.state = { at: 'ready' };
    return { engine, text, work };
  }
}
