import { median } from './files.js';
import { choose, discard, forgetNotes, openBare, openJejak, probed, settled, shown, small } from './sides.js';

/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {object} Bench what is measured with
 * @property {import('@playwright/test').Browser} browser
 * @property {string} site address of the built site
 * @property {string} bare address of the page with nothing but the engine
 * @property {Awaited<ReturnType<import('./memory.js').watchProcesses>>} processes
 * @property {Record<'regular' | 'ragged' | 'stamped', string>} files paths
 * @property {string} light path of an irregular file of half the rows: below the size after which the engine is thrown away
 */
/** @typedef {Record<string, number>} Figures */

const rounds = 3;
const steps = ['wait', 'look', 'shape', 'read', 'cast', 'preview'];

/** @param {number} x */
const whole = (x) => Math.round(x);
/** @param {number} x */
const ratio = (x) => Math.round(x * 100) / 100;

/** The median of each figure. @param {Figures[]} list @returns {Figures} */
function medians(list) {
  const names = [...new Set(list.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(names.map((name) => [name, median(list.map((one) => one[name] ?? 0))]));
}

/**
 * What a page did from choosing a file to its draft: milliseconds and processor time by step, and how long the main thread was held.
 * @param {Bench} bench @param {Page} page @returns {Promise<Figures>}
 */
async function reading({ processes }, page) {
  const { states, chosen, tasks, lags } = await probed(page);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const end = states.at(-1)?.at ?? NaN;
  /** @type {Figures} */
  const figures = { wall: end - chosen, cpu: processes.cpu(origin + chosen, origin + end) };
  for (const [i, { at, state }] of states.entries()) {
    if (!steps.includes(state)) continue;
    const until = states[i + 1]?.at ?? at;
    figures[state] = (figures[state] ?? 0) + until - at;
    figures[`${state}_cpu`] = (figures[`${state}_cpu`] ?? 0) + processes.cpu(origin + at, origin + until);
  }
  const long = tasks.map((task) => task.long);
  figures['longest_task'] = Math.max(0, ...long);
  figures['blocked'] = long.reduce((sum, one) => sum + one - 50, 0);
  figures['latest_timer'] = Math.max(0, ...lags);
  return figures;
}

/** @param {Bench} bench @param {string} file */
async function readOnce(bench, file) {
  const page = await openJejak(bench.browser, bench.site);
  await choose(page, file);
  await shown(page);
  // One more look at the processes, so that the last moment lies between two.
  await page.waitForTimeout(250);
  const figures = await reading(bench, page);
  await page.context().close();
  return figures;
}

/** @param {Bench} bench @param {boolean} typed @returns {Promise<Figures>} */
async function readBare({ browser, bare, files, processes }, typed) {
  const page = await openBare(browser, bare);
  await page.locator('input').setInputFiles(files.regular);
  const from = Date.now();
  const wall = await page.evaluate((given) => window.bare.read(given), typed);
  const to = Date.now();
  await page.waitForTimeout(250);
  const cpu = processes.cpu(from, to);
  await page.context().close();
  return { wall, cpu };
}

/** Each way of reading three times, in turn; the bare engine's typed read is 1. @param {Bench} bench */
export async function measureSpeed(bench) {
  /** @type {Record<string, () => Promise<Figures>>} */
  const ways = {
    'bare, texts': () => readBare(bench, false),
    'bare, typed': () => readBare(bench, true),
    regular: () => readOnce(bench, bench.files.regular),
    ragged: () => readOnce(bench, bench.files.ragged),
    stamped: () => readOnce(bench, bench.files.stamped)
  };
  /** @type {Record<string, Figures[]>} */
  const all = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, run] of Object.entries(ways)) all[name]?.push(await run());
  const unit = medians(all['bare, typed'] ?? []);
  return Object.entries(all).map(([name, list]) => {
    const found = medians(list);
    const times = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, whole(value)]));
    return {
      name,
      ratio: ratio((found['wall'] ?? NaN) / (unit['wall'] ?? NaN)),
      cpu_ratio: ratio((found['cpu'] ?? NaN) / (unit['cpu'] ?? NaN)),
      ...times
    };
  });
}

/** Cancelling amid each step; `light`: the engine is kept, else it is thrown away and a new one has to start. @param {Bench} bench */
export async function measureCancel(bench) {
  const table = [];
  for (const [size, file] of /** @type {const} */ ([
    ['heavy', bench.files.ragged],
    ['light', bench.light]
  ])) {
    for (const step of ['look', 'shape', 'read', 'cast']) {
      /** @type {Figures[]} */
      const list = [];
      for (let round = 0; round < rounds; round++) list.push(await cancelOnce(bench, file, step, 100 + round * 300));
      table.push({ size, step, ...Object.fromEntries(Object.entries(medians(list)).map(([key, value]) => [key, whole(value)])) });
    }
  }
  return table;
}

