import type { Given, Measure } from '$lib/model/measure';
import { bases } from '../bases';
import type { Indicator } from '../indicator';
import type { Context } from '../request';

export type Disclosure = Context['disclosure'];

/** Counts of 1 to 4 people could point at one of them (Ofqual, indicators.md 2.1). */
export const isSmall = (n: number): boolean => n > 0 && n < 5;

/** An average or a median of fewer people than this is never shared, whatever the threshold (HESA). */
const leastForAverage = 8;
/** A percentage of fewer people than this is shared only with its interval (HESA: 22.5). */
const leastWithoutInterval = 23;

/** Shares nearer to none or to all than this are told as a limit, by the size of the base (NCES, in percent). */
const edges = [
  { below: 20, percent: 20 },
  { below: 40, percent: 10 },
  { below: 100, percent: 5 },
  { below: 300, percent: 2 },
  { below: Infinity, percent: 1 }
] as const;

/** How near to 0 % or 100 % a share of `n` people may be told, in percent. */
export const edgeOf = (n: number): number => edges.find(({ below }) => n < below)?.percent ?? 1;

/** The most people (at most 4) a share told as a limit may be about: as many as the limit allows. */
const mostUnder = (n: number): number => Math.min(4, Math.floor((n * edgeOf(n)) / 100));

/**
 * What is told of a figure. `open`: all. `low`, `high`: that few, or all but few, of the base are counted, with a limit.
 * `hidden`: nothing.
 */
export type Hold = 'open' | 'low' | 'high' | 'hidden';

export interface Risk {
  readonly hold: Hold;
  /** The counts nobody may work out: those with and those without the property; for a count the count alone. */
  readonly parts: readonly number[];
  /** The two parts add up to a base that other figures tell. */
  readonly exchange: boolean;
  /** Told as a limit: the most the smaller part can be. */
  readonly most: number;
  /** The base itself is too small to be told. */
  readonly few: boolean;
}

const plain = (hidden: boolean, parts: readonly number[]): Risk => ({
  hold: hidden ? 'hidden' : 'open',
  parts,
  exchange: false,
  most: 0,
  few: false
});

/** A proportion. Those nobody heard from are no part of it: how many they are is told with every tracer figure. */
function judgeProportion({ base, numerator, denominator, missing, interval }: Given, { threshold }: Disclosure): Risk {
  const n = bases[base].keepsUnknown ? denominator - (missing ?? 0) : denominator;
  const rest = Math.max(0, n - numerator);
  const most = mostUnder(n);
  const common = { parts: [numerator, rest], exchange: true, most, few: n < threshold } as const;
  if (n < threshold || (n < leastWithoutInterval && !interval)) return { ...common, hold: 'hidden' };
  if (numerator <= most) return { ...common, hold: 'low' };
  if (rest <= most) return { ...common, hold: 'high' };
  return { ...common, hold: isSmall(numerator) || isSmall(rest) ? 'hidden' : 'open' };
}

/** What may be told of a figure taken alone: the primary rule. */
export function judge(measure: Measure, indicator: Indicator, disclosure: Disclosure): Risk {
  // It counts nobody, and is hidden only where that would tell something.
  if (measure.status !== 'ok') return plain(false, indicator.shape === 'tally' ? [0] : [0, 0]);
  const { numerator, denominator, unit } = measure;
  const { threshold } = disclosure;
  switch (indicator.shape) {
    case 'tally':
      return plain(isSmall(numerator) || denominator < threshold, [numerator]);
    case 'share':
    case 'ratio':
      if (unit === 'percent' && numerator <= denominator) return judgeProportion(measure, disclosure);
      return plain(denominator < threshold || (unit === 'percent' && isSmall(numerator)), [denominator, numerator]);
    default:
      return plain(denominator < Math.max(threshold, leastForAverage), [denominator]);
  }
}
