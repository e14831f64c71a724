import type { Sql } from './sql';

/** A cell as it leaves the engine: DOUBLE for every number and count, text for dates (YYYY-MM-DD), null for missing. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** The whole boundary to the database. Two implementations: `duckdb.ts` (browser worker) and `node.ts` (the same WASM, in Node). */
export interface Engine {
  /** Registers a file under a name of our own (`/in/<n>.csv`), to be read by `read_csv`. Returns that name. */
  open(file: Blob): Promise<string>;
  /** Forgets a registered file. */
  drop(name: string): Promise<void>;
  /**
   * Runs one statement and returns its rows. BIGINT, HUGEINT and DECIMAL arrive as numbers, DATE and TIMESTAMP as ISO text.
   * Throws Failure: `cancelled` when the signal fires (under a second), `engine_timeout`, `engine_memory`, `engine_died`
   * (every waiting call is rejected), `query_failed` for any other database error, with the SQL as cause.
   */
  query(sql: Sql, signal?: AbortSignal): Promise<Row[]>;
  /** Runs one statement for its effect. */
  run(sql: Sql, signal?: AbortSignal): Promise<void>;
  /** Frees everything; waiting calls are rejected. */
  close(): Promise<void>;
}
