import { typeFile } from '$lib/ingest/ingest';
import type { Batch, Hints } from '$lib/ingest/batch';
import { looksLikeRecipe, readRecipe, type Recipe } from '$lib/ingest/recipe-file';
import { isReturned, readReturned, type Returned } from '$lib/ingest/returned';
import { stageFile, unstage, type Staged } from '$lib/ingest/stage';
import { editsOf, resolve, textHints } from '$lib/ingest/steps';
import type { Problem } from '$lib/model/problem';
import { noHistory, stepsOf, take, type History, type Step } from '$lib/model/recipe';
import { driftOf, type Drift } from '$lib/model/template';
import type { Kept, Source } from './loaded';
import type { Readers, Reading } from './readers';

/** What a file turned out to be: a table to look at, a recipe, or rows of another file that come back mended. */
export type Arrival =
  | { readonly is: 'table'; readonly source: Source; readonly kept: Kept; readonly batch: Batch; readonly said: readonly Problem[] }
  | { readonly is: 'recipe'; readonly recipe: Recipe }
  | { readonly is: 'returned'; readonly returned: Returned };

/** What makes it necessary to read a file again: how its text is cut, and cells that were mended. */
export const keyOf = (steps: readonly Step[]): string => JSON.stringify([textHints(steps), steps.filter((step) => step.do === 'edit')]);

/** The sheet that was asked for by such a key. */
export const sheetOf = (key: string): string | undefined => (JSON.parse(key) as [Hints])[0].sheet;

/** A history without the steps about how the text of a file is cut into a table. */
const withoutText = ({ done }: History): History => ({
  done: done
    .map(({ steps, on }) => ({ steps: steps.filter((step) => !['encoding', 'delimiter', 'header', 'sheet'].includes(step.do)), on }))
    .filter(({ steps }) => steps.length > 0),
  undone: []
});

/** A recipe is taken for a file when so much of their headings is the same. */
const alike = 0.6;

interface Fitting {
  readonly recipe: Pick<Recipe, 'name' | 'columns' | 'steps'>;
  readonly drift: Drift;
}

/** The recipe whose headings are most like these. */
function bestOf(recipes: readonly Recipe[], names: readonly string[]): Fitting | undefined {
  const fitting = recipes.map((recipe) => ({ recipe, drift: driftOf(recipe.columns, names) })).filter(({ drift }) => drift.share >= alike);
  return fitting.sort((a, b) => b.drift.share - a.drift.share)[0];
}

function sayRecipe({ recipe, drift }: Fitting, names: readonly string[]): Problem[] {
  const { name, columns, steps } = recipe;
  const matched = columns.length - drift.missing.length;
  const applied: Problem = { code: 'recipe_applied', level: 'info', params: { name, matched, columns: names.length, steps: steps.length } };
  if (drift.missing.length + drift.added.length === 0) return [applied];
  const list = (some: readonly string[]): string => some.map((one) => `“${one}”`).join(', ') || '–';
  return [applied, { code: 'recipe_drift', level: 'warning', params: { name, added: list(drift.added), missing: list(drift.missing) } }];
}

/** What is to be said of choices whose columns a file does not have. */
export function sayLost(lost: readonly Step[]): Problem[] {
  if (lost.length === 0) return [];
  const columns = [...new Set(lost.flatMap((step) => ('column' in step ? [`“${step.column}”`] : [])))].join(', ');
  return [{ code: 'recipe_step_lost', level: 'warning', count: lost.length, params: { columns } }];
}

/**
 * Reads a file that has just come. The choices it comes with are those of `old`, the file it takes the place of; without any, a recipe for
 * headings like its own is applied. Throws Failure when it is refused or cancelled; then nothing is left behind.
 */
export async function arrive(
  { engine, text }: Readers,
  source: Source,
  { id, salt, signal, report = () => undefined }: Reading,
  recipes: readonly Recipe[],
  old?: Batch
): Promise<Arrival> {
  const head = await source.file.slice(0, 400).text();
  if (looksLikeRecipe(head)) return { is: 'recipe', recipe: readRecipe(await source.file.text()) };
  const job = { engine, text, source, id, signal, report };
  const stage = (steps: readonly Step[]): Promise<Staged> => stageFile(job, textHints(steps), (names) => editsOf(steps, names));
  let history = source.history;
  // How a file is written is found anew for each; what was chosen for another is tried only where that does not find its headings.
  let staged = await stage(old ? stepsOf(withoutText(history)) : stepsOf(history));
  try {
    if (isReturned(staged.look.names)) {
      const returned = await readReturned(engine, staged);
      await unstage(engine, id);
      return { is: 'returned', returned };
    }
    const fresh = history.done.length === 0 && old === undefined;
    let fitting = fresh ? bestOf(recipes, staged.look.names) : undefined;
    const found = fitting !== undefined;
    if (fresh && !fitting) {
      // The headings may stand where only the recipe knows.
      for (const recipe of recipes.filter(({ steps }) => Object.keys(textHints(steps)).length > 0)) {
        const again = await text.look(staged.opened.text, source.name, textHints(recipe.steps), () => undefined, signal);
        fitting ??= bestOf([recipe], again.names);
      }
    }
    if (fitting) {
      const recipe = take(noHistory, fitting.recipe.steps);
      history = found ? withoutText(recipe) : recipe;
      if (!found) staged = await stage(fitting.recipe.steps);
      fitting = { ...fitting, drift: driftOf(fitting.recipe.columns, staged.look.names) };
    }
    if (old) {
      if (driftOf(old.look.names, staged.look.names).share >= alike) history = withoutText(history);
      else if (keyOf(stepsOf(history)) !== keyOf([])) staged = await stage(stepsOf(history));
      const recipe = { name: old.file, columns: old.look.names, steps: stepsOf(history) };
      fitting = { recipe, drift: driftOf(old.look.names, staged.look.names) };
    }
    const { hints, lost } = resolve(stepsOf(history), staged.names);
    const batch = await typeFile({ engine, id, hints, salt, signal, report }, staged);
    const said = [...(fitting ? sayRecipe(fitting, staged.look.names) : []), ...sayLost(lost)];
    return { is: 'table', source: { ...source, history }, kept: { key: keyOf(stepsOf(history)), staged }, batch, said };
  } catch (error) {
    await unstage(engine, id);
    throw error;
  }
}
