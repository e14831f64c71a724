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

/** Installs the packages of the lockfile, unless they are there. No package runs a script of its own. */
export function install() {
  if (installed()) return;
  console.error('installing packages ...');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
}
