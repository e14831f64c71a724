import type { Engine } from '$lib/engine/engine';
import { ident, sql, type Sql } from '$lib/engine/sql';
import type { TableName } from '$lib/model/tables';

/** The rows that one file gives to one canonical table. */
export const viewOf = (id: number, table: TableName): Sql => ident(`p_${id}_${table}`);

/** Drops the views of files that are gone. */
export async function sweep(engine: Engine): Promise<void> {
  const views = await engine.query(
    sql`SELECT view_name AS name FROM duckdb_views() WHERE regexp_full_match(view_name, 'p_[0-9]+_[a-z_]+')`
  );
  for (const { name } of views) await engine.run(sql`DROP VIEW IF EXISTS ${ident(String(name))}`);
}
