import { expect, test } from './quiet';
import { open } from './pages';

test('a school that is looked for is highlighted in the funnel, and in the view of the response too', async ({ page }) => {
  await open(page, 'id/bandingkan/');
  const funnel = page.locator('figure[data-chart=funnel]');
  await expect(page.locator('h1')).toHaveText(await funnel.locator('.title').innerText());
  await expect(funnel.locator('.found')).toHaveCount(0);
  await page.getByLabel('Cari dan sorot sekolah').fill('SMK Contoh Teratai');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sorot=99990007/);
  await expect(funnel.locator('.found')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Respons' }).check();
  await expect(page).toHaveURL(/tampil=respons/);
  await expect(page.locator('figure[data-chart=response-absorption] .found')).toHaveCount(1);
  await page.goBack();
  await expect(funnel).toBeVisible();
});

test('every school stands in one group of the response, and the title counts those of a low one', async ({ page }) => {
  await open(page, 'en/bandingkan/?tampil=respons');
  const figure = page.locator('figure[data-chart=response-absorption]');
  const low = Number(/^(\d+) of 83/.exec(await figure.locator('.title').innerText())?.[1]);
  const lists = await page.locator('main details > summary').allInnerTexts();
  const counts = lists.flatMap((text) => /response, result .*\((\d+)\)/.exec(text)?.[1] ?? []).map(Number);
  expect(counts).toHaveLength(4);
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(low);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(83);
});

test('a reason to visit leads to the school', async ({ page }) => {
  await open(page, 'id/bandingkan/?tampil=alasan');
  const row = page
    .locator('figure[data-chart=reasons] .school')
    .filter({ has: page.locator('[data-reason=low_response]') })
    .first();
  const name = await row.getByRole('link').innerText();
  await row.getByRole('link').click();
  await expect(page.locator('.who')).toContainText(name);
});
