import type { Language } from '$lib/model/language';
import { axisOf } from '../axis';
import { drawnAt, drawnValue, explained, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayShort } from '../say';
import type { LabelledMeasure } from '../table';

export interface ColumnMark {
  readonly id: number;
  readonly row: 0;
  readonly column: number;
  readonly label: string;
  readonly glyph: Glyph;
  readonly value?: number;
  /** Left edge and width of the bar, its middle, and the whole slot's left edge and width. */
  readonly x: string;
  readonly width: string;
  readonly middle: string;
  readonly slot: readonly [string, string];
  readonly y: number;
  readonly height: number;
  readonly text: string;
  readonly speech: string;
  /** Its words give way on a phone where they would run into the next. */
  readonly spare: boolean;
}
export interface ColumnsScene {
  readonly height: number;
  readonly bottom: number;
  readonly marks: readonly ColumnMark[];
  /** Do the numbers, or the names, run into each other on a phone? */
  readonly dense: { readonly texts: boolean; readonly labels: boolean };
  /** Signs beside plain bars, to be explained. */
  readonly used: readonly Glyph[];
}

const top = 28;
const plotHeight = 132;
/** Height of the sign that stands where a number is withheld or missing. */
const absent = 36;
const filled = 0.62;

/** Do these words, side by side at about 8 px a letter, need more than a phone has? */
const crowded = (texts: readonly string[]): boolean => texts.length * (Math.max(0, ...texts.map((text) => text.length)) + 0.5) * 8 > 328;

/** Bars from zero, in the order given. Zero is a line on the ground, withheld a hatched block, missing an open outline. */
export function layoutColumns(points: readonly LabelledMeasure[], language: Language): ColumnsScene {
  const axis = axisOf(
    points.map(({ measure }) => measure),
    language
  );
  const bottom = top + plotHeight;
  const slot = 1 / Math.max(points.length, 1);
  const marks = points.map(({ label, measure }, i): ColumnMark => {
    const value = drawnValue(measure);
    const at = drawnAt(measure);
    const height = at === undefined ? absent : Math.max(2, Math.round(axis.place(at) * plotHeight * 100) / 100);
    return {
      id: i,
      row: 0,
      column: i,
      label,
      glyph: glyphOf(measure),
      ...(value === undefined ? {} : { value }),
      x: percent(slot * (i + (1 - filled) / 2)),
      width: percent(slot * filled),
      middle: percent(slot * (i + 0.5)),
      slot: [percent(slot * i), percent(slot)],
      y: bottom - height,
      height,
      text: sayShort(measure, language),
      speech: sayMark(label, measure, language),
      spare: (points.length - 1 - i) % 2 === 1
    };
  });
  return {
    height: bottom + 26,
    bottom,
    marks,
    dense: { texts: crowded(marks.map((mark) => mark.text)), labels: crowded(marks.map((mark) => mark.label)) },
    used: explained(points.map(({ measure }) => measure))
  };
}
