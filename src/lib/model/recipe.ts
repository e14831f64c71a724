import type { FieldId } from './fields';
import type { Kind } from './kinds';

/** What a person may say once for every row of a file. */
export const constants = ['school_id', 'year', 'program', 'hours_unit'] as const;
export type Constant = (typeof constants)[number];

/**
 * One choice of a person about how a file is read. Columns are called by their names and cells by their texts, so that a choice also
 * holds for next year's file; `edit`, `hold_lines` and the school or year of a whole file hold for that file only.
 */
export type Step =
  | { readonly do: 'encoding'; readonly value: string }
  | { readonly do: 'delimiter'; readonly value: string }
  /** First and last header record, from 0; null: there is none. */
  | { readonly do: 'header'; readonly value: readonly [number, number] | null }
  | { readonly do: 'sheet'; readonly value: string }
  | { readonly do: 'reshape'; readonly value: 'none' | 'years' | 'turned' }
  | { readonly do: 'kind'; readonly value: Kind }
  /** A tracer file lists every graduate (true) or only those who answered. */
  | { readonly do: 'frame'; readonly value: boolean }
  | { readonly do: 'constant'; readonly field: Constant; readonly value: string }
  /** Of the same person twice: the latest entry, or all. */
  | { readonly do: 'duplicates'; readonly value: 'newest' | 'all' }
  | { readonly do: 'field'; readonly column: string; readonly value: FieldId | null }
  | { readonly do: 'decimal'; readonly column: string; readonly value: '.' | ',' }
  | { readonly do: 'date_order'; readonly column: string; readonly value: 'DMY' | 'MDY' }
  /** What 100 % is in a column of shares. */
  | { readonly do: 'scale'; readonly column: string; readonly value: 1 | 100 }
  /** Which of its two years a school year stands for. */
  | { readonly do: 'school_year'; readonly column: string; readonly value: 'first' | 'second' }
  /** Text of a cell ('' is a blank one) -> what it means; null: that there is no answer. */
  | { readonly do: 'values'; readonly column: string; readonly values: Readonly<Record<string, string | null>> }
  /** Rows with these texts in a column are set aside. */
  | { readonly do: 'hold'; readonly column: string; readonly texts: readonly string[] }
  | { readonly do: 'hold_lines'; readonly lines: readonly number[] }
  | { readonly do: 'edit'; readonly line: number; readonly column: string; readonly text: string };

/** Steps that were taken at one go; switched off they stay in the list without effect. */
export interface Taken {
  readonly steps: readonly Step[];
  readonly on: boolean;
}

/** What was chosen, in order, and what was taken back last, ready to be done again. */
export interface History {
  readonly done: readonly Taken[];
  readonly undone: readonly Taken[];
}

export const noHistory: History = { done: [], undone: [] };

/** Adds steps that belong together; what was undone before is gone. */
export const take = (history: History, steps: readonly Step[]): History => ({
  done: [...history.done, { steps, on: true }],
  undone: []
});

/** Takes the last steps back. */
export function undo({ done, undone }: History): History {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
}

/** Does the steps again that were taken back last. */
export function redo({ done, undone }: History): History {
  const last = undone.at(-1);
  return last ? { done: [...done, last], undone: undone.slice(0, -1) } : { done, undone };
}

/** Switches the steps of one go off, or on again. */
export const toggle = ({ done, undone }: History, index: number): History => ({
  done: done.map((taken, i) => (i === index ? { ...taken, on: !taken.on } : taken)),
  undone
});

/** The steps in force. */
export const stepsOf = (history: History): Step[] => history.done.filter(({ on }) => on).flatMap(({ steps }) => steps);

/** True for a step that speaks of one file and would be wrong of another: its lines, its one school, its year. */
export const isOfOneFile = (step: Step): boolean =>
  step.do === 'edit' || step.do === 'hold_lines' || (step.do === 'constant' && (step.field === 'school_id' || step.field === 'year'));

/** A history without the steps that mean nothing in another file. */
export const forAnyFile = ({ done }: History): History => ({
  done: done.map(({ steps, on }) => ({ steps: steps.filter((step) => !isOfOneFile(step)), on })).filter(({ steps }) => steps.length > 0),
  undone: []
});
