import type { Row } from '$lib/engine/engine';
import type { BaseId, Given, Key, Measure, NotGiven, Response, Source } from '$lib/model/measure';
import { bases } from './bases';
import { ofGraduates } from './compile';
import type { Concentration, Indicator, Median, Share, Survival } from './indicator';
import type { Context, Request } from './request';
import { nonResponseBounds } from './stats/bounds';
import { effectiveNumber, herfindahl } from './stats/hhi';
import { tierOf } from './tiers';
import { intervals } from './stats/proportion';
import type { Interval } from './stats/wilson';

/** Why a figure is not given, before it is known which field would help: `fields` in the order to look for. */
export interface Lack {
  readonly measure: NotGiven;
  readonly fields: readonly string[];
}
export type Answer = { readonly measure: Measure } | Lack | null;

export const number = (row: Row, column: string): number | null => {
  const cell = row[column];
  return typeof cell === 'number' ? cell : null;
};

/** What a row of counts has in common with every other of its question. */
interface Question {
  readonly indicator: Indicator;
  readonly request: Request;
  readonly base: BaseId;
  /** The interval of k of n, as the settings want it. */
  readonly between: (k: number, n: number) => Interval;
}

export const keyOf = (row: Row, { by }: Request): Key =>
  Object.fromEntries(by.map((dimension) => [dimension, row[dimension] as string | number]));

export function lack(
  question: Pick<Question, 'indicator' | 'base'>,
  key: Key,
  status: NotGiven['status'],
  reason: NotGiven['reason'],
  fields: readonly string[] = []
): Lack {
  const { indicator, base } = question;
  return { measure: { indicator: indicator.id, key, base, unit: indicator.unit, status, reason }, fields };
}

const isProportion = (unit: string, k: number, n: number): boolean => unit === 'percent' && k >= 0 && k <= n;

/** The frame around a tracer share: how many answered, and what the share of all graduates could be. */
function framing(row: Row, { indicator, base }: Question): Pick<Given, 'bounds' | 'response'> {
  const all = number(row, 'frame_all') ?? 0;
  const response: Response = all > 0 ? { known: number(row, 'frame_known') ?? 0, all } : { known: number(row, 'known') ?? 0, all: null };
  if (all === 0 || indicator.needs.length === 0 || (base !== 'G' && base !== 'Q') || indicator.id.startsWith('T')) return { response };
  const bounds = nonResponseBounds(number(row, 'frame_numerator') ?? 0, number(row, 'frame_unknown') ?? 0, all);
  return { response, bounds };
}

/** Where those whose status is known come from; nothing where nobody's is. */
function sourceOf(row: Row): { readonly source?: Source } {
  const known = number(row, 'known') ?? 0;
  const recap = number(row, 'known_recap') ?? 0;
  return known === 0 ? {} : { source: recap === 0 ? 'records' : recap === known ? 'totals' : 'both' };
}

function answerShare(row: Row, question: Question & { readonly indicator: Share }): Answer {
  const { indicator, base } = question;
  const key = keyOf(row, question.request);
  const denominator = number(row, 'denominator') ?? 0;
  const numerator = number(row, 'numerator') ?? 0;
  const missing = number(row, 'missing') ?? 0;
  const tracer = ofGraduates(indicator.fact);
  const framed = number(row, 'frame_all') ?? 0;
  const present = tracer ? framed + (number(row, 'known') ?? 0) : denominator;
  if (present + missing === 0) return null;
  if (framed === 0 && (base === 'G' || base === 'C')) return lack(question, key, 'not-computable', 'needs_frame', ['n_graduates']);
  const fields = [...bases[base].needs, ...indicator.needs];
  if (denominator === 0) {
    return missing > 0 ? lack(question, key, 'not-computable', 'needs_field', fields) : lack(question, key, 'no-base', 'no_base');
  }
  if (missing === denominator && bases[base].keepsUnknown) return lack(question, key, 'not-computable', 'needs_field', fields);
  return {
    measure: {
      indicator: indicator.id,
      key,
      base,
      unit: indicator.unit,
      status: 'ok',
      value: numerator / denominator,
      numerator,
      denominator,
      missing,
      tier: tierOf(denominator),
      interval: question.between(numerator, denominator),
      ...(tracer ? framing(row, question) : {}),
      ...(tracer ? sourceOf(row) : {})
    }
  };
}

