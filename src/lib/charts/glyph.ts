import type { Measure } from '$lib/model/measure';

/** How a measure is drawn: given figures by their reliability, limits, then what is not a figure of ours, then what is no figure at all. */
export const glyphs = ['solid', 'indicative', 'few', 'at-least', 'at-most', 'published', 'withheld', 'empty'] as const;
export type Glyph = (typeof glyphs)[number];

/** The glyph of a measure. */
export function glyphOf(measure: Measure): Glyph {
  switch (measure.status) {
    case 'ok':
      return measure.unit === 'percent' ? measure.tier : 'solid';
    case 'coded':
      return measure.side;
    case 'published':
      return 'published';
    case 'suppressed':
      return 'withheld';
    case 'no-base':
    case 'not-computable':
      return 'empty';
  }
}

/** The number that is drawn, if there is one. */
export const drawnValue = (measure: Measure): number | undefined => ('value' in measure ? measure.value : undefined);

/** Where a measure stands on its axis: at its number, or at the limit it is told by. */
export const drawnAt = (measure: Measure): number | undefined => (measure.status === 'coded' ? measure.limit : drawnValue(measure));

/** The signs that need an explanation: all but the plain sign of counts and hours, which have no tiers. */
export const explained = (measures: readonly Measure[]): Glyph[] =>
  measures.filter((measure) => measure.unit === 'percent' || glyphOf(measure) !== 'solid').map(glyphOf);
