import { givenAway, type Released } from '$lib/metrics/disclose/difference';
import type { FigureTable } from '$lib/model/figure';
import type { Filter } from '$lib/model/filter';

/** How a count is written, perhaps with its share behind it: neither 100% nor 9 JP. */
const plainCount = /^[\d.,]+(?: \(.*\))?$/;

/** The counts in a figure's table by row: whole numbers, no shares. */
export function releasedIn({ columns, rows }: FigureTable): Released[] {
  return rows.map((row) => {
    const counts: Record<string, number> = {};
    const names: string[] = [];
    row.forEach((cell, i) => {
      const column = columns[i];
      if (!column?.numeric) names.push(cell.text);
      else if (cell.value !== undefined && Number.isInteger(cell.value) && plainCount.test(cell.text)) counts[column.label] = cell.value;
    });
    const [some, all, ...more] = Object.values(counts);
    // Beside how many have a property stands of how many: those who have it not can be told from both.
    if (some !== undefined && all !== undefined && more.length === 0) counts['rest'] = Math.abs(all - some);
    return { group: names[0] ?? '', counts };
  });
}

const apart = <T>(a: readonly T[], b: readonly T[]): boolean => a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** Can nobody be in both selections? Then their difference is about nobody. */
const isDisjoint = (a: Filter, b: Filter): boolean =>
  apart(a.years, b.years) ||
  apart(a.schools, b.schools) ||
  apart(a.programs, b.programs) ||
  apart(a.districts, b.districts) ||
  (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex);

/** A figure as it was saved. */
interface Kept {
  readonly figure: string;
  readonly filter: Filter;
  readonly released: readonly Released[];
}

/** What was saved to be shared in this tab, to notice when two files would give single people away. Forgotten with the tab. */
export class Ledger {
  readonly #kept: Kept[] = [];

  /** The groups of a figure that differ by 1 to 4 people from the same figure saved before, of another selection or other data. */
  compare(figure: string, filter: Filter, table: FigureTable): string[] {
    const now = releasedIn(table);
    const before = this.#kept.filter((one) => one.figure === figure && !isDisjoint(one.filter, filter));
    return [...new Set(before.flatMap(({ released }) => givenAway(released, now)))];
  }

  /** Keeps what was saved. */
  keep(figure: string, filter: Filter, table: FigureTable): void {
    this.#kept.push({ figure, filter, released: releasedIn(table) });
  }
}
