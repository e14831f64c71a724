// Time from a file to the first picture, in the real browser, beside PapaParse + d3.rollup on the same work. Prints ratios of one run.
// node tests/bench/first-picture.js [GRADUATES ...]     default: 100000 1000000
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.js';
import { chromiumFlags, findBrowser } from '../browser.js';
import { cache, fileOf, median, root } from './files.js';
import { choose, shown } from './sides.js';

const rounds = 3;
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(100_000, 1_000_000);

await build({
  root,
  configFile: false,
  logLevel: 'silent',
  build: {
    outDir: join(cache, 'peer'),
    emptyOutDir: true,
    copyPublicDir: false,
    lib: { entry: join(root, 'tests/bench/peer.ts'), formats: ['es'], fileName: 'peer' }
  }
});
const peerScript = readdirSync(join(cache, 'peer')).find((file) => file.endsWith('.js')) ?? 'peer.js';

const site = await serve({ folder: join(root, 'build') });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumFlags });
const origin = site.address;

/** From choosing the file to its draft with its number and first rows on the screen, engine start included. @param {string} path */
async function jejak(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}id/data/`);
  await page.locator('[data-alive=true]').waitFor();
  const start = performance.now();
  await choose(page, path);
  await shown(page);
  const time = performance.now() - start;
  await context.close();
  return time;
}

/** The same file through PapaParse and d3.rollup. @param {string} path */
async function peer(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/peer.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><input type=file>' }));
  await page.goto(`${origin}peer.html`);
  await page.addScriptTag({ path: join(cache, 'peer', peerScript), type: 'module' });
  await page.waitForFunction(() => 'overview' in globalThis);
  const start = performance.now();
  await page.locator('input').setInputFiles(path);
  await page.evaluate(async () => {
    const input = document.querySelector('input');
    const file = input?.files?.[0];
    const run = /** @type {{ overview?: (file: File) => Promise<string> }} */ (globalThis).overview;
    if (!file || !run) throw new Error('no file');
    await run(file);
  });
  const time = performance.now() - start;
  await context.close();
  return time;
}

const table = [];
for (const graduates of sizes) {
  const path = fileOf(graduates);
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await jejak(path));
    theirs.push(await peer(path));
  }
  const row = {
    graduates,
    megabytes: Math.round(statSync(path).size / 1e5) / 10,
    jejak_ms: Math.round(median(ours)),
    papaparse_d3_ms: Math.round(median(theirs)),
    ratio: Math.round((median(ours) / median(theirs)) * 100) / 100
  };
  table.push(row);
  console.log(
    `${row.graduates} graduates, ${row.megabytes} MB: Jejak ${row.jejak_ms} ms, PapaParse + d3.rollup ${row.papaparse_d3_ms} ms, ratio ${row.ratio}`
  );
}
writeFileSync(join(cache, 'first-picture.json'), JSON.stringify(table, null, 2));
await browser.close();
site.close();
