import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import { speakChange, type ChangeRow } from '../changes/layout';
import { glyphOf, type Glyph } from '../glyph';
import { sayShort } from '../say';

/** One end of a line: the figure of a year, and where its label stands, moved off its height where another is there. */
export interface SlopeEnd {
  readonly y: number;
  readonly glyph: Glyph;
  readonly label: { readonly y: number; readonly text: string };
}
export interface SlopeMark extends ChangeRow {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly quiet?: boolean;
  readonly before: SlopeEnd;
  readonly after: SlopeEnd;
  readonly speech: string;
}
export interface SlopeScene {
  /** From the top down by the newer figure, so that the arrow keys walk along it; those in ink are drawn last. */
  readonly marks: readonly SlopeMark[];
  /** What has no line, and says why. */
  readonly apart: readonly ChangeRow[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** What the axis spans, in words: it need not begin at zero. */
  readonly span: string;
  readonly used: readonly Glyph[];
}

export const slopeHeight = 400;
const gap = 16;
/** The longest name that stands beside its line. */
const longest = 30;

/** Places as near to these as they can be with `gap` between them, from 0 to `height`; in the order given. */
export function spreadOut(wanted: readonly number[], height: number, least = gap): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  let last = -Infinity;
  for (const one of order) last = one.y = Math.max(one.y, last + least);
  let next = height + least;
  for (const one of order.toReversed()) next = one.y = Math.min(one.y, next - least);
  const places = new Map(order.map(({ i, y }) => [i, Math.round(y * 10) / 10]));
  return wanted.map((y, i) => places.get(i) ?? y);
}

const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** A line for each school whose change is judged, from one year to the other; in ink only where the change is clear. */
export function layoutSlope(rows: readonly ChangeRow[], language: Language): SlopeScene {
  const format = formatter(language);
  const judged = rows.flatMap((row) => (row.sides ? [{ row, sides: row.sides }] : []));
  judged.sort((a, b) => b.sides[1].value - a.sides[1].value || byWords(a.row.label, b.row.label));
  const values = judged.flatMap(({ sides }) => sides.map(({ value }) => value));
  const low = Math.max(0, Math.floor(Math.min(0.9, ...values) * 10 - 1e-9) / 10);
  const high = Math.min(1, Math.ceil(Math.max(low + 0.1, ...values) * 10 - 1e-9) / 10);
  const y = (value: number): number => Math.round(((high - value) / (high - low)) * slopeHeight * 10) / 10;
  const [left, right] = [0, 1].map((side) =>
    spreadOut(
      judged.map(({ sides }) => y(sides[side === 0 ? 0 : 1].value)),
      slopeHeight
    )
  );
  const marks = judged.map(({ row, sides: [before, after] }, i): SlopeMark => ({
    ...row,
    id: i,
    row: i,
    column: 0,
    ...(row.clear ? {} : { quiet: true }),
    before: {
      y: y(before.value),
      glyph: glyphOf(before),
      label: { y: left?.[i] ?? 0, text: `${cut(row.label)} ${sayShort(before, language)}` }
    },
    after: {
      y: y(after.value),
      glyph: glyphOf(after),
      label: { y: right?.[i] ?? 0, text: `${sayShort(after, language)} ${cut(row.label)}` }
    },
    speech: speakChange(row, language)
  }));
  const steps = Math.round((high - low) * 10);
  return {
    marks: marks.toSorted((a, b) => Number(a.clear) - Number(b.clear) || a.row - b.row),
    apart: rows.filter(({ sides }) => !sides),
    ticks: Array.from({ length: steps + 1 }, (_, i) => low + i / 10).map((value) => ({ y: y(value), text: format.percent(value) })),
    span: m.slope_span({ low: format.percent(low), high: format.percent(high) }, { locale: language }),
    used: [...new Set(judged.flatMap(({ sides }) => sides.map(glyphOf)))]
  };
}
