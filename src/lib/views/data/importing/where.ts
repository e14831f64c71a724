import type { Problem } from '$lib/model/problem';
import type { Draft } from '$lib/session/loaded';

/** Which rows a problem is about: those where a column holds certain texts, or those on certain lines. */
export type Where = { readonly column: number; readonly texts: readonly string[] } | { readonly lines: readonly number[] };

/** The rows of a problem; undefined when it is about none in particular. */
export function whereOf(problem: Problem, { batch }: Pick<Draft, 'batch'>): Where | undefined {
  const column = batch.columns.find(({ name }) => name === problem.at?.column);
  if (!column || column.personal) return undefined;
  const unread = problem.code === 'cell_not_understood' ? (column.values ?? []).filter(({ value }) => value === undefined) : [];
  if (unread.length > 0) return { column: column.index, texts: unread.map(({ text }) => text) };
  // Samples are shown tidied; their lines are sure.
  const shown = problem.samples ?? problem.fixes?.[0]?.samples ?? [];
  const lines = shown.flatMap(({ row }) => row ?? []);
  if (lines.length > 0) return { lines };
  return shown.length > 0 ? { column: column.index, texts: shown.map(({ before }) => before) } : undefined;
}
