import type { Cell, Worksheet } from './sheet';

/** What filling gave: the rows, how many cells were filled, and whether numbers that can be counted are among them. */
export interface Filled {
  readonly rows: Worksheet['rows'];
  readonly count: number;
  readonly numbers: boolean;
}

/**
 * The rows of a sheet in which a cell merged over several rows of data stands in each of them, for it is said of each. Left as they are:
 * merges that begin above `dataStart` (headings), rows that hold nothing else (signatures), rows for which `isData` says no (totals).
 */
export function fillDown({ rows, merges }: Worksheet, dataStart: number, isData: (row: number) => boolean): Filled {
  const out = [...rows];
  const merged = merges.filter(({ top, bottom }) => top >= dataStart && bottom > top);
  let count = 0;
  let numbers = false;
  for (const { top, left, bottom } of merged) {
    const cell = rows[top]?.[left];
    if (!cell) continue;
    for (let row = top + 1; row <= bottom && row < rows.length; row++) {
      const own = rows[row];
      if (!own?.some((other) => other !== undefined) || !isData(row)) continue;
      const copy = out[row] === own ? [...own] : (out[row] ?? []);
      copy[left] = cell;
      out[row] = copy;
      count++;
      numbers ||= isAmount(cell);
    }
  }
  return { rows: out, count, numbers };
}

/** A number that can be added up: not an id of 6 digits or more, nor a year, date or padded number. */
function isAmount({ kind, value, format = 'General' }: Cell): boolean {
  if (kind !== 'number') return false;
  const n = Number(value);
  const isPlain = /^(?:General|0|@)$/.test(format);
  const isYear = n >= 1900 && n <= 2100;
  return Number.isInteger(n) && ((isPlain && (isYear || (n >= 100_000 && n % 1000 !== 0))) || /[dmy]|^0{2,}$/i.test(format)) ? false : true;
}
