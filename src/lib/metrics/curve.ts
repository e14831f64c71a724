import type { Engine } from '$lib/engine/engine';
import type { Curve } from '$lib/model/curve';
import type { BaseId, NotGiven } from '$lib/model/measure';
import { lack, number } from './answer';
import { findIndicator } from './catalogue';
import { compile } from './compile';
import { dimensionsOf, narrowed } from './dimensions';
import { atRiskTold, timesTold } from './disclose/curve';
import { isGuarded } from './disclose/disclose';
import { isSmall } from './disclose/risk';
import { grownFrom } from './grown';
import type { Survival } from './indicator';
import { explainer } from './missing';
import type { Context, Request } from './request';
import { tierOf } from './tiers';

/** The fewest people whose curve is shared, whatever the threshold. */
const leastFollowed = 10;

/** Why nobody can be followed: bands are enough for a curve, so that there only what else is missing counts. */
async function refusal(engine: Engine, indicator: Survival, request: Request, base: BaseId, signal?: AbortSignal): Promise<NotGiven> {
  const because = async (fields: readonly string[]): Promise<NotGiven> => {
    const lacking = lack({ indicator, base }, {}, 'not-computable', 'needs_field', fields);
    return (await explainer(engine, indicator, request, [lacking], signal))(lacking) as NotGiven;
  };
  const first = await because(indicator.needs);
  if (!indicator.curve || first.reason !== 'only_bands') return first;
  return because(indicator.needs.filter((field) => field !== first.field));
}

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

  const rows = await engine.query(compile({ ...indicator, ...indicator.curve }, request, context), signal);
  const grown = grownFrom(rows, indicator.unit);
  const { n, horizon } = grown;
  const missing = rows.reduce((sum, row) => sum + (number(row, 'n') ?? 0), 0) - n;
  if (n + missing === 0) return refuse('not-computable', 'no_data');
  if (n === 0) return refusal(engine, indicator, request, base, signal);
  const guarded = isGuarded(indicator, context.disclosure);
  if (guarded && n < Math.max(leastFollowed, context.disclosure.threshold)) return refuse('suppressed', 'few_people');
  if (horizon === null)
    return refuse('not-computable', 'only_bands', indicator.coarse?.find(({ reason }) => reason === 'only_bands')?.field);

  const told = guarded ? new Set(timesTold(grown.happened)) : undefined;
  const steps = grown.rises.filter(({ at }) => at <= horizon && (told?.has(at) ?? true));
  const until = told ? (steps.at(-1)?.at ?? 0) : horizon;
  if (guarded && steps.length === 0) return refuse('suppressed', 'few_people');
  return {
    status: 'ok',
    indicator: indicator.id,
    base,
    unit: indicator.unit,
    method: grown.method,
    ...(grown.table ? { table: grown.table } : {}),
    n,
    missing: guarded && isSmall(missing) ? null : missing,
    tier: tierOf(n),
    steps,
    atRisk: guarded ? atRiskTold(grown.atRisk, grown.left) : grown.atRisk,
    until,
    merged: told !== undefined && grown.rises.some(({ at }) => at <= horizon && !told.has(at))
  };
}
