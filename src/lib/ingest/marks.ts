import type { CastKind } from '$lib/model/fields';
import { isMissing, isSuppressed, tidy, type Distinct } from './cast/text';
import type { Reader } from './column-reader';

const shown = 6;
const figures: ReadonlySet<CastKind> = new Set<CastKind>(['number', 'integer', 'percent', 'date', 'year', 'wage', 'months']);

/**
 * The reader of a column, knowing the marks for what is missing if it is one of figures: marks of statistics offices (`c`, `z`, `low`) are missing values in it, never zero and never not understood.
 * Says once which marks the column uses and how often.
 */
export function setMarksAside(reader: Reader, cast: CastKind, texts: readonly Distinct[]): Reader {
  if (!figures.has(cast)) return reader;
  const read: Reader['read'] = (text) => {
    const value = reader.read(text);
    return value === undefined && isSuppressed(text) ? null : value;
  };
  const counts = new Map<string, number>();
  for (const { text, count } of texts) {
    const mark = tidy(text);
    if (mark !== '' && (isMissing(text) || isSuppressed(text)) && read(text) === null) counts.set(mark, (counts.get(mark) ?? 0) + count);
  }
  // A dash or NA alone is how everybody leaves a cell empty: nothing to be told.
  if (counts.size < 2 && ![...counts.keys()].some(isSuppressed)) return { ...reader, read };
  const found = [...counts].sort((a, b) => b[1] - a[1]);
  const marks = found.slice(0, shown).map(([mark, count]) => `“${mark}” ${count}`);
  if (found.length > shown) marks.push('…');
  const count = found.reduce((n, [, cells]) => n + cells, 0);
  return {
    ...reader,
    read,
    notes: [...reader.notes, { code: 'missing_marks', level: 'info', count, params: { marks: marks.join(', ') } }]
  };
}
