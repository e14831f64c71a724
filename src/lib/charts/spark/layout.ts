import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { axisOf } from '../axis';
import { drawnValue } from '../glyph';
import { percent } from '../percent';
import { sayValue } from '../say';
import type { LabelledMeasure } from '../table';

export interface SparkScene {
  readonly dots: readonly { readonly x: string; readonly y: number; readonly value: number; readonly last: boolean }[];
  readonly lines: readonly { readonly x1: string; readonly y1: number; readonly x2: string; readonly y2: number }[];
  readonly speech: string;
}

const top = 5;
const plotHeight = 26;

/** A small line from zero over equal steps; a missing point breaks it. */
export function layoutSpark(points: readonly LabelledMeasure[], language: Language): SparkScene {
  const axis = axisOf(
    points.map(({ measure }) => measure),
    language
  );
  const across = (i: number): string => percent(points.length < 2 ? 0.5 : i / (points.length - 1));
  const down = (value: number): number => Math.round((top + (1 - axis.place(value)) * plotHeight) * 100) / 100;
  const valueAt = (i: number): number | undefined => {
    const measure: Measure | undefined = points[i]?.measure;
    return measure && drawnValue(measure);
  };
  const last = points.findLastIndex(({ measure }) => drawnValue(measure) !== undefined);
  const dots: SparkScene['dots'][number][] = [];
  const lines: SparkScene['lines'][number][] = [];
  points.forEach((_, i) => {
    const value = valueAt(i);
    if (value === undefined) return;
    dots.push({ x: across(i), y: down(value), value, last: i === last });
    const before = valueAt(i - 1);
    if (before !== undefined) lines.push({ x1: across(i - 1), y1: down(before), x2: across(i), y2: down(value) });
  });
  return { dots, lines, speech: points.map(({ label, measure }) => `${label}: ${sayValue(measure, language)}`).join('; ') };
}
