import { createBrowserEngine } from '$lib/engine/duckdb';
import type { Engine } from '$lib/engine/engine';
import { raw, sql } from '$lib/engine/sql';

let engine: Engine | undefined;

/** The same engine with nothing around it: what reading the chosen file costs at least. */
export const bare = {
  async start(): Promise<void> {
    engine = await createBrowserEngine();
  },
  /** Milliseconds to read the chosen file into a table: every cell text, or as the engine itself types it. */
  async read(typed: boolean): Promise<number> {
    const file = document.querySelector('input')?.files?.[0];
    if (!engine || !file) throw new Error('no engine or no file');
    const start = performance.now();
    const name = await engine.open(file);
    const texts = raw(typed ? 'false' : 'true');
    await engine.run(
      sql`CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv(${name}, header = true, delim = ${';'}, all_varchar = ${texts}, null_padding = true)`
    );
    await engine.drop(name);
    return performance.now() - start;
  }
};

declare global {
  interface Window {
    bare: typeof bare;
  }
}
window.bare = bare;
