import { byNumberedWords } from '$lib/i18n/order';
import type { HeatLine, HeatOrder } from '$lib/charts/heat/layout';
import type { Measure } from '$lib/model/measure';

interface Named {
  readonly name: string;
  readonly district: string;
}

/** Puts measures by school and year into lines; `size`: graduates with a known status in all years shown. Never sorted by the rate: this is no ranking. */
export function schoolLines(
  measures: readonly Measure[],
  years: readonly number[],
  names: ReadonlyMap<string, Named>,
  order: HeatOrder,
  turned = order === 'size'
): HeatLine[] {
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
    group: names.get(id)?.district ?? '',
    size: list.reduce((sum, one) => sum + (one.status === 'ok' ? one.denominator : 0), 0),
    cells: years.map((year) => list.find((one) => one.key.year === year))
  }));
  const byName = (a: HeatLine, b: HeatLine) => byNumberedWords(a.name, b.name);
  const by = {
    name: byName,
    group: (a: HeatLine, b: HeatLine) => byNumberedWords(a.group, b.group),
    size: (a: HeatLine, b: HeatLine) => a.size - b.size
  }[order];
  return lines.sort((a, b) => (turned ? by(b, a) : by(a, b)) || byName(a, b));
}

/** The years among the keys of these measures, ascending. */
export const yearsOf = (measures: readonly Measure[]): number[] =>
  [...new Set(measures.map((one) => one.key.year).filter((year) => typeof year === 'number'))].sort((a, b) => a - b);
