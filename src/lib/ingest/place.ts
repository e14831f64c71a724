import type { Engine } from '$lib/engine/engine';
import { ident, join, sql, type Sql } from '$lib/engine/sql';
import type { Kind } from '$lib/model/kinds';
import type { Problem } from '$lib/model/problem';
import { tables, type TableName } from '$lib/model/tables';
import { nothingDecided, type Together } from '$lib/model/together';
import type { Batch } from './batch';
import { placeCertification, placeProgram } from './place/certification';
import { checkTogether } from './place/checks';
import { placeChannel, placeEmployer, placeFloor } from './place/answers';
import { placeGraduates, placeInternship, placeInternshipRecap, placeRecap, placeTracer } from './place/graduates';
import { followMerges, keepMerges, type Merged } from './place/merged';
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
import { sweep, viewOf } from './place/views';
import { counted, findOverlaps, sayOverlaps, type Overlap } from './together/overlaps';

type Place = (source: Source, listed: boolean) => Sql;

/** Which kinds of file feed which canonical table. */
const feeds: Partial<Record<TableName, Partial<Record<Kind, Place>>>> = {
  tracer: { tracer: placeTracer, graduate: placeGraduates },
  tracer_channel: { tracer: placeChannel },
  employer_answer: { employer: placeEmployer },
  wage_floor: { wage_floor: placeFloor },
  agg_tracer: { agg_tracer: placeRecap },
  internship: { internship: placeInternship },
  agg_internship: { agg_internship: placeInternshipRecap },
  training: { training: placeTraining },
  agg_training: { agg_training: placeTrainingRecap },
  certification: { certification: placeCertification },
  program: { program: placeProgram },
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

/** One view per file and table, so that no statement grows with the number of files times columns. */
async function placeFile(engine: Engine, source: Source, listed: boolean, merged: Merged): Promise<void> {
  for (const [table, kinds] of Object.entries(feeds) as [TableName, Partial<Record<Kind, Place>>][]) {
    const select = kinds[source.batch.kind]?.(source, listed);
    if (select) await engine.run(sql`CREATE OR REPLACE VIEW ${viewOf(source.batch.id, table)} AS ${followMerges(table, select, merged)}`);
  }
}

/** What all files give to a table; rows of older files that a newer one overrides stay out. */
function gather(table: TableName, sources: readonly Source[], overlaps: readonly Overlap[]): Sql {
  const views = sources
    .filter((source) => feeds[table]?.[source.batch.kind])
    .map((source) => counted(source, viewOf(source.batch.id, table), table, overlaps));
  return views.length === 0 ? emptyOf(table) : join(views, ' UNION ALL ');
}

/** What came of placing files: what they say together, and where they speak of the same schools and years. */
export interface Placed {
  readonly problems: readonly Problem[];
  readonly overlaps: readonly Overlap[];
}

/**
 * (Re)creates every canonical view of `model/tables.ts` over the typed tables of these files (the newest last), as the person decided;
 * a table without a file is empty. Throws Failure.
 */
export async function placeTogether(engine: Engine, batches: readonly Batch[], together: Together = nothingDecided): Promise<Placed> {
  await sweep(engine);
  const sources = batches.map(sourceOf);
  const merged = await keepMerges(engine, together);
  const listed = sources.some(({ batch, has }) => (batch.kind === 'graduate' || batch.frame === true) && has('student_id') !== undefined);
  for (const source of sources) await placeFile(engine, source, listed, merged);
  const overlaps = await findOverlaps(engine, sources, together);
  for (const table of Object.keys(tables) as TableName[]) {
    const select =
      table === 'school'
        ? placeSchools(sources, merged)
        : table === 'partner'
          ? placePartners(sources, merged)
          : gather(table, sources, overlaps);
    await engine.run(sql`CREATE OR REPLACE VIEW ${ident(table)} AS ${select}`);
  }
  const lists = sources.filter(({ batch, has }) => batch.kind === 'school' && has('school_id'));
  const ids = lists.map(({ batch, has }) => sql`SELECT CAST(${has('school_id') ?? sql`NULL`} AS VARCHAR) FROM ${ident(batch.table)}`);
  const problems = await checkTogether(engine, ids.length === 0 ? undefined : join(ids, ' UNION ALL '));
  return { problems: [...problems, ...sayOverlaps(overlaps)], overlaps };
}

/** As `placeTogether`; returns what the files say together. */
export async function place(engine: Engine, batches: readonly Batch[], together: Together = nothingDecided): Promise<Problem[]> {
  return [...(await placeTogether(engine, batches, together)).problems];
}
