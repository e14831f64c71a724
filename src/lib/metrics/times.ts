import type { Row } from '$lib/engine/engine';
import { number } from './answer';
import type { Banded } from './stats/bins';
import { kaplanMeier, type Survival, type Times } from './stats/kaplan-meier';
import type { Interval } from './stats/wilson';

const isDated = (row: Row): boolean => number(row, 'at') !== null;
const isBanded = (row: Row): boolean => !isDated(row) && number(row, 'low') !== null;
/** The row says when: at a time, or within a band. */
export const isTimed = (row: Row): boolean => isDated(row) || isBanded(row);

/** How many people had the event, something else, or neither, at each time. */
export function timesOf(rows: readonly Row[]): Times[] {
  return rows.filter(isDated).map((row) => {
    const [events, competing] = [number(row, 'events') ?? 0, number(row, 'competing') ?? 0];
    return { at: number(row, 'at') ?? 0, events, competing, censored: (number(row, 'n') ?? 0) - events - competing };
  });
}

/** How many people had the event in each band, where no time is known. */
export const bandsOf = (rows: readonly Row[]): Banded[] =>
  rows.filter(isBanded).map((row) => ({ low: number(row, 'low') ?? 0, high: number(row, 'high'), events: number(row, 'n') ?? 0 }));

/** A band as a time, at one of its ends; one without an end says only that nothing had happened before it. */
export const endOf = ({ low, high, events }: Banded, end: 'low' | 'high'): Times =>
  high === null ? { at: low, events: 0, censored: events } : { at: end === 'low' ? low : high, events, censored: 0 };

export interface Middle {
  /** Null: half have not had it by the last time observed. */
  readonly median: number | null;
  readonly interval?: Interval;
  readonly events: number;
}

function around(low: readonly (number | null)[], high: readonly (number | null)[]): Interval | undefined {
  const [lows, highs] = [low, high].map((ends) => ends.filter((end) => end !== null));
  return lows?.length === low.length && highs?.length === high.length ? [Math.min(...lows), Math.max(...highs)] : undefined;
}

/**
 * The time by which half have had the event. Of events known as bands it is given only where it is the same with all of them at their
 * lower and all at their upper ends, with the interval that holds both; 'only_bands' where it is not. Throws when there is nobody.
 */
export function middleOf(rows: readonly Row[]): Middle | 'only_bands' {
  const [times, bands] = [timesOf(rows), bandsOf(rows)];
  const at = (end: 'low' | 'high'): Survival => kaplanMeier([...times, ...bands.map((band) => endOf(band, end))]);
  const [early, late] = [at('low'), at('high')];
  if (early.median !== late.median) return 'only_bands';
  const interval = around([early.medianInterval[0], late.medianInterval[0]], [early.medianInterval[1], late.medianInterval[1]]);
  const events = [...times, ...bands].reduce((sum, one) => sum + one.events, 0);
  return { median: early.median, events, ...(interval ? { interval } : {}) };
}
