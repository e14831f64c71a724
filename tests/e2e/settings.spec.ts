import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './quiet';
import { languages, open, screens } from './pages';

test.describe.configure({ timeout: 180_000 });

const exact = { id: 'eksak (Clopper–Pearson)', en: 'exact (Clopper–Pearson)' } as const;

for (const lang of languages)
  test(`the settings are reached and changed with the keyboard, say so, and go back: ${lang}`, async ({ page }) => {
    await open(page, `${lang}/`);
    const footer = page.locator('figure[data-chart=absorption] footer');
    await expect(footer).toContainText(lang === 'id' ? 'Rentang 95%: skor Wilson.' : '95% interval: Wilson score.');
    await expect(page.locator('[data-settings-differ]')).toHaveCount(0);

    await page.locator('[data-settings-open]').focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[data-settings]');
    await expect(dialog).toBeVisible();
    await dialog.locator('select').first().selectOption('exact');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-settings-open]')).toBeFocused();
    await expect(page.locator('[data-settings-differ]')).toBeVisible();
    await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
    await expect(footer).toContainText(exact[lang]);

    // The tab keeps them over a reload and on every screen; another tab begins with the defaults.
    await page.reload();
    for (const screen of screens) {
      await open(page, `${lang}/${screen}`);
      await expect(page.locator('[data-settings-differ]')).toBeVisible();
    }
    const other = await page.context().newPage();
    await open(other, `${lang}/`);
    await expect(other.locator('[data-settings-differ]')).toHaveCount(0);
    await other.close();

    await page.locator('[data-settings-differ] button').click();
    await dialog.locator('form button').first().click();
    await expect(page.locator('[data-settings-differ]')).toHaveCount(0);
    await dialog.locator('form button').last().click();
    await expect(dialog).toBeHidden();
  });

test('a setting that no figure on the screen reads asks nobody anything; a wrong one does not count', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'en/');
  const before = await page.locator('h1').innerText();
  await page.locator('[data-settings-open]').click();
  const dialog = page.locator('dialog[data-settings]');
  const floor = dialog.getByLabel('Training hours (JP) per teacher and year');
  await floor.fill('40');
  await floor.press('Tab');
  await expect(page.locator('[data-settings-differ]')).toContainText('Training hours');
  const share = dialog.getByLabel('When shared, withhold');
  await share.fill('2');
  await share.press('Tab');
  await expect(page.locator('[data-settings-differ]')).not.toContainText('When shared');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-picture=ready]')).toBeVisible();
  expect(await page.locator('h1').innerText()).toBe(before);
  expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
});

test('the tiers of response follow the settings', async ({ page }) => {
  await open(page, 'en/');
  const chips = page.locator('figure[data-chart=absorption] .chip');
  await expect(chips.filter({ hasText: 'Fair response' })).toBeVisible();
  await page.locator('[data-settings-open]').click();
  const good = page.locator('dialog[data-settings]').getByLabel('High response from');
  await good.fill('70');
  await good.press('Tab');
  await page.keyboard.press('Escape');
  await expect(chips.filter({ hasText: 'High response' })).toBeVisible();
});

for (const lang of languages)
  test(`no barriers in the open panel, narrow and wide: ${lang}`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await open(page, `${lang}/`);
      await page.locator('[data-settings-open]').click();
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  });
