import { incidences } from './aalen-johansen';
import { logLog, type Times } from './kaplan-meier';
import { z95, type Interval } from './wilson';

/** What happened from one time up to, but without, another; `to` is null for the last band without an end ("more than 12 months"). */
export interface Band extends Omit<Times, 'at'> {
  readonly from: number;
  readonly to: number | null;
}

export interface Row {
  readonly from: number;
  readonly to: number | null;
  /** Without the event and under observation at `from`. */
  readonly atRisk: number;
  /** Of those, counting whoever left observation in the band as half. */
  readonly exposed: number;
  readonly events: number;
  /** Competing events are among them. */
  readonly censored: number;
  /** Estimated part without the event at `to`, 0..1; null for a band without an end. */
  readonly survival: number | null;
  /** 95 % interval of `survival`. Absent where it is 0, 1 or not known. */
  readonly interval?: Interval;
}

export interface LifeTable {
  readonly rows: readonly Row[];
  /** The time by which half have had the event, events being spread evenly in their band; null when half have not by the last end. */
  readonly median: number | null;
  readonly n: number;
  readonly events: number;
}

function checked(bands: readonly Band[]): Band[] {
  const list = [...bands].sort((a, b) => a.from - b.from);
  list.forEach(({ from, to, events, censored, competing = 0 }, i) => {
    if (!(events >= 0 && censored >= 0 && competing >= 0)) throw new Error(`no count in a band: ${events}, ${censored}, ${competing}`);
    const next = list[i + 1];
    if ((to !== null && !(to > from)) || (next && next.from !== to)) throw new Error(`bands do not follow each other at ${from}`);
  });
  return list;
}

/**
 * Actuarial estimate of the part without the event, from answers in bands of time that follow each other: nothing is known within a
 * band, so who leaves observation in it counts as half at risk. Cutler, S. J. and Ederer, F. (1958), Journal of Chronic Diseases
 * 8:699-712; interval: Greenwood's variance on the log-log scale. Throws on bands with gaps, and when there is nobody to follow.
 */
export function lifeTable(bands: readonly Band[], z = z95): LifeTable {
  const list = checked(bands);
  const n = list.reduce((sum, { events, censored, competing = 0 }) => sum + events + censored + competing, 0);
  if (n === 0) throw new Error('nobody to follow');
  let atRisk = n;
  let survival = 1;
  let greenwood = 0;
  let median: number | null = null;
  const rows = list.map(({ from, to, events, censored, competing = 0 }): Row => {
    const left = censored + competing;
    const exposed = atRisk - left / 2;
    const row = { from, to, atRisk, exposed, events, censored: left };
    atRisk -= events + left;
    if (to === null) return { ...row, survival: null };
    const before = survival;
    survival = events === 0 ? before : events === exposed ? 0 : before * (1 - events / exposed);
    greenwood += events === 0 || events === exposed ? 0 : events / (exposed * (exposed - events));
    if (median === null && survival <= 0.5 && before > 0.5) median = from + ((to - from) * (before - 0.5)) / (before - survival);
    const interval = logLog(survival, greenwood, z);
    return { ...row, survival, ...(interval ? { interval } : {}) };
  });
  return { rows, median, n, events: list.reduce((sum, { events }) => sum + events, 0) };
}

/** The part that has had the event by the end of a band. */
export interface Risen {
  readonly to: number;
  readonly value: number;
  /** 95 % interval; absent where the part is 0 or 1. */
  readonly interval?: Interval;
}

/**
 * The part that has had the event by the end of each band that has one. Where something else may happen instead it is the cumulative
 * incidence of Aalen and Johansen with who leaves observation in a band as half at risk, the competing events counted in full: as mere
 * leaving they would count as still waiting. Throws as `lifeTable` does.
 */
export function risenBy(bands: readonly Band[], z = z95): Risen[] {
  const list = checked(bands);
  if (!list.some(({ competing = 0 }) => competing > 0))
    return lifeTable(list, z).rows.flatMap(({ to, survival, interval }) =>
      to === null || survival === null
        ? []
        : [{ to, value: 1 - survival, ...(interval ? { interval: [1 - interval[1], 1 - interval[0]] as const } : {}) }]
    );
  const table = incidences(
    list.map(({ from, to, competing = 0, ...counts }) => ({ ...counts, competing, at: to ?? from })),
    0.5,
    z
  );
  return list.flatMap(({ to }, i) => {
    const { incidence: value = 0, interval } = table[i] ?? {};
    return to === null ? [] : [{ to, value, ...(interval ? { interval } : {}) }];
  });
}
