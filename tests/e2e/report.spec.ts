import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test } from './quiet';
import { languages, open } from './pages';

const school = '99990007';

/** The pages of the document that printing makes. */
async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type ?\/Page[^s]/g)?.length ?? 0;
}

for (const lang of languages) {
  test(`a school's report is one page that says n, N and the percentage, from the school in two clicks (${lang})`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await open(page, `${lang}/sekolah/`);
    await page.locator('[data-print-a4]').click();
    const sheet = page.locator(`[data-sheet="${school}"]`);
    await expect(sheet.locator('[data-finding]')).toHaveText(/\d+[.,]\d%/);
    await expect(sheet.locator('[data-answered]')).toHaveText(/412 \S+ 530 .*77[.,]7%/);
    await expect(page.locator('[data-share-notice]')).toBeVisible();
    await expect(page.locator('[data-overflow]')).toHaveCount(0);
    await page.locator('[data-print]').click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    expect(await printed(page)).toBe(1);
  });

  test(`the report on all schools is one page and needs no engine (${lang})`, async ({ page }) => {
    const wasm: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('.wasm')) wasm.push(request.url());
    });
    await open(page, `${lang}/laporan/`);
    await expect(page.locator('[data-sheet=all] [data-answered]')).toHaveText(/%/);
    await expect(page.locator('[data-overflow]')).toHaveCount(0);
    expect(await printed(page)).toBe(1);
    expect(wasm).toEqual([]);
  });
}

test('what is left out stays out after a reload, and the note never comes into the address', async ({ page }) => {
  await open(page, `id/laporan/?s=${school}`);
  const sheet = page.locator(`[data-sheet="${school}"]`);
  await expect(sheet.locator('[data-block=pkl]')).toBeVisible();
  await page.locator('[data-controls] textarea').fill('Rahasia kepala sekolah');
  await expect(sheet.locator('[data-block=catatan]')).toContainText('Rahasia kepala sekolah');
  await page.locator('[data-controls] label', { hasText: 'Tempat PKL' }).locator('input').uncheck();
  await expect(sheet.locator('[data-block=pkl]')).toHaveCount(0);
  await expect(page).toHaveURL(/blok=/);
  expect(decodeURIComponent(page.url())).not.toContain('Rahasia');
  await page.reload();
  await expect(sheet.locator('[data-block=mitra]')).toBeVisible();
  await expect(sheet.locator('[data-block=pkl]')).toHaveCount(0);
});

test('all schools print as one document with a page for each', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, 'id/laporan/?tampil=semua&mode=private');
  await page.locator('[data-make-all]').click();
  await expect(page.locator('[data-sheet]')).toHaveCount(83, { timeout: 120_000 });
  await expect(page.locator('[data-overflow]')).toHaveCount(0);
  expect(await printed(page)).toBe(83);
});

test('in share mode a school has the same page in the document of many as alone', async ({ page }) => {
  test.setTimeout(240_000);
  const schools = ['99990026', '99990050', school];
  const body = (id: string): Promise<string> => page.locator(`[data-sheet="${id}"] [data-block=program]`).innerText();
  await open(page, `id/laporan/?tampil=semua&${schools.map((id) => `s=${id}`).join('&')}`);
  await page.locator('[data-make-all]').click();
  await expect(page.locator('[data-sheet]')).toHaveCount(3, { timeout: 120_000 });
  expect(await printed(page)).toBe(3);
  const among = await body('99990026');
  await open(page, 'id/laporan/?s=99990026');
  await page.locator('[data-sheet="99990026"]').waitFor({ timeout: 90_000 });
  expect(await body('99990026')).toBe(among);
});

for (const query of ['', `?s=${school}`])
  test(`no barriers, narrow and wide, light and dark: laporan/${query}`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `id/laporan/${query}`);
    await page.locator('[data-picture=ready] [data-sheet]').waitFor();
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await barriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
  });
