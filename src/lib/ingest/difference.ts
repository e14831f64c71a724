import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import type { Batch } from './batch';

/** Rows of two files of the same make, compared: in both, in both but changed, only in the new one, only in the old one. */
export interface Difference {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}

const columnOf = ({ columns }: Batch, field: FieldId): string | undefined => columns.find((c) => c.field === field)?.column;

/**
 * Compares the rows of two loaded files by the fields both have. Rows count as changed when a student number links them; without one a
 * changed row is one gone and one added.
 */
export async function compareFiles(engine: Engine, before: Batch, after: Batch): Promise<Difference> {
  const fields = before.columns.flatMap(({ field, column }) => (field && column && columnOf(after, field) ? [field] : []));
  const list = (batch: Batch): Sql =>
    join(
      fields.length === 0
        ? [raw('1 AS f0')]
        : fields.map((field, i) => sql`CAST(${raw(columnOf(batch, field) ?? 'NULL')} AS VARCHAR) AS ${ident(`f${i}`)}`)
    );
  const rows = (batch: Batch): Sql => sql`(SELECT ${list(batch)} FROM ${ident(batch.table)})`;
  const key = fields.indexOf('student_id');
  const [a, b] = [rows(before), rows(after)];
  const linked = raw(`f${key}`);
  const changed =
    key < 0
      ? raw('0')
      : sql`(SELECT count(*) FROM (SELECT * FROM ${b} EXCEPT ALL SELECT * FROM ${a}) AS n WHERE ${linked} IN (SELECT ${linked} FROM (SELECT * FROM ${a} EXCEPT ALL SELECT * FROM ${b}) AS o))`;
  const [row] = await engine.query(
    sql`SELECT (SELECT count(*) FROM ${a} AS x) AS old, (SELECT count(*) FROM ${b} AS y) AS new,
      (SELECT count(*) FROM (SELECT * FROM ${a} INTERSECT ALL SELECT * FROM ${b}) AS z) AS same, ${changed} AS changed`
  );
  const count = (name: string): number => Number(row?.[name] ?? 0);
  const [same, moved] = [count('same'), count('changed')];
  return { same, changed: moved, added: count('new') - same - moved, gone: count('old') - same - moved };
}
