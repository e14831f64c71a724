import type { ScatterPoint } from '$lib/charts/scatter/layout';
import { byWords } from '$lib/i18n/order';
import { m } from '$lib/i18n/words/messages';
import { pool } from '$lib/metrics/stats/pool';
import { isProportion, partOf } from '$lib/metrics/compare/comparable';
import { responseRate } from '$lib/metrics/verdict';
import type { Given, Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';
import type { Naming, Placed } from './funnel';

/** The four groups of schools: by how many answered, and by what they answered. */
export const zones = ['low-below', 'low-above', 'high-below', 'high-above'] as const;
export type Zone = (typeof zones)[number];

/** The name of a group. */
export function sayZone(zone: Zone): string {
  switch (zone) {
    case 'low-below':
      return m.scatter_zone_low_below();
    case 'low-above':
      return m.scatter_zone_low_above();
    case 'high-below':
      return m.scatter_zone_high_below();
    case 'high-above':
      return m.scatter_zone_high_above();
  }
}

/** The schools of one cohort by response and absorption. */
export interface SchoolResponses {
  readonly points: readonly ScatterPoint[];
  readonly zones: Readonly<Record<Zone, readonly Placed[]>>;
  readonly apart: readonly Placed[];
  /** What all placed schools make together, 0..1, and of how many people. */
  readonly centre: number;
  readonly people: number;
}

const idOf = (measure: Measure): string => String(measure.key.school ?? '');
const why = (measure: Measure): string => {
  if (measure.status === 'published') return m.funnel_apart_no_counts();
  return measure.status === 'ok' ? m.scatter_apart_frame() : m.funnel_apart_not_given();
};

/** Puts the schools of one cohort into four groups. A low response is shown here, not left out: that is what the view is about. */
export function schoolResponses(measures: readonly Measure[], { response }: Settings, { name, href, found }: Naming): SchoolResponses {
  const answered = measures.flatMap((measure): { readonly measure: Given; readonly rate: number }[] => {
    const rate = isProportion(measure) ? responseRate(measure) : null;
    return rate === null || !isProportion(measure) ? [] : [{ measure, rate }];
  });
  const placed = new Set<Measure>(answered.map(({ measure }) => measure));
  const { k, n } = pool(answered.map(({ measure }) => partOf(measure)));
  const centre = n === 0 ? 0 : k / n;
  const zoneOf = (measure: Given, rate: number): Zone =>
    `${rate < response.note ? 'low' : 'high'}-${measure.value < centre ? 'below' : 'above'}`;
  const byName = (list: Placed[]): Placed[] => list.sort((a, b) => byWords(a.label, b.label));
  const listOf = (zone: Zone): Placed[] =>
    byName(
      answered
        .filter(({ measure, rate }) => zoneOf(measure, rate) === zone)
        .map(({ measure }) => ({ id: idOf(measure), label: name(idOf(measure)), measure, place: sayZone(zone) }))
    );
  return {
    points: answered.map(({ measure, rate }) => ({
      label: name(idOf(measure)),
      href: href(idOf(measure)),
      measure,
      response: rate,
      low: rate < response.note,
      ...(found === idOf(measure) ? { found: true } : {})
    })),
    zones: {
      'low-below': listOf('low-below'),
      'low-above': listOf('low-above'),
      'high-below': listOf('high-below'),
      'high-above': listOf('high-above')
    },
    apart: byName(
      measures
        .filter((measure) => !placed.has(measure))
        .map((measure) => ({ id: idOf(measure), label: name(idOf(measure)), measure, place: why(measure) }))
    ),
    centre,
    people: n
  };
}
