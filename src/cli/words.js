import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fingerprint.js';

/** How the words of `src/lib/i18n/messages` become functions; the same for the page and the command line. */
export const wordsOptions = {
  project: './src/lib/i18n/project.inlang',
  outdir: './src/lib/i18n/words',
  strategy: /** @type {['globalVariable', 'baseLocale']} */ (['globalVariable', 'baseLocale']),
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false
};

const choosing =
  /\(\(inputs(?: = \{\})?, options = \{\}\) => \{\n\tconst locale = [^\n]+\n((?:\tif \(locale === "\w+"\) return \w+\(inputs\)\n)+)\treturn (\w+)\(inputs\)\n\}\);/;

/**
 * Lets every word choose its language by one shared function, where the compiler writes that choice into each: a page holds hundreds.
 * @param {string} folder the compiled words
 */
function shareChoice(folder) {
  const messages = join(folder, 'messages');
  /** @type {Set<string>} */
  const others = new Set();
  for (const name of readdirSync(messages)) {
    const file = join(messages, name);
    const text = readFileSync(file, 'utf8');
    const short = text.replace(choosing, (_, /** @type {string} */ cases, /** @type {string} */ base) => {
      const found = [...cases.matchAll(/=== "(\w+)"\) return (\w+)\(/g)];
      for (const [, locale = ''] of found) others.add(locale);
      return `(/* @__PURE__ */ pick(${[base, ...found.map(([, , say]) => say)].join(', ')}));`;
    });
    if (short !== text) writeFileSync(file, short.replace(/import \{[^}]*\} from '..\/runtime.js';/, "import { pick } from '../pick.js';"));
  }
  writeFileSync(
    join(folder, 'pick.js'),
    `import { getLocale } from './runtime.js';
const others = ${JSON.stringify([...others])};
/**
 * The function for the language asked for, or of the page, among those of the base language and of the others in their order.
 * @type {(base: any, ...rest: any[]) => (inputs?: any, options?: any) => any}
 */
export const pick = (base, ...rest) => (inputs = {}, options = {}) => (rest[others.indexOf(options.locale ?? getLocale())] ?? base)(inputs);
`
  );
}

// Run as a program it compiles the words, unless they are those of the messages already.
if (process.argv[1] === import.meta.filename) {
  process.chdir(root);
  const messages = join(root, 'src/lib/i18n/messages');
  const hash = createHash('sha256');
  for (const name of readdirSync(messages).sort()) hash.update(readFileSync(join(messages, name)));
  const digest = hash.digest('hex');

  const stamp = join(root, '.cache/words');
  const made = join(root, wordsOptions.outdir, 'messages');
  const fresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest &&
    existsSync(made) &&
    readdirSync(made).every((name) => statSync(join(made, name)).mtimeMs <= statSync(stamp).mtimeMs);
  if (!fresh) {
    const { compile } = await import('@inlang/paraglide-js');
    await compile(wordsOptions);
    shareChoice(join(root, wordsOptions.outdir));
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(stamp, digest);
  }
  // The compiler leaves timers of half a minute behind.
  process.exit();
}
