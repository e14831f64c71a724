import { raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import { tables, type TableName } from '$lib/model/tables';
import type { Batch, ColumnPart, ColumnReport } from '../batch';
import { yearInName } from '../cast/year';
import { normalise } from '../header';

/** A loaded file as the views read it: its table and where each field is in it. */
export interface Source {
  readonly batch: Batch;
  /** The column of a field, as its SQL type; undefined when the file has none. */
  readonly has: (field: FieldId, part?: ColumnPart) => Sql | undefined;
  readonly report: (field: FieldId) => ColumnReport | undefined;
}

export function sourceOf(batch: Batch): Source {
  const byField = new Map<FieldId, ColumnReport>();
  for (const column of batch.columns) if (column.field && column.column && !byField.has(column.field)) byField.set(column.field, column);
  const has = (field: FieldId, part?: ColumnPart): Sql | undefined => {
    const found = byField.get(field);
    if (!found || (part && !found.parts?.includes(part))) return undefined;
    return raw(part ? `${found.column}_${part}` : String(found.column));
  };
  return { batch, has, report: (field) => byField.get(field) };
}

const nothing = raw('NULL');

/** The first of several expressions that is there. */
export const coalesce = (...parts: readonly (Sql | undefined)[]): Sql => {
  const found = parts.filter((part) => part !== undefined);
  return found.length === 0 ? nothing : found.reduce((a, b) => sql`coalesce(${a}, ${b})`);
};

/** A column as text (an ENUM of one file has no order or sense in another). */
export const text = (part: Sql | undefined): Sql | undefined => (part ? sql`CAST(${part} AS VARCHAR)` : undefined);

const lowered = (part: Sql): Sql => sql`lower(regexp_replace(trim(CAST(${part} AS VARCHAR)), '\\s+', ' ', 'g'))`;

/** The stand-in for a school in a file that names none. */
export const standIn = (batch: Batch): string => `(${batch.file})`;

/**
 * The school of a row. A name is no id: it is marked (`name:`), so that it never meets an NPSN; of a recap per district the district stands
 * for its schools (`area:`). A file that names none speaks of the school the person gave, or of one unnamed school.
 */
export function schoolOf({ has, batch }: Source, empty: 'stand-in' | 'unknown' = 'stand-in'): Sql {
  const id = text(has('school_id'));
  const name = has('school_name');
  const area = has('district') ?? has('province');
  const given = batch.hints.school_id;
  const constant = given === undefined ? undefined : sql`${given}`;
  const named = name ? sql`'name:' || ${lowered(name)}` : undefined;
  const parts = [id, named, constant];
  if (id ?? named) return coalesce(...parts);
  if (constant) return constant;
  if (area && batch.kind.startsWith('agg_')) return sql`'area:' || ${lowered(area)}`;
  return empty === 'unknown' ? nothing : sql`${standIn(batch)}`;
}

/** The year of a row: its fields in this order, then the year the person gave, then the one in the file name. */
export function yearOf({ has, batch }: Source, ...wanted: readonly FieldId[]): Sql {
  const found = wanted.map((field): Sql | undefined => {
    const column = has(field);
    return column && ['date'].includes(batch.columns.find((c) => c.field === field)?.type ?? '') ? sql`year(${column})` : column;
  });
  const columns = found.filter((c) => c !== undefined);
  const constant = batch.hints.year ?? (columns.length === 0 ? yearInName(batch.file) : undefined);
  return coalesce(...columns, constant === undefined ? undefined : sql`${constant}`);
}

/** The programme of a row, or the one the person gave for the whole file. */
export const programOf = ({ has, batch }: Source): Sql =>
  coalesce(text(has('program')), batch.hints.program === undefined ? undefined : sql`${batch.hints.program}`);

/** One id per partner: the given one, else the name in lower case with single spaces. Names that only look alike stay apart. */
export const partnerKey = (name: Sql): Sql => lowered(name);
export const partnerOf = ({ has }: Source, name: FieldId = 'partner_name'): Sql =>
  coalesce(text(has('partner_id')), has(name) ? partnerKey(has(name) ?? nothing) : undefined);

/** The unit hours are given in: a column, or the header itself (JP; jam of 60 minutes); else not known. */
export function hoursUnit({ has, report, batch }: Source): Sql {
  const header = normalise(report('hours')?.name ?? '');
  const said = /\bjp\b|jam pelajaran/.test(header) ? sql`'jp45'` : /\b60\b/.test(report('hours')?.name ?? '') ? sql`'h60'` : undefined;
  const given = batch.hints.hours_unit;
  return coalesce(text(has('hours_unit')), said, given === undefined ? undefined : sql`${given}`);
}

/** The first day, the last day of a range, and how exact: of the first date field the file has. */
export function spanOf(
  { has }: Source,
  ...wanted: readonly FieldId[]
): { start: Sql | undefined; end: Sql | undefined; precision: Sql | undefined } {
  const field = wanted.find((f) => has(f));
  if (!field) return { start: undefined, end: undefined, precision: undefined };
  const precision = has(field, 'precision');
  const last = has(field, 'end');
  const ranged = last && precision ? sql`CASE WHEN ${precision} = 'range' THEN ${last} END` : undefined;
  const ends = has('end_date');
  const end = ends ? coalesce(has('end_date', 'end'), ends) : undefined;
  const start = has(field) ?? nothing;
  const exact = precision ? text(precision) : sql`CASE WHEN ${start} IS NOT NULL THEN 'day' END`;
  return { start, end: end || ranged ? coalesce(end, ranged) : undefined, precision: exact };
}

/** A SELECT with exactly the columns of a canonical table; what is not given is NULL. */
export function row(name: TableName, batch: Batch, values: Readonly<Record<string, Sql | undefined>>, from?: Sql): Sql {
  const columns = Object.entries(tables[name].columns).map(([column, type]) => {
    const given = column === 'src_batch' ? sql`${batch.id}` : column === 'src_row' ? raw('_line') : values[column];
    return sql`CAST(${given ?? nothing} AS ${raw(type)}) AS ${raw(`"${column}"`)}`;
  });
  const list = columns.reduce((a, b) => sql`${a}, ${b}`);
  return sql`SELECT ${list} FROM ${from ?? raw(batch.table)}`;
}

/** A canonical table without rows. */
export function emptyOf(name: TableName): Sql {
  const columns = Object.entries(tables[name].columns).map(([column, type]) => `CAST(NULL AS ${type}) AS "${column}"`);
  return raw(`SELECT ${columns.join(', ')} WHERE false`);
}

/** A number no other row of any file has. */
export const rowNumber = (batch: Batch): Sql => sql`${batch.id} * 4294967296 + rowid`;

/** A text no other row of any file has. */
export const rowName = (batch: Batch): Sql => sql`${`${batch.id}-`} || rowid`;
