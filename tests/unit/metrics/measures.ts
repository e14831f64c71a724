import type { Given } from '$lib/model/measure';
import { wilson } from '$lib/metrics/stats/wilson';
import { tierOf } from '$lib/metrics/tiers';

/** A share by its counts, for tests of what reads figures. */
export const given = (numerator: number, denominator: number, more: Partial<Given> = {}): Given => ({
  indicator: 'O01',
  key: {},
  base: 'Q',
  unit: 'percent',
  status: 'ok',
  value: numerator / denominator,
  numerator,
  denominator,
  missing: 0,
  tier: tierOf(denominator),
  interval: wilson(numerator, denominator),
  ...more
});
