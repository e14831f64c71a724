import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { axisOf } from '../axis';
import { drawnAt, drawnValue, explained, glyphOf, type Glyph } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayShort } from '../say';
import { layoutEvents, type EventScene, type TrendEvent } from './events';

/** One line of a trend; each point carries its cohort in `key.year`. */
export interface TrendSeries {
  readonly label: string;
  readonly emphasis?: boolean;
  readonly points: readonly Measure[];
}

interface Line {
  readonly x1: string;
  readonly x2: string;
  readonly y1: number;
  readonly y2: number;
}
export interface TrendMark {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly x: string;
  readonly y: number;
  readonly glyph: Glyph;
  readonly quiet: boolean;
  readonly value?: number;
  /** Vertical extent of the interval, in px. */
  readonly interval?: readonly [number, number];
  /** Extent of what non-response leaves open; drawn where too few answered. */
  readonly bounds?: readonly [number, number];
  /** The number above the mark; empty for series in the background. `textShift` keeps it inside the drawing at both ends. */
  readonly text: string;
  readonly textY: number;
  readonly textShift: number;
  readonly speech: string;
}
export interface TrendScene {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** `spare`: its number gives way on a phone. */
  readonly years: readonly { readonly x: string; readonly text: string; readonly spare: boolean }[];
  readonly lines: readonly (Line & { readonly id: string; readonly quiet: boolean })[];
  readonly marks: readonly TrendMark[];
  /** Names at the right ends of the lines, kept apart. */
  readonly ends: readonly { readonly y: number; readonly text: string; readonly quiet: boolean }[];
  readonly events: EventScene;
  /** Signs to be explained. */
  readonly used: readonly Glyph[];
}

const top = 24;
const plotHeight = 190;
const edge = 12;
const nameLength = 20;

const yearOf = (measure: Measure): number => {
  if (typeof measure.key.year !== 'number') throw new Error('a point of a trend needs a year');
  return measure.key.year;
};
const cut = (text: string): string => (text.length > nameLength ? `${text.slice(0, nameLength - 1).trimEnd()}…` : text);

/** Moves labels down until none is nearer than 15 px to the one above. */
export function keepApart<T extends { readonly y: number }>(labels: readonly T[], gap = 15): T[] {
  let last = -Infinity;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      last = Math.max(label.y, last + gap);
      return { ...label, y: last };
    });
}

/**
 * Cohorts from left to right on a true year scale, values from 0: dots, intervals and lines that break where a year is missing. `boundsBelow`:
 * the response under which the bounds of non-response are drawn. `tall`: the height of the plot in px.
 */
export function layoutTrend(
  series: readonly TrendSeries[],
  events: readonly TrendEvent[],
  language: Language,
  boundsBelow = standard.response.note,
  tall = plotHeight
): TrendScene {
  const points = series.flatMap((one) => one.points);
  const axis = axisOf(points, language);
  const years = points.map(yearOf);
  const first = Math.min(...years);
  const span = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  const across = (year: number): string => percent((year - first + 0.5) / span);
  const bottom = top + tall;
  const down = (value: number): number => Math.round((bottom - axis.place(value) * tall) * 100) / 100;
  const extent = (pair: readonly [number, number]) => [down(pair[1]), down(pair[0])] as const;
  const loud = (one: TrendSeries): boolean => one.emphasis ?? series.length === 1;

  const lines: TrendScene['lines'][number][] = [];
  const marks: TrendMark[] = [];
  const ends: TrendScene['ends'][number][] = [];
  series.forEach((one, row) => {
    const quiet = !loud(one);
    const sorted = [...one.points].sort((a, b) => yearOf(a) - yearOf(b));
    sorted.forEach((measure, i) => {
      const year = yearOf(measure);
      const value = drawnValue(measure);
      const at = drawnAt(measure);
      const glyph = glyphOf(measure);
      // Where there is no number the sign stands half way up an open line: it may be anywhere.
      const y = at === undefined ? (top + bottom) / 2 : down(at);
      const given = measure.status === 'ok' ? measure : undefined;
      const answered = given?.response?.all ? given.response.known / given.response.all : 1;
      const interval = !quiet && given?.interval ? extent(given.interval) : undefined;
      const bounds = !quiet && given?.bounds && answered < boundsBelow ? extent(given.bounds) : undefined;
      const shown = !quiet && (span <= 6 || i === 0 || i === sorted.length - 1);
      marks.push({
        id: `${row}-${year}`,
        row,
        column: year - first,
        x: across(year),
        y,
        glyph,
        quiet,
        ...(value === undefined ? {} : { value }),
        ...(interval ? { interval } : {}),
        ...(bounds ? { bounds } : {}),
        text: shown ? sayShort(measure, language) : '',
        textY: Math.max(12, Math.min(y, interval?.[0] ?? y, bounds?.[0] ?? y) - 11),
        textShift: span > 4 ? edge * (year === first ? 1 : year === first + span - 1 ? -1 : 0) : 0,
        speech: sayMark(series.length > 1 ? `${one.label}, ${year}` : String(year), measure, language)
      });
      const before = sorted[i - 1];
      const from = before && yearOf(before) === year - 1 ? drawnValue(before) : undefined;
      if (value !== undefined && from !== undefined)
        lines.push({ id: `${row}-${year}`, quiet, x1: across(year - 1), y1: down(from), x2: across(year), y2: y });
    });
    const last = sorted.findLast((measure) => drawnValue(measure) !== undefined);
    const value = last && drawnValue(last);
    if (series.length > 1 && value !== undefined) ends.push({ y: down(value), text: cut(one.label), quiet });
  });
  // The background is drawn first, so that the series in question lies on top.
  const backFirst = (a: { quiet: boolean }, b: { quiet: boolean }) => Number(b.quiet) - Number(a.quiet);
  return {
    height: bottom + 26,
    top,
    bottom,
    ticks: axis.ticks.map(({ value, text }) => ({ y: down(value), text })),
    years: Array.from({ length: span }, (_, i) => ({
      x: across(first + i),
      text: String(first + i),
      spare: span > 8 && (span - 1 - i) % 2 === 1
    })),
    lines: lines.sort(backFirst),
    marks: marks.sort(backFirst),
    ends: keepApart(ends),
    events: layoutEvents(events, first, span, language),
    used: explained(points)
  };
}
