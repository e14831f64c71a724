import type { Page, Worker } from '@playwright/test';
import { buildEnginePage, folder } from './engine-page/build';
import { expect, test } from './quiet';

// One page with nothing on it but the engine as shipped, under the policy of the site: faults are put in its way from outside.
test.use({ folder });
test.describe.configure({ mode: 'default', timeout: 120_000 });
test.beforeAll(buildEnginePage);
test.beforeEach(({ page }) => page.goto('./'));

const endless = 'SELECT count(*) FROM range(1000000000000) a(i) WHERE hash(i) % 7 = 8';

const start = (page: Page, options = {}) => page.evaluate((given) => window.stage.start(given), options);
const query = (page: Page, text: string) => page.evaluate((given) => window.stage.query(given), text);

async function worker(page: Page): Promise<Worker> {
  const found = page.workers().at(-1);
  if (!found) throw new Error('no worker');
  return Promise.resolve(found);
}

test('it starts, tells its bytes and answers in numbers', async ({ page }) => {
  expect(await start(page)).toEqual({ bytes: 34_242_586, growing: true });
  expect(
    await query(page, "SELECT count(*) AS n, sum(i) AS s, 0.7 AS d, DATE '2024-02-29' AS day, 'a'::ENUM('a') AS e FROM range(5) t(i)")
  ).toEqual([{ n: 5, s: 10, d: 0.7, day: '2024-02-29', e: 'a' }]);
  expect(await query(page, 'SELECT i FROM range(5000) t(i) ORDER BY i DESC LIMIT 3000')).toHaveLength(3000);
});

test('a file is read from where it lies, under a name of ours', async ({ page }) => {
  await start(page);
  const name = await page.evaluate(() => window.stage.open(`x' OR 1=1 --.csv`, 'npsn,nama\n0099990001,"a ""b"""\n'));
  const read = `SELECT * FROM read_csv('${name}', all_varchar = true, header = true)`;
  expect(await query(page, read)).toEqual([{ npsn: '0099990001', nama: 'a "b"' }]);
  await page.evaluate((given) => window.stage.drop(given), name);
  expect(await query(page, read)).not.toEqual([{ npsn: '0099990001', nama: 'a "b"' }]);
});

test('the database is shut in', async ({ page, baseURL }) => {
  await start(page);
  for (const text of [
    "SELECT * FROM read_csv('http://127.0.0.1:9/leak.csv?secret=1')",
    `SELECT * FROM read_csv('${baseURL}index.html')`,
    "ATTACH 'https://example.org/a.db'",
    "COPY (SELECT 1) TO '/elsewhere.csv'",
    'LOAD json'
  ])
    expect(await query(page, text)).toMatchObject({ code: 'query_failed', cause: expect.stringMatching(/^Permission Error/) });
  expect(await query(page, 'SET enable_external_access = true')).toMatchObject({ code: 'query_failed' });
  expect(await query(page, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test.describe(() => {
  test.use({ tolerated: /Content Security Policy|violates/i });
  test('the policy of the page binds the worker', async ({ page }) => {
    await start(page);
    const refused = (await worker(page)).evaluate(() =>
      fetch('http://127.0.0.1:9/leak?secret=1', { mode: 'no-cors' }).then(() => 'sent', String)
    );
    expect(await refused).toMatch(/TypeError/);
  });
});

test('a running statement is cancelled, leaves nothing, and the next one is answered', async ({ page }) => {
  await start(page);
  expect(await page.evaluate((text) => window.stage.cancel(text, 300), endless)).toEqual({
    first: { code: 'cancelled', cause: '' },
    next: [{ one: 1 }]
  });
  await page.evaluate((text) => window.stage.cancel(`CREATE TABLE half AS ${text}`, 300), endless);
  expect(await query(page, 'FROM half')).toMatchObject({ code: 'query_failed' });
});

test('above its memory a statement fails and the engine lives', async ({ page }) => {
  await start(page);
  expect(await query(page, "CREATE TABLE big AS SELECT repeat('x', 100000000) || i AS s FROM range(100) t(i)")).toMatchObject({
    code: 'engine_memory'
  });
  expect(await query(page, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

for (const [name, answer] of [
  ['is missing', { status: 404, body: 'not here' }],
  ['is a page', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }],
  ['is cut off', { status: 200, contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) }],
  ['is empty', { status: 200, contentType: 'application/wasm', body: '' }]
] as const)
  test.describe(() => {
    test.use({ tolerated: /404/ });
    test(`when the engine ${name} it says so, and the next try works`, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.fulfill(answer));
      expect(await start(page)).toMatchObject({ code: 'engine_start', cause: expect.stringMatching(/\.wasm: .+/) });
      await expect.poll(() => page.workers()).toEqual([]);
      await page.unroute('**/*.wasm');
      expect(await start(page)).toMatchObject({ bytes: 34_242_586 });
    });
  });

test.describe(() => {
  test.use({ tolerated: /404|worker|boom|ErrorEvent|Failed to load/i });

  test('when the script of the worker is missing it says so', async ({ page }) => {
    await page.route('**/*.worker*.js', (route) => route.fulfill({ status: 404, body: '' }));
    expect(await start(page, { startTimeout: 20_000 })).toMatchObject({ code: 'engine_start' });
  });

  test('a worker that dies rejects what waits, and a new engine works', async ({ page }) => {
    await start(page);
    const waiting = page.evaluate((text) => Promise.all(Array.from({ length: 5 }, () => window.stage.query(text))), endless);
    await (
      await worker(page)
    ).evaluate(() => {
      setTimeout(() => {
        throw new Error('boom');
      });
    });
    for (const answer of await waiting) expect(answer).toMatchObject({ code: 'engine_died' });
    expect(await query(page, 'SELECT 1')).toMatchObject({ code: 'engine_died' });
    await start(page);
    expect(await query(page, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

test('a worker that falls silent is given up', async ({ page }) => {
  await start(page, { queryTimeout: 3_000 });
  await (await worker(page)).evaluate(() => close());
  expect(await query(page, 'SELECT 1')).toMatchObject({ code: 'engine_timeout' });
});

test('closing rejects what waits', async ({ page }) => {
  await start(page);
  const waiting = query(page, endless);
  await page.evaluate(() => window.stage.close());
  expect(await waiting).toMatchObject({ code: 'engine_died' });
  await expect.poll(() => page.workers()).toEqual([]);
});
