import { nice, ticks as ticksOf } from 'd3';
import { formatter } from '$lib/i18n/format';
import type { Language } from '$lib/model/language';
import type { Measure, Unit } from '$lib/model/measure';

export interface Tick {
  readonly value: number;
  /** Place on the axis, 0..1. */
  readonly at: number;
  /** Empty for a line without a number. */
  readonly text: string;
}
/** A scale from zero, with its lines. */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly Tick[];
  readonly place: (value: number) => number;
}

/** A number of an axis, in full, without its unit where the unit is in the title. */
function axisNumber(value: number, unit: Unit, language: Language): string {
  const format = formatter(language);
  return unit === 'percent' ? format.percent(value) : format.number(value, 2);
}

/** The axis of these measures: shares run from 0 to 100 %, all else from 0 to a round number above the largest. */
export function axisOf(measures: readonly Measure[], language: Language): Axis {
  const unit = measures[0]?.unit ?? 'percent';
  const largest = Math.max(
    0,
    ...measures.map((one) => ('value' in one ? Math.max(one.value, one.status === 'ok' ? (one.interval?.[1] ?? 0) : 0) : 0))
  );
  const max = unit === 'percent' ? 1 : (nice(0, largest || 1, 4)[1] ?? 1);
  const place = (value: number): number => value / max;
  const values = unit === 'percent' ? [0, 0.25, 0.5, 0.75, 1] : ticksOf(0, max, 4);
  const ticks = values.map((value, i) => ({
    value,
    at: place(value),
    text: unit === 'percent' && i % 2 === 1 ? '' : axisNumber(value, unit, language)
  }));
  return { max, ticks, place };
}
