import type { Engine } from '$lib/engine/engine';
import { ident, join, sql, type Sql } from '$lib/engine/sql';
import type { TableName } from '$lib/model/tables';
import type { Merge, Together } from '$lib/model/together';
import { clusterNames, type Cluster, type Named } from './names';

/** What may be one partner or one school, most used first. */
export type Clusters = readonly Cluster[];

/** Where partners and schools are spoken of: the rows there are the uses of a name. */
const uses: Readonly<Record<Merge['of'], readonly (readonly [TableName, string])[]>> = {
  partner: [
    ['agreement_party', 'partner_id'],
    ['internship', 'partner_id'],
    ['activity_partner', 'partner_id'],
    ['stage_event', 'partner_id'],
    ['contribution', 'partner_id'],
    ['training', 'organiser_partner_id'],
    ['certification', 'body_partner_id']
  ],
  school: (
    [
      'tracer',
      'agg_tracer',
      'internship',
      'agg_internship',
      'training',
      'agg_training',
      'certification',
      'agreement',
      'agg_partner',
      'activity',
      'stage_event',
      'contribution',
      'school_year',
      'production_unit'
    ] as const
  ).map((table) => [table, 'school_id'] as const)
};

/** Names that stand for themselves: no file gives them an id. */
const byName = {
  partner: sql`partner_id = lower(regexp_replace(trim(name), '\\s+', ' ', 'g'))`,
  school: sql`starts_with(school_id, 'name:')`
} as const satisfies Record<Merge['of'], Sql>;

/** What has a name; a district or a file that stands in for its schools has none of its own. */
const named = {
  partner: sql`name IS NOT NULL`,
  school: sql`name IS NOT NULL AND NOT starts_with(school_id, 'area:') AND NOT starts_with(school_id, '(')`
} as const satisfies Record<Merge['of'], Sql>;

/** A school's place, to tell schools of one name apart; partners work in many places. */
const area = { partner: sql`NULL`, school: sql`coalesce(district, province)` } as const satisfies Record<Merge['of'], Sql>;

async function namesOf(engine: Engine, of: Merge['of']): Promise<Named[]> {
  const id = ident(`${of}_id`);
  const rows = await engine.query(sql`
    SELECT ${id} AS id, name, ${byName[of]} AS open, CAST(${area[of]} AS VARCHAR) AS area FROM ${ident(of)} WHERE ${named[of]} ORDER BY ${id}`);
  // Two given ids are never one, so without a bare name there is nothing to look for, and no need to count rows.
  if (!rows.some((row) => row['open'] === true)) return [];
  const counts = uses[of].map(([table, column]) => sql`SELECT ${ident(column)} AS id, count(*) AS n FROM ${ident(table)} GROUP BY ALL`);
  const used = new Map(
    (await engine.query(sql`SELECT id, sum(n) AS n FROM (${join(counts, ' UNION ALL ')}) WHERE id IS NOT NULL GROUP BY id`)).map((row) => [
      row['id'],
      Number(row['n'])
    ])
  );
  return rows.map((row) => ({
    of,
    id: String(row['id']),
    name: String(row['name']),
    known: row['open'] !== true,
    uses: used.get(row['id'] ?? null) ?? 0,
    ...(typeof row['area'] === 'string' ? { area: row['area'] } : {})
  }));
}

/** Partners and schools of the loaded files whose names may mean one, without those a person said are apart. Throws Failure. */
export async function findClusters(engine: Engine, together: Together): Promise<Clusters> {
  return clusterNames([...(await namesOf(engine, 'partner')), ...(await namesOf(engine, 'school'))], together.apart);
}
