import type { Page } from '@playwright/test';
import { choose, open } from '../pages';
import { expect, test } from '../quiet';
import { base, goTo, saved, slow, stepsAre, wizard } from './desk';
import { asking } from './files';

test.describe.configure({ timeout: 120_000 });

/** Answers the one question of a file, and takes its recipe away. */
async function makeRecipe(page: Page): Promise<string> {
  await open(page, 'en/data/');
  await choose(page, 'tracer-2023.csv', asking(2023));
  await page.getByLabel('Meaning of Magang kok', { exact: true }).selectOption('seeking', slow);
  await stepsAre(page, 1);
  await goTo(page, 6);
  await page.getByLabel('Name of the recipe').fill('Tracer of our school');
  const { name, text } = await saved(page, page.locator('[data-recipe]'));
  expect(name).toBe('resep-Tracer of our school.json');
  return text;
}

test('a recipe saved from one file is applied to the next year’s by itself, and says when headings have changed', async ({ page }) => {
  const recipe = await makeRecipe(page);
  await page.reload();
  await page.locator('[data-alive=true]').waitFor();
  await choose(page, 'any name.json', recipe);
  await choose(page, 'tracer-2024.csv', asking(2024));
  // Nothing is open any more: the file is reviewed, not asked about.
  const review = page.locator('[data-review="tracer-2024.csv"]');
  await expect(base(page)).toContainText('6 of 12', slow);
  await review.locator('summary').last().click();
  await expect(review.locator('[data-code=recipe_applied]')).toContainText('Tracer of our school');
  await review.locator('[data-accept]').click();
  await expect(page.locator('h1')).toContainText('50% of traced 2024 graduates', slow);

  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  await choose(page, 'tracer-2025.csv', asking(2025, 'Kegiatan Saat Ini'));
  const drift = wizard(page).locator('[data-code=recipe_drift]');
  await expect(drift).toContainText('Kegiatan Saat Ini', slow);
  await expect(drift).toContainText('Status Saat Ini');
  await expect(wizard(page).locator('[data-code=recipe_step_lost]')).toContainText('Status Saat Ini');
  await expect(wizard(page)).toHaveAttribute('data-at', '4');
});

test('a recipe that cannot be read is refused by name, and nothing else happens', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'asking.csv', asking(2024));
  await expect(base(page)).toContainText('6 of 9', slow);
  await choose(page, 'broken.json', '{"format": "jejak-recipe", "version": 1, "name": "x"');
  const refused = page.locator('[data-job=refused]');
  await expect(refused).toContainText('broken.json', slow);
  await expect(refused).toContainText('recipe');
  await choose(page, 'hostile.json', '{"format": "jejak-recipe", "version": 1, "name": "x", "__proto__": {"steps": []}}');
  await expect(refused).toHaveCount(2, slow);
  await choose(page, 'other.json', '{"rows": [1, 2, 3]}');
  await expect(refused).toHaveCount(3, slow);
  await expect(refused.last()).toContainText('JSON');
  await expect(base(page)).toContainText('6 of 9');
  await stepsAre(page, 0);
  for (const left of [2, 1, 0]) {
    await refused.first().getByRole('button').click();
    await expect(refused).toHaveCount(left);
  }
});
