import type { Dimension, Given, Measure, NotGiven } from '$lib/model/measure';
import type { Indicator } from '../indicator';
import { holdSituations } from './outcome';
import { protect } from './protect';
import { edgeOf, isSmall, judge, type Disclosure, type Risk } from './risk';
import { cellName, coarserFirst, inOrder, subsets, valuesOf, type Cell, type Level, type Sheet, type Table } from './table';

/** Do figures of this indicator leave something out when they are shared? */
export const isGuarded = (indicator: Indicator, { mode }: Disclosure): boolean => mode === 'share' && indicator.people;

/** The questions whose answers a guarded answer must not contradict: the same one with fewer dimensions, down to the undivided total. */
export const totalsAsked = (by: readonly Dimension[]): Dimension[][] => subsets(by).slice(0, -1);

function sheetOf(by: readonly Dimension[], measures: readonly Measure[], risk: (measure: Measure) => Risk): Sheet {
  const own = inOrder(by);
  const cells = measures.map((measure): Cell => ({ ...risk(measure), key: measure.key, name: cellName(measure.key, own), measure }));
  return { by: own, cells: new Map(cells.map((cell) => [cell.name, cell])) };
}

const withoutNumber = ({ indicator, base, unit }: Measure, key: Cell['key']): NotGiven => ({
  indicator,
  key,
  base,
  unit,
  status: 'suppressed',
  // One reason for all: whoever could tell which figures are hidden for the sake of others would know where the small ones are.
  reason: 'few_people'
});

/** A share near none or near all, as a limit. Of a base that counts the unknown too, "all but few" says nothing of the limit. */
function asLimit({ indicator, key, base, unit, denominator, tier, missing }: Given, { hold, parts }: Cell): Measure | undefined {
  const edge = edgeOf(parts.reduce((sum, one) => sum + one, 0)) / 100;
  if (hold === 'high' && missing !== 0 && base === 'G') return undefined;
  const side = hold === 'low' ? 'at-most' : 'at-least';
  return { indicator, key, base, unit, status: 'coded', side, limit: side === 'at-most' ? edge : 1 - edge, denominator, tier };
}

function tell(cell: Cell, like: Measure): Measure {
  const { hold, measure, key } = cell;
  if (!measure || hold === 'hidden') return withoutNumber(like, key);
  if (measure.status !== 'ok') return measure;
  if (hold === 'open') return isSmall(measure.missing ?? 0) ? { ...measure, missing: null } : measure;
  return asLimit(measure, cell) ?? withoutNumber(like, key);
}

/**
 * The last step of every answer. In private mode everything is shown, small groups marked `few`. In share mode figures about few
 * people become `suppressed`, and shares near none or all become `coded`: neither carries the count. Then more is hidden until no
 * such count can be worked out from the answer together with all its `totals`, each as its own question would be answered
 * (`totalsAsked`); so questions that differ in their dimensions agree. A group nobody is in can come back `suppressed`.
 */
export function disclose(
  measures: readonly Measure[],
  indicator: Indicator,
  by: readonly Dimension[],
  disclosure: Disclosure,
  totals: readonly Level[]
): Measure[] {
  const [first] = measures;
  if (!first || !isGuarded(indicator, disclosure)) return [...measures];
  const levels = [...totals, { by, measures }];
  const sheets = levels
    .map((level) => sheetOf(level.by, level.measures, (measure) => judge(measure, indicator, disclosure)))
    .sort(coarserFirst);
  const table: Table = { values: valuesOf(by, measures), sheets };
  holdSituations(table, levels, indicator, disclosure);
  protect(table);
  const own = sheets.find((sheet) => sheet.by.length === by.length);
  return [...(own?.cells.values() ?? [])].map((cell) => tell(cell, first));
}
