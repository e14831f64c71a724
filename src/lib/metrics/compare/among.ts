import type { Engine } from '$lib/engine/engine';
import { sql } from '$lib/engine/sql';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { newcombe } from '../stats/newcombe';
import { comparable, partOf, type Apart } from './comparable';
import { middleOf, rangeOf, type Peers } from './peers';

/** Why a school has no place among others: `few` rests on fewer than ten people, `no-record` says nothing of that year. */
export type Left =
  | { readonly school: string; readonly why: Apart['why'] | 'few'; readonly measure: Measure }
  | { readonly school: string; readonly why: 'no-record' };

/** A school among the others of its district, in its newest year with a figure. */
export interface Among {
  readonly year: number;
  readonly own: Measure;
  /** Why the school itself has no place; absent where it has one. */
  readonly ownLeft?: Exclude<Left['why'], 'no-record'>;
  /** Who the others are: the rest of the district, or of the data where too few of the district have a place. */
  readonly others: 'district' | 'all';
  /** Empty where none is recorded. */
  readonly district: string;
  /** By their code, never by value. */
  readonly placed: readonly Given[];
  readonly left: readonly Left[];
  /** With fewer others than this a middle half is not worth drawing. */
  readonly fewest: number;
  readonly middle: Peers['middle'];
  readonly range: Peers['range'];
}

const fewest = 5;

const schoolOf = ({ key }: Measure): string => String(key.school ?? '');

/** The place of a figure, or why it has none. A percentage of fewer than ten people is no place. */
function placeOrWhy(measure: Measure, settings: Settings): Given | Exclude<Left['why'], 'no-record'> {
  const { placed, apart } = comparable([measure], settings);
  const [given] = placed;
  if (!given) return apart[0]?.why ?? 'not-given';
  return given.tier === 'few' ? 'few' : given;
}

/**
 * Where the school lies around all the others as one. Few others are no sure centre: beyond the limits for its size it lies only where the
 * interval of the difference from them (Newcombe) leaves 0 out as well.
 */
function rangeAmong(own: Measure, placed: readonly Given[], settings: Settings): Among['range'] {
  const range = rangeOf(own, placed, settings);
  if (!range || !isGiven(own)) return range;
  const [low, high] = newcombe({ k: range.k, n: range.n }, partOf(own));
  return low > 0 || high < 0 ? range : { ...range, place: 'inside' };
}

/** The newest year in which the school has a figure, or at least was asked for. */
function yearFor(own: readonly Measure[]): number | undefined {
  const years = (list: readonly Measure[]) => list.flatMap(({ key }) => (typeof key.year === 'number' ? [key.year] : []));
  const [given, told] = [years(own.filter(isGiven)), years(own)];
  return given.length > 0 ? Math.max(...given) : told.length > 0 ? Math.max(...told) : undefined;
}

/**
 * Sets a school among the others. `measures`: one share by school and year; `districts`: the district of every known school, empty where not
 * recorded. Null when nothing is known of the school.
 */
export function amongOf(
  school: string,
  measures: readonly Measure[],
  districts: ReadonlyMap<string, string>,
  settings: Settings = standard
): Among | null {
  const year = yearFor(measures.filter((one) => schoolOf(one) === school));
  const cohort = new Map(measures.filter(({ key }) => key.year === year).map((one) => [schoolOf(one), one]));
  const own = cohort.get(school);
  if (year === undefined || !own) return null;
  const district = districts.get(school) ?? '';
  const known = [...new Set([...measures.map(schoolOf), ...districts.keys()])].filter((one) => one !== '' && one !== school).sort();
  const split = (schools: readonly string[]) => {
    const placed: Given[] = [];
    const left: Left[] = [];
    for (const one of schools) {
      const measure = cohort.get(one);
      const found = measure && placeOrWhy(measure, settings);
      if (!measure || !found) left.push({ school: one, why: 'no-record' });
      else if (typeof found === 'string') left.push({ school: one, why: found, measure });
      else placed.push(found);
    }
    return { placed, left };
  };
  const near = split(district === '' ? [] : known.filter((one) => districts.get(one) === district));
  const others = near.placed.length >= fewest ? 'district' : 'all';
  const { placed, left } = others === 'district' ? near : split(known);
  const place = placeOrWhy(own, settings);
  return {
    year,
    own,
    ...(typeof place === 'string' ? { ownLeft: place } : {}),
    others,
    district,
    placed,
    left,
    fewest,
    middle: middleOf(placed),
    range: typeof place === 'string' ? null : rangeAmong(own, placed, settings)
  };
}

/**
 * A school among the others by a share, asked over all schools and years at once, as a comparison of all schools asks it: what is withheld
 * there is withheld here. Throws as `evaluate`.
 */
export async function among(
  engine: Engine,
  request: Omit<Request, 'by'>,
  context: Context,
  school: string,
  signal?: AbortSignal
): Promise<Among | null> {
  const filter = { ...request.filter, schools: [], districts: [] };
  const measures = await evaluate(engine, { ...request, by: ['school', 'year'], filter }, context, signal);
  const rows = await engine.query(
    sql`SELECT school, coalesce(any_value(district), '') AS district FROM known_school WHERE school <> '' GROUP BY school`,
    signal
  );
  const districts = new Map(rows.map((row) => [String(row['school']), String(row['district'])]));
  return amongOf(school, measures, districts, context.settings);
}
