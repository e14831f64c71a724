import type { StackRow } from '$lib/charts/stack/layout';
import { sayStatus, type Status } from '$lib/charts/status';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { isGiven, type Measure } from '$lib/model/measure';
import type { Language } from '$lib/model/language';

/** The states of the counted rows, as the segments they are drawn in. */
const segmentOf: Readonly<Record<string, Status>> = {
  employee: 'employed',
  employed: 'employed',
  work_and_study: 'work_and_study',
  studying: 'studying',
  self_employed: 'self_employed',
  seeking: 'seeking',
  inactive: 'inactive',
  unknown: 'unknown',
  not_surveyed: 'unknown'
};

/** The cohorts as bars, the years that cannot be drawn because their files do not break the states down, and those withheld. */
export interface Cohorts {
  readonly rows: readonly StackRow[];
  readonly left: readonly number[];
  readonly withheld: readonly number[];
}

/** One bar for each cohort, from counts by year and status. */
export function cohortStacks(measures: readonly Measure[]): Cohorts {
  const byYear = new Map<number, Map<Status, number>>();
  const wholes = new Map<number, number>();
  const left = new Set<number>();
  for (const measure of measures.filter(isGiven)) {
    if (measure.value === 0) continue;
    const year = Number(measure.key.year);
    const status = segmentOf[String(measure.key.status)];
    if (!status) {
      left.add(year);
      continue;
    }
    wholes.set(year, measure.denominator);
    const counts = byYear.get(year) ?? new Map<Status, number>();
    counts.set(status, (counts.get(status) ?? 0) + measure.value);
    byYear.set(year, counts);
  }
  const withheld = new Set(measures.filter((one) => one.status === 'suppressed').map((one) => Number(one.key.year)));
  for (const [year, counts] of byYear) {
    const told = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const rest = (wholes.get(year) ?? told) - told;
    // The rest of a cohort is known; how it is divided is not told.
    if (withheld.delete(year) && rest > 0) counts.set('withheld', rest);
  }
  const rows = [...byYear]
    .filter(([year]) => !left.has(year))
    .sort(([a], [b]) => a - b)
    .map(([year, counts]) => ({
      label: String(year),
      total: [...counts.values()].reduce((sum, n) => sum + n, 0),
      segments: [...counts].map(([status, n]) => ({ status, n }))
    }));
  const inOrder = (years: ReadonlySet<number>): number[] => [...years].sort((a, b) => a - b);
  return { rows, left: inOrder(left), withheld: inOrder(withheld) };
}

/** The title of the stack: the largest part of the newest cohort. */
export function statusFinding(rows: readonly StackRow[], language: Language): string {
  const last = rows.at(-1);
  const largest = [...(last?.segments ?? [])].filter(({ status }) => status !== 'withheld').sort((a, b) => b.n - a.n)[0];
  if (!last || !largest) return m.status_about();
  return m.status_title({ year: last.label, name: `${sayStatus(largest.status, language)} (${formatCount(largest.n)})` });
}
