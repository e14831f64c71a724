import type { Engine } from '$lib/engine/engine';
import type { Coded, Given, Measure, NotGiven, Response } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { tierOf } from '../tiers';
import { findIndicator } from '../catalogue';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { meanOfGroups, pool } from '../stats/pool';
import { intervals } from '../stats/proportion';
import { comparable, isProportion, partOf } from './comparable';

/** A school over several years together. */
export interface PooledSchool {
  readonly school: string;
  /** The years summed; those without a figure are not among them. */
  readonly years: readonly number[];
  /** The sum of the counts, or why there is none. Its interval is that of the sum. */
  readonly measure: Measure;
}

export interface Pooled {
  readonly years: readonly number[];
  readonly schools: readonly PooledSchool[];
  /** All schools as one, by their counts; null where no school is given. */
  readonly together: {
    readonly k: number;
    readonly n: number;
    readonly value: number;
    readonly interval: readonly [number, number];
  } | null;
  /** Another number, to be labelled: the mean of the schools' percentages, each school counting the same. Null where no school is given. */
  readonly meanOfSchools: { readonly value: number; readonly groups: number } | null;
}

const schoolOf = ({ key }: Measure): string => String(key.school);

/** The responses of several years as one; without a frame in any of them there is none. */
function responses(parts: readonly Given[]): Response | undefined {
  const given = parts.flatMap(({ response }) => (response ? [response] : []));
  if (given.length < parts.length) return undefined;
  const all = given.reduce<number | null>((sum, one) => (sum === null || one.all === null ? null : sum + one.all), 0);
  return { known: given.reduce((sum, one) => sum + one.known, 0), all };
}

function summed(first: Given, parts: readonly Given[], school: string, settings: Settings): Given {
  const { k, n } = pool(parts.map(partOf));
  const response = responses(parts);
  const { indicator, base, unit } = first;
  return {
    indicator,
    key: { school },
    base,
    unit,
    status: 'ok',
    value: k / n,
    numerator: k,
    denominator: n,
    missing: parts.reduce<number | null>((sum, { missing }) => (sum === null || missing === null ? null : sum + missing), 0),
    tier: tierOf(n),
    interval: intervals[settings.interval](k, n),
    ...(response ? { response } : {})
  };
}

/**
 * What may be said of a school in which years are suppressed. The sum of all its hidden years is no secret: its total less the years shown
 * is that sum. So the window may be summed when it holds every hidden year and there are at least two of them; any other sum would give
 * one away.
 */
function behind(hidden: readonly Measure[], years: readonly number[], sum: Measure | undefined): Measure | undefined {
  const inside = hidden.filter(({ key }) => years.includes(Number(key.year)));
  return inside.length === hidden.length && inside.length > 1 ? sum : undefined;
}

const isHidden = (measure: Measure): measure is NotGiven | Coded => measure.status === 'suppressed' || measure.status === 'coded';

function poolSchool(
  school: string,
  all: readonly Measure[],
  years: readonly number[],
  sum: Measure | undefined,
  settings: Settings
): PooledSchool | null {
  const within = all.filter(({ key }) => years.includes(Number(key.year)));
  const [first] = within;
  if (!first) return null;
  const yearsOf = (measures: readonly Measure[]): number[] => measures.map(({ key }) => Number(key.year));
  const { indicator, base, unit } = first;
  if (within.some(isHidden)) {
    const said = behind(all.filter(isHidden), years, sum);
    return said?.status === 'ok'
      ? { school, years: yearsOf(within.filter((measure) => isHidden(measure) || isProportion(measure))), measure: said }
      : { school, years: [], measure: { indicator, base, unit, key: { school }, status: 'suppressed', reason: 'few_people' } };
  }
  const parts = within.filter(isProportion);
  const [one] = parts;
  if (one) return { school, years: yearsOf(parts), measure: summed(one, parts, school, settings) };
  const lack = within.find((measure): measure is NotGiven => measure.status === 'no-base' || measure.status === 'not-computable');
  const measure: NotGiven = lack
    ? { ...lack, key: { school } }
    : { indicator, base, unit, key: { school }, status: 'not-computable', reason: 'published_without_counts' };
  return { school, years: [], measure };
}

/**
 * Sums the counts of each school over these years, from its figures by school and year (all years of the question, not only these).
 * `sums`: the figures of these years as one by school, for schools whose years are hidden one by one.
 */
export function pooledOf(
  measures: readonly Measure[],
  years: readonly number[],
  sums: readonly Measure[] = [],
  settings: Settings = standard
): Pooled {
  const ids = [...new Set(measures.map(schoolOf))];
  const schools = ids.flatMap((school) => {
    const all = measures.filter((measure) => schoolOf(measure) === school);
    const sum = sums.find((measure) => schoolOf(measure) === school);
    return poolSchool(school, all, years, sum, settings) ?? [];
  });
  const parts = comparable(
    schools.map(({ measure }) => measure),
    settings
  ).placed.map(partOf);
  const { k, n } = pool(parts);
  return {
    years,
    schools,
    together: n > 0 ? { k, n, value: k / n, interval: intervals[settings.interval](k, n) } : null,
    meanOfSchools: meanOfGroups(parts)
  };
}

/**
 * Pools the last `count` years of a question for every school, by summing counts. The years are disclosed as where all years of the
 * question stand side by side, so that a pooled figure never gives away one hidden there. Throws as `evaluate`.
 */
export async function pooled(engine: Engine, request: Request, context: Context, count: 2 | 3, signal?: AbortSignal): Promise<Pooled> {
  const measures = await evaluate(engine, { ...request, by: ['school', 'year'] }, context, signal);
  const years = [...new Set(measures.map(({ key }) => Number(key.year)))].sort((a, b) => a - b).slice(-count);
  // Only people of a share are the same in the sum of the years as in the years together.
  const isShare = findIndicator(request.indicator).shape === 'share';
  const window = { ...request, by: ['school'] as const, filter: { ...request.filter, years } };
  const sums = isShare && measures.some(isHidden) ? await evaluate(engine, window, context, signal) : [];
  return pooledOf(measures, years, sums, context.settings);
}
