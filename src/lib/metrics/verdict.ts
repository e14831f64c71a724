import type { Given, Measure, Source } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { tiers } from './tiers';
import { few as comparedFew, levelFor, zOf } from './stats/comparisons';
import { newcombe } from './stats/newcombe';
import type { Interval } from './stats/wilson';

type Side = 'before' | 'after';

/** Something to say beside a verdict, never instead of it. Rates of response and parts of rows are 0..1. */
export type Caution =
  | { readonly code: 'response_note' | 'response_low' | 'response_too_low'; readonly response: number; readonly of: Side }
  | { readonly code: 'response_moved'; readonly from: number; readonly to: number }
  | { readonly code: 'source_changed'; readonly from: Source; readonly to: Source }
  | { readonly code: 'rows_held'; readonly held: number }
  | { readonly code: 'many_compared'; readonly comparisons: number; readonly level: number };

interface Compared {
  /** after - before, -1..1 */
  readonly difference: number;
  /** Interval of the difference (Newcombe from two Wilson intervals), as sure as `level`. */
  readonly interval: Interval;
  readonly level: number;
}

/**
 * Why there is nothing to judge. `people`: one of the two rests on fewer than ten. `response`: so few answered that no comparison holds.
 * `definition`: they do not measure the same, or not over the same people. `published`: one of them came without its counts.
 * `not_given`: one of them is not given, or is no share by counts.
 */
export type Unjudged = 'people' | 'response' | 'definition' | 'published' | 'not_given';

/**
 * What two figures of the same share say about a change. `few`: too little to judge by. `clear`: the interval of the difference leaves
 * out 0. `flat`: it lies within 5 points. `unclear`: neither.
 */
export type Verdict =
  | { readonly kind: 'few'; readonly reason: Unjudged; readonly cautions: readonly Caution[] }
  | ({ readonly kind: 'clear'; readonly direction: 'up' | 'down'; readonly cautions: readonly Caution[] } & Compared)
  | ({ readonly kind: 'flat' | 'unclear'; readonly cautions: readonly Caution[] } & Compared);

/** What a verdict depends on besides its two figures. */
export interface Circumstances {
  /** The tiers of response, as the settings have them. */
  readonly response: Settings['response'];
  /** How many changes are judged at once, this one included. */
  readonly comparisons: number;
  /** The part of the rows of the files behind the figures that was set aside, 0..1. */
  readonly held: number;
  /** How sure the interval is to be, such as 0.95; when absent, as sure as so many comparisons need. */
  readonly level?: number;
}

/** One change on its own, from files without a row set aside. */
export const alone: Circumstances = { response: standard.response, comparisons: 1, held: 0 };

/** Within this many points a change counts as none. */
export const flatWithin = 0.05;
/** A response that moved by more than this makes two cohorts hard to compare. */
export const responseMove = 0.15;
/** More rows set aside than this could have changed the figures. */
export const heldMuch = 0.05;
export type ResponseTier = 'good' | 'note' | 'low' | 'too_low';

/** How far a response carries (a convention, indicators.md 2.4): by default good from 85 %, a note from 60 %, bounds first from 30 %. */
export const responseTier = (rate: number, { good, note, low }: Settings['response'] = standard.response): ResponseTier =>
  rate >= good ? 'good' : rate >= note ? 'note' : rate >= low ? 'low' : 'too_low';

/** The share of the frame whose status is known; null without a frame. */
export const responseRate = ({ response }: Given): number | null => (response?.all ? response.known / response.all : null);

function cautionsOf(before: Given, after: Given, { response, held, comparisons, level }: Circumstances & { level: number }): Caution[] {
  // Figures of the response itself (T01...) are no less sure for being low.
  const rateOf = (one: Given): number | null => (one.indicator.startsWith('T') ? null : responseRate(one));
  const rates = { before: rateOf(before), after: rateOf(after) };
  const found: Caution[] = [];
  for (const of of ['before', 'after'] as const) {
    const rate = rates[of];
    const tier = rate === null ? 'good' : responseTier(rate, response);
    if (rate !== null && tier !== 'good') found.push({ code: `response_${tier}`, response: rate, of });
  }
  if (rates.before !== null && rates.after !== null && Math.abs(rates.after - rates.before) > responseMove)
    found.push({ code: 'response_moved', from: rates.before, to: rates.after });
  if (before.source && after.source && before.source !== after.source)
    found.push({ code: 'source_changed', from: before.source, to: after.source });
  if (held > heldMuch) found.push({ code: 'rows_held', held });
  if (comparisons > comparedFew) found.push({ code: 'many_compared', comparisons, level });
  return found;
}

const isProportion = (measure: Measure): measure is Given =>
  measure.status === 'ok' && measure.unit === 'percent' && measure.numerator >= 0 && measure.numerator <= measure.denominator;

/** Judges the change from one figure to another. Pure; titles, texts, colours and print all read this. */
export function verdict(before: Measure, after: Measure, circumstances: Circumstances = alone): Verdict {
  if (before.status === 'published' || after.status === 'published') return { kind: 'few', reason: 'published', cautions: [] };
  if (!isProportion(before) || !isProportion(after)) return { kind: 'few', reason: 'not_given', cautions: [] };
  const level = circumstances.level ?? levelFor(circumstances.comparisons).level;
  const cautions = cautionsOf(before, after, { ...circumstances, level });
  const few = (reason: Unjudged): Verdict => ({ kind: 'few', reason, cautions });
  if (before.indicator !== after.indicator || before.base !== after.base) return few('definition');
  if (Math.min(before.denominator, after.denominator) < tiers.few) return few('people');
  if (cautions.some(({ code }) => code === 'response_too_low')) return few('response');
  const interval = newcombe({ k: before.numerator, n: before.denominator }, { k: after.numerator, n: after.denominator }, zOf(level));
  const compared = { difference: after.value - before.value, interval, level, cautions };
  const [low, high] = interval;
  if (low > 0) return { kind: 'clear', direction: 'up', ...compared };
  if (high < 0) return { kind: 'clear', direction: 'down', ...compared };
  return { kind: low >= -flatWithin && high <= flatWithin ? 'flat' : 'unclear', ...compared };
}
