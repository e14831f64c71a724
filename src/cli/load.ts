import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Engine } from '$lib/engine/engine';
import { m } from '$lib/i18n/words/messages';
import { place } from '$lib/ingest/place';
import type { Recipe } from '$lib/ingest/recipe-file';
import { buildFacts } from '$lib/metrics/facts';
import { Failure } from '$lib/model/problem';
import { readTable } from './recipes';

const words = m as unknown as Readonly<Record<string, ((params: object, options: object) => string) | undefined>>;

/** Reads all files into the engine and counts their rows. Returns false, with a message each, when some could not be read. */
export async function load(engine: Engine, files: readonly string[], recipes: readonly Recipe[]): Promise<boolean> {
  const batches = [];
  let whole = true;
  for (const [i, path] of files.entries()) {
    try {
      const source = { file: await openAsBlob(path), name: basename(path) };
      batches.push(await readTable(engine, source, { id: i + 1, salt: 'measure' }, recipes));
    } catch (error) {
      if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error;
      const said =
        error instanceof Failure
          ? (words[`problem_${error.problem.code}`]?.({ count: 1, ...error.problem.params }, { locale: 'en' }) ?? error.problem.code)
          : error.message;
      const cause = error.cause instanceof Error ? ` (${error.cause.message.split('\n')[0]})` : '';
      process.stderr.write(`${path}: ${said}${cause}\n`);
      whole = false;
    }
  }
  if (!whole) return false;
  await place(engine, batches);
  await buildFacts(engine);
  return true;
}
