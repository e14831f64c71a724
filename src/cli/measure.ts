import { parseArgs } from 'node:util';
import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { evaluate } from '$lib/metrics/evaluate';
import type { Context } from '$lib/metrics/request';
import type { Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { load } from './load';
import { table } from './measure/print';
import { recipesOf } from './recipes';
import { BadCall, readQuestions, type Question } from './measure/questions';

const usage = `measure FILE... --indicator O01,I01 [--by school,year] [--base Q] [--where year=2024 ...] [--as-at DATE] [--share] [--recipe FILE ...] [--json]
  Answers each indicator from the files together. --where year|school|program|district|sex=VALUE[,VALUE] narrows; years may be 2021-2024.
  --as-at YYYY-MM-DD is the date partnerships are counted at (today). --share suppresses figures about few people.
  --recipe applies a recipe saved from the page to the files whose headings it fits. --json prints one JSON object per line, else a table.`;

/** One figure as an object with every column, null where there is no number. */
function line(measure: Measure): object {
  const given = measure.status === 'ok' ? measure : undefined;
  return {
    indicator: measure.indicator,
    base: measure.base,
    key: measure.key,
    numerator: given?.numerator ?? null,
    denominator: given?.denominator ?? null,
    value: measure.status === 'ok' || measure.status === 'published' ? measure.value : null,
    low: given?.interval?.[0] ?? null,
    high: given?.interval?.[1] ?? null,
    missing: given?.missing ?? null,
    status: measure.status,
    reason: measure.status === 'ok' ? null : measure.reason,
    ...('field' in measure ? { field: measure.field } : {})
  };
}

async function answer(engine: Engine, { request }: Question, context: Context): Promise<Measure[]> {
  const measures = await evaluate(engine, request, context);
  if (measures.length > 0) return measures;
  // Not one group: the same question undivided says why.
  const whole = await evaluate(engine, { ...request, by: [] }, context);
  return whole.filter((measure) => measure.status !== 'ok');
}

/** Prints indicators counted from files. Exit code 2 for a call that makes no sense, 1 when a file cannot be read. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        indicator: { type: 'string', multiple: true, default: [] },
        by: { type: 'string', multiple: true, default: [] },
        base: { type: 'string' },
        where: { type: 'string', multiple: true, default: [] },
        'as-at': { type: 'string' },
        share: { type: 'boolean', default: false },
        recipe: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false }
      }
    });
    const { questions, asAt } = readQuestions({ ...values, asAt: values['as-at'] });
    if (positionals.length === 0) throw new BadCall('no file given');
    const context: Context = {
      asAt,
      disclosure: { mode: values.share ? 'share' : 'private', threshold: standard.suppressBelow },
      settings: standard
    };
    const recipes = await recipesOf(values.recipe);
    if (!recipes) return 1;
    const engine = await createNodeEngine();
    try {
      if (!(await load(engine, positionals, recipes))) return 1;
      for (const question of questions) {
        const measures = await answer(engine, question, context);
        process.stdout.write(
          values.json ? measures.map((measure) => `${JSON.stringify(line(measure))}\n`).join('') : table(question, measures)
        );
      }
      return 0;
    } finally {
      await engine.close();
    }
  } catch (error) {
    const ours =
      error instanceof BadCall || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!ours) throw error;
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    return 2;
  }
}
