import type { Interval } from './wilson';

/** The share of all when none, or every one, of the unknown would count: [k / all, (k + unknown) / all]. */
export function nonResponseBounds(k: number, unknown: number, all: number): Interval {
  if (!(all > 0) || !(k >= 0) || !(unknown >= 0) || k + unknown > all) throw new Error(`no bounds: ${k} + ${unknown} of ${all}`);
  return [k / all, (k + unknown) / all];
}
