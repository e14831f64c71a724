import type { Engine } from '$lib/engine/engine';
import type { Batch } from '$lib/ingest/batch';
import { readSetAside, type SetAside } from '$lib/ingest/aside';
import { forget, typeFile } from '$lib/ingest/ingest';
import { placeTogether, type Placed } from '$lib/ingest/place';
import { stageFile, unstage } from '$lib/ingest/stage';
import { editsOf, resolve, textHints } from '$lib/ingest/steps';
import { buildFacts } from '$lib/metrics/facts';
import { attention, type Attention } from '$lib/metrics/attention';
import { evaluate } from '$lib/metrics/evaluate';
import { options, type Options } from '$lib/metrics/options';
import { attentionKey, optionsKey, questionKey } from '$lib/metrics/question-key';
import type { Context, Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { stepsOf, type Step } from '$lib/model/recipe';
import type { Together } from '$lib/model/together';
import { keyOf, sheetOf } from './arrive';
import type { Kept, Loaded, Source } from './loaded';
import type { Readers, Reading } from './readers';

export { arrive, sayLost } from './arrive';
export { findClusters } from '$lib/ingest/together/clusters';
export { coverageOf } from '$lib/ingest/together/coverage';
export { among } from '$lib/metrics/compare/among';
export { curve } from '$lib/metrics/curve';
export { teacherHours } from '$lib/metrics/teacher-hours';
export { compareFiles } from '$lib/ingest/difference';
export { stepsOfReturned } from '$lib/ingest/returned';
export { firstRows, readRowsWhere } from '$lib/ingest/rows';
export { optionsUnder } from '$lib/metrics/facets';

/** A file in the engine, as text and as understood; `lost`: the choices whose columns it does not have. */
export interface Read {
  readonly kept: Kept;
  readonly batch: Batch;
  readonly lost: readonly Step[];
}

/**
 * Reads a file with what was chosen about it; the text is taken from `kept` when it is still what is wanted. Throws Failure when it is
 * refused or cancelled: then `kept` is as it was.
 */
export async function read({ engine, text }: Readers, source: Source, reading: Reading, kept?: Kept): Promise<Read> {
  const { id, salt, signal, report = () => undefined } = reading;
  const steps = stepsOf(source.history);
  const key = keyOf(steps);
  // A workbook takes long to open: once is enough for each of its sheets.
  const opened = kept && sheetOf(kept.key) === sheetOf(key) ? kept.staged.opened : undefined;
  const job = { engine, text, source, id, signal, report, opened };
  const staged = kept?.key === key ? kept.staged : await stageFile(job, textHints(steps), (names) => editsOf(steps, names));
  try {
    const { hints, lost } = resolve(steps, staged.names);
    const batch = await typeFile({ engine, id, hints, salt, signal, report }, staged);
    return { kept: { key, staged }, batch, lost };
  } catch (error) {
    if (staged !== kept?.staged) await unstage(engine, staged.id);
    throw error;
  }
}

/** Drops the text of a file that need not be understood in another way any more. */
export const dropText = (engine: Engine, kept: Kept): Promise<void> => unstage(engine, kept.staged.id);

/** Reads one file into the engine for good. Throws Failure when it is refused or cancelled. */
export async function readIn(readers: Readers, source: Source, reading: Reading): Promise<Loaded> {
  const { kept, batch } = await read(readers, source, reading);
  await dropText(readers.engine, kept);
  return { batch, source };
}

/** Makes the canonical tables and the counted rows from these batches. Returns what the files say together. */
export async function settle(engine: Engine, batches: readonly Batch[], together?: Together): Promise<Placed> {
  const placed = await placeTogether(engine, batches, together);
  await buildFacts(engine);
  return placed;
}

/** Drops the tables of these batches. */
export async function forgetAll(engine: Engine, batches: readonly Batch[]): Promise<void> {
  for (const batch of batches) await forget(engine, batch);
}

/** The rows of a file that were set aside, in file order. */
export const asideOf = (engine: Engine, batch: Batch): Promise<SetAside[]> => readSetAside(engine, batch);

/** Answers by the name of the question. */
export type Answers<Name extends string> = Readonly<Record<Name, readonly Measure[]>>;

/** Everything a screen shows: its answers, what may be chosen, and what deserves a look. */
export interface Picture<Name extends string> {
  readonly answers: Answers<Name>;
  readonly options: Options;
  readonly attention: readonly Attention[];
}

/** Gives what is known under a key, or has it made. */
export type Recall = <T>(key: string, make: () => Promise<T>) => Promise<T>;
const anew: Recall = (_, make) => make();

/** The answers to some questions, asked one after another. */
export async function answersTo<Name extends string>(
  engine: Engine,
  questions: Readonly<Record<Name, Request>>,
  context: Context,
  recall = anew
): Promise<Answers<Name>> {
  const answers = {} as Record<Name, readonly Measure[]>;
  for (const name of Object.keys(questions) as Name[])
    answers[name] = await recall(questionKey(questions[name], context), () => evaluate(engine, questions[name], context));
  return answers;
}

/** Answers the questions of a screen one after another. */
export async function picture<Name extends string>(
  engine: Engine,
  questions: Readonly<Record<Name, Request>>,
  filter: Filter,
  context: Context,
  recall = anew
): Promise<Picture<Name>> {
  const answers = await answersTo(engine, questions, context, recall);
  return {
    answers,
    options: await recall(optionsKey, () => options(engine)),
    attention: await recall(attentionKey(filter, context), () => attention(engine, filter, context))
  };
}
