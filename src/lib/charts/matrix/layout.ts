import { byNumberedWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { drawnValue, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayValue } from '../say';

/** One side of the matrix: a name, perhaps an address it leads to, and its own total where one is told. */
export interface Side {
  readonly id: string;
  readonly label: string;
  readonly href?: string;
  readonly total?: Measure;
}
/** What stands where a row meets a column; a pair that is not named has nothing recorded. */
export interface Pair {
  readonly row: string;
  readonly column: string;
  readonly measure: Measure;
}
export interface MatrixData {
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  readonly pairs: readonly Pair[];
  /** `degree`: those that meet most others first; `given`: as they come. */
  readonly order: 'degree' | 'given';
  /** So many columns are shown; the others are added up. */
  readonly most: number;
  /** Shows the columns with these letters in their names instead. */
  readonly find?: string;
}

/** A cell: `none` where nothing is recorded, otherwise as its measure is told. */
export interface MatrixCell {
  readonly kind: Glyph | 'none';
  readonly text: string;
  readonly value?: number;
  readonly speech: string;
  /** 0 (nothing) to 4 (the largest): how dark it stands. */
  readonly shade: number;
}
export interface MatrixLine extends Side {
  /** How many of the other side it meets; unknown where one is withheld, for then nobody may be behind it. */
  readonly degree?: number;
  /** It meets nobody. */
  readonly bare: boolean;
  readonly sum: MatrixCell;
  /** Length of the bar in the margin. */
  readonly bar: string;
}
export interface MatrixScene {
  /** The columns that are shown, and all there are. */
  readonly columns: readonly MatrixLine[];
  readonly all: readonly MatrixLine[];
  readonly rows: readonly (MatrixLine & { readonly cells: readonly MatrixCell[]; readonly rest: MatrixCell })[];
  /** How many columns are added up in `rest`. */
  readonly others: number;
  readonly hidden: boolean;
}

const none: MatrixCell = { kind: 'none', text: '·', speech: '', shade: 0 };

function cellOf(label: string, measure: Measure | undefined, largest: number, language: Language): MatrixCell {
  if (!measure) return none;
  const value = drawnValue(measure);
  return {
    kind: glyphOf(measure),
    text: sayValue(measure, language),
    ...(value === undefined ? {} : { value }),
    speech: sayMark(label, measure, language),
    shade: value === undefined || largest === 0 || value === 0 ? 0 : Math.max(1, Math.ceil((value / largest) * 4))
  };
}

/** Several cells as one: their sum, or withheld as soon as one of them is. */
function together(label: string, measures: readonly Measure[], language: Language): MatrixCell {
  if (measures.length === 0) return none;
  const values = measures.map(drawnValue);
  if (values.some((value) => value === undefined)) {
    const text = m.chart_withheld({}, { locale: language });
    return { kind: 'withheld', text, speech: `${label}: ${text}`, shade: 0 };
  }
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const text = formatter(language).count(sum);
  return { kind: 'solid', text, value: sum, speech: `${label}: ${text}`, shade: 0 };
}

const group = (pairs: readonly Pair[], by: (pair: Pair) => string): Map<string, Pair[]> => {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const found = groups.get(by(pair));
    if (found) found.push(pair);
    else groups.set(by(pair), [pair]);
  }
  return groups;
};

function lines(sides: readonly Side[], met: ReadonlyMap<string, readonly Pair[]>, language: Language): Line[] {
  return sides.map((side) => {
    const pairs = met.get(side.id) ?? [];
    const sum = side.total
      ? cellOf(side.label, side.total, 0, language)
      : together(
          side.label,
          pairs.map((pair) => pair.measure),
          language
        );
    const open = pairs.every((pair) => glyphOf(pair.measure) !== 'withheld');
    return { ...side, ...(open ? { degree: pairs.length } : {}), bare: pairs.length === 0, sum };
  });
}

type Line = Omit<MatrixLine, 'bar'>;

/** Those that meet most others first, then the larger; those that meet nobody last, and last of all what has no name. */
const byDegree =
  (known: boolean) =>
  (a: Line, b: Line): number =>
    Number(a.id === '') - Number(b.id === '') ||
    Number(a.bare) - Number(b.bare) ||
    (known ? (b.degree ?? 0) - (a.degree ?? 0) : 0) ||
    (b.sum.value ?? 0) - (a.sum.value ?? 0) ||
    byNumberedWords(a.label, b.label);

function withBars(all: readonly Line[]): MatrixLine[] {
  const largest = Math.max(0, ...all.map(({ sum }) => sum.value ?? 0));
  return all.map((line) => ({ ...line, bar: percent(largest === 0 ? 0 : (line.sum.value ?? 0) / largest) }));
}

function layOut({ rows, columns, pairs, order, most, find = '' }: MatrixData, language: Language): MatrixScene {
  const inRows = group(pairs, (pair) => pair.row);
  const inColumns = group(pairs, (pair) => pair.column);
  const known = pairs.every(({ measure }) => glyphOf(measure) !== 'withheld');
  const sorted = (all: Line[]) => withBars(order === 'degree' ? all.sort(byDegree(known)) : all);
  const all = sorted(lines(columns, inColumns, language));
  const wanted = find.trim().toLocaleLowerCase(language);
  const shown = all.filter((column) => column.label.toLocaleLowerCase(language).includes(wanted)).slice(0, most);
  const ids = new Set(shown.map((column) => column.id));
  const largest = Math.max(0, ...pairs.map(({ measure }) => drawnValue(measure) ?? 0));
  const lined = sorted(lines(rows, inRows, language));
  const drawn = lined.map((row) => {
    const own = new Map((inRows.get(row.id) ?? []).map((pair) => [pair.column, pair.measure]));
    const rest = [...own].filter(([id]) => !ids.has(id)).map(([, measure]) => measure);
    return {
      ...row,
      cells: shown.map((column) => cellOf(`${row.label}, ${column.label}`, own.get(column.id), largest, language)),
      rest: together(row.label, rest, language)
    };
  });
  return {
    columns: shown,
    all,
    rows: drawn,
    others: all.length - shown.length,
    hidden: drawn.some((row) => [row.rest, row.sum, ...row.cells].some((cell) => cell.kind === 'withheld'))
  };
}

const made = new WeakMap<MatrixData, Map<Language, MatrixScene>>();

/** Who meets whom: a table with its margins. Rows that meet nobody stay, at the bottom. The drawing, the table and the title share it. */
export function layoutMatrix(data: MatrixData, language: Language): MatrixScene {
  const scenes = made.get(data) ?? new Map<Language, MatrixScene>();
  const scene = scenes.get(language) ?? layOut(data, language);
  made.set(data, scenes.set(language, scene));
  return scene;
}
