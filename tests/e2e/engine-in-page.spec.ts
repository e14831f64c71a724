import { choose, open, tracerCsv } from './pages';
import { expect, test } from './quiet';

test.describe.configure({ timeout: 120_000 });
test.use({ tolerated: /404|boom|duckdb worker|ErrorEvent/ });

test('when the engine is missing the page says so and stays; the next try works', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not here' }));
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  await expect(page.getByText('Mesin hitung tidak dapat dimulai').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('aside.sample')).toBeVisible();
  await page.unroute('**/*.wasm');
  await choose(page, 'lulusan.csv', tracerCsv);
  await expect(page.locator('[data-file="lulusan.csv"] [data-account]')).toHaveAttribute('data-account', 'balanced', { timeout: 60_000 });
});

test('a worker that dies takes nothing along: the next question is answered from the same files', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  await expect(page.locator('[data-file="lulusan.csv"]')).toBeVisible({ timeout: 60_000 });
  const engine = page.workers().find((worker) => worker.url().startsWith('blob:'));
  await engine?.evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await page.locator('nav').getByRole('link', { name: 'Ringkasan' }).click();
  await expect(page.locator('h1')).toContainText('100% lulusan 2024', { timeout: 60_000 });
  expect(page.workers().filter((worker) => worker.url().startsWith('blob:') && worker !== engine)).toHaveLength(1);
});
