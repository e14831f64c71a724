import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql } from '$lib/engine/sql';
import type { Dimension, Measure, NotGiven } from '$lib/model/measure';
import { answer, type Lack } from './answer';
import { answerSpread } from './answer-spread';
import { findIndicator } from './catalogue';
import { compile } from './compile';
import { divisions, narrowed } from './dimensions';
import { disclose } from './disclose';
import type { FactName, Indicator } from './indicator';
import { nameOf, publishedFor } from './published';
import type { Context, Request } from './request';
import { traces } from './traces';

/** The first of these fields that no row holds; the first of all when every one is there but none answers the question. */
async function missingField(engine: Engine, fact: FactName, fields: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
  const shown = traces[fact];
  const traced = fields.filter((field) => field in shown);
  if (traced.length === 0) return fields[0];
  const [row] = await engine.query(
    sql`SELECT ${join(traced.map((field) => sql`count(${raw(shown[field] ?? 'NULL')}) AS ${ident(field)}`))} FROM ${ident(`fact_${fact}`)}`,
    signal
  );
  return traced.find((field) => row?.[field] === 0) ?? fields[0];
}

/** By key in the order of the question: numbers by size, texts by code, what is not recorded last. */
const inOrder =
  (by: readonly Dimension[]) =>
  (a: Measure, b: Measure): number => {
    for (const dimension of by) {
      const [x = '', y = ''] = [a.key[dimension], b.key[dimension]];
      if (x === y) continue;
      if (x === '' || y === '') return x === '' ? 1 : -1;
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

/** Counts by situation are shown against the whole they are part of. */
function againstWhole(measures: readonly Measure[], by: readonly Dimension[]): readonly Measure[] {
  if (!by.includes('status')) return measures;
  const rest = by.filter((dimension) => dimension !== 'status');
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
  const unknown = by.find((dimension) => !divisions[indicator.fact].dimensions.includes(dimension));
  if (unknown) throw new Error(`${indicator.id} cannot be broken down by ${unknown}`);
}

/**
 * Answers a question: compile, count, divide, disclose. One figure per group that has something to say, in stable order; a figure that
 * cannot be given says why. Nothing at all gives an empty list, or for an undivided question one `not-computable` with `no_data`.
 * Throws Failure when the engine fails, Error on a question that makes no sense.
 */
export async function evaluate(engine: Engine, request: Request, context: Context, signal?: AbortSignal): Promise<Measure[]> {
  const indicator = findIndicator(request.indicator);
  check(indicator, request);
  const { by } = request;
  const outside = narrowed(request.filter).find((dimension) => !divisions[indicator.fact].dimensions.includes(dimension));
  if (outside) return [notGiven(indicator, request, 'needs_field', outside)];

  const rows = await engine.query(compile(indicator, request, context), signal);
  const answers =
    indicator.shape === 'median' || indicator.shape === 'survival'
      ? answerSpread(rows, indicator, request)
      : rows.map((row) => answer(row, indicator, request, context)).filter((given) => given !== null);
  const fields = new Map<string, string | undefined>();
  const named = async ({ measure, fields: wanted }: Lack): Promise<Measure> => {
    if (wanted.length === 0) return measure;
    const list = wanted.join();
    if (!fields.has(list)) fields.set(list, await missingField(engine, indicator.fact, wanted, signal));
    const field = fields.get(list);
    return field === undefined ? measure : { ...measure, field };
  };
  const counted: Measure[] = [];
  for (const given of answers) counted.push('fields' in given ? await named(given) : given.measure);

  const whole = indicator.shape === 'tally' ? againstWhole(counted, by) : counted;
  const shown = disclose(whole, indicator, by, context.disclosure);
  const taken = new Set(counted.filter((measure) => measure.status === 'ok').map((measure) => nameOf(measure.key, by)));
  const published = await publishedFor(engine, indicator, request, taken, signal);
  const replaced = new Set(published.map((measure) => nameOf(measure.key, by)));
  const all = [...shown.filter((measure) => !replaced.has(nameOf(measure.key, by))), ...published].sort(inOrder(by));
  return all.length === 0 && by.length === 0 ? [notGiven(indicator, request, 'no_data')] : all;
}
