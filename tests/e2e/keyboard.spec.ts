import type { Locator, Page } from '@playwright/test';
import { step, tabTo } from './keys';
import { open } from './pages';
import { expect, test } from './quiet';

test.describe.configure({ timeout: 120_000 });

/** From the opening page to a screen and past its bars, as the keyboard goes. */
async function reach(page: Page, lang: string, screen: string): Promise<void> {
  await open(page, `${lang}/`);
  await tabTo(page, page.locator(`header nav a[href*="/${screen}/"]`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${lang}/${screen}/`));
  await expect(page.locator('[data-picture=ready]')).toBeVisible();
  await step(page);
  await expect(page.locator('a.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
}

/** From the view that is chosen to another one, along the row of views. */
async function view(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('main input[type=radio]:checked').first());
  for (let i = 0; i < 6 && !page.url().includes(`tampil=${name}`); i++) {
    await step(page, 'ArrowRight');
    await expect(page.locator('[data-picture=ready]')).toBeVisible();
  }
  await expect(page).toHaveURL(new RegExp(`tampil=${name}`));
}

const figureOf = (page: Page, name: string): Locator => page.locator(`figure[data-chart=${name}]`);

/** Reads a figure mark by mark: what is said changes with the arrow, and leaving costs one key. */
async function read(page: Page, figure: Locator, arrow: string): Promise<void> {
  await tabTo(page, figure.locator('.chart svg [tabindex="0"]'), true);
  const said = figure.locator('[aria-live]').first();
  const first = await said.innerText();
  await step(page, arrow);
  await expect(said).not.toHaveText(first);
}

test('the questions of a head are answered with the keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await reach(page, 'en', 'sekolah');
  // The share and how far to trust it are a rail and sentences: they are read, not walked.
  await expect(figureOf(page, 'absorption')).toContainText(/\d+ of \d+/);
  for (const [name, arrow] of [
    ['absorption-trend', 'ArrowRight'],
    ['status', 'ArrowRight'],
    ['among', 'ArrowLeft'],
    ['programs', 'ArrowDown'],
    ['wait-curve', 'ArrowRight'],
    ['teacher-hours', 'End'],
    ['hosts', 'ArrowDown'],
    ['agreements-timeline', 'ArrowDown']
  ] as const)
    await read(page, figureOf(page, name), arrow);
});

test('a head chooses a school and comes to its page for paper with the keyboard alone', async ({ page }) => {
  await reach(page, 'id', 'sekolah');
  await tabTo(page, page.locator('main details summary').first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('main details input[type=search]').first());
  await page.keyboard.type('terat');
  await tabTo(page, page.getByRole('link', { name: /SMK Contoh Teratai/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.who')).toContainText('SMK Contoh Teratai');
  await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
  await tabTo(page, page.locator('[data-print-a4]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/laporan/);
  await tabTo(page, page.locator('[data-print]'));
});

test('a planner finds a school outside the usual range, and opens it, with the keyboard alone', async ({ page }) => {
  await reach(page, 'id', 'bandingkan');
  await read(page, figureOf(page, 'funnel'), 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sekolah\/\?s=/);
});

test('a planner sorts the table of years and reaches its last school with the keyboard alone', async ({ page }) => {
  await reach(page, 'en', 'bandingkan');
  await view(page, 'tahun');
  const table = page.locator('table[data-table=school-years]');
  await tabTo(page, table.getByRole('button', { name: 'Traced' }));
  await page.keyboard.press('Enter');
  await expect(table.locator('thead th.size')).toHaveAttribute('aria-sort', 'descending');
  await tabTo(page, table.locator('tbody a').last());
});

for (const [tampil, name, arrow, what] of [
  ['ubah', 'changes', 'ArrowDown', 'who changed'],
  ['respons', 'response-absorption', 'ArrowRight', 'how many answered'],
  ['dukungan', 'support', 'ArrowRight', 'how evenly support is spread']
] as const)
  test(`a planner sees ${what} with the keyboard alone`, async ({ page }) => {
    await reach(page, 'id', 'bandingkan');
    await view(page, tampil);
    await read(page, figureOf(page, name), arrow);
  });

test('a planner compares programmes with the keyboard alone', async ({ page }) => {
  await reach(page, 'en', 'indikator');
  await read(page, page.locator('figure[data-chart]').first(), 'ArrowDown');
});

test('a planner walks the matrix of schools and partners, and its other views, with the keyboard alone', async ({ page }) => {
  await reach(page, 'id', 'mitra');
  const box = figureOf(page, 'partner-matrix').locator('.box');
  await tabTo(page, box);
  await page.keyboard.press('End');
  await expect.poll(() => box.evaluate((one) => one.scrollTop + one.clientHeight >= one.scrollHeight - 1)).toBe(true);
  await tabTo(page, box.locator('tbody a').nth(30));
});

test('a planner has reasons for a visit and follows one with the keyboard alone', async ({ page }) => {
  await reach(page, 'en', 'bandingkan');
  await view(page, 'alasan');
  const link = figureOf(page, 'reasons').locator('.school > a').nth(2);
  const name = await link.innerText();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.locator('.who')).toContainText(name);
});

test('a page enlarged four times has no line to scroll along', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const screen of [
    '',
    'sekolah/',
    'bandingkan/',
    'bandingkan/?tampil=tahun',
    'indikator/',
    'mitra/',
    'laporan/',
    'data/',
    'metode/'
  ]) {
    await open(page, `en/${screen}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(320);
  }
});
