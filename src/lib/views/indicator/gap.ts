import { sayValue } from '$lib/charts/say';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { comparable } from '$lib/metrics/compare/comparable';
import { bonferroni } from '$lib/metrics/stats/comparisons';
import { tiers } from '$lib/metrics/tiers';
import { verdict, type Circumstances } from '$lib/metrics/verdict';
import type { Settings } from '$lib/model/settings';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import { sayCounted, sayShare } from '../findings';
import type { Row } from './rows';

/** The two groups that lie furthest apart, and whether the difference is a sure one. */
export interface Gap {
  readonly low: Row;
  readonly high: Row;
  readonly clear: boolean;
  readonly sentence: string;
}

/**
 * The largest gap among shares that can be compared. The two were picked because they lie furthest apart, so the difference has to hold
 * among all pairs: each at 1 - 0.05 / pairs.
 */
export function gapIn(rows: readonly Row[], circumstances: Circumstances, settings: Settings): Gap | undefined {
  const fit = new Set<Measure>(
    comparable(
      rows.map(({ measure }) => measure),
      settings
    ).placed.filter(({ denominator }) => denominator >= tiers.few)
  );
  const placed = rows.filter((row): row is Row & { measure: Given } => fit.has(row.measure));
  if (placed.length < 2) return undefined;
  const sorted = [...placed].sort((a, b) => a.measure.value - b.measure.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low.measure.value === high.measure.value) return undefined;
  const pairs = (placed.length * (placed.length - 1)) / 2;
  const { level } = bonferroni(pairs);
  const judged = verdict(low.measure, high.measure, { ...circumstances, comparisons: pairs, level });
  if (judged.kind === 'few') return undefined;
  const format = formatter(getLocale());
  const said = {
    high: high.label,
    low: low.label,
    a: sayCounted(high.measure),
    b: sayCounted(low.measure),
    d: format.pointsInWords(judged.difference),
    from: format.pointsInWords(judged.interval[0]),
    to: format.pointsInWords(judged.interval[1]),
    level: `${format.number(level * 100, 2)}%`,
    pairs: formatCount(pairs)
  };
  const clear = judged.kind === 'clear';
  return { low, high, clear, sentence: clear ? m.indicator_gap_clear(said) : m.indicator_gap_unclear(said) };
}

/** The title of the screen when a gap is sure. */
export const sayGap = ({ low, high }: Gap): string =>
  m.indicator_gap({
    high: high.label,
    a: sayShare(high.measure as Given),
    low: low.label,
    b: sayShare(low.measure as Given)
  });

/** The spread of the figures, without a judgement. */
export function saySpan(rows: readonly Row[], cut: string): string {
  const given = rows.map(({ measure }) => measure).filter(isGiven);
  const numbers = given.filter(({ unit, tier }) => unit !== 'percent' || tier !== 'few').sort((a, b) => a.value - b.value);
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (!low || !high) return m.indicator_rows({ n: formatCount(rows.length), cut });
  const [least, most] = [sayValue(low, getLocale()), sayValue(high, getLocale())];
  return least === most ? m.indicator_one({ value: least, cut }) : m.indicator_span({ low: least, high: most, cut });
}

/** How many of the rows have no figure of ours, by the reason that is drawn. */
export function sayLeft(rows: readonly Row[]): string {
  const count = (...which: readonly Measure['status'][]) => rows.filter(({ measure }) => which.includes(measure.status)).length;
  const parts: [number, (n: { n: string }) => string][] = [
    [count('suppressed'), m.indicator_withheld],
    [count('coded'), m.indicator_coded],
    [count('published'), m.indicator_published],
    [count('no-base', 'not-computable'), m.indicator_absent]
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, say]) => say({ n: formatCount(n) }))
    .join(' ');
}
