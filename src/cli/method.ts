import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeEngine } from '$lib/engine/node';
import { overwriteGetLocale } from '$lib/i18n/words/runtime';
import { isLanguage } from '$lib/model/language';
import { methodContent } from '$lib/views/method/page';
import { countExamples, placeSample } from './method-examples';
import { markdown, plain, write } from './method/write';

const usage = `method [--lang id|en] [--text]
  How every number is computed: what stands on the page of methods, its examples counted from the sample, as Markdown or as plain text.`;

/** Prints the page of methods. Exit code 2 for a call that makes no sense. */
export async function run(args: string[], top: string): Promise<number> {
  let options;
  try {
    options = parseArgs({ args, options: { lang: { type: 'string', default: 'en' }, text: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    return 2;
  }
  const { lang, text } = options;
  if (!isLanguage(lang)) {
    process.stderr.write(`no such language: ${lang}\n${usage}\n`);
    return 2;
  }
  overwriteGetLocale(() => lang);
  const engine = await createNodeEngine();
  try {
    const { batches, asAt } = await placeSample(engine, join(top, 'data/sample'));
    const examples = await countExamples(engine, batches, asAt, top);
    process.stdout.write(write(methodContent(examples), text ? plain : markdown));
    return 0;
  } finally {
    await engine.close();
  }
}
