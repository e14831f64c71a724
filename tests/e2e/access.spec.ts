import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test } from './quiet';
import { languages, open, screens } from './pages';

test.describe.configure({ timeout: 180_000 });

/** Controls that are too low to hit. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'nav a, header button, header a, main button, main select, main summary, main input:not([type=file])'
      )
    ]
      .filter((node) => node.checkVisibility() && !node.closest('td, th'))
      .map((node) => ({ text: node.innerText.trim().slice(0, 40), box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < 43.5)
      .map(({ text, box }) => `${text}: ${box.height}`)
  );

for (const lang of languages)
  for (const screen of screens)
    test(`fits 360 px, with targets of 44 px, and no barriers, narrow and wide, light and dark: ${lang}/${screen}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, `${lang}/${screen}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await small(page)).toEqual([]);

      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const width of [360, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          expect(await barriers(page), `${width} px, ${colorScheme}`).toEqual([]);
        }
    });

test('the keyboard reaches the content past the bar, and a menu opens and closes with it', async ({ page }) => {
  await open(page, 'en/');
  await page.keyboard.press('Tab');
  await expect(page.locator('a.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  const menu = page.locator('[data-filter]').first();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open', '');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open', '');
  await expect(menu.locator('summary')).toBeFocused();
});
