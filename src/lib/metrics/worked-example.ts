import type { Engine } from '$lib/engine/engine';
import { everything } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { isOfGraduates } from './bases';
import { catalogue } from './catalogue';
import { divisions } from './dimensions';
import { evaluateAll } from './evaluate-all';
import type { Indicator } from './indicator';
import type { Context, Request } from './request';

/** An indicator counted once for everybody to follow: the question, and its answer over each base the indicator allows. */
export interface WorkedExample {
  /** The newest year with an answer; null where no year has one. */
  readonly year: number | null;
  /** In the order of the indicator's `over`. */
  readonly measures: readonly Measure[];
}

/** The question an example answers: undivided, within one year or all of them. */
export const exampleRequest = (indicator: Indicator, year: number | null, base = indicator.over[0]): Request => ({
  indicator: indicator.id,
  base,
  by: [],
  filter: year === null ? everything : { ...everything, years: [year] }
});

const newest = (measures: readonly Measure[]): number | null =>
  measures.reduce<number | null>((latest, { status, key }) => {
    const year = status === 'ok' && typeof key.year === 'number' ? key.year : null;
    return year !== null && (latest === null || year > latest) ? year : latest;
  }, null);

/** An example of every indicator from the counted rows, by id; what the rows cannot give says why. Throws Failure. */
export async function workedExamples(engine: Engine, context: Context): Promise<Readonly<Record<string, WorkedExample>>> {
  const indicators = [...catalogue.values()];
  const dated = indicators.filter(({ fact }) => divisions[fact].dimensions.includes('year'));
  const yearly = await evaluateAll(
    engine,
    dated.map(({ id }) => ({ indicator: id, by: ['year'], filter: everything })),
    context
  );
  const years = new Map(dated.map(({ id }, i) => [id, newest(yearly[i] ?? [])]));
  const asked = indicators.flatMap((indicator) =>
    indicator.over.map((base) => exampleRequest(indicator, years.get(indicator.id) ?? null, base))
  );
  const answers = await evaluateAll(engine, asked, context);
  const measuresOf = (id: string): Measure[] => asked.flatMap(({ indicator }, i) => (indicator === id ? (answers[i] ?? []) : []));
  return Object.fromEntries(indicators.map(({ id }) => [id, { year: years.get(id) ?? null, measures: measuresOf(id) }]));
}

/** The shares of the tracer study over every base they allow, as far as the counted rows give them: what the choice of a base does. */
export async function readingsByBase(engine: Engine, context: Context): Promise<Measure[]> {
  const shares = [...catalogue.values()].filter(isOfGraduates);
  const asked = shares.flatMap((indicator) => indicator.over.map((base) => exampleRequest(indicator, null, base)));
  return (await evaluateAll(engine, asked, context)).flat();
}
