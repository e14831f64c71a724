import type { Engine } from '$lib/engine/engine';
import type { Given, Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { dispersion, limitsAt, placeOf, type Dispersion, type Limits, type Place } from '../stats/funnel';
import { pool } from '../stats/pool';
import { comparable, partOf, type Apart } from './comparable';

/** A school in the funnel: its figure, the limits for its size, and where it lies. There is no order among schools. */
export interface Point {
  readonly measure: Given;
  readonly limits: Limits;
  readonly place: Place;
  /** Which side of the centre; `at` on it. */
  readonly side: 'below' | 'at' | 'above';
}

export interface Funnel {
  /** 0..1: what all placed schools make together, or the stated target. */
  readonly centre: number;
  readonly around: 'schools' | 'target';
  /** The people behind the placed schools. */
  readonly people: number;
  /** In the order the figures came, never by value. */
  readonly points: readonly Point[];
  readonly apart: readonly Apart[];
  /** How far the schools differ more than chance would have it; `found: 'few'` says that too few are placed to tell. */
  readonly dispersion: Dispersion;
}

/**
 * A funnel of these figures, one per school (Spiegelhalter 2005). The centre is made of the figures that are shown and placed, so a
 * suppressed one moves nothing. `limitsAt(centre, n, dispersion)` gives the lines between the points. Without a placed school there is no
 * centre, and only `apart`.
 */
export function funnelOf(
  measures: readonly Measure[],
  target?: number,
  settings: Settings = standard
): Funnel | { readonly points: readonly []; readonly apart: readonly Apart[] } {
  const { placed, apart } = comparable(measures, settings);
  if (placed.length === 0) return { points: [], apart };
  const parts = placed.map(partOf);
  const all = pool(parts);
  const centre = target ?? all.k / all.n;
  const spread = dispersion(parts, centre);
  const points = placed.map((measure): Point => {
    const limits = limitsAt(centre, measure.denominator, spread);
    const side = measure.value < centre ? 'below' : measure.value > centre ? 'above' : 'at';
    return { measure, limits, place: placeOf(partOf(measure), limits), side };
  });
  return { centre, around: target === undefined ? 'schools' : 'target', people: all.n, points, apart, dispersion: spread };
}

/** The funnel of an indicator over the schools of a question; its own breakdown is not looked at. Throws as `evaluate`. */
export async function funnel(engine: Engine, request: Request, context: Context, target?: number, signal?: AbortSignal) {
  return funnelOf(await evaluate(engine, { ...request, by: ['school'] }, context, signal), target, context.settings);
}
