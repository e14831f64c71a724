import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { axisOf } from '../axis';
import { drawnAt, drawnValue, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';

export interface RailScene {
  readonly glyph: Glyph;
  readonly value?: number;
  /** Where the sign stands; the middle when there is no number. */
  readonly x: string;
  readonly interval?: readonly [string, string];
  readonly bounds?: readonly [string, string];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
}

/** One figure on a line from 0 to 100 %: sign, Wilson interval, and the limits that non-response leaves open. */
export function layoutRail(measure: Measure, language: Language): RailScene {
  const axis = axisOf([measure], language);
  const value = drawnValue(measure);
  const at = drawnAt(measure);
  const span = (pair: readonly [number, number]) => [percent(axis.place(pair[0])), percent(axis.place(pair[1]))] as const;
  const given = measure.status === 'ok' ? measure : undefined;
  return {
    glyph: glyphOf(measure),
    ...(value === undefined ? {} : { value }),
    x: percent(at === undefined ? 0.5 : axis.place(at)),
    ...(given?.interval ? { interval: span(given.interval) } : {}),
    ...(given?.bounds ? { bounds: span(given.bounds) } : {}),
    ticks: axis.ticks
      .filter((tick) => tick.text !== '')
      .map(({ at, text }) => ({ x: percent(at), text, anchor: at === 0 ? 'start' : at === 1 ? 'end' : 'middle' }))
  };
}
