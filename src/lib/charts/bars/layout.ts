import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { axisOf } from '../axis';
import { drawnAt, drawnValue, explained, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayValue } from '../say';

/** One bar: a name, perhaps an address, and its count. */
export interface BarRow {
  readonly label: string;
  readonly href?: string;
  readonly measure: Measure;
}
/** A row with its share of the whole, and the share of all down to it. */
export interface SharedRow extends BarRow {
  readonly part?: number;
  readonly sum?: number;
}
export interface BarMark {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly label: string;
  readonly href?: string;
  readonly glyph: Glyph;
  readonly value?: number;
  readonly width: string;
  /** Where the sum of all shares down to this row stands. */
  readonly sum?: string;
  readonly text: string;
  readonly share: string;
  readonly speech: string;
}
export interface BarsScene {
  readonly marks: readonly BarMark[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly shared: boolean;
  readonly used: readonly Glyph[];
}

/** Shares of a whole and their sums down the rows; without a whole, or with a count that is not told, there are none. */
export function shares(rows: readonly BarRow[], whole: number | undefined): SharedRow[] {
  const values = rows.map(({ measure }) => drawnValue(measure));
  if (!whole || values.some((value) => value === undefined)) return [...rows];
  let sum = 0;
  return rows.map((row, i) => {
    const value = values[i] ?? 0;
    sum += value;
    return { ...row, part: value / whole, sum: sum / whole };
  });
}

/** Bars from zero in the order given: on one axis of percent with their running sum when a whole is known, else on an axis of counts. */
export function layoutBars(rows: readonly BarRow[], whole: number | undefined, language: Language): BarsScene {
  const format = formatter(language);
  const locale = { locale: language };
  const all = shares(rows, whole);
  const shared = all.length > 0 && all.every((row) => row.part !== undefined);
  const counts = axisOf(
    rows.map(({ measure }) => measure),
    language
  );
  const ticks = shared
    ? [0, 0.25, 0.5, 0.75, 1].map((at, i) => ({ at, text: i % 2 === 1 ? '' : format.percent(at) }))
    : counts.ticks.filter(({ value }) => Number.isInteger(value)).map(({ at, text }) => ({ at, text }));
  return {
    marks: all.map(({ label, href, measure, part, sum }, i): BarMark => {
      const value = drawnValue(measure);
      const at = part ?? counts.place(drawnAt(measure) ?? 0);
      const said = sayMark(label, measure, language);
      const cumulative =
        part === undefined || sum === undefined
          ? ''
          : ` (${m.bars_share({ part: format.percent(part, whole), sum: format.percent(sum, whole) }, locale)})`;
      return {
        id: i,
        row: i,
        column: 0,
        label,
        ...(href === undefined ? {} : { href }),
        glyph: glyphOf(measure),
        ...(value === undefined ? {} : { value }),
        width: percent(value === undefined ? 0.12 : at),
        ...(sum === undefined ? {} : { sum: percent(sum) }),
        text: sayValue(measure, language),
        share: part === undefined ? '' : format.percent(part, whole),
        speech: `${said}${cumulative}`
      };
    }),
    ticks: ticks.map(({ at, text }) => ({ x: percent(at), text, anchor: at === 0 ? 'start' : at === 1 ? 'end' : 'middle' })),
    shared,
    used: explained(rows.map(({ measure }) => measure))
  };
}
