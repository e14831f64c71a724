import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeEngine } from '$lib/engine/node';
import { options } from '$lib/metrics/options';
import { everything, type Filter } from '$lib/model/filter';
import * as work from '$lib/session/work';
import { glossaryOf } from '$lib/views/define';
import type { FirstPicture } from '$lib/views/first-picture';
import { overviewScreen } from '$lib/views/overview/screen';
import { compareScreen } from '$lib/views/compare/screen';
import { entriesOf } from '$lib/views/indicator/entries';
import { indicatorScreen } from '$lib/views/indicator/screen';
import { partnersScreen } from '$lib/views/partners/screen';
import { reportScreen, sheetScreen } from '$lib/views/report/screen';
import { firstSchool } from '$lib/views/school/first-school';
import { schoolScreen } from '$lib/views/school/screen';
import type { Choices, Screen } from '$lib/views/screen';
import { countExamples, exampleContext, placeSample } from './method-examples';

/**
 * Counts the sample's measures for the first screens, with the page's own code and engine in Node,
 * and writes each part to a `data/first-PART.json`; the examples of the page of methods to `data/method.json`.
 * `--from DIR --out DIR --method FILE` change the places.
 */
export async function run(args: string[], top: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string', default: 'data/sample' },
      out: { type: 'string', default: 'data' },
      method: { type: 'string', default: 'data/method.json' }
    }
  });
  const engine = await createNodeEngine();
  try {
    const { batches, ...about } = await placeSample(engine, values.from);
    const context = exampleContext(about.asAt);
    const own = { ...everything, schools: [firstSchool] };
    const count = async <Name extends string, More>(
      screen: Screen<Name, More>,
      filter: Filter,
      { within = context, choices = {} }: { readonly within?: typeof context; readonly choices?: Choices } = {}
    ) => {
      const { answers, attention } = await work.picture(engine, screen.questions(filter, choices), filter, within);
      return { answers, attention, more: await screen.more(engine, filter, within, work) };
    };
    // A report begins in share mode: what it is prerendered with must leave out what that mode leaves out.
    const shared: typeof context = { ...context, disclosure: { ...context.disclosure, mode: 'share' } };
    const files = batches.map((batch) => ({
      name: batch.file,
      kind: batch.kind,
      rows: batch.account.loaded,
      aside: batch.account.setAside
    }));
    const picture: FirstPicture = {
      common: { asAt: about.asAt, files },
      options: await options(engine),
      entries: entriesOf(),
      'words-id': glossaryOf('id'),
      'words-en': glossaryOf('en'),
      overview: await count(overviewScreen, everything),
      school: await count(schoolScreen, own),
      compare: await count(compareScreen, everything),
      indicator: await count(indicatorScreen, everything),
      partners: await count(partnersScreen, everything),
      report: await count(reportScreen, everything, { within: shared }),
      sheet: await count(sheetScreen, own, { within: shared })
    };
    const parts = Object.entries(picture).map(([name, part]) => ({ file: join(values.out, `first-${name}.json`), part: part as unknown }));
    for (const { file, part } of parts) await writeFile(file, JSON.stringify(part));
    await writeFile(values.method, JSON.stringify(await countExamples(engine, batches, about.asAt, top)));
    process.stdout.write([...parts.map(({ file }) => file), values.method, ''].join('\n'));
    return 0;
  } finally {
    await engine.close();
  }
}
