// `npm test`: everything, from a fresh clone, until the first failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/cli/fingerprint.js';
import { install } from '../src/cli/install.js';

const unitReport = join(root, '.cache/unit.json');
const pageReport = join(root, '.cache/pages.json');
const began = Date.now();

/** Programs that are running: whatever ends this one ends them. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;

/**
 * Runs a program; the first that fails ends everything. By itself it speaks while it runs, beside others once it is done: so no two mix.
 * @param {string} title @param {string[]} command a script of an installed package and its arguments
 * @param {{ env?: Record<string, string>, beside?: boolean }} [how]
 * @returns {Promise<void>}
 */
function step(title, command, { env = {}, beside = false } = {}) {
  const from = seconds();
  if (!beside) console.log(`\n== ${title} (${from})`);
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', ...(beside ? /** @type {const} */ (['pipe', 'pipe']) : /** @type {const} */ (['inherit', 'inherit']))],
    env: { ...process.env, TZ: 'Asia/Jakarta', ...env }
  });
  running.add(child);
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      running.delete(child);
      if (beside)
        console.log(`\n== ${title} (${from} to ${seconds()})${code === 0 ? '' : ': failed'}\n${Buffer.concat(said).toString().trimEnd()}`);
      if (code === 0) resolve();
      else finish(1);
    });
  });
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

await step('words', ['src/cli/words.js']);
await step('routes', ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);

// Side by side, because each uses one core. The build is not among them: it writes the types of the routes anew while they would be read.
async function types() {
  await step('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { beside: true });
  await step('types in components', ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human'], {
    beside: true
  });
}
async function lint() {
  await step('lint', ['node_modules/eslint/bin/eslint.js', '--config', 'tests/eslint.config.js', '--max-warnings=0', '.'], {
    beside: true
  });
  const formatted = ['src', 'tests', '!tests/golden/**/*.html', 'svelte.config.js', 'vite.config.ts'];
  await step('format', ['node_modules/prettier/bin/prettier.cjs', '--log-level', 'warn', '--check', ...formatted], { beside: true });
}
await Promise.all([types(), lint(), step('browser', ['tests/browser.js'], { beside: true })]);

await step('units, layers, goldens', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${unitReport}`
]);
await step('build', ['src/cli/build.js']);
// Alone, because a page that waits for a core is slow and looks broken.
await step(
  'pages in a browser',
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'],
  { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: pageReport } }
);
finish(0);
