import { fields, type CastKind, type FieldId } from '$lib/model/fields';
import type { Problem } from '$lib/model/problem';
import type { ColumnReport } from './batch';
import { statuses } from './cast/status';
import { type Distinct, type Reading } from './cast/text';
import {
  cleanText,
  plainValue,
  quoted,
  readerOf,
  type Asked,
  type Cell,
  type Choices,
  type Literal,
  type Part,
  type Reader
} from './column-reader';
import { setMarksAside } from './marks';

/** All cells of a column, cast: one value per distinct text and part, and what is to be said about it. */
export interface CastColumn {
  readonly type: ColumnReport['type'];
  readonly parts: readonly Part[];
  readonly notUnderstood: number;
  readonly blank: number;
  readonly problems: readonly Problem[];
  /** A text of each problem's cells, to find a line for it. */
  readonly scale?: 1 | 100;
  /** The ids of this column are padded to 10 digits. */
  readonly padded?: boolean;
}

/** The value a person chose for a text: a canonical word as it stands, anything else read like a cell. */
function chosen(reader: Reader, asked: Asked, value: string | null): Reading<Cell> {
  if (value === null) return null;
  const closed = asked.cast === 'status' ? (statuses as readonly string[]).includes(value) : asked.cast === 'vocabulary';
  return closed ? plainValue(value) : reader.read(value);
}

/**
 * Casts all distinct texts of a column, each once. Parts in which no text says anything are left out, the first
 * excepted; so is the precision of a column of days.
 */
export function castColumn(asked: Asked, texts: readonly Distinct[], choices: Choices): CastColumn {
  const reader = setMarksAside(readerOf(asked, texts, choices), asked.cast, texts);
  const own = choices.values ?? {};
  const unclear: Distinct[] = [];
  let blank = 0;
  const cells = texts.map((distinct): Cell | null => {
    const value = Object.hasOwn(own, distinct.text) ? own[distinct.text] : undefined;
    const cell = value === undefined ? reader.read(distinct.text) : chosen(reader, asked, value);
    if (cell === null) blank += distinct.count;
    if (cell === undefined) unclear.push(distinct);
    return cell ?? null;
  });
  // A text that was not understood is kept where the text itself is asked for.
  const textOf = (i: number): Literal => cells[i]?.['text'] ?? (asked.field === 'activity_when' ? cleanText(texts[i]?.text ?? '') : null);
  const parts = reader.parts
    .map((part) => ({ ...part, values: cells.map((cell, i) => (part.suffix === 'text' ? textOf(i) : (cell?.[part.suffix] ?? null))) }))
    .filter(
      (part) => part.suffix === '' || part.values.some((value) => value !== null && !(part.suffix === 'precision' && value === 'day'))
    );
  const notUnderstood = unclear.reduce((n, { count }) => n + count, 0);
  const at = { column: asked.name };
  const problems: Problem[] = reader.notes.map(({ level = 'warning', ...note }) => ({ level, ...note, at }));
  const digits = reader.type === 'code';
  if (unclear.length > 0 && !digits) {
    problems.push({ code: 'cell_not_understood', level: 'warning', count: notUnderstood, params: { examples: quoted(unclear) }, at });
  }
  return {
    type: reader.type,
    parts,
    notUnderstood,
    blank,
    problems,
    ...(reader.scale ? { scale: reader.scale } : {}),
    ...(reader.padded ? { padded: true } : {})
  };
}

/** The way the cells of a column are cast: as its field, or as its cells look. */
export const castOf = (field: FieldId | null, inferred: CastKind): CastKind => (field === null ? inferred : fields[field].cast);
