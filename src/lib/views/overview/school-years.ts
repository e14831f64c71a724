import type { Measure } from '$lib/model/measure';

/** One line of the table: a school and its measure in each year (undefined: no graduates that year). */
export interface SchoolLine {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** Graduates with a known status in all years shown: what the table is sorted by as "size". */
  readonly size: number;
  readonly cells: readonly (Measure | undefined)[];
}
export type SchoolOrder = 'name' | 'size';

interface Named {
  readonly name: string;
  readonly district: string;
}

/** Puts measures by school and year into lines. Never sorted by the rate: this is no ranking. */
export function schoolLines(
  measures: readonly Measure[],
  years: readonly number[],
  names: ReadonlyMap<string, Named>,
  order: SchoolOrder
): SchoolLine[] {
  const bySchool = new Map<string, Measure[]>();
  for (const measure of measures) {
    const id = String(measure.key.school ?? '');
    const list = bySchool.get(id);
    if (list) list.push(measure);
    else bySchool.set(id, [measure]);
  }
  const lines = [...bySchool].map(([id, list]) => ({
    id,
    name: names.get(id)?.name ?? id,
    district: names.get(id)?.district ?? '',
    size: list.reduce((sum, one) => sum + (one.status === 'ok' ? one.denominator : 0), 0),
    cells: years.map((year) => list.find((one) => one.key.year === year))
  }));
  const byName = (a: SchoolLine, b: SchoolLine) => a.name.localeCompare(b.name, 'id', { numeric: true });
  return lines.sort(order === 'name' ? byName : (a, b) => b.size - a.size || byName(a, b));
}

/** The years among the keys of these measures, ascending. */
export const yearsOf = (measures: readonly Measure[]): number[] =>
  [...new Set(measures.map((one) => one.key.year).filter((year) => typeof year === 'number'))].sort((a, b) => a - b);
