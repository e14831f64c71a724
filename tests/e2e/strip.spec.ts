import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test } from './quiet';
import { languages, open } from './pages';

/** What is far down the page comes when it is near. */
async function near(page: Page, name: string) {
  const figure = page.locator(`figure[data-chart=${name}]`);
  await expect(async () => {
    await page.mouse.wheel(0, 900);
    await expect(figure).toBeVisible({ timeout: 300 });
  }).toPass();
  return figure;
}

for (const lang of languages)
  for (const name of ['among', 'teacher-hours'])
    test(`a figure that comes late keeps the contract of a figure: ${lang}/${name}`, async ({ page }) => {
      await open(page, `${lang}/sekolah/`);
      const figure = await near(page, name);
      for (const part of ['.title', '.subtitle', '.summary', 'footer [data-n]', 'footer [data-base]'])
        await expect(figure.locator(part)).toHaveText(/\S/);
      await expect(figure.locator('.save button')).toHaveCount(3);
      await expect(figure.locator('.chart svg [tabindex="0"]')).toHaveCount(1);
      const valuesOf = (selector: string) =>
        figure.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('data-value')));
      const cells = new Set(await valuesOf('.table td[data-value]'));
      const marks = await valuesOf('.chart [data-value]');
      expect(marks.length).toBeGreaterThan(5);
      for (const mark of marks) expect(cells).toContain(mark);
    });

test('a dot of the strip leads to its school: by Enter, by a click, and by the link below', async ({ page }) => {
  await open(page, 'id/sekolah/?s=99990007');
  const figure = await near(page, 'among');
  await figure.locator('svg [tabindex="0"]').focus();
  await expect(figure.getByRole('link', { name: /^Buka / })).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  const link = figure.getByRole('link', { name: /^Buka / });
  const school = (await link.innerText()).replace('Buka ', '');
  await page.keyboard.press('Enter');
  await expect(page.locator('.who')).toContainText(school);
  await page.goBack();
  await expect(page).toHaveURL(/s=99990007/);
  const again = await near(page, 'among');
  await again.locator('[data-mark="0"]').click();
  await expect(page).not.toHaveURL(/s=99990007/);
});

test('in share mode no teacher is a dot, and the strip of schools keeps its numbers apart', async ({ page }) => {
  await open(page, 'id/sekolah/?s=99990007&mode=share');
  await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
  const strip = await near(page, 'among');
  await expect(strip.locator('.summary')).toContainText('ditutup');
  const teachers = await near(page, 'teacher-hours');
  await expect(teachers.locator('.strip')).toHaveCount(0);
  await expect(teachers.locator('.summary')).toContainText('mode bagikan');
});

test('up to twenty schools have a slope, on a phone and for more schools the change dots', async ({ page }) => {
  const few = 'id/bandingkan/?tampil=ubah&kab=Kab.%20Contoh%20Selatan';
  await open(page, few);
  const figure = page.locator('figure[data-chart=changes]');
  await expect(figure.locator('.slope')).toBeVisible({ timeout: 60_000 });
  await expect(figure.locator('.chart svg [tabindex="0"]')).toHaveCount(1);
  const clear = await figure.locator('.mark.clear').count();
  expect(await figure.locator('.title').innerText()).toContain(String(clear));
  await page.setViewportSize({ width: 480, height: 800 });
  await expect(figure.locator('.slope')).toHaveCount(0);
  await expect(figure.locator('.changes')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'id/bandingkan/?tampil=ubah');
  await expect(figure.locator('.changes')).toBeVisible();
});

test('no barriers and nothing too wide with the strips and the slope on the page, narrow and wide, light and dark', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'id/sekolah/?s=99990007');
  await near(page, 'among');
  await near(page, 'teacher-hours');
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light']
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    // Where the page stands now a link may lie half under the bar of a phone, which is no small target: it scrolls.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await barriers(page)).toEqual([]);
  }
  for (const [path, chart] of [
    ['?tampil=dukungan', '.strip'],
    ['?tampil=ubah&kab=Kab.%20Contoh%20Selatan', '.slope']
  ] as const) {
    await open(page, `id/bandingkan/${path}`);
    await expect(page.locator(`figure ${chart}`)).toBeVisible({ timeout: 60_000 });
    expect(await barriers(page), path).toEqual([]);
  }
});
