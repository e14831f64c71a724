// Reading a large file in the real browser, on the built site: time and processor time by step beside the bare engine, the main thread,
// cancelling, memory, and changing a choice. Prints ratios of one run; absolute times only say how busy the machine was.
// node tests/bench/import.js [ROWS] [PART ...]     default: 1000000, all of speed cancel memory choice
// SITE names another folder than `build`, to compare two builds.
import { chromium } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.js';
import { chromiumFlags, findBrowser } from '../browser.js';
import { cache, root, wideFileOf } from './files.js';
import { measureCancel, measureChoice, measureMemory, measureSpeed } from './measures.js';
import { watchProcesses } from './memory.js';
import { serveBare } from './sides.js';

const [first = '', ...others] = process.argv.slice(2);
const rows = Number(first) || 1_000_000;
const parts = Number(first) || first === '' ? others : [first, ...others];
/** @param {string} part */
const wanted = (part) => parts.length === 0 || parts.includes(part);

const folder = process.env['SITE'] ?? join(root, 'build');
if (!existsSync(folder)) throw new Error('there is no site: npm run build');
const files = {
  regular: await wideFileOf(rows, 'regular'),
  ragged: await wideFileOf(rows, 'ragged'),
  stamped: await wideFileOf(rows, 'stamped')
};
const light = await wideFileOf(Math.round(rows / 2), 'ragged');
const site = await serve({ folder });
const bare = await serveBare();
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumFlags });
const processes = await watchProcesses(browser);
const bench = { browser, site: site.address, bare: bare.address, processes, files, light };

/** @type {Record<string, unknown>} */
const found = { rows };
/** @param {string} part @param {(bench: import('./measures.js').Bench) => Promise<object[]>} measure */
async function run(part, measure) {
  if (!wanted(part)) return;
  console.log(`\n${part}`);
  const table = await measure(bench);
  console.table(table);
  found[part] = table;
}
await run('speed', measureSpeed);
await run('cancel', measureCancel);
await run('memory', measureMemory);
await run('choice', measureChoice);
writeFileSync(join(cache, 'import.json'), JSON.stringify(found, null, 2));
processes.close();
await browser.close();
bare.close();
site.close();
