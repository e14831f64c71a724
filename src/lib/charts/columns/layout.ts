import type { Language } from '$lib/model/language';
import { axisOf } from '../axis';
import { drawnValue, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayValue } from '../say';
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
}
export interface ColumnsScene {
  readonly height: number;
  readonly bottom: number;
  readonly marks: readonly ColumnMark[];
  /** Signs beside plain bars, to be explained. */
  readonly used: readonly Glyph[];
}

const top = 28;
const plotHeight = 132;
/** Height of the sign that stands where a number is withheld or missing. */
const absent = 36;
const filled = 0.62;

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
    const height = value === undefined ? absent : Math.max(2, Math.round(axis.place(value) * plotHeight * 100) / 100);
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
      text: glyphOf(measure) === 'empty' ? '–' : sayValue(measure, language),
      speech: sayMark(label, measure, language)
    };
  });
  return {
    height: bottom + 26,
    bottom,
    marks,
    used: marks.map((mark) => mark.glyph).filter((glyph) => glyph !== 'solid')
  };
}
