import type { Given, Measure } from '$lib/model/measure';
import { newcombe } from './stats/newcombe';
import type { Interval } from './stats/wilson';

/** Something to say beside a verdict, never instead of it. Rates of response are 0..1. */
export type Caution =
  | { readonly code: 'response_note' | 'response_low' | 'response_too_low'; readonly response: number; readonly of: 'before' | 'after' }
  | { readonly code: 'response_moved'; readonly from: number; readonly to: number };

interface Compared {
  /** after - before, -1..1 */
  readonly difference: number;
  /** 95 % interval of the difference (Newcombe from two Wilson intervals). */
  readonly interval: Interval;
}

/**
 * What two figures of the same share say about a change. `few`: one of them rests on fewer than ten people, or is not a proportion
 * by counts, so there is nothing to judge. `clear`: the interval of the difference leaves out 0. `flat`: it lies within 5 points.
 */
export type Verdict =
  | { readonly kind: 'few'; readonly cautions: readonly Caution[] }
  | ({ readonly kind: 'clear'; readonly direction: 'up' | 'down'; readonly cautions: readonly Caution[] } & Compared)
  | ({ readonly kind: 'flat' | 'unclear'; readonly cautions: readonly Caution[] } & Compared);

/** Within this many points a change counts as none. */
export const flatWithin = 0.05;
/** A response that moved by more than this makes two cohorts hard to compare. */
export const responseMove = 0.15;

export type ResponseTier = 'good' | 'note' | 'low' | 'too_low';

/** How far a response carries (a convention of the project): good from 85 %, a note from 60 %, bounds first from 30 %, below that no comparison. */
export const responseTier = (rate: number): ResponseTier =>
  rate >= 0.85 ? 'good' : rate >= 0.6 ? 'note' : rate >= 0.3 ? 'low' : 'too_low';

/** The share of the frame whose status is known; null without a frame. */
export const responseRate = ({ response }: Given): number | null => (response?.all ? response.known / response.all : null);

function responseCautions(before: Given, after: Given): Caution[] {
  const rates = { before: responseRate(before), after: responseRate(after) };
  const found: Caution[] = [];
  for (const of of ['before', 'after'] as const) {
    const response = rates[of];
    const tier = response === null ? 'good' : responseTier(response);
    if (response !== null && tier !== 'good') found.push({ code: `response_${tier}`, response, of });
  }
  if (rates.before !== null && rates.after !== null && Math.abs(rates.after - rates.before) > responseMove)
    found.push({ code: 'response_moved', from: rates.before, to: rates.after });
  return found;
}

const isProportion = (measure: Measure): measure is Given =>
  measure.status === 'ok' && measure.unit === 'percent' && measure.numerator >= 0 && measure.numerator <= measure.denominator;

/** Judges the change from one figure to another. Pure; titles, texts, colours and print all read this. */
export function verdict(before: Measure, after: Measure): Verdict {
  if (!isProportion(before) || !isProportion(after)) return { kind: 'few', cautions: [] };
  const cautions = responseCautions(before, after);
  if (Math.min(before.denominator, after.denominator) < 10) return { kind: 'few', cautions };
  const interval = newcombe({ k: before.numerator, n: before.denominator }, { k: after.numerator, n: after.denominator });
  const compared = { difference: after.value - before.value, interval, cautions };
  const [low, high] = interval;
  if (low > 0) return { kind: 'clear', direction: 'up', ...compared };
  if (high < 0) return { kind: 'clear', direction: 'down', ...compared };
  return { kind: low >= -flatWithin && high <= flatWithin ? 'flat' : 'unclear', ...compared };
}
