// `npm test`: everything, from a fresh clone, until the first failure.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/cli/fingerprint.js';
import { install } from '../src/cli/install.js';

const unitReport = join(root, '.cache/unit.json');
const pageReport = join(root, '.cache/pages.json');
const began = Date.now();

/** @param {string} title @param {string[]} command a script of an installed package and its arguments @param {Record<string, string>} [env] */
function step(title, command, env = {}) {
  console.log(`\n== ${title} (${Math.round((Date.now() - began) / 1000)} s)`);
  try {
    execFileSync(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TZ: 'Asia/Jakarta', ...env }
    });
  } catch {
    finish(1);
  }
}

/** The plain closing line: unit and page tests together. @param {number} code @returns {never} */
function finish(code) {
  /** @param {string} path @returns {any} */
  const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
  const [unit, pages] = [read(unitReport), read(pageReport).stats ?? {}];
  const passed = (unit.numPassedTests ?? 0) + (pages.expected ?? 0);
  const failed = (unit.numFailedTests ?? 0) + (pages.unexpected ?? 0) + (pages.flaky ?? 0);
  const skipped = (unit.numPendingTests ?? 0) + (pages.skipped ?? 0);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(code);
}

process.chdir(root);
mkdirSync(join(root, '.cache'), { recursive: true });
for (const report of [unitReport, pageReport]) rmSync(report, { force: true });

install();
const { provideBrowser } = await import('./browser.js');
console.log(`browser: ${provideBrowser()}`);

step('words', ['src/cli/words.js']);
step('routes', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
step('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
step('types in components', ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']);
step('lint', ['node_modules/eslint/bin/eslint.js', '--config', 'tests/eslint.config.js', '--max-warnings=0', '.']);
step('format', [
  'node_modules/prettier/bin/prettier.cjs',
  '--log-level',
  'warn',
  '--check',
  'src',
  'tests',
  '!tests/golden/**/*.html',
  'svelte.config.js',
  'vite.config.ts'
]);
step('units, layers, goldens', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${unitReport}`
]);
step('build', ['src/cli/build.js']);
step(
  'pages in a browser',
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'],
  {
    PLAYWRIGHT_JSON_OUTPUT_NAME: pageReport
  }
);
finish(0);
