import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Value } from '$lib/engine/sql';
import { tables, type TableName } from '$lib/model/tables';

type Line = Readonly<Record<string, Value>>;
export type Canonical = Partial<Record<TableName, readonly Line[]>>;

const columnsOf = (table: TableName): readonly [string, string][] => Object.entries(tables[table].columns);

/** Makes every canonical table afresh, with these rows and nothing else: what `place` does from files, without files. */
export async function fill(engine: Engine, content: Canonical): Promise<void> {
  for (const name of Object.keys(tables) as TableName[]) {
    const columns = columnsOf(name);
    await engine.run(
      sql`CREATE OR REPLACE TABLE ${ident(name)} (${join(columns.map(([column, type]) => sql`${ident(column)} ${raw(type)}`))})`
    );
    const lines = content[name] ?? [];
    for (const line of lines) {
      const unknown = Object.keys(line).find((column) => !columns.some(([known]) => known === column));
      if (unknown) throw new Error(`${name} has no column ${unknown}`);
    }
    for (let from = 0; from < lines.length; from += 100) {
      const values = lines.slice(from, from + 100).map((line) => sql`(${join(columns.map(([column]) => sql`${line[column] ?? null}`))})`);
      await engine.run(sql`INSERT INTO ${ident(name)} VALUES ${join(values)}`);
    }
  }
}
