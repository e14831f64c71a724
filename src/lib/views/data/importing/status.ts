import type { Batch } from '$lib/ingest/batch';
import type { Problem, ProblemCode } from '$lib/model/problem';
import type { Draft } from '$lib/session/loaded';

/** The steps of an import, as numbered on the screen. */
export const steps = [1, 2, 3, 4, 5, 6] as const;
export type ImportStep = (typeof steps)[number];

const ofRecognising: readonly ProblemCode[] = ['header_missing', 'second_table', 'delimiter_guessed', 'encoding_guessed'];
const ofColumns: readonly ProblemCode[] = ['field_twice', 'year_meaning'];
const ofValues: readonly ProblemCode[] = ['blank_means', 'value_unknown'];

/** The step at which a problem is decided. A text nobody understands belongs to the values where a list reads the column, else to the check. */
export function stepOf(problem: Problem, batch: Batch): ImportStep {
  if (ofRecognising.includes(problem.code)) return 2;
  if (ofColumns.includes(problem.code)) return 3;
  if (ofValues.includes(problem.code)) return 4;
  if (problem.code !== 'cell_not_understood') return 5;
  const column = batch.columns.find(({ name }) => name === problem.at?.column);
  return column && isMapped(column) ? 4 : 5;
}

/** A column whose texts a person maps to a closed list. */
export const isMapped = (column: Batch['columns'][number]): boolean =>
  (column.values?.length ?? 0) > 0 && (column.type === 'text' || column.type === 'boolean' || column.parts?.includes('scale') === true);

/** The columns that were taken for something without certainty. */
export const unsure = (batch: Batch): Batch['columns'] => batch.columns.filter((column) => column.confidence === 'check');

/** How many things are open at each step: questions to the person, columns to be looked at, and a file of no known kind. */
export function openAt({ batch }: Pick<Draft, 'batch'>): Readonly<Record<ImportStep, number>> {
  const open: Record<ImportStep, number> = { 1: 0, 2: batch.kindReason === 'none_fits' ? 1 : 0, 3: unsure(batch).length, 4: 0, 5: 0, 6: 0 };
  for (const problem of batch.problems) if (problem.asks) open[stepOf(problem, batch)] += 1;
  return open;
}

/** True when nothing is open: the file may be used as it is, after one look. */
export const isClean = (draft: Pick<Draft, 'batch'>): boolean => Object.values(openAt(draft)).every((n) => n === 0);

/** The first step with something open; the last when nothing is. */
export function firstOpen(draft: Pick<Draft, 'batch'>): ImportStep {
  const open = openAt(draft);
  return steps.find((step) => open[step] > 0) ?? 6;
}
