import type { SourceId } from '$lib/metrics/sources';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { ReadingPart } from './content';
import { sourceLine } from './source-line';

/** A table of texts; columns named in `numeric` are set to the right. */
export const tableOf = (labels: readonly string[], rows: readonly (readonly Cell[])[], numeric: readonly number[] = []): FigureTable => ({
  columns: labels.map((label, i) => ({ label, numeric: numeric.includes(i) })),
  rows
});

/** A part without tables or sources, unless they are given. */
export const part = (
  id: string,
  title: string,
  text: readonly string[],
  tables: ReadingPart['tables'] = [],
  sources: readonly SourceId[] = []
): ReadingPart => ({ id, title, text, tables, sources: sources.map(sourceLine) });
