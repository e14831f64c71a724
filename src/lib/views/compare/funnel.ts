import { limitSizes, type FunnelLimit, type FunnelPoint } from '$lib/charts/funnel/layout';
import { byWords } from '$lib/i18n/order';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Apart } from '$lib/metrics/compare/comparable';
import { funnelOf, type Point } from '$lib/metrics/compare/funnel';
import { limitsAt } from '$lib/metrics/stats/funnel';
import type { Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';

/** Fewer schools than this have no common rate that says much: they stand side by side instead. */
export const fewSchools = 5;

/** A school of the comparison, with what is said of it. */
export interface Placed {
  readonly id: string;
  readonly label: string;
  readonly measure: Measure;
  readonly place: string;
  /** Of a school in the funnel: on which side of the centre it lies. */
  readonly side?: Point['side'];
}
/** The schools of one cohort within the limits for their size. */
export interface SchoolFunnel {
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimit[];
  readonly centre: number;
  readonly people: number;
  readonly outside: readonly Placed[];
  readonly inside: readonly Placed[];
  readonly apart: readonly Placed[];
  /** How far the schools differ more than chance would have it, in words; empty where that is not so. */
  readonly spread: string;
}

/** How the schools are called, and where they lead. */
export interface Naming {
  readonly name: (id: string) => string;
  readonly href: (id: string) => string;
  /** The school that was looked for. */
  readonly found: string | undefined;
}

const idOf = (measure: Measure): string => String(measure.key.school ?? '');

function sayPlace({ place, side }: Point): string {
  if (place === 'inside') return m.funnel_inside();
  return side === 'below' ? m.funnel_below() : m.funnel_above();
}

function sayApart({ why }: Apart): string {
  switch (why) {
    case 'not-given':
      return m.funnel_apart_not_given();
    case 'no-counts':
      return m.funnel_apart_no_counts();
    case 'response-too-low':
      return m.funnel_apart_response();
  }
}

/** Puts the schools of one cohort into a funnel. The lists are by name: there is no order by result. */
export function schoolFunnel(measures: readonly Measure[], settings: Settings, { name, href, found }: Naming): SchoolFunnel {
  const funnel = funnelOf(measures, undefined, settings);
  const byName = (list: Placed[]): Placed[] => list.sort((a, b) => byWords(a.label, b.label));
  const placed = (point: Point): Placed => ({
    id: idOf(point.measure),
    label: name(idOf(point.measure)),
    measure: point.measure,
    place: sayPlace(point),
    side: point.side
  });
  const apart = byName(
    funnel.apart.map((one) => ({ id: idOf(one.measure), label: name(idOf(one.measure)), measure: one.measure, place: sayApart(one) }))
  );
  if (!('centre' in funnel)) return { points: [], limits: [], centre: 0, people: 0, outside: [], inside: [], apart, spread: '' };
  const largest = Math.max(...funnel.points.map(({ measure }) => measure.denominator));
  const outside = (point: Point): boolean => point.place !== 'inside';
  return {
    points: funnel.points.map((point) => ({
      label: name(idOf(point.measure)),
      href: href(idOf(point.measure)),
      measure: point.measure,
      outside: outside(point),
      ...(found === idOf(point.measure) ? { found: true } : {})
    })),
    limits: limitSizes(largest).map((n) => ({ n, ...limitsAt(funnel.centre, n, funnel.dispersion) })),
    centre: funnel.centre,
    people: funnel.people,
    outside: byName(funnel.points.filter(outside).map(placed)),
    inside: byName(funnel.points.filter((point) => !outside(point)).map(placed)),
    apart,
    spread: funnel.dispersion.tau2 > 0 ? m.funnel_widened({ n: formatCount(funnel.dispersion.groups) }) : ''
  };
}
