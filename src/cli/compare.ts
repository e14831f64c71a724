import { parseArgs } from 'node:util';
import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { change } from '$lib/metrics/compare/change';
import { funnel } from '$lib/metrics/compare/funnel';
import { peers } from '$lib/metrics/compare/peers';
import { pooled } from '$lib/metrics/compare/pooled';
import { standardised } from '$lib/metrics/compare/standardised';
import { reweighted } from '$lib/metrics/compare/weighted';
import { divisions } from '$lib/metrics/dimensions';
import type { Context } from '$lib/metrics/request';
import { standard } from '$lib/model/settings';
import { printChanges, printFunnel, printPeers, printPooled, printStandardised, printWeighted } from './compare/print';
import { BadCall, refuse } from './bad-call';
import { load } from './load';
import { title } from './measure/print';
import { readQuestions, type Question } from './measure/questions';
import { recipesOf } from './recipes';

const usage = `compare FILE... --indicator O01 --view funnel|standardised|peers|change|pooled|weighted [--base Q] [--where year=2024 ...] [--share] [--json]
  funnel         every school and the limits for its size; --target 0.8 puts the centre at a target. No ranks.
  standardised   observed over what the region's rates make of a school's programmes
  peers          --school NPSN: schools with the same programmes, of a like size, nearby; the rule is widened and said
  change         --years 2023,2024: the change of every school, at a level for so many comparisons
  pooled         --pool 2|3: the last years together by summing counts, and the mean of schools apart
  weighted       every kind of graduate as large as it is, and by survey weights where files have them, beside the value as answered
  --where, --as-at, --share and --recipe as for measure. --json prints the comparison as one JSON object, else a table.`;

/** What a view needs beside the question. */
interface Asked {
  readonly view: string;
  readonly school: string | undefined;
  readonly years: string | undefined;
  readonly pool: string;
  readonly target: string | undefined;
}

const has = ({ indicator }: Question, dimension: 'program' | 'sex'): boolean => divisions[indicator.fact].dimensions.includes(dimension);

function proportion({ indicator }: Question, view: string): void {
  const counts = indicator.unit === 'percent' && indicator.shape !== 'concentration';
  if (!counts) throw new BadCall(`${indicator.id} is no proportion of people or things: --view ${view} compares proportions`);
}

/** A comparison as data and as text; undefined when there is nothing to compare. */
interface Compared {
  readonly data: object;
  readonly text: string;
}

type View = (engine: Engine, question: Question, context: Context, asked: Asked) => Promise<Compared | undefined>;

const shownAs = <T extends object>(data: T, print: (data: T) => string): Compared => ({ data, text: print(data) });

/** Each view checks what it was asked when called without an engine's answer: the files are not read for a call that makes no sense. */
const views: Readonly<Record<string, { readonly check: (question: Question, asked: Asked) => void; readonly ask: View }>> = {
  funnel: {
    check: (question, { target }) => {
      proportion(question, 'funnel');
      if (target !== undefined && !(Number(target) > 0 && Number(target) < 1)) throw new BadCall(`not a share: ${target} (0.8)`);
    },
    ask: async (engine, { request }, context, { target }) =>
      shownAs(await funnel(engine, request, context, target === undefined ? undefined : Number(target)), printFunnel)
  },
  standardised: {
    check: (question) => {
      proportion(question, 'standardised');
      if (!has(question, 'program')) throw new BadCall(`${question.indicator.id} has no breakdown by program`);
    },
    ask: async (engine, { request }, context) => shownAs(await standardised(engine, request, context), printStandardised)
  },
  peers: {
    check: (_, { school }) => {
      if (school === undefined) throw new BadCall('--view peers needs --school');
    },
    ask: async (engine, { request }, context, { school = '' }) => {
      const found = await peers(engine, request, context, school);
      return found ? shownAs(found, printPeers) : undefined;
    }
  },
  change: {
    check: (question, { years }) => {
      proportion(question, 'change');
      yearsOf(years);
    },
    ask: async (engine, { request }, context, { years }) => shownAs(await change(engine, request, context, yearsOf(years)), printChanges)
  },
  pooled: {
    check: (question, { pool }) => {
      proportion(question, 'pooled');
      if (pool !== '2' && pool !== '3') throw new BadCall(`not a number of years: ${pool} (2 or 3)`);
    },
    ask: async (engine, { request }, context, { pool }) =>
      shownAs(await pooled(engine, request, context, pool === '2' ? 2 : 3), printPooled)
  },
  weighted: {
    check: (question) => {
      proportion(question, 'weighted');
      if (!has(question, 'sex')) throw new BadCall(`${question.indicator.id} is not about graduates: --view weighted is`);
    },
    ask: async (engine, { request }, context) => shownAs(await reweighted(engine, request, context), printWeighted)
  }
};

function yearsOf(text: string | undefined): readonly [number, number] {
  const [before, after, more] = (text ?? '').split(',').map(Number);
  if (!/^\d{4},\d{4}$/.test(text ?? '') || before === undefined || after === undefined || more !== undefined || before >= after)
    throw new BadCall(`--view change needs --years, the earlier first (2023,2024)`);
  return [before, after];
}

/** Prints a comparison of schools counted from files. Exit code 2 for a call that makes no sense, 1 when a file cannot be read. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        indicator: { type: 'string', multiple: true, default: [] },
        view: { type: 'string', default: 'funnel' },
        school: { type: 'string' },
        years: { type: 'string' },
        pool: { type: 'string', default: '3' },
        target: { type: 'string' },
        base: { type: 'string' },
        where: { type: 'string', multiple: true, default: [] },
        'as-at': { type: 'string' },
        share: { type: 'boolean', default: false },
        recipe: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false }
      }
    });
    const { questions, asAt } = readQuestions({ ...values, by: [], asAt: values['as-at'] });
    const view = views[values.view];
    if (!view) throw new BadCall(`unknown view: ${values.view} (${Object.keys(views).join(', ')})`);
    const asked: Asked = { view: values.view, school: values.school, years: values.years, pool: values.pool, target: values.target };
    for (const question of questions) view.check(question, asked);
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
        const found = await view.ask(engine, question, context, asked);
        if (!found) {
          process.stderr.write(`${values.school}: no such school in these files\n`);
          return 1;
        }
        const { id } = question.indicator;
        process.stdout.write(
          values.json ? `${JSON.stringify({ indicator: id, view: values.view, ...found.data })}\n` : `${title(question)}\n${found.text}\n`
        );
      }
      return 0;
    } finally {
      await engine.close();
    }
  } catch (error) {
    return refuse(error, usage);
  }
}
