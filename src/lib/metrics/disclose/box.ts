import type { Dimension, Key } from '$lib/model/measure';
import { states } from '../states';
import { covers, isCoded, needOf, people, roomOf, width, type Aim, type Corner } from './room';
import { cellName, emptyCell, isHeld, type Cell, type Sheet, type Table, type Value } from './table';

/** How many values after its own a cell looks at for partners, at first. */
const near = 40;
/** How many partners are tried along each dimension, by the number of dimensions that are crossed. */
const tries = [0, 64, 8, 5, 3, 2] as const;

const outcomes = new Map<Value, boolean | null>(states.map(({ id, absorbed }) => [id, absorbed]));
const outcome = (value: Value): boolean | null => outcomes.get(value) ?? null;

/** A box of cells in which people could have moved. */
export interface Change {
  /** Cells of the sheet in question, which have to be hidden. */
  readonly corners: readonly Corner[];
  /** How many values each of them could take besides its own. */
  readonly room: number;
  /** How many people more would have to be hidden. */
  readonly cost: number;
}

/** Which cell is to be covered, from what, and where. `thorough`: everywhere, and limits may be hidden too. */
interface Search {
  readonly target: Cell;
  readonly aim: Aim;
  readonly sheet: Sheet;
  readonly table: Table;
  readonly thorough: boolean;
}

/** The sheets between the crossed dimensions and all of them: a change crossed over these dimensions shows in their margins. */
const between = ({ by }: Sheet, crossed: readonly Dimension[], { sheets }: Table): Sheet[] =>
  sheets.filter(
    (one) => one.by.length < by.length && one.by.every((dimension) => by.includes(dimension)) && crossed.every((c) => one.by.includes(c))
  );

/** The margins of a cell that would change with it; undefined when one of them is told. */
function marginsOf(cell: Cell, margins: readonly Sheet[], aim: Aim): Cell[] | undefined {
  const found: Cell[] = [];
  for (const { by, cells } of margins) {
    const margin = cells.get(cellName(cell.key, by));
    // A group that is in no margin is known to be nobody, unless the margins hold other rows than the sheet.
    if (!margin && people(cell) === 0) return undefined;
    if (!margin || margin.loose) continue;
    // A limit tells the base.
    if (!isHeld(margin) || (aim === 'base' && isCoded(margin))) return undefined;
    found.push(margin);
  }
  return found;
}

const cellAt = (key: Key, { by, cells }: Sheet, like: Cell): Cell =>
  cells.get(cellName(key, by)) ?? emptyCell(key, by, like.exchange, like.parts.length);

/** Partners of a cell along a dimension, the best first: hidden already, then enough people but few, then the most. */
function partners({ target, sheet, table, thorough }: Search, dimension: Dimension): Value[] {
  const own = target.key[dimension];
  const values = table.values.get(dimension) ?? [];
  const at = own === undefined ? 0 : values.indexOf(own);
  const all = [...values.slice(at + 1), ...values.slice(0, at)].slice(0, thorough ? Infinity : near);
  // How many are absorbed is told by other figures, so a situation is hidden behind another of the same outcome where there is one.
  const alike = dimension === 'status' && own !== undefined ? all.filter((value) => outcome(value) === outcome(own)) : all;
  return (alike.length > 0 && !thorough ? alike : all)
    .map((value) => ({ value, cell: cellAt({ ...target.key, [dimension]: value }, sheet, target) }))
    .map(({ value, cell }) => {
      const enough = Math.min(...cell.parts) >= width;
      return { value, rank: cell.hold === 'hidden' ? 0 : enough ? 1 : 2, size: enough ? people(cell) : -people(cell) };
    })
    .sort((a, b) => a.rank - b.rank || a.size - b.size)
    .map(({ value }) => value);
}

/** All ways to take one value from each list. */
const combinations = (lists: readonly (readonly Value[])[]): Value[][] =>
  lists.reduce<Value[][]>((done, list) => done.flatMap((one) => list.map((value) => [...one, value])), [[]]);

/**
 * The corners of the box that a cell spans with its partners. When neighbouring corners change by one in opposite directions, no sum
 * over a crossed dimension changes; the margins that keep all of them do, so these must be held as well.
 */
function changeAt(
  { target, aim, sheet, thorough }: Search,
  crossed: readonly Dimension[],
  opposite: readonly Value[],
  margins: readonly Sheet[]
): Change | undefined {
  const corners: Corner[] = [];
  const above: Corner[] = [];
  for (let bits = 0; bits < 1 << crossed.length; bits += 1) {
    const key: Record<string, Value | undefined> = { ...target.key };
    let even = true;
    crossed.forEach((dimension, i) => {
      if (!(bits & (1 << i))) return;
      key[dimension] = opposite[i];
      even = !even;
    });
    const cell = bits === 0 ? target : cellAt(key as Key, sheet, target);
    const changed = marginsOf(cell, margins, aim);
    if (!changed) return undefined;
    corners.push({ cell: thorough && !covers(cell, 'base') ? { ...cell, hold: 'hidden' } : cell, even });
    above.push(...changed.map((margin) => ({ cell: margin, even })));
  }
  const cost = corners.reduce((sum, { cell }) => (covers(cell, aim) ? sum : sum + people(cell) + 1), 0);
  return { corners, room: roomOf([...corners, ...above], aim), cost };
}

/** Enough room at the least cost; else the most room. */
function better(a: Change, b: Change | undefined, need: number): boolean {
  if (!b) return true;
  const [fine, before] = [a.room >= need, b.room >= need];
  if (fine !== before) return fine;
  return fine ? a.cost < b.cost : a.room > b.room || (a.room === b.room && a.cost < b.cost);
}

/** The cheapest box that covers a cell well enough, or the one that covers it best. */
export function findChange(search: Search): Change | undefined {
  const { target, aim, sheet, table, thorough } = search;
  const need = needOf(target, aim);
  const active = sheet.by.filter((dimension) => (table.values.get(dimension)?.length ?? 0) > 1);
  let best: Change | undefined;
  for (let bits = 0; bits < 1 << active.length; bits += 1) {
    const crossed = active.filter((_, i) => bits & (1 << i));
    const margins = between(sheet, crossed, table);
    if (!marginsOf(target, margins, aim)) continue;
    const limit = thorough ? 24 : (tries[crossed.length] ?? 1);
    const lists = crossed.map((dimension) => partners(search, dimension).slice(0, limit));
    for (const opposite of combinations(lists)) {
      const change = changeAt(search, crossed, opposite, margins);
      if (change && better(change, best, need)) best = change;
      if (best && best.cost === 0 && best.room >= need) return best;
    }
  }
  return best;
}
