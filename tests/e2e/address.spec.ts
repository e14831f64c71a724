import type { Page } from '@playwright/test';
import { expect, test } from './quiet';
import { open } from './pages';

test.describe.configure({ timeout: 120_000 });

test('a filter is in the address: reload, Back and the other language keep the view', async ({ page }) => {
  await open(page, 'id/');
  const first = await page.locator('h1').textContent();
  await page.locator('[data-filter=Kohort] summary').click();
  await page.locator('[data-filter=Kohort]').getByLabel('2022').check();
  await expect(page).toHaveURL(/th=2022/);
  await expect(page.locator('h1')).not.toHaveText(first ?? '', { timeout: 60_000 });
  await expect(page.locator('[data-picture=ready]')).toBeVisible();
  const narrowed = await page.locator('h1').textContent();

  await page.reload();
  await expect(page.locator('h1')).toHaveText(narrowed ?? '', { timeout: 60_000 });

  await page.locator('a.language[lang=en]').click();
  await expect(page).toHaveURL(/\/en\/\?th=2022$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goBack();
  await expect(page).toHaveURL(/\/id\/\?th=2022$/);
  await expect(page.locator('h1')).toHaveText(narrowed ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/\/id\/$/);
  await expect(page.locator('h1')).toHaveText(first ?? '');
});

test('a filter menu works with the mouse: labels choose, the menu stays, a press elsewhere closes it', async ({ page }) => {
  await open(page, 'en/');
  const menu = page.locator('[data-filter=Programme]');
  await menu.locator('summary').click();
  const label = menu.locator('label').first();
  await label.locator('.label').click();
  await expect(label.locator('input')).toBeChecked();
  await expect(menu).toHaveAttribute('open', '');
  await expect(page).toHaveURL(/prog=/);
  await page.locator('h1').click();
  await expect(menu).not.toHaveAttribute('open', '');
  await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
});

test('the base can be changed, and the address says so', async ({ page }) => {
  await open(page, 'en/');
  await page.getByRole('button', { name: 'Per graduate' }).click();
  await expect(page).toHaveURL(/per=g/);
  await expect(page.locator('h1')).toContainText('of all 2024 graduates');
  await page.goBack();
  await expect(page.locator('h1')).toContainText('of traced 2024 graduates');
});

test('an unknown school is said to be unknown, and others are offered', async ({ page }) => {
  await open(page, 'en/sekolah/?s=nothing-like-it');
  await expect(page.locator('[data-unknown-school]')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('searchbox').first()).toBeVisible();
});

test('a selection without records says so, and has a way out of it', async ({ page }) => {
  await open(page, 'en/mitra/?kab=Nothing%20like%20it');
  await expect(page.locator('h1')).toHaveText('No partner data here', { timeout: 60_000 });
  await expect(page.locator('[data-doors]')).toContainText('Nothing is on record for this selection.');
  await page.locator('[data-doors]').getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).not.toHaveURL(/kab=/);
  await expect(page.locator('figure[data-chart=partner-matrix]')).toBeVisible();
});

/** Waits until the page has fetched nothing for half a second; a state of the network is told only once per page. */
async function settled(page: Page): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  let before = -1;
  for (let now = await fetched(); now !== before; now = await fetched()) {
    before = now;
    await page.waitForTimeout(500);
  }
}

test.describe('offline', () => {
  // The browser itself asks for the page's icon again, and says that it could not.
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED.*icon\.svg/ });

  test('after the first visit the screens work without a network', async ({ page, context }) => {
    await open(page, 'id/');
    await page.locator('[data-filter=Kohort] summary').click();
    await page.locator('[data-filter=Kohort]').getByLabel('2023').check();
    await expect(page).toHaveURL(/th=2023/);
    await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
    for (const name of ['Data', 'Sekolah', 'Ringkasan']) {
      await page.locator('nav').getByRole('link', { name }).hover();
      await settled(page);
    }
    await context.setOffline(true);
    for (const name of ['Data', 'Sekolah', 'Ringkasan']) {
      await page.locator('nav').getByRole('link', { name }).click();
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('nav a[aria-current=page]')).toHaveText(name);
    }
    await page.locator('[data-filter=Kohort] summary').click();
    await page.locator('[data-filter=Kohort]').getByLabel('2022').check();
    await expect(page.locator('[data-picture=ready]')).toBeVisible();
    await context.setOffline(false);
  });
});
