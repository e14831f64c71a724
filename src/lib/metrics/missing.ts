import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Key, Measure } from '$lib/model/measure';
import type { Lack } from './answer';
import { divisions, narrow } from './dimensions';
import type { Indicator } from './indicator';
import { nameOf } from './published';
import type { Request } from './request';
import { traces } from './traces';

/** How many rows of a group hold each field, by the name of its column. */
type Held = Readonly<Record<string, unknown>>;

/**
 * Finds, for every group of a question that cannot be answered, the first of the fields it needs that none of its rows holds (its own
 * first when every one is there but none answers the question), and whether the rows hold it in a form too coarse to answer from. One look
 * at the counted rows for all groups. Throws Failure.
 */
export async function explainer(
  engine: Engine,
  indicator: Indicator,
  { by, filter }: Request,
  lacks: readonly Lack[],
  signal?: AbortSignal
): Promise<(lack: Lack) => Measure> {
  const { dimensions } = divisions[indicator.fact];
  const groups = by.filter((dimension) => dimensions.includes(dimension));
  const shown = traces[indicator.fact];
  const traced = [...new Set(lacks.flatMap(({ fields }) => fields))].filter((field) => field in shown);
  const coarse = indicator.coarse ?? [];
  const columns: Sql[] = [
    ...traced.map((field) => sql`count(${raw(shown[field] ?? 'NULL')}) AS ${ident(field)}`),
    ...coarse.map(({ trace }, i) => sql`count(${trace}) AS ${ident(`coarse ${i}`)}`)
  ];
  const held = new Map<string, Held>();
  if (columns.length > 0) {
    const conditions = narrow(filter, dimensions);
    const rows = await engine.query(
      sql`SELECT ${join([...groups.map((dimension) => ident(dimension)), ...columns])} FROM ${ident(`fact_${indicator.fact}`)}
        ${conditions.length === 0 ? raw('') : sql`WHERE ${join(conditions, ' AND ')}`}${raw(groups.length > 0 ? ' GROUP BY ALL' : '')}`,
      signal
    );
    for (const row of rows) held.set(nameOf(row as Key, groups), row);
  }
  return ({ measure, fields }) => {
    const row: Held = held.get(nameOf(measure.key, groups)) ?? {};
    const field = fields.find((one) => row[one] === 0) ?? indicator.needs.find((one) => fields.includes(one)) ?? fields[0];
    if (field === undefined) return measure;
    const found = coarse.find((one, i) => one.field === field && Number(row[`coarse ${i}`]) > 0);
    return { ...measure, field, ...(found ? { reason: found.reason } : {}) };
  };
}
