import { findChange } from './box';
import { aimsAt, covers, needOf, people, type Aim } from './room';
import { close, inherit, isHeld, loosen, mirror, shield, type Cell, type Sheet, type Table } from './table';

/**
 * Decides one sheet, after all coarser ones: every held cell gets a box of held cells in which people could have moved without any
 * sum that is told changing (the hypercube method of Repsilber), so that it could have other values. Coarser sheets are not touched:
 * they were decided as their own question decides them.
 */
function protectSheet(sheet: Sheet, table: Table): void {
  loosen(sheet, table);
  if (mirror(sheet, table)) return;
  inherit(sheet, table);
  const safe = new Set<string>();
  const nameOf = (cell: Cell, aim: Aim): string => `${aim} ${cell.name}`;
  const waiting = (): { target: Cell; aim: Aim }[] =>
    [...sheet.cells.values()]
      .filter(isHeld)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((target) => aimsAt(target).map((aim) => ({ target, aim })))
      .filter(({ target, aim }) => !safe.has(nameOf(target, aim)));
  for (let list = waiting(); list.length > 0; list = waiting())
    for (const { target, aim } of list) {
      if (safe.has(nameOf(target, aim))) continue;
      safe.add(nameOf(target, aim));
      if (needOf(target, aim) === 0) continue;
      let thorough = false;
      let change = findChange({ target, aim, sheet, table, thorough });
      if (!change || change.room < 1) {
        thorough = true;
        change = findChange({ target, aim, sheet, table, thorough });
      }
      if (!change || change.room < 1) {
        // Nothing covers it. Then nothing is told, which tells no more than the totals do.
        if (people(target) > 0) return close(sheet, table);
        continue;
      }
      for (const corner of change.corners) {
        const cell = sheet.cells.get(corner.cell.name) ?? corner.cell;
        sheet.cells.set(cell.name, cell);
        if (!covers(cell, thorough ? 'base' : aim)) shield(cell);
        if (change.room >= needOf(cell, aim)) safe.add(nameOf(cell, aim));
      }
    }
}

/** Holds back, in a table and its margins, what the primary rule would let be worked out. */
export function protect(table: Table): void {
  for (const sheet of table.sheets) protectSheet(sheet, table);
}
