import type { Engine } from '$lib/engine/engine';
import type { Given, Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { levelFor, type Level } from '../stats/comparisons';
import { newcombe } from '../stats/newcombe';
import type { Interval } from '../stats/wilson';
import { flatWithin, verdict, type Caution } from '../verdict';
import { comparable, partOf } from './comparable';

/** What is said of a school's change. `few` and `no-comparison` carry no difference. */
export type Judged =
  | {
      readonly kind: 'up' | 'down' | 'flat' | 'unclear';
      /** after - before, -1..1 */
      readonly difference: number;
      /** Newcombe's, at the level of the whole list. */
      readonly interval: Interval;
      readonly cautions: readonly Caution[];
    }
  | { readonly kind: 'few'; readonly cautions: readonly Caution[] }
  /** One of the two years has no figure that can be compared (not given, without counts, or too low a response). */
  | { readonly kind: 'no-comparison' };

export interface Change {
  readonly school: string;
  /** The figure of a year; absent when nothing is known of the school in it. */
  readonly before?: Measure;
  readonly after?: Measure;
  readonly judged: Judged;
}

export interface Changes {
  readonly years: readonly [before: number, after: number];
  /** How sure each must be, for the number of schools compared. */
  readonly level: Level;
  /** By the code of the school, never by the size of the change. */
  readonly changes: readonly Change[];
}

interface Pair {
  readonly school: string;
  readonly before?: Measure;
  readonly after?: Measure;
}

const canCompare = (measure: Measure | undefined, settings: Settings): measure is Given =>
  measure !== undefined && comparable([measure], settings).placed.length === 1;

/** The same rule as of a single verdict, at the level of the list. */
function judge({ before, after }: Pair, { z }: Level, settings: Settings): Judged {
  if (!canCompare(before, settings) || !canCompare(after, settings)) return { kind: 'no-comparison' };
  const { kind, cautions } = verdict(before, after);
  if (kind === 'few') return { kind, cautions };
  const interval = newcombe(partOf(before), partOf(after), z);
  const [low, high] = interval;
  const said = low > 0 ? 'up' : high < 0 ? 'down' : low >= -flatWithin && high <= flatWithin ? 'flat' : 'unclear';
  return { kind: said, difference: after.value - before.value, interval, cautions };
}

/** Judges the change of every school between two years, from figures by school and year. */
export function changesOf(
  measures: readonly Measure[],
  years: readonly [before: number, after: number],
  settings: Settings = standard
): Changes {
  const schools = [...new Set(measures.map(({ key }) => String(key.school)))];
  const at = new Map(measures.map((measure) => [JSON.stringify([String(measure.key.school), measure.key.year]), measure]));
  const pairs = schools.flatMap((school): Pair[] => {
    const [before, after] = years.map((year) => at.get(JSON.stringify([school, year])));
    return before || after ? [{ school, ...(before ? { before } : {}), ...(after ? { after } : {}) }] : [];
  });
  const compared = pairs.filter(
    ({ before, after }) => canCompare(before, settings) && canCompare(after, settings) && verdict(before, after).kind !== 'few'
  );
  const level = levelFor(compared.length);
  return { years, level, changes: pairs.map((pair) => ({ ...pair, judged: judge(pair, level, settings) })) };
}

/** The change of an indicator between two years for every school of a question; its own years and breakdown give way. Throws as `evaluate`. */
export async function change(
  engine: Engine,
  request: Request,
  context: Context,
  years: readonly [before: number, after: number],
  signal?: AbortSignal
): Promise<Changes> {
  const filter = { ...request.filter, years: [...years] };
  return changesOf(await evaluate(engine, { ...request, by: ['school', 'year'], filter }, context, signal), years, context.settings);
}
