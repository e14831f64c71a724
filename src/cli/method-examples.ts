import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Engine } from '$lib/engine/engine';
import { directTextSide } from '$lib/ingest/direct';
import type { Batch } from '$lib/ingest/batch';
import { evaluate } from '$lib/metrics/evaluate';
import type { Context } from '$lib/metrics/request';
import { readingsByBase, workedExamples } from '$lib/metrics/worked-example';
import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { sourceOf } from '$lib/session/loaded';
import * as work from '$lib/session/work';
import type { MethodExamples } from '$lib/views/method/examples';

/** The published table of Aceh as counts, one percent being a hundred graduates. */
const acehFile = 'data/method/aceh-2014-2018.csv';

/** The sample, as its `about.json` names it. */
export interface About {
  readonly asAt: string;
  readonly files: readonly string[];
}

/** Reads the sample into the engine and counts its rows. */
export async function placeSample(engine: Engine, folder: string): Promise<About & { readonly batches: readonly Batch[] }> {
  const about = JSON.parse(await readFile(join(folder, 'about.json'), 'utf8')) as About;
  const batches = await readFiles(
    engine,
    about.files.map((name) => join(folder, name)),
    'sample'
  );
  await work.settle(engine, batches);
  return { ...about, batches };
}

/** The context examples are counted in: nothing is hidden, every parameter stands at its default. */
export const exampleContext = (asAt: string): Context => ({
  asAt,
  disclosure: { mode: 'private', threshold: standard.suppressBelow },
  settings: standard
});

/** Reads files into the engine as the page does. */
async function readFiles(engine: Engine, paths: readonly string[], salt: string): Promise<Batch[]> {
  const batches = [];
  for (const [i, path] of paths.entries()) {
    const file = new Blob([new Uint8Array(await readFile(path))]);
    const { batch } = await work.readIn({ engine, text: directTextSide }, sourceOf(basename(path), file), { id: i + 1, salt });
    batches.push(batch);
  }
  return batches;
}

/**
 * The examples of the page of methods: every indicator from the sample, whose counted rows the engine holds, then the table of Aceh over
 * every base. Afterwards the engine holds the table of Aceh.
 */
export async function countExamples(engine: Engine, sample: readonly Batch[], asAt: string, top: string): Promise<MethodExamples> {
  const context = exampleContext(asAt);
  const examples = await workedExamples(engine, context);
  await work.forgetAll(engine, sample);
  await work.settle(engine, await readFiles(engine, [join(top, acehFile)], 'aceh'));
  const states = await evaluate(engine, { indicator: 'O00', by: ['status'], filter: everything }, context);
  return { asAt, examples, aceh: { states, readings: await readingsByBase(engine, context) } };
}
