import type { Coded, Given, Key, Measure, NotGiven, Published, Unit } from '$lib/model/measure';

const z = 1.959963984540054;

/** Wilson 95 % interval, written out here so that a golden file does not move with the library. */
function wilson(k: number, n: number): readonly [number, number] {
  const p = k / n;
  const d = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / d;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / d;
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** A share of `n` known among `all` graduates. */
export const share = (k: number, n: number, all: number, key: Key = {}): Given => ({
  status: 'ok',
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  value: k / n,
  numerator: k,
  denominator: n,
  missing: all - n,
  tier: n < 10 ? 'few' : n < 30 ? 'indicative' : 'solid',
  interval: wilson(k, n),
  bounds: [k / all, (k + all - n) / all],
  response: { known: n, all }
});

export const tally = (value: number, unit: Unit = 'count', key: Key = {}): Given => ({
  status: 'ok',
  indicator: 'I00',
  key,
  base: 'N',
  unit,
  value,
  numerator: value,
  denominator: 1,
  missing: 0,
  tier: 'solid'
});

export const absent = (status: NotGiven['status'], key: Key = {}, unit: Unit = 'percent'): NotGiven => ({
  status,
  indicator: 'O01',
  key,
  base: 'Q',
  unit,
  reason: status === 'suppressed' ? 'few_people' : status === 'no-base' ? 'no_base' : 'needs_field'
});

export const published = (value: number, key: Key = {}): Published => ({
  status: 'published',
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  value,
  reason: 'published_without_counts',
  approx: true
});

/** A share told as a limit. */
export const coded = (side: Coded['side'], limit: number, denominator: number, key: Key = {}): Coded => ({
  status: 'coded',
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  side,
  limit,
  denominator,
  tier: denominator < 30 ? 'indicative' : 'solid'
});

/** One measure of every kind, by name. */
export const everyKind: Readonly<Record<string, Measure>> = {
  solid: share(290, 412, 530),
  indicative: share(17, 24, 60),
  few: share(6, 8, 14),
  zero: share(0, 44, 50),
  full: share(44, 44, 44),
  published: published(0.7),
  suppressed: absent('suppressed'),
  'no-base': absent('no-base'),
  'not-computable': absent('not-computable')
};
