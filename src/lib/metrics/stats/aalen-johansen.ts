import { logLog, ordered, type Times } from './kaplan-meier';
import { z95, type Interval } from './wilson';

/** How many have had the event by a time, of those who began. */
export interface Incidence {
  readonly at: number;
  /** Still without any event and under observation just before `at`. */
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  readonly censored: number;
  /** Estimated part that has had the event by `at`, 0..1. */
  readonly incidence: number;
  /** 95 % interval of `incidence`. Absent where it is 0 or 1: the variance says nothing there. */
  readonly interval?: Interval;
  /** Estimated part that has had the competing event by `at`, 0..1. */
  readonly competingIncidence: number;
}

/** A time of the curve with what the variance needs of it. */
interface Jump extends Required<Times> {
  readonly atRisk: number;
  /** Of those, without the part of whoever leaves that does not count; 1 where nobody is left. */
  readonly exposed: number;
  /** Part without any event just before. */
  readonly before: number;
  readonly incidence: number;
  readonly competingIncidence: number;
}

function jumps(list: readonly Required<Times>[], lost: number): Jump[] {
  let atRisk = list.reduce((sum, one) => sum + one.events + one.censored + one.competing, 0);
  if (atRisk === 0) throw new Error('nobody to follow');
  let [survival, incidence, competingIncidence] = [1, 0, 0];
  return list.map((one) => {
    const before = survival;
    const exposed = atRisk - lost * one.censored;
    // Nothing happens to nobody: a time at which all have left changes nothing.
    const all = exposed > 0 ? exposed : 1;
    incidence += (before * one.events) / all;
    competingIncidence += (before * one.competing) / all;
    survival = before * (1 - (one.events + one.competing) / all);
    const jump = { ...one, atRisk, exposed: all, before, incidence, competingIncidence };
    atRisk -= one.events + one.censored + one.competing;
    return jump;
  });
}

/** Delta-method variance of the incidence after the last of these jumps, from running sums of the three terms. */
function variances(list: readonly Jump[]): number[] {
  // sum (I - I_j)² g_j + sum a_j - 2 sum (I - I_j) b_j, with the squares opened so that one pass is enough.
  let [g, gi, gii, a, b, bi] = [0, 0, 0, 0, 0, 0];
  return list.map(({ exposed, before, events, competing, incidence }) => {
    const all = events + competing;
    // Nothing can follow where all have had an event, so this time's own term is zero.
    const greenwood = all === exposed ? 0 : all / (exposed * (exposed - all));
    g += greenwood;
    gi += greenwood * incidence;
    gii += greenwood * incidence ** 2;
    a += (before ** 2 * events * (exposed - events)) / exposed ** 3;
    const cross = (before * events) / exposed ** 2;
    b += cross;
    bi += cross * incidence;
    return Math.max(0, incidence ** 2 * g - 2 * incidence * gi + gii + a - 2 * (incidence * b - bi));
  });
}

/**
 * The incidence at each of these times in order, of whoever leaves observation at one the part `lost` not counting as at risk there: none
 * of them at exact times, half at the ends of bands.
 */
export function incidences(list: readonly Required<Times>[], lost: 0 | 0.5, z = z95): Incidence[] {
  const all = jumps(list, lost);
  const spread = variances(all);
  return all.map(({ at, atRisk, events, competing, censored, incidence, competingIncidence }, i) => {
    const interval = logLog(incidence, (spread[i] ?? 0) / incidence ** 2, z);
    return { at, atRisk, events, competing, censored, incidence, ...(interval ? { interval } : {}), competingIncidence };
  });
}

/**
 * Cumulative incidence of the event over time where a competing event may come instead (work, where others go on to study), from counts
 * per time in any order and any unit of time. One minus Kaplan-Meier would count those with the competing event as still waiting.
 * Aalen, O. O. and Johansen, S. (1978), Scandinavian Journal of Statistics 5:141-150; delta-method variance: Marubini, E. and
 * Valsecchi, M. G. (1995), Analysing Survival Data from Clinical Trials and Observational Studies, 10.2; interval on the log-log scale:
 * Choudhury, J. B. (2002), Statistics in Medicine 21:1129-1144. Throws when there is nobody to follow.
 */
export const aalenJohansen = (times: readonly Times[], z = z95): Incidence[] => incidences(ordered(times), 0, z);
