import type { Engine } from '$lib/engine/engine';
import { ident, join, sql, type Sql } from '$lib/engine/sql';
import type { Kind } from '$lib/model/kinds';
import type { Problem } from '$lib/model/problem';
import { tables, type TableName } from '$lib/model/tables';
import type { Batch } from './batch';
import { checkTogether } from './place/checks';
import { placeGraduates, placeInternship, placeInternshipRecap, placeRecap, placeTracer } from './place/graduates';
import {
  placeActivity,
  placeActivityPartner,
  placeAgreement,
  placeContribution,
  placePartnerRecap,
  placePartners,
  placeParty,
  placeScope,
  placeStage
} from './place/partners';
import { placePublished } from './place/published';
import { placeNote, placeRoster, placeSchools, placeTraining, placeTrainingRecap, placeUnit } from './place/schools';
import { emptyOf, sourceOf, type Source } from './place/source';

type Place = (source: Source, listed: boolean) => Sql;

/** Which kinds of file feed which canonical table. */
const feeds: Partial<Record<TableName, Partial<Record<Kind, Place>>>> = {
  tracer: { tracer: placeTracer, graduate: placeGraduates },
  agg_tracer: { agg_tracer: placeRecap },
  internship: { internship: placeInternship },
  agg_internship: { agg_internship: placeInternshipRecap },
  training: { training: placeTraining },
  agg_training: { agg_training: placeTrainingRecap },
  agreement: { agreement: placeAgreement },
  agreement_party: { agreement: placeParty },
  agreement_scope: { agreement: placeScope },
  stage_event: { stage: placeStage },
  activity: { activity: placeActivity },
  activity_partner: { activity: placeActivityPartner },
  contribution: { contribution: placeContribution },
  agg_partner: { agg_partner: placePartnerRecap },
  school_year: { school_year: placeRoster },
  production_unit: { unit: placeUnit },
  note: { note: placeNote },
  published_value: { published: placePublished }
};

const viewName = (id: number, table: TableName): string => `p_${id}_${table}`;

/** One view per file and table, so that no statement grows with the number of files times columns. */
async function placeOne(engine: Engine, table: TableName, sources: readonly Source[], listed: boolean): Promise<Sql> {
  const views: Sql[] = [];
  for (const source of sources) {
    const place = feeds[table]?.[source.batch.kind];
    if (!place) continue;
    const view = ident(viewName(source.batch.id, table));
    await engine.run(sql`CREATE OR REPLACE VIEW ${view} AS ${place(source, listed)}`);
    views.push(sql`SELECT * FROM ${view}`);
  }
  return views.length === 0 ? emptyOf(table) : join(views, ' UNION ALL ');
}

/** Drops the views of files that are gone. */
async function sweep(engine: Engine): Promise<void> {
  const views = await engine.query(
    sql`SELECT view_name AS name FROM duckdb_views() WHERE regexp_full_match(view_name, 'p_[0-9]+_[a-z_]+')`
  );
  for (const { name } of views) await engine.run(sql`DROP VIEW IF EXISTS ${ident(String(name))}`);
}

/**
 * (Re)creates every canonical view of `model/tables.ts` over the typed tables of these files; a table without a file is empty.
 * Returns what the files say together. Throws Failure.
 */
export async function place(engine: Engine, batches: readonly Batch[]): Promise<Problem[]> {
  await sweep(engine);
  const sources = batches.map(sourceOf);
  const listed = sources.some(({ batch, has }) => (batch.kind === 'graduate' || batch.frame === true) && has('student_id') !== undefined);
  for (const table of Object.keys(tables) as TableName[]) {
    const select =
      table === 'school'
        ? placeSchools(sources)
        : table === 'partner'
          ? placePartners(sources)
          : await placeOne(engine, table, sources, listed);
    await engine.run(sql`CREATE OR REPLACE VIEW ${ident(table)} AS ${select}`);
  }
  const lists = sources.filter(({ batch, has }) => batch.kind === 'school' && has('school_id'));
  const ids = lists.map(({ batch, has }) => sql`SELECT CAST(${has('school_id') ?? sql`NULL`} AS VARCHAR) FROM ${ident(batch.table)}`);
  return checkTogether(engine, ids.length === 0 ? undefined : join(ids, ' UNION ALL '));
}
