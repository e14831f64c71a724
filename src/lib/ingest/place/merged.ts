import type { Engine } from '$lib/engine/engine';
import { join, raw, sql, type Sql } from '$lib/engine/sql';
import { tables, type TableName } from '$lib/model/tables';
import { mergedIds, type Merge, type Together } from '$lib/model/together';

/** For which kinds of id there are merges; where there are none, nothing is looked up. */
export type Merged = Readonly<Record<Merge['of'], boolean>>;

/** Keeps the merged ids in a table (`merged_name`) that the views look them up in. */
export async function keepMerges(engine: Engine, { merges }: Together): Promise<Merged> {
  await engine.run(sql`DROP TABLE IF EXISTS merged_name`);
  const ids = { partner: mergedIds(merges, 'partner'), school: mergedIds(merges, 'school') };
  const rows = (['partner', 'school'] as const).flatMap((of) => [...ids[of]].map(([from, to]) => sql`(${of}, ${from}, ${to})`));
  if (rows.length > 0) {
    await engine.run(sql`CREATE TABLE merged_name AS SELECT * FROM (VALUES ${join(rows)}) AS names ("of", from_id, to_id)`);
  }
  return { partner: ids.partner.size > 0, school: ids.school.size > 0 };
}

/** Columns that hold ids, and of what; some only in rows that a condition picks. */
const holders: readonly { readonly column: string; readonly of: Merge['of']; readonly only?: string; readonly table?: TableName }[] = [
  { column: 'school_id', of: 'school' },
  { column: 'linked_school_id', of: 'school' },
  { column: 'partner_id', of: 'partner' },
  { column: 'organiser_partner_id', of: 'partner' },
  { column: 'employer_partner_id', of: 'partner' },
  { column: 'subject_id', of: 'school', table: 'published_value', only: `v.subject_type = 'school'` },
  { column: 'subject_id', of: 'partner', table: 'published_value', only: `v.subject_type = 'partner'` },
  { column: 'subject_id', of: 'school', table: 'note', only: `coalesce(v.subject_table, 'school') = 'school'` },
  { column: 'subject_id', of: 'partner', table: 'note', only: `v.subject_table = 'partner'` }
];

/** Keys made of the school and a name (`graduates.ts`, `schools.ts`): one person at one school stays one person. */
const withSchool: Partial<Record<TableName, readonly string[]>> = { internship: ['student'], training: ['training_id', 'person'] };

/** A SELECT of the columns of a table with merged ids in the place of those they were merged into. */
export function followMerges(table: TableName, select: Sql, merged: Merged): Sql {
  const columns: Readonly<Record<string, string>> = tables[table].columns;
  const found = holders.filter((one) => merged[one.of] && one.column in columns && (one.table ?? table) === table);
  if (found.length === 0) return select;
  const joins = found.map(({ column, of, only }, i) =>
    raw(`LEFT JOIN merged_name m${i} ON m${i}."of" = '${of}' AND m${i}.from_id = v.${column}${only ? ` AND ${only}` : ''}`)
  );
  const values = new Map<string, string[]>();
  found.forEach(({ column }, i) => values.set(column, [...(values.get(column) ?? []), `m${i}.to_id`]));
  const replaced = [...values].map(([column, ids]) => raw(`coalesce(${ids.join(', ')}, v.${column}) AS ${column}`));
  const school = found.findIndex(({ column }) => column === 'school_id');
  if (school >= 0) {
    for (const key of withSchool[table] ?? []) {
      replaced.push(
        raw(`CASE WHEN starts_with(v.${key}, m${school}.from_id || '|') THEN m${school}.to_id || substr(v.${key}, length(m${school}.from_id) + 1)
          ELSE v.${key} END AS ${key}`)
      );
    }
  }
  return sql`SELECT v.* REPLACE (${join(replaced)}) FROM (${select}) v ${join(joins, ' ')}`;
}

/** Descriptions (rank, id, name, ...) under the ids they were merged into; what described the id before goes on describing it. */
export function describeMerged(of: Merge['of'], select: Sql, merged: Merged): Sql {
  if (!merged[of]) return select;
  const id = raw(`${of}_id`);
  return sql`SELECT v.* REPLACE (coalesce(m.to_id, v.${id}) AS ${id}, v.rank + CASE WHEN m.to_id IS NULL THEN 0 ELSE 10 END AS rank)
    FROM (${select}) v LEFT JOIN merged_name m ON m."of" = ${of} AND m.from_id = v.${id}`;
}
