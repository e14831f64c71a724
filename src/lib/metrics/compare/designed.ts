import type { Engine } from '$lib/engine/engine';
import type { Given, NotGiven } from '$lib/model/measure';
import { number } from '../answer';
import { bases } from '../bases';
import { findIndicator } from '../catalogue';
import { compileWeights, ofGraduates } from '../compile';
import { isGuarded } from '../disclose/disclose';
import { isSmall, judge } from '../disclose/risk';
import type { Context, Request } from '../request';
import { byDesign, type ByDesign } from '../stats/weights';

/** A share by the survey weights of the files. */
export interface Designed extends ByDesign {
  readonly status: 'ok';
  /** How many of the base have a weight. */
  readonly n: number;
  /** How many have none, and are left out of it. */
  readonly without: number;
}

/**
 * A share of those who answered by the weights their file gives them, beside the unweighted one; undefined where nobody in its base has a
 * weight. When shared it is told only where those with a weight, and those without, could each be told apart. Throws Failure.
 */
export async function designed(
  engine: Engine,
  request: Request,
  context: Context,
  whole: Given,
  signal?: AbortSignal
): Promise<Designed | NotGiven | undefined> {
  const indicator = findIndicator(request.indicator);
  if (indicator.shape !== 'share' || indicator.choices || !ofGraduates(indicator.fact) || bases[whole.base].keepsUnknown) return undefined;
  const [row = {}] = await engine.query(compileWeights(indicator, request, context), signal);
  const [k, n, counted, weight, squares] = ['k', 'n', 'counted', 'weight', 'squares'].map((column) => number(row, column) ?? 0) as [
    number,
    number,
    number,
    number,
    number
  ];
  if (n === 0) return undefined;
  const without = whole.denominator - n;
  const apart = [without, whole.numerator - k, without - (whole.numerator - k)];
  const withThem: Given = { ...whole, numerator: k, denominator: n };
  if (isGuarded(indicator, context.disclosure) && (apart.some(isSmall) || judge(withThem, indicator, context.disclosure).hold !== 'open'))
    return { indicator: whole.indicator, key: whole.key, base: whole.base, unit: whole.unit, status: 'suppressed', reason: 'few_people' };
  return { status: 'ok', ...byDesign({ counted, weight, squares }), n, without };
}
