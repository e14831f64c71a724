import { isSmall } from './risk';
import { isHeld, type Cell } from './table';

/** A hidden count must be able to take at least this many values besides its own. */
export const width = 5;

/** A cell that takes part in a change nobody could see, and the direction it would change in. */
export interface Corner {
  readonly cell: Cell;
  readonly even: boolean;
}

/** How far people could pass from the second part to the first, and back, with the base unchanged. */
function passing({ hold, parts, most }: Cell): { readonly up: number; readonly down: number } {
  const [with_ = 0, without = 0] = parts;
  if (hold === 'low') return { up: Math.min(most - with_, without), down: with_ };
  if (hold === 'high') return { up: without, down: Math.min(most - without, with_) };
  return { up: without, down: with_ };
}

/** Is only a limit told of it? */
export const isCoded = ({ hold }: Cell): boolean => hold === 'low' || hold === 'high';

/**
 * What somebody may be after: how a base is divided, when the base is known from other figures; the base itself; or one count of
 * several (by its place).
 */
export type Aim = 'division' | 'base' | number;

/** What somebody may be after in a held cell. The base of a figure that is hidden for another's sake is no secret: response tells it. */
export function aimsAt(cell: Cell): Aim[] {
  if (!cell.exchange) return cell.parts.map((_, i) => i);
  return cell.few ? ['division', 'base'] : ['division'];
}

/** How many people are in a cell. */
export const people = ({ parts }: Cell): number => parts.reduce((sum, one) => sum + one, 0);

/** How many values a change has to leave open besides the true one. */
export function needOf(cell: Cell, aim: Aim): number {
  if (isCoded(cell)) return Math.min(width, cell.most);
  // What is hidden for another's sake only must not be certain.
  if (!cell.few && !cell.parts.some(isSmall)) return 1;
  // A base of three leaves no more than three ways to divide it.
  return aim === 'division' ? Math.min(width, people(cell)) : width;
}

/** How many values the corners could take together: as far as the emptiest of them lets go of people. */
export function roomOf(corners: readonly Corner[], aim: Aim): number {
  const least = (even: boolean, count: (cell: Cell) => number): number =>
    corners.reduce((min, corner) => (corner.even === even ? Math.min(min, count(corner.cell)) : min), Infinity);
  const alone = (i: number): number => least(true, ({ parts }) => parts[i] ?? 0) + least(false, ({ parts }) => parts[i] ?? 0);
  if (aim === 'base') return Math.max(alone(0), alone(1));
  if (aim !== 'division') return alone(aim);
  const [up, down] = [(cell: Cell) => passing(cell).up, (cell: Cell) => passing(cell).down];
  return Math.min(least(true, up), least(false, down)) + Math.min(least(true, down), least(false, up));
}

/** Is so little told of a cell that it needs not be hidden to take part? */
export const covers = (cell: Cell, aim: Aim): boolean => (aim === 'division' ? isHeld(cell) : cell.hold === 'hidden');
