import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeEngine } from '$lib/engine/node';
import { directTextSide } from '$lib/ingest/direct';
import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { sourceOf } from '$lib/session/loaded';
import * as work from '$lib/session/work';
import type { FirstPicture } from '$lib/views/first-picture';
import { overviewScreen } from '$lib/views/overview/screen';
import { schoolScreen } from '$lib/views/school/screen';

interface About {
  readonly asAt: string;
  readonly files: readonly string[];
}

/** The school whose page is prerendered: it holds both a clear and an unclear change. */
const firstSchool = '99990007';

/**
 * Counts the sample's measures for the first screens, with the page's own code and engine in Node,
 * and writes them to `data/first-picture.json`. `--from DIR --out FILE` change the places.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string', default: 'data/sample' }, out: { type: 'string', default: 'data/first-picture.json' } }
  });
  const about = JSON.parse(await readFile(join(values.from, 'about.json'), 'utf8')) as About;
  const engine = await createNodeEngine();
  try {
    const readers = { engine, text: directTextSide };
    const batches = [];
    for (const [i, name] of about.files.entries()) {
      const file = new Blob([new Uint8Array(await readFile(join(values.from, name)))]);
      const { batch } = await work.readIn(readers, sourceOf(name, file), { id: i + 1, salt: 'first picture' });
      batches.push(batch);
    }
    await work.settle(engine, batches);
    const context = { asAt: about.asAt, disclosure: { mode: 'private', threshold: standard.suppressBelow }, settings: standard } as const;
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
    process.stdout.write(`${values.out}\n`);
    return 0;
  } finally {
    await engine.close();
  }
}
