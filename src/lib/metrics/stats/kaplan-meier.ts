import { z95, type Interval } from './wilson';

/** How many people had the event, left observation without it, or had a competing event instead, at one point in time. */
export interface Times {
  readonly at: number;
  readonly events: number;
  readonly censored: number;
  readonly competing?: number;
}

export interface Step {
  readonly at: number;
  /** Still without the event and under observation just before `at`. */
  readonly atRisk: number;
  readonly events: number;
  /** Competing events are among them. */
  readonly censored: number;
  /** Estimated part without the event after `at`, 0..1. */
  readonly survival: number;
  /** 95 % interval of `survival`. Absent where it is 1 or 0: the variance says nothing there. */
  readonly interval?: Interval;
}

/** A curve of survival: `survival` stays the same from one step to the next. */
export interface Survival {
  /** One for each time at which anything happened, ascending. */
  readonly steps: readonly Step[];
  /** The first time by which half have had the event; null when the curve does not come down so far. */
  readonly median: number | null;
  /** 95 % interval of the median; an end the data do not bound is null. */
  readonly medianInterval: readonly [low: number | null, high: number | null];
  readonly n: number;
  readonly events: number;
}

/** Products such as 5/6 * 4/5 * 3/4 are one half only up to rounding. */
const half = 0.5 + 1e-12;

/** One entry for each distinct time, ascending, with nothing that did not happen. Throws on what is no count or no time. */
export function ordered(times: readonly Times[]): Required<Times>[] {
  const at = new Map<number, Required<Times>>();
  for (const { at: time, events, censored, competing = 0 } of times) {
    if (!Number.isFinite(time) || !(events >= 0) || !(censored >= 0) || !(competing >= 0))
      throw new Error(`no count at a time: ${events}, ${censored}, ${competing} at ${time}`);
    const same = at.get(time) ?? { at: time, events: 0, censored: 0, competing: 0 };
    at.set(time, { at: time, events: same.events + events, censored: same.censored + censored, competing: same.competing + competing });
  }
  return [...at.values()].filter((one) => one.events + one.censored + one.competing > 0).sort((a, b) => a.at - b.at);
}

/** Log-log interval of a part S: S to the power of exp(± z s / ln S), s² being its variance over S², by Greenwood the sum of d / n (n - d). */
export function logLog(part: number, relative: number, z: number): Interval | undefined {
  if (!(part > 0 && part < 1) || relative === 0) return undefined;
  const reach = (z * Math.sqrt(relative)) / Math.log(part);
  return [part ** Math.exp(-reach), part ** Math.exp(reach)];
}

/**
 * Product-limit estimate of the part without the event over time, from counts per time in any order and any unit of time. Whoever leaves
 * observation at a time is still at risk at that time; a competing event ends observation (see `aalenJohansen` for how many have had
 * which event). Kaplan, E. L. and Meier, P. (1958), JASA 53:457-481; interval: Greenwood's variance on the log-log scale, Kalbfleisch,
 * J. D. and Prentice, R. L. (1980); of the median: Brookmeyer, R. and Crowley, J. (1982), Biometrics 38:29-41, on the same scale.
 * Throws when there is nobody to follow.
 */
export function kaplanMeier(times: readonly Times[], z = z95): Survival {
  const list = ordered(times);
  const n = list.reduce((sum, one) => sum + one.events + one.censored + one.competing, 0);
  if (n === 0) throw new Error('nobody to follow');
  let atRisk = n;
  let survival = 1;
  let greenwood = 0;
  const steps = list.map(({ at, events, censored, competing }): Step => {
    const before = atRisk;
    survival = events === before ? 0 : survival * (1 - events / before);
    greenwood += events === 0 || events === before ? 0 : events / (before * (before - events));
    atRisk -= events + censored + competing;
    const interval = logLog(survival, greenwood, z);
    return { at, atRisk: before, events, censored: censored + competing, survival, ...(interval ? { interval } : {}) };
  });
  const first = (reaches: (step: Step) => boolean): number | null => steps.find(reaches)?.at ?? null;
  return {
    steps,
    median: first((step) => step.survival <= half),
    medianInterval: [
      first(({ survival: s, interval }) => (interval ? interval[0] <= half : s === 0)),
      first(({ interval }) => interval !== undefined && interval[1] <= half)
    ],
    n,
    events: list.reduce((sum, one) => sum + one.events, 0)
  };
}

/**
 * The part without the event at a time (same unit as the curve), with its interval where there is one. Null after the last time anybody
 * was observed, unless all have had the event: nobody knows what happened then.
 */
export function readAt(curve: Survival, at: number): { readonly survival: number; readonly interval?: Interval } | null {
  const last = curve.steps.at(-1);
  if (!last || (at > last.at && last.survival > 0)) return null;
  const step = curve.steps.findLast((one) => one.at <= at);
  return step ? { survival: step.survival, ...(step.interval ? { interval: step.interval } : {}) } : { survival: 1 };
}

/** How many were still without the event and under observation just before a time. */
export const atRisk = (curve: Survival, at: number): number => curve.steps.find((step) => step.at >= at)?.atRisk ?? 0;
