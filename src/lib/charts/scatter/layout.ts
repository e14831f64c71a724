import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Given } from '$lib/model/measure';
import { glyphOf, type Glyph } from '../glyph';
import { namer, type NamePlace } from '../names';
import { percent } from '../percent';
import { sayMark } from '../say';

/** A school by how many answered and what they answered. `low`: fewer answered than the line; `found`: looked for by name. */
export interface ScatterPoint {
  readonly label: string;
  readonly href: string;
  readonly measure: Given;
  /** Share of the graduates whose status is known, 0..1. */
  readonly response: number;
  readonly low: boolean;
  readonly found?: boolean;
}
/** The two lines that part the field, 0..1; behind the line of the value stand so many people. */
export interface ScatterCuts {
  readonly response: number;
  readonly value: number;
  readonly people: number;
}
export interface ScatterMark {
  readonly id: number;
  readonly row: 0;
  readonly column: number;
  readonly quiet?: boolean;
  readonly point: ScatterPoint;
  readonly glyph: Glyph;
  readonly x: string;
  readonly y: number;
  /** How far the share moves once those not traced are counted, in px. */
  readonly bounds?: readonly [number, number];
  readonly name?: NamePlace;
  readonly speech: string;
}
export interface ScatterScene {
  /** The school looked for is drawn last, on top; the columns go from a low to a high response. Many: only those of a low response or looked for. */
  readonly marks: readonly ScatterMark[];
  /** The rest of many: drawn, read in the table. */
  readonly dots: readonly { readonly x: string; readonly y: number; readonly glyph: Glyph; readonly value: number }[];
  readonly cuts: { readonly x: string; readonly y: number; readonly text: string };
  readonly xTicks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly used: readonly Glyph[];
}

/** Above so many marks the Tab key leads only through those of a low response; all are in the table. */
const many = 200;
/** More names than this would hide the points. */
const mostNames = 12;
export const scatterHeight = 360;

/** Schools by response (0-100 %) and share (0-100 %), parted in four by two lines. The points come in any order. */
export function layoutScatter(points: readonly ScatterPoint[], cuts: ScatterCuts, language: Language): ScatterScene {
  const format = formatter(language);
  const y = (share: number): number => Math.round((1 - share) * scatterHeight * 10) / 10;
  const sorted = points.toSorted((a, b) => a.response - b.response || byWords(a.label, b.label));
  const apart = ({ low, found }: ScatterPoint): boolean => low || found === true;
  const few = sorted.filter(({ low }) => low).length <= mostNames;
  // Most schools lie to the right: names run away from them.
  const place = namer(
    scatterHeight,
    sorted.map(({ response, measure }) => ({ x: response, y: y(measure.value) })),
    0.35
  );
  const toName = ({ low, found }: ScatterPoint): boolean => found === true || (low && few);
  // The school that was looked for is named first: the others give way to it.
  const names = new Map(
    [...sorted.filter(({ found }) => found), ...sorted.filter(({ found }) => !found)]
      .filter(toName)
      .map((point) => [point, place(point.label, point.response, y(point.measure.value))] as const)
  );
  const marks = (sorted.length > many ? sorted.filter(apart) : sorted).map((point, i): ScatterMark => {
    const { measure, response, label } = point;
    const name = names.get(point);
    const answered = m.scatter_answered({ r: format.percent(response) }, { locale: language });
    return {
      id: i,
      row: 0,
      column: i,
      ...(apart(point) ? {} : { quiet: true }),
      point,
      glyph: glyphOf(measure),
      x: percent(response),
      y: y(measure.value),
      ...(measure.bounds && measure.tier !== 'few' ? { bounds: [y(measure.bounds[1]), y(measure.bounds[0])] as const } : {}),
      ...(name ? { name } : {}),
      speech: `${sayMark(label, measure, language)}; ${answered}`
    };
  });
  const above = ({ point }: ScatterMark): number => (point.found ? 2 : point.low ? 1 : 0);
  marks.sort((a, b) => above(a) - above(b) || a.column - b.column);
  const rest = sorted.length > many ? sorted.filter((point) => !apart(point)) : [];
  return {
    marks,
    dots: rest.map(({ measure, response }) => ({
      x: percent(response),
      y: y(measure.value),
      glyph: glyphOf(measure),
      value: measure.value
    })),
    cuts: {
      x: percent(cuts.response),
      y: y(cuts.value),
      text: m.scatter_together({ share: format.percent(cuts.value, cuts.people) }, { locale: language })
    },
    xTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
      x: percent(share),
      text: format.percent(share),
      anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle'
    })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), text: format.percent(share) })),
    used: [...new Set(sorted.map(({ measure }) => glyphOf(measure)))]
  };
}
