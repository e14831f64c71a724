import { isBlank, type CellType } from './cells';
import { splitLine } from './line';
import { agreement } from './plan';
import type { Dialect, TextRecord } from './record';
import { typesOf } from './rows';

/** The columns of a table, as far as records must be fitted to them. */
export interface Frame {
  readonly first: number;
  readonly width: number;
  readonly types: readonly CellType[];
  readonly steady: readonly boolean[];
}

/** Cells of a line written with another delimiter than the file, when they then fill the table and agree with its columns. */
export function repairCells(record: TextRecord, frame: Frame, dialect: Dialect): string[] | undefined {
  if (frame.width < 3 || record.cells.length > (frame.width + frame.first) * 0.6) return undefined;
  for (const delimiter of [',', ';', '\t', '|', ' ', ':']) {
    if (delimiter === dialect.delimiter || !record.raw.includes(delimiter)) continue;
    const cells = splitLine(record.raw, { ...dialect, delimiter }, 'lenient');
    if (cells.length === frame.width + frame.first && (agreement(cells.slice(frame.first), frame.types) ?? 0) >= 0.8) return cells;
  }
  return undefined;
}

/**
 * A record brought to the table's columns. Short ones are padded. Of one with an empty cell too many, the empty cell whose removal
 * brings the others under their columns goes; other cells beyond the last column are joined to it, so that nothing is lost.
 * `changed` tells of both.
 */
export function fitCells(cells: readonly string[], frame: Frame, delimiter: string): { cells: string[]; changed: boolean } {
  const { first, width } = frame;
  const own = cells.slice(first);
  if (own.length <= width) {
    while (own.length < width) own.push('');
    return { cells: own, changed: false };
  }
  const stray = own.length === width + 1 ? strayCell(own, frame) : -1;
  if (stray >= 0) return { cells: [...own.slice(0, stray), ...own.slice(stray + 1)], changed: true };
  const beyond = own.splice(width);
  while (beyond.length > 0 && isBlank(beyond.at(-1) ?? '')) beyond.pop();
  if (beyond.length === 0) return { cells: own, changed: false };
  own[width - 1] = [own[width - 1] ?? '', ...beyond].join(delimiter);
  return { cells: own, changed: true };
}

/** The empty cell that a stray delimiter made, or -1 when leaving one out is no better than cutting the end. */
function strayCell(cells: readonly string[], frame: Frame): number {
  const least = misfits(cells.slice(0, frame.width), frame) + (isBlank(cells[frame.width] ?? '') ? 0 : 1);
  let best = -1;
  let fewest = least;
  cells.slice(0, frame.width).forEach((cell, i) => {
    if (!isBlank(cell)) return;
    const count = misfits([...cells.slice(0, i), ...cells.slice(i + 1)], frame);
    if (count < fewest) {
      best = i;
      fewest = count;
    }
  });
  return best;
}

/** Cells that are empty or of another type where the rows of the table agree. */
function misfits(cells: readonly string[], { types, steady }: Frame): number {
  const found = typesOf(cells);
  return types.filter((type, i) => {
    const own = found[i] ?? 'empty';
    if (own === 'empty') return steady[i] === true;
    return (type === 'number' || type === 'date') && own !== type;
  }).length;
}
