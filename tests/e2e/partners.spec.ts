import { expect, test } from './quiet';
import { open } from './pages';

test('the first view is a matrix with its margins, and the address keeps the view that is chosen', async ({ page }) => {
  await open(page, 'id/mitra/');
  const matrix = page.locator('figure[data-chart=partner-matrix]');
  await expect(matrix.locator('.chart tbody tr')).toHaveCount(83);
  await page.getByRole('radio', { name: 'Lini masa' }).check({ force: true });
  await expect(page).toHaveURL(/tampil=linimasa/);
  await expect(page.locator('figure[data-chart=agreements-timeline]')).toBeVisible();
  await page.reload();
  await expect(page.locator('figure[data-chart=agreements-timeline]')).toBeVisible();
  await page.getByRole('radio', { name: 'Matriks' }).check({ force: true });
  await expect(page).not.toHaveURL(/tampil/);
});

test('a partner is found by a part of its name, and the table follows', async ({ page }) => {
  await open(page, 'id/mitra/');
  const matrix = page.locator('figure[data-chart=partner-matrix]');
  await page.locator('[data-find-partner]').fill('resto contoh');
  const heads = await matrix.locator('.chart thead a, .chart thead th').allInnerTexts();
  const names = heads.filter((text) => text.includes('Contoh'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name.replace(/\s+/g, ' ')).toContain('Resto Contoh');
  expect((await matrix.locator('.table thead th').allInnerTexts()).length).toBe(heads.length + 1);
});

test('on a phone the matrix is a list of partners that open to their schools', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, 'en/mitra/');
  const matrix = page.locator('figure[data-chart=partner-matrix]');
  await expect(matrix.locator('.chart table')).toBeHidden();
  await matrix.locator('.chart summary').first().click();
  await expect(matrix.locator('.chart dd').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('what the sample has no file for says which would help', async ({ page }) => {
  await open(page, 'id/mitra/?tampil=tahapan');
  await expect(page.locator('[data-picture=ready]')).toContainText('Yang diperlukan');
  await expect(page.locator('[data-picture=ready] a[href*="/data/"]').first()).toBeVisible();
});

test('a published case reads like its own table, with its gaps', async ({ page }) => {
  await open(page, 'id/data/');
  await page.locator('[data-case="case-1"] button').click();
  await expect(page.locator('[data-case="case-1"] button')).toHaveAttribute('aria-pressed', 'true', { timeout: 60_000 });
  await page.locator('nav a[href*="/mitra/"]').first().click();
  const list = page.locator('[data-activities="17"]');
  await expect(list).toBeVisible({ timeout: 60_000 });
  await expect(list.locator('tbody tr').nth(2)).toContainText('Mei 2024');
  await expect(list.locator('tbody tr').nth(5)).toContainText('tidak tercatat');
  await expect(list.locator('tbody tr').nth(16)).toContainText('C gustus 2023');
});

test('what a dot means is told beside the matrix, and not beside the list that has none', async ({ page }) => {
  await open(page, 'en/mitra/');
  const note = page.locator('figure[data-chart=partner-matrix]').getByText('A dot: none on record.');
  await expect(note).toBeVisible();
  await page.setViewportSize({ width: 360, height: 780 });
  await expect(note).toBeHidden();
});
