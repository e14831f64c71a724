import { expect, test } from './quiet';
import { open } from './pages';

test.describe.configure({ timeout: 120_000 });

for (const [lang, overall] of [
  ['id', 'Keseluruhan'],
  ['en', 'Overall']
] as const)
  test(`an indicator that is chosen stands in the address, with its own figure, base and files: ${lang}`, async ({ page }) => {
    await open(page, `${lang}/indikator/`);
    const figure = page.locator('figure[data-chart=indicator]');
    const summary = figure.locator('.summary');
    await expect(summary).toContainText(`${overall}: 63`);
    const choose = page.locator('main select').first();
    await choose.selectOption('K01');
    await expect(page).toHaveURL(/ind=K01/);
    await expect(summary).toHaveText(`${overall}: 113.`, { timeout: 60_000 });
    await expect(figure.locator('footer')).toContainText('kerja-sama.csv');
    // What one person may have several of is no pair of groups: it names its base, and judges no difference.
    await choose.selectOption('I10');
    await expect(figure.locator('footer [data-base]')).toBeVisible({ timeout: 60_000 });
    await expect(figure.locator('footer [data-n]')).toBeVisible();
    await expect(summary).not.toContainText('%');
    await page.goBack();
    await expect(summary).toHaveText(`${overall}: 113.`, { timeout: 60_000 });
    await page.reload();
    await expect(summary).toHaveText(`${overall}: 113.`, { timeout: 60_000 });
  });

test('what the data do not hold says which column and which files would help', async ({ page }) => {
  await open(page, 'en/indikator/?ind=O10');
  const told = page.locator('[data-not-given]');
  await expect(told).toContainText('In training', { timeout: 60_000 });
  await expect(told.getByRole('link')).toHaveAttribute('href', /\/data\//);
});

test('from the school shown without a name in the address, all cuts are those of that school', async ({ page }) => {
  await open(page, 'en/sekolah/');
  const link = page.getByRole('link', { name: /^All cuts/ }).first();
  await expect(link).toHaveAttribute('href', /[?&]s=99990007&ind=/);
  await link.click();
  await expect(page).toHaveURL(/\/indikator\/\?s=99990007/);
});
