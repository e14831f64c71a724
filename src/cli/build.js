import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress, compressEngine } from './compress.js';
import { fingerprint, root } from './fingerprint.js';
import { install } from './install.js';

const stamp = join(root, 'build/.sources');
const sources = () => fingerprint(['src', 'static', 'data', 'svelte.config.js', 'vite.config.ts', 'package-lock.json']);

/** Is the site in `build/` that of the sources as they are now? */
export const built = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources();

/** Builds the site into `build/`: the first picture counted from the sample, then the pages, then their compressed twins. */
export async function build() {
  const state = sources();
  /** What went wrong has been said by the program itself. @param {string[]} args */
  const node = (...args) => {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
  };
  // On threads of its own, which work on while this program waits for the others.
  const engine = compressEngine();
  console.log('counting the sample for the first picture ...');
  node('src/cli/words.js');
  node('src/cli/run.js', 'first-picture');
  console.log('building the pages ...');
  node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  console.log('compressing ...');
  await engine;
  await compress(join(root, 'build'));
  writeFileSync(stamp, state);
}

if (process.argv[1] === import.meta.filename) {
  install();
  await build();
}