/**
 * Cancels so many milliseconds after a step began. `gone`: the job has left the screen; `free`: no worker is busy with it any more, because
 * it has answered its last question or is no more; `next`: a small file is shown that was chosen right after.
 * @param {Bench} bench @param {string} file @param {string} step @param {number} after @returns {Promise<Figures>}
 */
async function cancelOnce({ browser, site }, file, step, after) {
  const page = await openJejak(browser, site);
  await page.evaluate((plan) => Object.assign(/** @type {{ probe: object }} */ (/** @type {unknown} */ (globalThis)).probe, { plan }), {
    state: step,
    after
  });
  await choose(page, file);
  await page.waitForFunction(
    () => /** @type {{ probe: { gone: number } }} */ (/** @type {unknown} */ (globalThis)).probe.gone > 0,
    undefined,
    { timeout: 180_000 }
  );
  await settled(page);
  const { cancelled, gone, heard, ended } = await probed(page);
  const start = performance.now();
  await choose(page, small);
  await shown(page);
  const next = performance.now() - start;
  await page.context().close();
  return { gone: gone - cancelled, free: Math.max(0, (ended > cancelled ? ended : heard) - cancelled), next };
}

/** Megabytes of all renderers through five rounds of reading and putting away, and through a cancelled reading. @param {Bench} bench */
export async function measureMemory({ browser, site, processes, files }) {
  const page = await openJejak(browser, site);
  const session = await page.context().newCDPSession(page);
  const rest = async () => {
    await settled(page);
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(1000);
    return whole(await processes.megabytes());
  };
  const table = [];
  const before = await rest();
  table.push({ when: 'before', megabytes: before, peak: before });
  let since = Date.now();
  for (let round = 1; round <= 5; round++) {
    await choose(page, files.ragged);
    await shown(page);
    const held = await rest();
    await discard(page);
    table.push({ when: `round ${round}`, held, megabytes: await rest(), peak: whole(processes.peak(since)) });
    since = Date.now();
  }
  await forgetNotes(page);
  await page.evaluate((plan) => Object.assign(/** @type {{ probe: object }} */ (/** @type {unknown} */ (globalThis)).probe, { plan }), {
    state: 'cast',
    after: 300
  });
  await choose(page, files.ragged);
  await page.waitForFunction(
    () => /** @type {{ probe: { gone: number } }} */ (/** @type {unknown} */ (globalThis)).probe.gone > 0,
    undefined,
    { timeout: 180_000 }
  );
  table.push({ when: 'cancelled', megabytes: await rest(), peak: whole(processes.peak(since)) });
  since = Date.now();
  await choose(page, files.ragged);
  await shown(page);
  table.push({ when: 'read after that', megabytes: await rest(), peak: whole(processes.peak(since)) });
  await page.context().close();
  return table;
}

/** Changing what a column is taken for, and what a text means, beside the first reading. @param {Bench} bench */
export async function measureChoice(bench) {
  /** @type {Figures[]} */
  const list = [];
  for (let round = 0; round < rounds; round++) {
    const page = await openJejak(bench.browser, bench.site);
    await choose(page, bench.files.regular);
    await shown(page);
    const first = (await reading(bench, page))['wall'] ?? NaN;
    if (await page.locator('[data-review]').count()) await page.locator('[data-review] .actions button').nth(2).click();
    await page.locator('[data-step="3"]').click();
    await settled(page);
    const column = await changed(page, '[data-column="Penghasilan"] select', '');
    await page.locator('[data-step="4"]').click();
    const values = page.locator('[data-values="Status Saat Ini"]');
    if ((await values.getAttribute('open')) === null) await values.locator('summary').click();
    await settled(page);
    const value = await changed(page, '[data-values="Status Saat Ini"] tbody select', 'inactive');
    await page.context().close();
    list.push({ first, column, value });
  }
  const { first = NaN, column = NaN, value = NaN } = medians(list);
  return [
    { what: 'first reading', ms: whole(first), ratio: 1 },
    { what: 'column left out', ms: whole(column), ratio: ratio(column / first) },
    { what: 'text given a meaning', ms: whole(value), ratio: ratio(value / first) }
  ];
}

/** Milliseconds from a choice to its new preview. @param {Page} page @param {string} select @param {string} value */
async function changed(page, select, value) {
  await forgetNotes(page);
  const start = await page.evaluate(() => performance.now());
  await page.locator(select).first().selectOption(value);
  await page.waitForFunction(
    () => {
      const { probe } = /** @type {{ probe: import('./probe.js').Probe }} */ (/** @type {unknown} */ (globalThis));
      return probe.states.at(-1)?.state === 'ready';
    },
    undefined,
    { timeout: 180_000 }
  );
  const { states } = await probed(page);
  return (states.at(-1)?.at ?? NaN) - start;
}
