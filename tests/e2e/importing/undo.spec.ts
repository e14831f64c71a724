import { choose, open } from '../pages';
import { expect, test } from '../quiet';
import { base, counted, effect, goTo, openSteps, slow, stepsAre, wizard } from './desk';
import { asking } from './files';

test.describe.configure({ timeout: 120_000 });

test('choices are undone, done again and switched off, with buttons and with keys', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'asking.csv', asking(2024));
  await expect(wizard(page)).toHaveAttribute('data-at', '4', slow);
  await expect(base(page)).toContainText('6 of 9', slow);
  const meaning = page.getByLabel('Meaning of Magang kok', { exact: true });
  await meaning.selectOption('employed');
  await expect(base(page)).toContainText('9 of 12', slow);
  await page.getByLabel('Meaning of Kuliah', { exact: true }).selectOption('seeking');
  await expect(base(page)).toContainText('6 of 12', slow);
  await stepsAre(page, 2);

  await page.locator('[data-undo]').click();
  await expect(base(page)).toContainText('9 of 12', slow);
  await stepsAre(page, 1);
  await page.locator('[data-redo]').click();
  await expect(base(page)).toContainText('6 of 12', slow);
  await stepsAre(page, 2);
  await expect(page.locator('[data-redo]')).toBeDisabled();

  const list = await openSteps(page);
  const first = list.getByRole('checkbox').first();
  await first.uncheck();
  await expect(base(page)).toContainText('3 of 9', slow);
  await expect(meaning).toHaveValue('');
  await expect(effect(page)).toContainText('n 12 → 9');
  // The list keeps what is switched off.
  await stepsAre(page, 2);

  // The keys work while a box is in focus, for a box has no undo of its own.
  await expect(first).toBeFocused();
  await page.keyboard.press('Control+z');
  await stepsAre(page, 1);
  await page.keyboard.press('Control+Shift+Z');
  await stepsAre(page, 2);
  await page.keyboard.press('Control+z');
  await stepsAre(page, 1);
  await page.keyboard.press('Control+y');
  await stepsAre(page, 2);
  await first.check();
  await expect(base(page)).toContainText('6 of 12', slow);
});

test('Ctrl+Z in a field takes back what was typed there, and no choice', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'asking.csv', asking(2024));
  await expect(wizard(page)).toHaveAttribute('data-at', '4', slow);
  await page.getByLabel('Meaning of Magang kok', { exact: true }).selectOption('employed');
  await stepsAre(page, 1);
  await goTo(page, 6);
  const name = page.getByLabel('Name of the recipe');
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' 2024');
  await expect(name).toHaveValue('asking 2024');
  await page.keyboard.press('Control+z');
  await expect(name).not.toHaveValue('asking 2024');
  await counted(page);
  await stepsAre(page, 1);
  await expect(wizard(page)).toHaveAttribute('data-busy', 'false');
  // Out of the field the same keys take a choice back.
  await page.locator('[data-step="4"]').click();
  await page.keyboard.press('Control+z');
  await stepsAre(page, 0);
});
