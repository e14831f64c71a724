import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.js';
import { cache, root } from './files.js';
import { installProbe } from './probe.js';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./probe.js').Probe} Probe */

const patience = 300_000;

/** A file about which nothing has to be asked: with it the engine starts and warms up. */
export const small = {
  name: 'kecil.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'NPSN;Kompetensi Keahlian;Tahun Lulus;Status Saat Ini',
      ...Array.from({ length: 40 }, (_, i) => `20100001;Kuliner;2024;${i % 4 ? 'Bekerja' : 'Mencari kerja'}`)
    ].join('\n')
  )
};

/** @typedef {string | typeof small} Chosen */

/** What is noted in the page so far. @param {Page} page @returns {Promise<Probe>} */
export const probed = (page) => page.evaluate(() => /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (globalThis)).probe);

/** Forgets what was noted. @param {Page} page */
export const forgetNotes = (page) =>
  page.evaluate(() => {
    const { probe } = /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (globalThis));
    Object.assign(probe, { states: [], tasks: [], lags: [], statements: [], cancelled: 0, gone: 0, ended: 0 });
  });

/** Hands a file to the page as a person would choose it. @param {Page} page @param {Chosen} file */
export const choose = (page, file) => page.locator('.pick input[type=file]').setInputFiles(file);

/** Waits for a draft and its figure. @param {Page} page */
export async function shown(page) {
  await page.locator('[data-review], [data-wizard]').first().waitFor({ timeout: patience });
  await page.locator('[data-preview=ready]').waitFor({ timeout: patience });
}

/** Waits until the page has done nothing for a while: no answer of a worker, no change on the screen. @param {Page} page */
export async function settled(page) {
  await page.waitForFunction(
    () => {
      const { probe } = /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (globalThis));
      return performance.now() - Math.max(probe.heard, probe.ended, probe.states.at(-1)?.at ?? 0) > 800;
    },
    undefined,
    { timeout: patience }
  );
}

/** Puts the only draft away. @param {Page} page */
export async function discard(page) {
  if (await page.locator('[data-review]').count()) await page.locator('[data-review] .actions button').nth(1).click();
  await page.locator('[data-step="1"]').click();
  await page.locator('[data-discard]').click();
  await page.locator('[data-review], [data-wizard]').waitFor({ state: 'detached', timeout: patience });
}

/**
 * The built site on its page of data, its engine started and warmed by a small file.
 * @param {Browser} browser @param {string} origin
 */
export async function openJejak(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(`${origin}id/data/`);
  await page.locator('[data-alive=true]').waitFor();
  await choose(page, small);
  await shown(page);
  await discard(page);
  await settled(page);
  await forgetNotes(page);
  return page;
}

/** The page with nothing but the engine, built and served. Returns its address and how to close it. */
export async function serveBare() {
  const folder = join(cache, 'bare');
  await build({
    root: join(root, 'tests/bench/bare'),
    base: './',
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' }
  });
  return serve({ folder });
}

/** @param {Browser} browser @param {string} origin */
export async function openBare(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => 'bare' in globalThis);
  await page.evaluate(() => window.bare.start());
  await page.locator('input').setInputFiles(small);
  await page.evaluate(() => window.bare.read(false));
  return page;
}
