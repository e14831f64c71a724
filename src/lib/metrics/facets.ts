import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';
import { divisions, grainOf, narrow, narrowed } from './dimensions';
import type { Options } from './options';

/** What the menus choose, as the columns of the counted rows, and the filter without it. */
const facets = [
  ['years', 'year'],
  ['schools', 'school'],
  ['programs', 'program'],
  ['districts', 'district']
] as const;

/**
 * The choices with the graduates behind each under all that is chosen in the other menus; a choice with none there stays, with 0.
 * One statement. Throws Failure.
 */
export async function optionsUnder(engine: Engine, filter: Filter, options: Options, signal?: AbortSignal): Promise<Options> {
  const parts = facets.map(([name, column]) => {
    const others: Filter = { ...filter, [name]: [] };
    const bit = raw(`${grainOf('tracer', [column, ...narrowed(others)])}`);
    const conditions = [sql`grain & ${bit} > 0`, sql`(framed OR known)`, ...narrow(others, divisions.tracer.dimensions)];
    return sql`SELECT ${name} AS facet, ${ident(column)}::VARCHAR AS choice, sum(n)::DOUBLE AS graduates
      FROM fact_tracer WHERE ${join(conditions, ' AND ')} GROUP BY ALL`;
  });
  const rows = await engine.query(join(parts, ' UNION ALL '), signal);
  const counts = new Map(rows.map((row) => [`${row['facet']} ${row['choice']}`, Number(row['graduates'])]));
  const under = (name: (typeof facets)[number][0], choice: string | number): { readonly graduates: number } => ({
    graduates: counts.get(`${name} ${choice}`) ?? 0
  });
  return {
    years: options.years.map((one) => ({ ...one, ...under('years', one.year) })),
    schools: options.schools.map((one) => ({ ...one, ...under('schools', one.id) })),
    programs: options.programs.map((one) => ({ ...one, ...under('programs', one.name) })),
    districts: options.districts.map((one) => ({ ...one, ...under('districts', one.name) })),
    partners: options.partners
  };
}
