import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Given } from '$lib/model/measure';
import { axisOf, type Axis } from '../axis';
import { explained, glyphOf, type Glyph } from '../glyph';
import { letter, narrowest } from '../names';
import { percent } from '../percent';
import { sayMark, sayShort } from '../say';
import { dodge } from './dodge';

/** A school on the strip. `own`: the one the others stand around. */
export interface StripPoint {
  readonly label: string;
  /** Where it leads; absent for the school one is at. */
  readonly href?: string;
  readonly measure: Given;
  readonly own?: boolean;
}
/** A middle half, and the median. */
export interface StripMiddle {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
/** A number the points are held against, and what it is. */
export interface StripRule {
  readonly value: number;
  readonly text: string;
}
type Anchor = 'start' | 'middle' | 'end';
interface Drawn {
  readonly point: StripPoint;
  readonly glyph: Glyph;
  readonly x: string;
  readonly y: number;
}
export interface StripMark extends Drawn {
  readonly id: number;
  readonly row: 0;
  readonly column: number;
  readonly quiet?: boolean;
  readonly speech: string;
}
/** A name under the strip, and the dot it belongs to. */
export interface StripName {
  readonly text: string;
  readonly own: boolean;
  /** Under its dot, shifted by `dx` px. */
  readonly x: string;
  readonly dx: number;
  readonly y: number;
  /** How high its dot stands. */
  readonly from: number;
}
export interface StripScene {
  /** From low to high; the own school is drawn last, on top. Many: only the own school and both ends. */
  readonly marks: readonly StripMark[];
  /** The rest of many: drawn, read in the table. */
  readonly dots: readonly Drawn[];
  readonly middle?: { readonly x: string; readonly width: string; readonly median: string; readonly half: string; readonly text: string };
  readonly rule?: { readonly x: string; readonly text: string };
  readonly names: readonly StripName[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: Anchor }[];
  /** Of the strip, of its names, and of all with the axis, in px. */
  readonly height: number;
  readonly axis: number;
  readonly whole: number;
  readonly used: readonly Glyph[];
}

/** Above so many marks the Tab key leads only through the own school and both ends; all are in the table. */
const many = 200;
const dot = 3.5;
const diamond = 10;
const [lowest, highest] = [96, 260];
const line = 16;

/** How far a text that is centred under a place must shift to stay within the narrowest plot, and where it begins there; of the breadth. */
function under(breadth: number, at: number): { readonly from: number; readonly shift: number } {
  const from = Math.max(0, Math.min(1 - breadth, at - breadth / 2));
  return { from, shift: from - (at - breadth / 2) };
}

/** Names one after another, each on the first line where it covers no other. */
function namesUnder(shown: readonly Drawn[], top: number, axis: Axis, language: Language): StripName[] {
  const lines: { readonly from: number; readonly to: number; readonly row: number }[] = [];
  return shown.map(({ point, x, y }) => {
    const value = sayShort(point.measure, language);
    const room = Math.floor(narrowest / letter) - value.length - 2;
    const text = `${point.label.length > room ? `${point.label.slice(0, room - 1)}…` : point.label} ${value}`;
    const breadth = Math.min(1, (text.length * letter + 8) / narrowest);
    const { from, shift } = under(breadth, axis.place(point.measure.value));
    const to = from + breadth;
    const free = (row: number): boolean => !lines.some((one) => one.row === row && one.from < to && from < one.to);
    const row = [0, 1, 2].find(free) ?? 2;
    lines.push({ from, to, row });
    return { text, own: point.own === true, x, dx: Math.round(shift * narrowest), y: top + line * (row + 1), from: y };
  });
}

/**
 * Schools on one scale, moved apart so that each is seen; named are the own school and both ends, if they lead anywhere. The points come in
 * any order.
 */
export function layoutStrip(points: readonly StripPoint[], middle: StripMiddle | null, language: Language, rule?: StripRule): StripScene {
  const locale = { locale: language };
  const format = formatter(language);
  const sorted = points.toSorted((a, b) => a.measure.value - b.measure.value || byWords(a.label, b.label));
  const [first] = sorted;
  const measures = sorted.map(({ measure }) => measure);
  // A rule beyond all points is still on the axis.
  const axis = axisOf(rule && first ? [...measures, { ...first.measure, value: rule.value }] : measures, language);
  // The own school keeps its place on the line, the others give way. What stands apart on a phone does so everywhere.
  const order = [...sorted.filter(({ own }) => own), ...sorted.filter(({ own }) => !own)];
  const offs = dodge(order.map(({ measure, own }) => ({ at: axis.place(measure.value) * narrowest, r: own ? diamond : dot })));
  const reach = Math.max(0, ...offs.map(Math.abs));
  const height = Math.min(highest, Math.max(lowest, Math.ceil(2 * (reach + dot + 2))));
  // Of more than there is room for all move closer together, so that none hides behind another at the edge.
  const closer = Math.min(1, (height / 2 - dot - 2) / (reach || 1));
  const drawn = new Map(
    order.map((point, i): [StripPoint, Drawn] => {
      const y = Math.round((height / 2 - (offs[i] ?? 0) * closer) * 10) / 10;
      return [point, { point, glyph: glyphOf(point.measure), x: percent(axis.place(point.measure.value)), y }];
    })
  );
  const ends = [first, sorted.at(-1)].filter((point) => point?.href !== undefined);
  const named = new Set([...sorted.filter(({ own }) => own), ...ends].filter((point) => point !== undefined));
  const all = sorted.flatMap((point) => drawn.get(point) ?? []);
  const names = namesUnder(
    [...named].flatMap((point) => drawn.get(point) ?? []),
    height,
    axis,
    language
  );
  const apart = sorted.length > many;
  const marks = all
    .filter(({ point }) => !apart || named.has(point))
    .map((one, i): StripMark => ({
      ...one,
      id: i,
      row: 0,
      column: i,
      ...(one.point.own ? {} : { quiet: true }),
      speech: sayMark(one.point.label, one.point.measure, language)
    }));
  marks.sort((a, b) => Number(a.point.own ?? false) - Number(b.point.own ?? false) || a.column - b.column);
  const told = (value: number): string =>
    first?.measure.unit === 'percent' ? format.percent(value, sorted.length) : `${format.number(value, 1)} JP`;
  const bottom = Math.max(height, ...names.map(({ y }) => y + 6));
  return {
    marks,
    dots: apart ? all.filter(({ point }) => !named.has(point)) : [],
    ...(middle
      ? {
          middle: {
            x: percent(axis.place(middle.low)),
            width: percent(axis.place(middle.high) - axis.place(middle.low)),
            median: percent(axis.place(middle.median)),
            half: m.strip_half({ low: told(middle.low), high: told(middle.high) }, locale),
            text: m.strip_median({ median: told(middle.median) }, locale)
          }
        }
      : {}),
    ...(rule ? { rule: { x: percent(axis.place(rule.value)), text: rule.text } } : {}),
    names,
    ticks: axis.ticks
      .filter(({ text }) => text !== '')
      .map(({ at, text }) => ({ x: percent(at), text, anchor: at === 0 ? 'start' : at > 0.97 ? 'end' : 'middle' })),
    height,
    axis: bottom,
    whole: bottom + 20,
    used: [...new Set(explained(measures))]
  };
}
