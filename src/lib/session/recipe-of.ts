import type { Batch } from '$lib/ingest/batch';
import type { Recipe } from '$lib/ingest/recipe-file';
import type { Step } from '$lib/model/recipe';
import { fingerprintOf } from '$lib/model/template';

/** The choices made about a file, as a recipe for the next one. */
export const recipeOf = ({ file, look, kind }: Batch, steps: readonly Step[], made = new Date().toISOString().slice(0, 10)): Recipe => ({
  name: file.replace(/\.[a-z0-9]+$/i, ''),
  made,
  columns: look.names,
  fingerprint: fingerprintOf(look.names),
  kind,
  steps
});
