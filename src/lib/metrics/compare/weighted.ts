import type { Engine } from '$lib/engine/engine';
import type { Dimension, Given, Measure, NotGiven } from '$lib/model/measure';
import { grossResponse } from '../coverage';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { weighted as weigh, type Cell, type Weighted } from '../stats/weights';
import { isProportion } from './comparable';
import { designed, type Designed } from './designed';

/** The value as answered beside the value with every kind of graduate as large as it is. Never one without the other. */
export interface Reweighted {
  readonly unweighted: Measure;
  /** The weighted value, or why there is none; `of` names what tells the kinds of graduates apart. */
  readonly weighted: (Weighted & { readonly status: 'ok'; readonly of: readonly Dimension[] }) | NotGiven;
  /** The value by the survey weights of the files, or why it is not told; absent where they have none. */
  readonly byDesign?: Designed | NotGiven;
}

/** From the finest division to the coarsest; the first that covers everybody is taken. A path ends with what is merged first. */
export const divisionsOfGraduates: readonly (readonly Dimension[])[] = [
  ['year', 'program', 'sex'],
  ['year', 'program'],
  ['year', 'sex'],
  ['year']
];

const lacking = (whole: Measure, status: NotGiven['status'], reason: NotGiven['reason'], field?: string): NotGiven => {
  const { indicator, key, base, unit } = whole;
  return { indicator, key, base, unit, status, reason, ...(field === undefined ? {} : { field }) };
};

/** Not told in full: beside what is told it could be worked out from a sum. */
const isWithheld = ({ status }: Measure): boolean => status === 'suppressed' || status === 'coded';

/** Each kind of graduate with its size and its answers; a kind nobody answered for still has its size. */
function cellsOf(answers: readonly Measure[], sizes: readonly Measure[], by: readonly Dimension[]): Cell[] {
  const pathOf = ({ key }: Measure): Cell['path'] => by.map((dimension) => key[dimension] ?? '');
  const cells = new Map<string, Cell>();
  for (const measure of sizes.filter(isProportion)) {
    const path = pathOf(measure);
    cells.set(JSON.stringify(path), { path, all: measure.denominator, known: measure.numerator, k: 0, n: 0 });
  }
  for (const measure of answers.filter(isProportion)) {
    const path = pathOf(measure);
    const cell = cells.get(JSON.stringify(path)) ?? { path, all: 0, known: 0 };
    cells.set(JSON.stringify(path), { ...cell, k: measure.numerator, n: measure.denominator });
  }
  return [...cells.values()];
}

/**
 * Post-stratification of a share, from its figures by kind of graduate and the response (T01 over all graduates) by the same kinds. One
 * suppressed kind hides the weighted value: beside the kinds shown it would be one more equation for what is hidden. Null when these
 * kinds do not make up the whole.
 */
export function reweightedOf(
  whole: Given,
  answers: readonly Measure[],
  sizes: readonly Measure[],
  by: readonly Dimension[]
): Reweighted['weighted'] | null {
  if ([...answers, ...sizes].some(isWithheld)) return lacking(whole, 'suppressed', 'few_people');
  const cells = cellsOf(answers, sizes, by);
  const covered = cells.reduce((sum, { all, n }) => ({ all: sum.all + all, n: sum.n + n }), { all: 0, n: 0 });
  if (covered.n !== whole.denominator || covered.all !== whole.response?.all) return null;
  return { status: 'ok', of: by, ...weigh(cells) };
}

async function byFrame(
  engine: Engine,
  request: Request,
  context: Context,
  whole: Given,
  signal?: AbortSignal
): Promise<Reweighted['weighted']> {
  if (whole.base === 'G') return lacking(whole, 'not-computable', 'nothing_to_weigh');
  if (!isProportion(whole) || whole.response?.all == null) return lacking(whole, 'not-computable', 'needs_frame', 'n_graduates');
  for (const by of divisionsOfGraduates) {
    const answers = await evaluate(engine, { ...request, by }, context, signal);
    const sizes = await evaluate(engine, { indicator: grossResponse.id, base: 'G', filter: request.filter, by }, context, signal);
    const weighted = reweightedOf(whole, answers, sizes, by);
    if (weighted) return weighted;
  }
  return lacking(whole, 'not-computable', 'needs_field', 'program');
}

/**
 * The weighted values of an undivided question (a school's, when the filter names one) beside the unweighted: by the frame, and by survey
 * weights where the files have them. Throws as `evaluate`.
 */
export async function reweighted(engine: Engine, request: Request, context: Context, signal?: AbortSignal): Promise<Reweighted> {
  const [whole] = await evaluate(engine, { ...request, by: [] }, context, signal);
  if (!whole) throw new Error(`${request.indicator}: an undivided question has no answer`);
  if (whole.status === 'published') return { unweighted: whole, weighted: lacking(whole, 'not-computable', 'published_without_counts') };
  if (whole.status === 'coded') return { unweighted: whole, weighted: lacking(whole, 'suppressed', 'few_people') };
  if (whole.status !== 'ok') return { unweighted: whole, weighted: whole };
  const weighted = await byFrame(engine, request, context, whole, signal);
  const byDesign = await designed(engine, request, context, whole, signal);
  return { unweighted: whole, weighted, ...(byDesign ? { byDesign } : {}) };
}
