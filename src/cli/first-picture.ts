import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createNodeEngine } from '$lib/engine/node';
import { everything } from '$lib/model/filter';
import * as work from '$lib/session/work';
import type { FirstPicture } from '$lib/views/first-picture';
import { overviewScreen } from '$lib/views/overview/screen';
import { schoolScreen } from '$lib/views/school/screen';
import { countExamples, exampleContext, placeSample } from './method-examples';

/** The school whose page is prerendered: it holds both a clear and an unclear change. */
const firstSchool = '99990007';

/**
 * Counts the sample's measures for the first screens, with the page's own code and engine in Node,
 * and writes them to `data/first-picture.json`; the examples of the page of methods to `data/method.json`.
 * `--from DIR --out FILE --method FILE` change the places.
 */
export async function run(args: string[], top: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string', default: 'data/sample' },
      out: { type: 'string', default: 'data/first-picture.json' },
      method: { type: 'string', default: 'data/method.json' }
    }
  });
  const engine = await createNodeEngine();
  try {
    const { batches, ...about } = await placeSample(engine, values.from);
    const context = exampleContext(about.asAt);
    const own = { ...everything, schools: [firstSchool] };
    const { options, ...overview } = await work.picture(engine, overviewScreen.questions(everything), everything, context);
    const { answers, attention } = await work.picture(engine, schoolScreen.questions(own), own, context);
    const agreements = await schoolScreen.more(engine, own, context);
    const files = batches.map((batch) => ({
      name: batch.file,
      kind: batch.kind,
      rows: batch.account.loaded,
      aside: batch.account.setAside
    }));
    const picture: FirstPicture = {
      common: { asAt: about.asAt, files, options },
      overview: { ...overview, more: null },
      school: { id: firstSchool, answers, attention, more: agreements }
    };
    await writeFile(values.out, JSON.stringify(picture));
    await writeFile(values.method, JSON.stringify(await countExamples(engine, batches, about.asAt, top)));
    process.stdout.write(`${values.out}\n${values.method}\n`);
    return 0;
  } finally {
    await engine.close();
  }
}
