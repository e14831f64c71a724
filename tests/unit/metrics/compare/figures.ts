import type { Key, Measure } from '$lib/model/measure';
import { given } from '../measures';

/** A share of a school, with its response when one is named. */
export const at = (k: number, n: number, key: Key, response?: number) =>
  given(k, n, { key, ...(response === undefined ? {} : { response: { known: n, all: Math.round(n / response) } }) });
/** A figure that is not given. */
export const none = (key: Key, status: 'suppressed' | 'not-computable' | 'no-base' = 'suppressed'): Measure => ({
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  status,
  reason: status === 'suppressed' ? 'few_people' : status === 'no-base' ? 'no_base' : 'needs_field'
});
/** A rate without counts. */
export const published = (key: Key): Measure => ({
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  status: 'published',
  value: 0.7,
  reason: 'published_without_counts',
  approx: true
});
