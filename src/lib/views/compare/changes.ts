import type { ChangeRow } from '$lib/charts/changes/layout';
import { byWords } from '$lib/i18n/order';
import { m } from '$lib/i18n/words/messages';
import { changesOf, type Judged } from '$lib/metrics/compare/change';
import type { Level } from '$lib/metrics/stats/comparisons';
import type { Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';
import { sayCounted } from '../findings';
import { inYears, yearOf } from '../latest-year';

/** The changes between the oldest and the newest cohort, one row for each school. */
export interface SchoolChanges {
  readonly years: readonly [before: number, after: number];
  readonly rows: readonly ChangeRow[];
  readonly level: Level;
  /** How many rows show a change their interval carries, and how many are judged at all. */
  readonly clear: number;
  readonly judged: number;
}
export type ChangeOrder = 'name' | 'change';

function sayJudged({ kind }: Judged): string {
  switch (kind) {
    case 'up':
      return m.change_row_up();
    case 'down':
      return m.change_row_down();
    case 'flat':
      return m.change_row_flat();
    case 'unclear':
      return m.change_row_unclear();
    case 'few':
      return m.change_row_few();
    case 'no-comparison':
      return m.change_row_none();
  }
}

/** Judges every school; undefined with fewer than two cohorts. By name, or by the change: that is a change, not a place in a list. */
export function schoolChanges(
  measures: readonly Measure[],
  settings: Settings,
  { name, href }: { readonly name: (id: string) => string; readonly href: (id: string) => string },
  order: ChangeOrder
): SchoolChanges | undefined {
  const told = inYears(measures);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || yearOf(first) === yearOf(last)) return undefined;
  const years = [yearOf(first), yearOf(last)] as const;
  const { changes, level } = changesOf(measures, years, settings);
  const side = (measure: Measure | undefined): string => (measure ? sayCounted(measure) : '–');
  const rows = changes.map(({ school, before, after, judged }): ChangeRow => ({
    label: name(school),
    href: href(school),
    from: side(before),
    to: side(after),
    ...('difference' in judged ? { difference: judged.difference, interval: judged.interval } : {}),
    ...('difference' in judged && before?.status === 'ok' && after?.status === 'ok' ? { sides: [before, after] as const } : {}),
    clear: judged.kind === 'up' || judged.kind === 'down',
    verdict: sayJudged(judged)
  }));
  rows.sort((a, b) =>
    order === 'name' ? byWords(a.label, b.label) : (b.difference ?? -Infinity) - (a.difference ?? -Infinity) || byWords(a.label, b.label)
  );
  return {
    years,
    rows,
    level,
    clear: rows.filter(({ clear }) => clear).length,
    judged: rows.filter(({ difference }) => difference !== undefined).length
  };
}
