import type { Engine } from '$lib/engine/engine';
import type { AtRisk, Curve, CurveStep } from '$lib/model/curve';
import type { NotGiven } from '$lib/model/measure';
import { lack, number } from './answer';
import { tierOf } from './tiers';
import { timesOf } from './answer-spread';
import { findIndicator } from './catalogue';
import { compile } from './compile';
import { dimensionsOf, narrowed } from './dimensions';
import { atRiskTold, timesTold } from './disclose/curve';
import { isGuarded } from './disclose/disclose';
import { isSmall } from './disclose/risk';
import { explainer } from './missing';
import type { Context, Request } from './request';
import { aalenJohansen } from './stats/aalen-johansen';
import { kaplanMeier, ordered, type Times } from './stats/kaplan-meier';

/** The fewest people whose curve is shared, whatever the threshold. */
const leastFollowed = 10;
/** Waits are read at the ends of the accreditation bands, and no further than a year. */
const months = [0, 3, 6, 9, 12];

const readAt = (unit: string, last: number): number[] =>
  unit === 'months' ? months : Array.from({ length: Math.max(1, Math.ceil(last)) + 1 }, (_, year) => year);

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

const waiting = (times: readonly Times[], at: number): number =>
  times.reduce((sum, one) => (one.at >= at ? sum + one.events + one.censored + (one.competing ?? 0) : sum), 0);

/**
 * The undivided curve of a time until an event, disclosed: how large a part has had it by when, and how many still wait. In share mode
 * nothing of fewer than ten people, and no step that is about fewer than five. Throws Failure when the engine fails, Error on an
 * indicator that is no such time.
 */
export async function curve(engine: Engine, question: Omit<Request, 'by'>, context: Context, signal?: AbortSignal): Promise<Curve> {
  const indicator = findIndicator(question.indicator);
  if (indicator.shape !== 'survival') throw new Error(`${indicator.id} is no time until an event`);
  const request: Request = { ...question, by: [] };
  const base = request.base ?? indicator.over[0];
  const refuse = (status: NotGiven['status'], reason: NotGiven['reason'], field?: string): NotGiven => ({
    ...lack({ indicator, base }, {}, status, reason).measure,
    ...(field === undefined ? {} : { field })
  });
  const outside = narrowed(request.filter).find((dimension) => !dimensionsOf(indicator).includes(dimension));
  if (outside) return refuse('not-computable', 'needs_field', outside);

  const rows = await engine.query(compile(indicator, request, context), signal);
  const times = ordered(timesOf(rows));
  const n = waiting(times, -Infinity);
  const missing = rows.reduce((sum, row) => sum + (number(row, 'n') ?? 0), 0) - n;
  if (n + missing === 0) return refuse('not-computable', 'no_data');
  if (n === 0) {
    const lacking = lack({ indicator, base }, {}, 'not-computable', 'needs_field', indicator.needs);
    return (await explainer(engine, indicator, request, [lacking], signal))(lacking) as NotGiven;
  }
  const guarded = isGuarded(indicator, context.disclosure);
  if (guarded && n < Math.max(leastFollowed, context.disclosure.threshold)) return refuse('suppressed', 'few_people');

  const last = times.at(-1)?.at ?? 0;
  const at = readAt(indicator.unit, last);
  const competes = times.some(({ competing }) => competing > 0);
  const rises = risesOf(times, competes);
  const told = guarded ? new Set(timesTold(times)) : undefined;
  const horizon = Math.min(at.at(-1) ?? 0, last);
  const steps = rises.filter((step) => step.at <= horizon && (told?.has(step.at) ?? true));
  const until = told ? (steps.at(-1)?.at ?? 0) : horizon;
  const atRisk = at.map((time): AtRisk => ({ at: time, n: waiting(times, time) }));
  if (guarded && steps.length === 0) return refuse('suppressed', 'few_people');
  return {
    status: 'ok',
    indicator: indicator.id,
    base,
    unit: indicator.unit,
    method: competes ? 'aalen-johansen' : 'kaplan-meier',
    n,
    missing: guarded && isSmall(missing) ? null : missing,
    tier: tierOf(n),
    steps,
    atRisk: guarded ? atRiskTold(atRisk, times) : atRisk,
    until,
    merged: told !== undefined && rises.some((step) => step.at <= horizon && !told.has(step.at))
  };
}
