import { ticks } from 'd3';
import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import type { Language } from '$lib/model/language';
import type { Given } from '$lib/model/measure';
import { glyphOf, type Glyph } from '../glyph';
import { namer, type NamePlace } from '../names';
import { percent } from '../percent';
import { sayMark } from '../say';

/** A school in the funnel. `outside`: beyond the limits for its size; `found`: looked for by name. */
export interface FunnelPoint {
  readonly label: string;
  readonly href: string;
  readonly measure: Given;
  readonly outside: boolean;
  readonly found?: boolean;
}
/** The limits at one size, as shares: [lower, upper] of 95 % and of 99.8 %. */
export interface FunnelLimit {
  readonly n: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}
export interface FunnelMark {
  readonly id: number;
  readonly row: 0;
  readonly column: number;
  readonly quiet?: boolean;
  readonly point: FunnelPoint;
  readonly glyph: Glyph;
  readonly x: string;
  readonly y: number;
  /** Where its name stands; absent where it would cover another. */
  readonly name?: NamePlace;
  readonly speech: string;
}
export interface FunnelScene {
  /** By size, so that the arrow keys walk from small to large. Many: only those outside or looked for. */
  readonly marks: readonly FunnelMark[];
  /** The rest of many: drawn, read in the table. */
  readonly dots: readonly { readonly x: string; readonly y: number; readonly glyph: Glyph; readonly value: number }[];
  /** Lines over a breadth of 100. */
  readonly lines: readonly { readonly limit: '95' | '99.8'; readonly d: string }[];
  readonly centre: number;
  readonly xTicks: readonly { readonly x: string; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly used: readonly Glyph[];
}

/** Above so many marks the Tab key leads only through those that are outside; all are in the table. */
const many = 200;
export const funnelHeight = 360;

/** Schools by size (root scale from 0) and share (0-100 %), within limits drawn for every size. The points come in any order. */
export function layoutFunnel(
  points: readonly FunnelPoint[],
  limits: readonly FunnelLimit[],
  centre: number,
  language: Language
): FunnelScene {
  const format = formatter(language);
  const largest = Math.max(1, ...points.map(({ measure }) => measure.denominator));
  const end = largest * 1.04;
  const scale = (n: number): number => Math.sqrt(n / end);
  const y = (share: number): number => Math.round((1 - share) * funnelHeight * 10) / 10;
  const sorted = points.toSorted((a, b) => a.measure.denominator - b.measure.denominator || byWords(a.label, b.label));
  const apart = ({ outside, found }: FunnelPoint): boolean => outside || found === true;
  const at = ({ measure }: FunnelPoint) => ({ x: scale(measure.denominator), y: y(measure.value) });
  const place = namer(funnelHeight, sorted.map(at));
  const nameOf = (point: FunnelPoint): NamePlace | undefined => (apart(point) ? place(point.label, at(point).x, at(point).y) : undefined);
  const marks = (sorted.length > many ? sorted.filter(apart) : sorted).map((point, i): FunnelMark => {
    const name = nameOf(point);
    return {
      id: i,
      row: 0,
      column: i,
      ...(apart(point) ? {} : { quiet: true }),
      point,
      glyph: glyphOf(point.measure),
      x: percent(scale(point.measure.denominator)),
      y: y(point.measure.value),
      ...(name ? { name } : {}),
      speech: sayMark(point.label, point.measure, language)
    };
  });
  const rest = sorted.length > many ? sorted.filter((point) => !apart(point)) : [];
  const line = (of: (limit: FunnelLimit) => number): string =>
    limits.map((limit, i) => `${i === 0 ? 'M' : 'L'}${Math.round(scale(limit.n) * 10_000) / 100},${y(of(limit))}`).join('');
  return {
    marks,
    dots: rest.map(({ measure }) => ({
      x: percent(scale(measure.denominator)),
      y: y(measure.value),
      glyph: glyphOf(measure),
      value: measure.value
    })),
    lines: [
      { limit: '99.8', d: line(({ outer }) => outer[0]) },
      { limit: '99.8', d: line(({ outer }) => outer[1]) },
      { limit: '95', d: line(({ inner }) => inner[0]) },
      { limit: '95', d: line(({ inner }) => inner[1]) }
    ],
    centre: y(centre),
    // On a root scale the large sizes stand close together: a number that would touch the one before is left out.
    xTicks: ticks(0, end, 4)
      .filter((n, i, all) => i === 0 || scale(n) - scale(all[i - 1] ?? 0) > 0.14)
      .map((n, i, all) => ({
        x: percent(scale(n)),
        text: format.count(n),
        anchor: i === 0 ? 'start' : i === all.length - 1 && scale(n) > 0.95 ? 'end' : 'middle'
      })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), text: format.percent(share) })),
    used: [...new Set(sorted.map(({ measure }) => glyphOf(measure)))]
  };
}

/** The sizes at which the limits are drawn: close together where the lines bend most. */
export function limitSizes(largest: number): number[] {
  const last = Math.ceil(largest * 1.04);
  const sizes = Array.from({ length: 160 }, (_, i) => Math.max(1, Math.round(last * ((i + 1) / 160) ** 2)));
  return [...new Set(sizes)];
}
