import type { Page, Worker } from '@playwright/test';
import { accept, choose, open, tracerCsv } from './pages';
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
  await expect(page.locator('[data-review="lulusan.csv"] [data-account]')).toHaveAttribute('data-account', 'balanced', { timeout: 60_000 });
});

const engineOf = (page: Page): Worker | undefined => page.workers().find((worker) => worker.url().startsWith('blob:'));
const kill = (worker: Worker | undefined) =>
  worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });

test('a worker that dies takes nothing along: the next question is answered from the same files', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  await accept(page);
  const engine = engineOf(page);
  await kill(engine);
  await page.locator('[data-filter=Kohort] summary').click();
  await page.locator('[data-filter=Kohort]').getByLabel('2023').check();
  // Whoever asks first learns of it and need only ask again; a question that comes later is answered at once.
  const again = page.getByRole('button', { name: 'Coba lagi' });
  await expect(again.or(page.locator('h1', { hasText: 'lulusan 2023' }))).toBeVisible({ timeout: 60_000 });
  if (await again.isVisible()) await again.click();
  await expect(page.locator('h1')).toContainText('lulusan 2023', { timeout: 60_000 });
  expect(page.workers().filter((worker) => worker.url().startsWith('blob:') && worker !== engine)).toHaveLength(1);
});

test('a worker that dies while a file is looked at takes neither the file nor its choices along', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'graduates.csv', tracerCsv);
  await page.locator('[data-review]').getByRole('button', { name: 'See the columns' }).click({ timeout: 60_000 });
  const program = page.getByLabel('Meaning of column Kompetensi Keahlian');
  await program.selectOption('');
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', '1');
  await kill(engineOf(page));
  await page.getByLabel('Meaning of column Nama Siswa').selectOption('');
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', '2', { timeout: 60_000 });
  await expect(program).toHaveValue('');
  await accept(page);
  await expect(page.locator('h1')).toContainText('100% of traced 2024 graduates');
});
