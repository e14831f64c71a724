import { readFile } from 'node:fs/promises';
import type { Engine } from '$lib/engine/engine';
import type { Batch } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { ingest } from '$lib/ingest/ingest';
import { readRecipe, type Recipe } from '$lib/ingest/recipe-file';
import { unstage } from '$lib/ingest/stage';
import { Failure } from '$lib/model/problem';
import { arrive } from '$lib/session/arrive';
import { sourceOf } from '$lib/session/loaded';

/** The recipes named on the command line; undefined, with a message, when one of them cannot be read. */
export async function recipesOf(paths: readonly string[]): Promise<Recipe[] | undefined> {
  const recipes: Recipe[] = [];
  for (const path of paths) {
    try {
      recipes.push(readRecipe(await readFile(path, 'utf8')));
    } catch (error) {
      const known = error instanceof Failure || (error instanceof Error && 'code' in error);
      if (!known) throw error;
      const where = error instanceof Failure ? String(error.problem.params?.['where'] ?? '') : error.message;
      process.stderr.write(`${path}: not a recipe (${where})\n`);
      return undefined;
    }
  }
  return recipes;
}

/**
 * Reads a file as the page does. Of the recipes the one whose headings fit is applied, and what has changed since it was made stands
 * among the problems. Throws Failure when the file is refused.
 */
export async function readTable(
  engine: Engine,
  source: { readonly file: Blob; readonly name: string },
  { id, salt }: { readonly id: number; readonly salt: string },
  recipes: readonly Recipe[]
): Promise<Batch> {
  if (recipes.length === 0) return ingest(engine, directTextSide, source, { id, salt });
  const found = await arrive({ engine, text: directTextSide }, sourceOf(source.name, source.file), { id, salt }, recipes);
  if (found.is !== 'table') return ingest(engine, directTextSide, source, { id, salt });
  await unstage(engine, found.kept.staged.id);
  return { ...found.batch, problems: [...found.said, ...found.batch.problems] };
}
