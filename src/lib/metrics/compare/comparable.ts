import type { Given, Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import type { Part } from '../stats/newcombe';
import { responseRate } from '../verdict';

/**
 * Why a figure stands beside a comparison instead of in it. `not-given`: it has no number, and says itself why (suppressed, no base, not
 * computable). `no-counts`: it is no proportion by whole counts (a published rate, an hour, a ratio). `response-too-low`: fewer of
 * the frame answered than the settings ask for a comparison (30 %).
 */
export interface Apart {
  readonly measure: Measure;
  readonly why: 'not-given' | 'no-counts' | 'response-too-low';
}

/** True for a figure that a proportion of the kind k of n stands behind. */
export const isProportion = (measure: Measure): measure is Given =>
  measure.status === 'ok' &&
  measure.unit === 'percent' &&
  measure.interval !== undefined &&
  Number.isInteger(measure.numerator) &&
  Number.isInteger(measure.denominator);

/** A proportion by its counts. */
export const partOf = ({ numerator, denominator }: Given): Part => ({ k: numerator, n: denominator });

/** Whether too few answered for a figure to be compared. The figures of the response itself (T01...) are never held back for it. */
function answeredTooLittle(measure: Given, { response }: Settings): boolean {
  const rate = responseRate(measure);
  return rate !== null && !measure.indicator.startsWith('T') && rate < response.low;
}

/** Those figures that can be compared, and those that stand beside, each in the order they came. */
export function comparable(
  measures: readonly Measure[],
  settings: Settings = standard
): { readonly placed: readonly Given[]; readonly apart: readonly Apart[] } {
  const placed: Given[] = [];
  const apart: Apart[] = [];
  for (const measure of measures) {
    if (measure.status !== 'ok' && measure.status !== 'published') apart.push({ measure, why: 'not-given' });
    else if (measure.status === 'ok' && answeredTooLittle(measure, settings)) apart.push({ measure, why: 'response-too-low' });
    else if (!isProportion(measure)) apart.push({ measure, why: 'no-counts' });
    else placed.push(measure);
  }
  return { placed, apart };
}
