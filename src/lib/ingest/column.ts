import { fields, type CastKind, type FieldId } from '$lib/model/fields';
import type { Problem } from '$lib/model/problem';
import type { ColumnReport, ValueReading } from './batch';
import { statuses } from './cast/status';
import { isClosed } from './cast/vocabulary';
import { tidy, type Distinct, type Reading } from './cast/text';
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
import { unclearFixes } from './fixes';
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
  /** What a blank cell means, when a person has said so. */
  readonly blankCell?: Cell;
  /** A person has said what blank cells mean, were it nothing. */
  readonly blankSaid?: true;
  /** Its texts are read by a list that a person can map texts to. */
  readonly mapped: boolean;
  /** See ColumnReport.values; without blank cells. */
  readonly values: readonly ValueReading[];
}

/** The casts whose texts a person maps to a closed list. */
const closedCasts: ReadonlySet<CastKind> = new Set<CastKind>(['status', 'boolean', 'sex', 'vocabulary', 'match']);
const mostValues = 500;

/** True when the cells of a column are read by a list that a person can map texts to. */
const isMapped = ({ cast, field }: Asked): boolean =>
  closedCasts.has(cast) && (cast !== 'vocabulary' || (field !== null && isClosed(field)));

/** A reading as it is shown and mapped: the canonical value, with its scale for a rating. */
const written = (cell: Cell): string =>
  cell['scale'] ? `${cell['']}/${cell['scale']}` : String(cell[''] ?? cell['low'] ?? cell['high'] ?? '');

/** The value a person chose for a text: a canonical word as it stands, anything else read like a cell. */
function chosen(reader: Reader, asked: Asked, value: string | null): Reading<Cell> {
  if (value === null) return null;
  const rating = asked.cast === 'match' ? /^(\d)\/(\d)$/.exec(value) : null;
  if (rating) return { '': rating[1] ?? null, scale: rating[2] ?? null };
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
  const readings: ValueReading[] = [];
  const keep = isMapped(asked);
  const cells = texts.map((distinct): Cell | null => {
    const value = Object.hasOwn(own, distinct.text) ? own[distinct.text] : undefined;
    const cell = value === undefined ? reader.read(distinct.text) : chosen(reader, asked, value);
    if (cell === null) blank += distinct.count;
    if (cell === undefined) unclear.push(distinct);
    if ((keep || cell === undefined || value !== undefined) && readings.length < mostValues) {
      const read = cell === undefined ? {} : { value: cell === null ? null : written(cell) };
      readings.push({ ...distinct, ...read, ...(value === undefined ? {} : { chosen: true as const }) });
    }
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
  // In a column that nothing is counted by there is nothing to decide.
  const used = asked.field !== null;
  const problems: Problem[] = reader.notes.map(({ level = 'warning', asks, ...note }): Problem => {
    const said = { ...note, level: used ? level : 'info', at };
    return asks && used ? { ...said, asks } : said;
  });
  const digits = reader.type === 'code';
  if (unclear.length > 0 && !digits) {
    problems.push({
      code: 'cell_not_understood',
      level: used ? 'warning' : 'info',
      count: notUnderstood,
      params: { examples: quoted(unclear) },
      at,
      samples: unclear.slice(0, 3).map(({ text }) => ({ before: tidy(text) })),
      fixes: unclearFixes(asked.name, unclear.slice(0, mostValues)),
      asks: used
    });
  }
  const said = Object.hasOwn(own, '') ? own[''] : undefined;
  const blankCell = typeof said === 'string' ? chosen(reader, asked, said) : undefined;
  return {
    type: reader.type,
    parts,
    notUnderstood,
    blank,
    problems,
    values: readings,
    mapped: keep,
    ...(said === undefined ? {} : { blankSaid: true as const }),
    ...(blankCell ? { blankCell } : {}),
    ...(reader.scale ? { scale: reader.scale } : {}),
    ...(reader.padded ? { padded: true } : {})
  };
}

/** The way the cells of a column are cast: as its field, or as its cells look. */
export const castOf = (field: FieldId | null, inferred: CastKind): CastKind => (field === null ? inferred : fields[field].cast);
