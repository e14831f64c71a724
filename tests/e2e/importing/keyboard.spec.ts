import type { Locator, Page } from '@playwright/test';
import { tabTo } from '../keys';
import { open } from '../pages';
import { expect, test } from '../quiet';
import { base, counted, effect, headline, issue, slow, wizard } from './desk';
import { messy } from './files';

test.describe.configure({ timeout: 240_000 });

/** Steps through a list of choices with the arrow until it stands at a value. */
async function arrowTo(page: Page, select: Locator, value: string): Promise<void> {
  await tabTo(page, select);
  for (let stop = 0; stop < 20 && (await select.inputValue()) !== value; stop += 1) {
    await page.keyboard.press('ArrowDown');
    await counted(page);
  }
  await expect(select).toHaveValue(value);
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

for (const width of [1280, 360])
  test(`a file with questions is brought in with the keyboard alone, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'en/data/');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.locator('.pick input[type=file]'));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) });
    await expect(wizard(page)).toHaveAttribute('data-at', '3', slow);
    await expect(headline(page)).toContainText('79%', slow);

    const nisn = page.locator('[data-column="Siswa > NISN"]');
    await press(page, nisn.getByRole('button', { name: /is right/ }));
    await expect(nisn).toHaveAttribute('data-confidence', 'sure', slow);
    await expect(page.locator('.body')).toBeFocused();
    await press(page, page.locator('[data-next]'), 'Space');
    await expect(wizard(page)).toHaveAttribute('data-at', '4');
    await expect(page.locator('.body')).toBeFocused();

    await press(page, issue(page, 'blank_means').locator('[data-fix=as_seeking]'));
    await expect(base(page)).toContainText('27 of 37', slow);
    await arrowTo(page, page.getByLabel('Meaning of Magang kok', { exact: true }), 'employed');
    await expect(base(page)).toContainText('29 of 39', slow);
    await expect(effect(page)).toContainText('n 37 → 39');

    // Back in the history is back a step, and forward again.
    await page.goBack();
    await expect(wizard(page)).toHaveAttribute('data-at', '3');
    await page.goForward();
    await expect(wizard(page)).toHaveAttribute('data-at', '4');

    await press(page, page.locator('[data-next]'));
    await expect(wizard(page)).toHaveAttribute('data-at', '5');
    await press(page, issue(page, 'date_ambiguous').locator('[data-fix=day_first]'));
    await expect(issue(page, 'date_ambiguous')).toHaveCount(0, slow);
    await press(page, issue(page, 'number_ambiguous').locator('[data-fix=decimal_comma]'), 'Space');
    await expect(issue(page, 'number_ambiguous')).toHaveCount(0, slow);
    await tabTo(page, page.getByLabel('NPSN, line 16'));
    await page.keyboard.type('20100001');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-rows=held]')).toHaveCount(0, slow);
    await expect(base(page)).toContainText('29 of 40', slow);
    // What was done last is taken back and done again.
    await page.keyboard.press('Control+z');
    await expect(base(page)).toContainText('29 of 39', slow);
    await page.keyboard.press('Control+Shift+Z');
    await expect(base(page)).toContainText('29 of 40', slow);

    await press(page, page.locator('[data-next]'));
    await expect(wizard(page)).toHaveAttribute('data-at', '6');
    await press(page, page.locator('[data-accept]'));
    await expect(page.locator('h1')).toContainText('73% of traced 2023 graduates', slow);
  });
