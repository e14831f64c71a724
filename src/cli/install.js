import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fingerprint.js';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {string} path @returns {Lock} */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Are the packages in `node_modules` those of the lockfile? */
function installed() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const here = read(hidden).packages;
  return Object.entries(read(join(root, 'package-lock.json')).packages).every(
    ([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || here[path]?.version === version
  );
}

/** Installs the packages of the lockfile, unless they are there, and the compiler settings that SvelteKit writes. No package runs a script of its own. */
export function install() {
  /** @param {string} program @param {string[]} args @param {boolean} [shell] */
  const run = (program, args, shell = false) => execFileSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (!installed()) {
    console.error('installing packages ...');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], process.platform === 'win32');
  }
  if (!existsSync(join(root, '.svelte-kit/tsconfig.json'))) run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
}
