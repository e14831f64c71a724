import type { Row } from '$lib/engine/engine';
import type { AtRisk, CurveStep, GivenCurve } from '$lib/model/curve';
import { aalenJohansen } from './stats/aalen-johansen';
import { binsOf, type Banded } from './stats/bins';
import { kaplanMeier, ordered, type Times } from './stats/kaplan-meier';
import { risenBy } from './stats/life-table';
import { bandsOf, endOf, timesOf } from './times';

/** Waits are read at the ends of the accreditation bands, and no further than a year. */
const months = [0, 3, 6, 9, 12];

/** How the part that has had the event grows, with all that is known: nothing is withheld yet. */
export interface Grown extends Pick<GivenCurve, 'method' | 'table'> {
  readonly n: number;
  readonly rises: readonly CurveStep[];
  readonly atRisk: readonly AtRisk[];
  /** Nothing is known of later times; null where not even the first band ends in time. */
  readonly horizon: number | null;
  /** What happened, at the times the curve may rise. */
  readonly happened: readonly Times[];
  /** What happened, at the times after which it no longer waits. */
  readonly left: readonly Times[];
}

const all = ({ events, competing = 0, censored }: Times): number => events + competing + censored;
const waiting = (times: readonly Times[], at: number): number => times.reduce((sum, one) => (one.at >= at ? sum + all(one) : sum), 0);

/** The part that has had the event, at every time it grows. */
function risesOf(times: readonly Times[], competes: boolean): CurveStep[] {
  if (competes)
    return aalenJohansen(times)
      .filter(({ events }) => events > 0)
      .map(({ at, incidence, interval }) => ({ at, value: incidence, ...(interval ? { interval } : {}) }));
  return kaplanMeier(times)
    .steps.filter(({ events }) => events > 0)
    .map(({ at, survival, interval }) => ({
      at,
      value: 1 - survival,
      ...(interval ? { interval: [1 - interval[1], 1 - interval[0]] as const } : {})
    }));
}

function atTimes(given: readonly Times[], unit: string): Grown {
  const times = ordered(given);
  const last = times.at(-1)?.at ?? 0;
  const at = unit === 'months' ? months : Array.from({ length: Math.max(1, Math.ceil(last)) + 1 }, (_, year) => year);
  const competes = times.some(({ competing }) => competing > 0);
  return {
    method: competes ? 'aalen-johansen' : 'kaplan-meier',
    n: waiting(times, -Infinity),
    rises: times.length === 0 ? [] : risesOf(times, competes),
    atRisk: at.map((time) => ({ at: time, n: waiting(times, time) })),
    horizon: Math.min(at.at(-1) ?? 0, last),
    happened: times,
    left: times
  };
}

/** The curve at the ends of bands: nobody knows where within one it rises. */
function inBands(times: readonly Times[], bands: readonly Banded[]): Grown {
  const bins = binsOf(times, bands, months);
  const year = months.at(-1) ?? 0;
  const seen = Math.max(...times.map(({ at }) => at), ...bands.map(({ low, high }) => high ?? low));
  const last = bins.findLast(({ to }) => to !== null && to <= Math.min(year, seen))?.to ?? null;
  const left = bins.map(({ from, ...counts }) => ({ ...counts, at: from }));
  const rising = new Set(bins.flatMap(({ to, events }) => (events > 0 && to !== null ? [to] : [])));
  return {
    method: 'life-table',
    table: {
      competing: times.some(({ competing = 0 }) => competing > 0),
      exact: times.some(({ events }) => events > 0) || bands.some(({ low, high }) => low === high)
    },
    n: waiting(left, -Infinity),
    rises: risenBy(bins)
      .filter(({ to }) => rising.has(to))
      .map(({ to, ...risen }) => ({ at: to, ...risen })),
    atRisk: left.filter(({ at }) => at <= year).map(({ at }) => ({ at, n: waiting(left, at) })),
    horizon: last,
    happened: bins.map(({ to, ...counts }) => ({ ...counts, at: to ?? Infinity })),
    left
  };
}

/**
 * How the part that has had the event grows, from rows of times and bands: by Kaplan-Meier or Aalen-Johansen at exact times, and by a life
 * table where some of the times are known as bands only.
 */
export function grownFrom(rows: readonly Row[], unit: string): Grown {
  const [times, bands] = [timesOf(rows), bandsOf(rows)];
  const spread = bands.some(({ low, high }) => high !== null && high > low);
  return spread ? inBands(times, bands) : atTimes([...times, ...bands.map((band) => endOf(band, 'low'))], unit);
}
