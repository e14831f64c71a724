import { createRequire } from 'node:module';
import { VoidLogger, NODE_RUNTIME, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import { bind } from './bind';
import type { Engine, Row } from './engine';
import { assertLocked, folder, lockdown, lockQuery } from './lockdown';
import { readRows } from './rows';
import type { Sql } from './sql';
import { cancelled, failureOf } from './trouble';

/** The engine of the page, in Node: same WASM build, same lock-down, same rows. A running query blocks the thread and cannot be cancelled. */
export async function createNodeEngine({ memory = 3000 }: { /** megabytes */ memory?: number } = {}): Promise<Engine> {
  const mainModule = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule, mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  let files = 0;

  function ask(text: string): Table {
    try {
      return connection.query(text);
    } catch (error) {
      throw failureOf(error, text);
    }
  }
  function execute(text: string): Row[] {
    const { schema, batches } = ask(text);
    return readRows(schema, batches);
  }

  for (const text of lockdown(memory)) execute(text);
  assertLocked(execute(lockQuery));

  const query = (sql: Sql, signal?: AbortSignal): Promise<Row[]> =>
    new Promise((resolve) => {
      if (signal?.aborted) throw cancelled();
      resolve(execute(bind(sql)));
    });

  return {
    async open(file) {
      const name = `${folder}${++files}.csv`;
      database.registerFileBuffer(name, new Uint8Array(await file.arrayBuffer()));
      return name;
    },
    drop: (name) => Promise.resolve(database.dropFile(name)),
    query,
    run: async (sql, signal) => void (await query(sql, signal)),
    close: () => Promise.resolve(connection.close())
  };
}
