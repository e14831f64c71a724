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
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(stamp, digest);
  }
  // The compiler leaves timers of half a minute behind.
  process.exit();
}
