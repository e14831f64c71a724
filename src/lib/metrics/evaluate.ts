import type { Engine, Row } from '$lib/engine/engine';
import type { Dimension, Measure, NotGiven } from '$lib/model/measure';
import { answer, type Answer } from './answer';
import { answerSpread } from './answer-spread';
import { findIndicator } from './catalogue';
import { compile } from './compile';
import { choiceOf, dimensionsOf, divided, narrowed } from './dimensions';
import { disclose, isGuarded, totalsAsked } from './disclose/disclose';
import type { Level } from './disclose/table';
import type { Indicator } from './indicator';
import { explainer } from './missing';
import { nameOf, publishedFor } from './published';
import type { Context, Request } from './request';

/** By key in the order of the question: numbers by size, texts by code, what is not recorded last. */
const inOrder =
  (by: readonly Dimension[]) =>
  (a: Measure, b: Measure): number => {
    for (const dimension of by) {
      const [x = '', y = ''] = [a.key[dimension], b.key[dimension]];
      if (x === y) continue;
      if (x === '' || y === '') return x === '' ? 1 : -1;
      // A band begins with its lower end; one without begins with a minus.
      if (dimension === 'band') return parseFloat(String(x)) - parseFloat(String(y));
      return x < y ? -1 : 1;
    }
    return 0;
  };

const notGiven = (indicator: Indicator, request: Request, reason: NotGiven['reason'], field?: string): NotGiven => ({
  indicator: indicator.id,
  key: {},
  base: request.base ?? indicator.over[0],
  unit: indicator.unit,
  status: 'not-computable',
  reason,
  ...(field === undefined ? {} : { field })
});

/** Counts by situation are shown against the whole they are part of, and so are those of an indicator that names its parts. */
function againstWhole(measures: readonly Measure[], { shape, parts }: Indicator, by: readonly Dimension[]): readonly Measure[] {
  const within = parts ?? (shape === 'tally' ? ['status'] : []);
  if (!by.some((dimension) => within.includes(dimension))) return measures;
  const rest = by.filter((dimension) => !within.includes(dimension));
  const whole = new Map<string, number>();
  for (const measure of measures)
    if (measure.status === 'ok') whole.set(nameOf(measure.key, rest), (whole.get(nameOf(measure.key, rest)) ?? 0) + measure.numerator);
  return measures.map((measure) =>
    measure.status === 'ok' ? { ...measure, denominator: whole.get(nameOf(measure.key, rest)) ?? measure.numerator } : measure
  );
}

/** Throws on a question the catalogue cannot mean: an unknown base, or a breakdown its rows do not have. */
function check(indicator: Indicator, { by, base }: Request): void {
  if (base !== undefined && !indicator.over.includes(base)) throw new Error(`${indicator.id} has no base ${base}`);
  const unknown = by.find((dimension) => !dimensionsOf(indicator).includes(dimension));
  if (unknown) throw new Error(`${indicator.id} cannot be broken down by ${unknown}`);
}

/** Rows of counts as figures, with what would help where one cannot be given. */
const answersOf = (rows: readonly Row[], indicator: Indicator, request: Request, context: Context): NonNullable<Answer>[] =>
  indicator.shape === 'median' || indicator.shape === 'survival'
    ? answerSpread(rows, indicator, request)
    : rows.map((row) => answer(row, indicator, request, context)).filter((given) => given !== null);

/** What the coarser questions within a guarded one are answered from; nothing where all may be told. */
async function totalsOf(engine: Engine, indicator: Indicator, request: Request, context: Context, signal?: AbortSignal): Promise<Level[]> {
  const totals: Level[] = [];
  // Who may choose several things is no sum of them: such an indicator has no total over its choices.
  const choice = choiceOf(indicator);
  for (const by of isGuarded(indicator, context.disclosure) ? totalsAsked(request.by) : []) {
    if (choice && !by.includes(choice)) continue;
    const rows = await engine.query(compile(indicator, { ...request, by }, context), signal);
    const measures = answersOf(rows, indicator, { ...request, by }, context).map(({ measure }) => measure);
    totals.push({ by, measures: againstWhole(measures, indicator, by) });
  }
  return totals;
}

/**
 * Answers a question: compile, count, divide, disclose. One figure per group that has something to say, in stable order; a figure that
 * cannot be given says why. Nothing at all gives an empty list, or for an undivided question one `not-computable` with `no_data`.
 * Throws Failure when the engine fails, Error on a question that makes no sense.
 */
export async function evaluate(engine: Engine, question: Request, context: Context, signal?: AbortSignal): Promise<Measure[]> {
  const indicator = findIndicator(question.indicator);
  check(indicator, question);
  const request = divided(indicator, question);
  const { by } = request;
  const outside = narrowed(request.filter).find((dimension) => !dimensionsOf(indicator).includes(dimension));
  if (outside) return [notGiven(indicator, request, 'needs_field', outside)];

  const rows = await engine.query(compile(indicator, request, context), signal);
  const answers = answersOf(rows, indicator, request, context);
  const lacks = answers.filter((given) => 'fields' in given);
  const explain = lacks.length === 0 ? undefined : await explainer(engine, indicator, request, lacks, signal);
  const counted: Measure[] = [];
  for (const given of answers) counted.push('fields' in given && explain ? explain(given) : given.measure);

  const whole = againstWhole(counted, indicator, by);
  const shown = disclose(whole, indicator, by, context.disclosure, await totalsOf(engine, indicator, request, context, signal));
  const taken = new Set(counted.filter((measure) => measure.status === 'ok').map((measure) => nameOf(measure.key, by)));
  const published = await publishedFor(engine, indicator, request, taken, signal);
  const replaced = new Set(published.map((measure) => nameOf(measure.key, by)));
  const all = [...shown.filter((measure) => !replaced.has(nameOf(measure.key, by))), ...published].sort(inOrder(by));
  return all.length === 0 && question.by.length === 0 ? [notGiven(indicator, request, 'no_data')] : all;
}
