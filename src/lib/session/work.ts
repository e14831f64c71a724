import type { Engine } from '$lib/engine/engine';
import type { Batch, Progress, TextSide } from '$lib/ingest/batch';
import { readSetAside, type SetAside } from '$lib/ingest/aside';
import { forget, ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { buildFacts } from '$lib/metrics/facts';
import { attention, type Attention } from '$lib/metrics/attention';
import { evaluate } from '$lib/metrics/evaluate';
import { options, type Options } from '$lib/metrics/options';
import type { Context, Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import type { Problem } from '$lib/model/problem';
import type { Loaded, Source } from './loaded';

/** What files are read with. */
export interface Readers {
  readonly engine: Engine;
  readonly text: TextSide;
}

/** What reading a file needs besides the file. */
export interface Reading {
  readonly id: number;
  readonly salt: string;
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/** Reads one file into the engine. Throws Failure when it is refused or cancelled. */
export async function readIn({ engine, text }: Readers, source: Source, reading: Reading): Promise<Loaded> {
  const batch = await ingest(engine, text, source, { hints: source.hints, ...reading });
  return { batch, source };
}

/** Makes the canonical tables and the counted rows from these batches. Returns what the files say together. */
export async function settle(engine: Engine, batches: readonly Batch[]): Promise<Problem[]> {
  const problems = await place(engine, batches);
  await buildFacts(engine);
  return problems;
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

/** Answers the questions of a screen one after another. */
export async function picture<Name extends string>(
  engine: Engine,
  questions: Readonly<Record<Name, Request>>,
  filter: Filter,
  context: Context
): Promise<Picture<Name>> {
  const answers = {} as Record<Name, readonly Measure[]>;
  for (const name of Object.keys(questions) as Name[]) answers[name] = await evaluate(engine, questions[name], context);
  return { answers, options: await options(engine), attention: await attention(engine, filter, context) };
}