/** There are some, but of none of them the records say what is asked. */
const unsaid = (indicator: Indicator, missing: number): boolean =>
  missing > 0 && indicator.shape === 'standing' && (indicator.read === 'formal' || indicator.read === 'dormant');

/** A quotient of sums: a ratio, or a standing with a denominator. */
function answerQuotient(row: Row, question: Question, bottomField: string | readonly string[]): Answer {
  const { indicator, base } = question;
  const key = keyOf(row, question.request);
  const [top, bottom, missing] = [number(row, 'numerator'), number(row, 'denominator'), number(row, 'missing') ?? 0];
  if (top === null && bottom === null && missing === 0) return null;
  if (bottom === null) return lack(question, key, 'not-computable', 'needs_field', [bottomField].flat());
  if (bottom === 0)
    return unsaid(indicator, missing)
      ? lack(question, key, 'not-computable', 'needs_field', indicator.needs)
      : lack(question, key, 'no-base', 'no_base');
  if (top === null && missing > 0) return lack(question, key, 'not-computable', 'needs_field', indicator.needs);
  const numerator = top ?? 0;
  return {
    measure: {
      indicator: indicator.id,
      key,
      base,
      unit: indicator.unit,
      status: 'ok',
      value: numerator / bottom,
      numerator,
      denominator: bottom,
      missing,
      tier: tierOf(bottom),
      ...(isProportion(indicator.unit, numerator, bottom) ? { interval: question.between(numerator, bottom) } : {})
    }
  };
}

/** Amounts of several currencies have no sum. */
const mixes = (row: Row): boolean => (number(row, 'currencies') ?? 0) > 1;

function answerCount(row: Row, question: Question): Answer {
  const { indicator, base } = question;
  const key = keyOf(row, question.request);
  const value = number(row, 'numerator');
  const missing = number(row, 'missing') ?? 0;
  if (value === null && missing === 0) return null;
  if (value === null) return lack(question, key, 'not-computable', 'needs_field', indicator.needs);
  if (mixes(row)) return lack(question, key, 'not-computable', 'currencies_mixed');
  const currency = row['currency_of'];
  return {
    measure: {
      indicator: indicator.id,
      key,
      base,
      unit: indicator.unit,
      status: 'ok',
      value,
      numerator: value,
      denominator: value,
      missing,
      tier: 'solid',
      ...(typeof currency === 'string' ? { currency } : {})
    }
  };
}

function answerConcentration(row: Row, question: Question & { readonly indicator: Concentration }): Answer {
  const { indicator, base } = question;
  const key = keyOf(row, question.request);
  const whole = number(row, 'denominator') ?? 0;
  const missing = number(row, 'missing') ?? 0;
  if (whole + missing === 0) return null;
  if (whole === 0) return lack(question, key, 'not-computable', 'needs_field', indicator.needs);
  if (mixes(row)) return lack(question, key, 'not-computable', 'currencies_mixed');
  const top = number(row, 'numerator') ?? 0;
  const squares = number(row, 'squares') ?? 0;
  const value = { top: top / whole, effective: effectiveNumber(squares, whole), hhi: herfindahl(squares, whole) * 10_000 }[indicator.read];
  return {
    measure: {
      indicator: indicator.id,
      key,
      base,
      unit: indicator.unit,
      status: 'ok',
      value,
      numerator: indicator.read === 'top' ? top : value,
      denominator: whole,
      missing,
      tier: tierOf(whole)
    }
  };
}

/** One row of counts as a figure: TypeScript divides. Null when the group has nothing to say on the question. */
export function answer(row: Row, indicator: Exclude<Indicator, Median | Survival>, request: Request, { settings }: Context): Answer {
  const base = request.base ?? indicator.over[0];
  const between = intervals[settings.interval];
  switch (indicator.shape) {
    case 'share':
      return answerShare(row, { indicator, request, base, between });
    case 'ratio':
      return answerQuotient(row, { indicator, request, base, between }, indicator.bottomField);
    case 'tally':
      return answerCount(row, { indicator, request, base, between });
    case 'concentration':
      return answerConcentration(row, { indicator, request, base, between });
    case 'standing':
      return indicator.unit === 'percent'
        ? answerQuotient(row, { indicator, request, base, between }, 'start_date')
        : answerCount(row, { indicator, request, base, between });
    case 'fulfilment':
      return answerQuotient(row, { indicator, request, base, between }, 'scope');
  }
}
