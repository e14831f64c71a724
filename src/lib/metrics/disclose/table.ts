import type { Dimension, Key, Measure } from '$lib/model/measure';
import type { Hold, Risk } from './risk';

/** The answers to a question, or to one of its totals. */
export interface Level {
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
}

/** One figure of a table or of its margins, and what is told of it. */
export interface Cell extends Omit<Risk, 'hold'> {
  readonly key: Key;
  readonly name: string;
  hold: Hold;
  /** Undefined for a group nobody is in: it is hidden where its absence would tell something. */
  readonly measure?: Measure;
  /** Hidden for the sake of another figure. Then all that is under it is hidden too. */
  shield?: boolean;
  /** A margin that is not the sum of its cells, because some rows are not divided so far. */
  loose?: boolean;
}

/** The cells of one level by their names. */
export interface Sheet {
  readonly by: readonly Dimension[];
  readonly cells: Map<string, Cell>;
}

export type Value = string | number;

/** A question with all its totals, the coarser before the finer. */
export interface Table {
  readonly values: Map<Dimension, readonly Value[]>;
  readonly sheets: Sheet[];
}

/** The dimensions in an order that does not depend on how a question was put. */
export const inOrder = (by: readonly Dimension[]): Dimension[] => [...by].sort();

/** A text that two keys of one level share only when they are equal. */
export function cellName(key: Key, by: readonly Dimension[]): string {
  let name = '';
  for (const dimension of by) name += `${key[dimension] ?? ''}\u001f`;
  return name;
}

/** A key seen from a coarser level. */
export const project = (key: Key, by: readonly Dimension[]): Key =>
  Object.fromEntries(by.flatMap((dimension) => (key[dimension] === undefined ? [] : [[dimension, key[dimension]]])));

/** Orders sheets so that each comes after its totals. */
export const coarserFirst = (a: Pick<Sheet, 'by'>, b: Pick<Sheet, 'by'>): number =>
  a.by.length - b.by.length || (a.by.join() < b.by.join() ? -1 : 1);

/** All subsets of some dimensions, the smaller before the larger; the last is all of them. */
export function subsets(by: readonly Dimension[]): Dimension[][] {
  const sorted = inOrder(by);
  return Array.from({ length: 1 << sorted.length }, (_, bits) => sorted.filter((_one, i) => bits & (1 << i))).sort(
    (a, b) => a.length - b.length
  );
}

/** The values each dimension takes in a question. */
export function valuesOf(by: readonly Dimension[], measures: readonly Measure[]): Map<Dimension, readonly Value[]> {
  return new Map(
    by.map((dimension) => {
      const found = new Set(measures.flatMap(({ key }) => key[dimension] ?? []));
      return [dimension, [...found].sort((a, b) => (String(a) < String(b) ? -1 : 1))];
    })
  );
}

/** A figure nobody is in, for a group that is not in the answer. */
export const emptyCell = (key: Key, by: readonly Dimension[], exchange: boolean, parts: number): Cell => ({
  key,
  name: cellName(key, by),
  hold: 'open',
  parts: Array.from({ length: parts }, () => 0),
  exchange,
  most: 0,
  few: false
});

/** Is less than everything told of it? */
export const isHeld = ({ hold }: Cell): boolean => hold === 'hidden' || hold === 'low' || hold === 'high';

/** Hides a cell for the sake of another. */
export function shield(cell: Cell): void {
  cell.hold = 'hidden';
  cell.shield = true;
}

/**
 * Hides what is under the hidden cells of the coarser sheets: the parts of a whole that is withheld are withheld too. Under a shield also
 * those of nobody, which would tell where the others are not.
 */
export function inherit(sheet: Sheet, { sheets, values }: Table): void {
  const { by, cells } = sheet;
  for (const dimension of by) {
    const rest = by.filter((one) => one !== dimension);
    const coarser = sheets.find((one) => one.by.join() === rest.join());
    for (const above of coarser?.cells.values() ?? []) {
      if (above.hold !== 'hidden') continue;
      for (const value of values.get(dimension) ?? []) {
        const key = { ...above.key, [dimension]: value };
        const name = cellName(key, by);
        const cell = cells.get(name) ?? (above.shield ? emptyCell(key, by, above.exchange, above.parts.length) : undefined);
        if (!cell) continue;
        cells.set(name, cell);
        if (above.shield || isHeld(cell)) shield(cell);
      }
    }
  }
}

/**
 * A dimension with one value divides nothing: each cell is the total it stands under, and what is told of it is the same. Returns false
 * when there is no such dimension, or rows that are not divided by it.
 */
export function mirror(sheet: Sheet, { sheets, values }: Table): boolean {
  for (const dimension of sheet.by) {
    const [value, ...more] = values.get(dimension) ?? [];
    const coarser = sheets.find((one) => one.by.join() === sheet.by.filter((other) => other !== dimension).join());
    if (value === undefined || more.length > 0 || !coarser || [...coarser.cells.values()].some(({ loose }) => loose)) continue;
    for (const above of coarser.cells.values()) {
      const key = { ...above.key, [dimension]: value };
      const name = cellName(key, sheet.by);
      const cell = sheet.cells.get(name) ?? emptyCell(key, sheet.by, above.exchange, above.parts.length);
      sheet.cells.set(name, cell);
      cell.hold = above.hold;
      cell.shield = above.shield ?? false;
    }
    return true;
  }
  return false;
}

/** Hides all of a sheet, the groups of nobody included. */
export function close({ by, cells }: Sheet, { values }: Table): void {
  const [like] = cells.values();
  if (!like) return;
  const keys = by.reduce<Key[]>(
    (done, dimension) => done.flatMap((key) => (values.get(dimension) ?? []).map((value) => ({ ...key, [dimension]: value }))),
    [{}]
  );
  for (const key of keys) {
    const name = cellName(key, by);
    const cell = cells.get(name) ?? emptyCell(key, by, like.exchange, like.parts.length);
    cells.set(name, cell);
    shield(cell);
  }
}

/** Marks the margins that are not the sum of the cells of this sheet: from them nobody can subtract. */
export function loosen(sheet: Sheet, { sheets }: Table): void {
  for (const coarser of sheets) {
    if (coarser.by.length >= sheet.by.length || coarser.by.some((one) => !sheet.by.includes(one))) continue;
    const sums = new Map<string, number[]>();
    for (const { key, parts } of sheet.cells.values()) {
      const name = cellName(key, coarser.by);
      const before = sums.get(name);
      sums.set(name, before ? before.map((sum, i) => sum + (parts[i] ?? 0)) : [...parts]);
    }
    for (const margin of coarser.cells.values()) {
      const sum = sums.get(margin.name);
      margin.loose = !sum || sum.some((one, i) => Math.abs(one - (margin.parts[i] ?? 0)) > 1e-6);
    }
  }
}
