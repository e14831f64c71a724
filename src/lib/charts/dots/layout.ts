import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { formatter } from '$lib/i18n/format';
import { axisOf, type Axis } from '../axis';
import { drawnAt, drawnValue, explained, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayValue } from '../say';

/** One row: a name, perhaps an address it leads to, and its measure. */
export interface DotRow {
  readonly label: string;
  readonly href?: string;
  readonly measure: Measure;
}
/** A value to compare with, such as the median of the district. */
export interface DotReference {
  readonly label: string;
  readonly value: number;
}
export interface DotMark {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly label: string;
  readonly href?: string;
  readonly glyph: Glyph;
  readonly value?: number;
  readonly x: string;
  readonly interval?: readonly [string, string];
  readonly text: string;
  readonly n: string;
  readonly speech: string;
}
export interface DotsScene {
  readonly marks: readonly DotMark[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  /** Signs to be explained. */
  readonly used: readonly Glyph[];
  readonly reference?: { readonly x: string; readonly label: string };
}

function mark({ label, href, measure }: DotRow, row: number, axis: Axis, language: Language): DotMark {
  const value = drawnValue(measure);
  const at = drawnAt(measure);
  const given = measure.status === 'ok' && measure.unit === 'percent' ? measure : undefined;
  const based = measure.status === 'coded' ? measure : given;
  return {
    id: row,
    row,
    column: 0,
    label,
    ...(href === undefined ? {} : { href }),
    glyph: glyphOf(measure),
    ...(value === undefined ? {} : { value }),
    // Without a number the sign stands half way along an open line: it may be anywhere.
    x: percent(at === undefined ? 0.5 : axis.place(at)),
    ...(given?.interval ? { interval: [percent(axis.place(given.interval[0])), percent(axis.place(given.interval[1]))] as const } : {}),
    text: sayValue(measure, language),
    n: based && based.tier !== 'few' ? `n = ${formatter(language).count(based.denominator)}` : '',
    speech: sayMark(label, measure, language)
  };
}

/** Rows on one shared scale, in the order given: a dot, its interval, its value and n. `scaled`: what the scale has room for, when these are not all rows. */
export function layoutDots(
  rows: readonly DotRow[],
  reference: DotReference | undefined,
  language: Language,
  scaled: readonly Measure[] = rows.map(({ measure }) => measure)
): DotsScene {
  const axis = axisOf(scaled, language);
  return {
    marks: rows.map((row, i) => mark(row, i, axis, language)),
    ticks: axis.ticks.map(({ at, text }) => ({ x: percent(at), text, anchor: at === 0 ? 'start' : at === 1 ? 'end' : 'middle' })),
    used: explained(rows.map(({ measure }) => measure)),
    ...(reference ? { reference: { x: percent(axis.place(reference.value)), label: reference.label } } : {})
  };
}
