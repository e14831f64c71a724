import { parseArgs } from 'node:util';
import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { evaluateAll } from '$lib/metrics/evaluate-all';
import type { Context } from '$lib/metrics/request';
import type { Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { BadCall, refuse } from './bad-call';
import { load } from './load';
import { readReleased, warnings } from './measure/against';
import { printCurves } from './measure/curve';
import { table } from './measure/print';
import { recipesOf } from './recipes';
import { readQuestions, type Question } from './measure/questions';

const usage = `measure FILE... --indicator O01,I01|--all [--by school,year] [--base Q] [--where year=2024 ...] [--as-at DATE] [--share] [--curve] [--against FILE] [--recipe FILE ...] [--json]
  Answers each indicator from the files together; --all answers every one that has the breakdown, and says which have not.
  --by any of school, year, programme, sex, district, province, partner, sector, type, status: several give every combination. --where year|school|program|district|sex=VALUE[,VALUE] narrows; years may be 2021-2024.
  --as-at YYYY-MM-DD is the date partnerships are counted at (today). --share suppresses figures about few people.
  --curve prints how the part that has had the event grows (J01, K05), with the numbers still followed.
  --against an earlier --json output warns where 1 to 4 people make the difference.
  --recipe applies a recipe saved from the page to the files whose headings it fits. --json prints one JSON object per line, else a table.`;

/** One figure as an object with every column, null where there is no number. */
function line(measure: Measure): object {
  const given = measure.status === 'ok' ? measure : undefined;
  return {
    indicator: measure.indicator,
    base: measure.base,
    key: measure.key,
    numerator: given?.numerator ?? null,
    denominator: 'denominator' in measure ? measure.denominator : null,
    value: measure.status === 'ok' || measure.status === 'published' ? measure.value : null,
    low: given?.interval?.[0] ?? null,
    high: given?.interval?.[1] ?? null,
    missing: given?.missing ?? null,
    status: measure.status,
    reason: 'reason' in measure ? measure.reason : null,
    ...(measure.status === 'coded' ? { [measure.side === 'at-least' ? 'at_least' : 'at_most']: measure.limit } : {}),
    ...('field' in measure ? { field: measure.field } : {})
  };
}

/** The answers to each question; where not one group has any, what the question undivided says of why. */
async function answersTo(engine: Engine, questions: readonly Question[], context: Context): Promise<Measure[][]> {
  const requests = questions.map(({ request }) => request);
  const answers = await evaluateAll(engine, requests, context);
  const silent = requests.filter((_, i) => answers[i]?.length === 0);
  const whole = await evaluateAll(
    engine,
    silent.map((request) => ({ ...request, by: [] })),
    context
  );
  const why = new Map(silent.map((request, i) => [request, whole[i]?.filter((measure) => measure.status !== 'ok') ?? []]));
  return requests.map((request, i) => why.get(request) ?? answers[i] ?? []);
}

/** Prints indicators counted from files. Exit code 2 for a call that makes no sense, 1 when a file cannot be read. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        indicator: { type: 'string', multiple: true, default: [] },
        all: { type: 'boolean', default: false },
        by: { type: 'string', multiple: true, default: [] },
        base: { type: 'string' },
        where: { type: 'string', multiple: true, default: [] },
        'as-at': { type: 'string' },
        share: { type: 'boolean', default: false },
        curve: { type: 'boolean', default: false },
        against: { type: 'string' },
        recipe: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false }
      }
    });
    const { questions, without, asAt } = readQuestions({ ...values, asAt: values['as-at'] });
    if (positionals.length === 0) throw new BadCall('no file given');
    const context: Context = {
      asAt,
      disclosure: { mode: values.share ? 'share' : 'private', threshold: standard.suppressBelow },
      settings: standard
    };
    const before = values.against === undefined ? [] : await readReleased(values.against);
    const recipes = await recipesOf(values.recipe);
    if (!recipes) return 1;
    const engine = await createNodeEngine();
    try {
      if (!(await load(engine, positionals, recipes))) return 1;
      if (values.curve) {
        await printCurves(engine, questions, context, values.json);
        return 0;
      }
      const answers = await answersTo(engine, questions, context);
      for (const [i, question] of questions.entries()) {
        const measures = answers[i] ?? [];
        process.stderr.write(warnings(before, measures).join(''));
        process.stdout.write(
          values.json ? measures.map((measure) => `${JSON.stringify(line(measure))}\n`).join('') : table(question, measures)
        );
      }
      if (without.length > 0) process.stderr.write(`left out, for want of this breakdown or base: ${without.join(', ')}\n`);
      return 0;
    } finally {
      await engine.close();
    }
  } catch (error) {
    return refuse(error, usage);
  }
}
