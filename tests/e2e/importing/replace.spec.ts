import type { Page } from '@playwright/test';
import { choose, open } from '../pages';
import { expect, test } from '../quiet';
import { acceptHere, base, goTo, slow, stepsAre, wizard } from './desk';
import { asking } from './files';

test.describe.configure({ timeout: 120_000 });

const meaning = (page: Page) => page.getByLabel('Meaning of Magang kok', { exact: true });

/** Puts a file on the table, in which `Magang kok` means employed. */
async function useAnswered(page: Page): Promise<void> {
  await open(page, 'en/data/');
  await choose(page, 'tracer-2023.csv', asking(2023));
  await meaning(page).selectOption('employed', slow);
  await stepsAre(page, 1);
  await acceptHere(page);
  await expect(page.locator('[data-headline=ready]')).toContainText('9 of 12 absorbed', slow);
}

test('a file in the place of another is read with its choices', async ({ page }) => {
  await useAnswered(page);
  await page
    .locator('[data-file="tracer-2023.csv"] .replace input')
    .setInputFiles({ name: 'tracer-2024.csv', mimeType: 'text/csv', buffer: Buffer.from(asking(2024)) });
  await expect(page.locator('[data-review="tracer-2024.csv"]')).toBeVisible(slow);
  await expect(base(page)).toContainText('9 of 12', slow);
  await page.locator('[data-accept]').click();
  await expect(page.locator('h1')).toContainText('75% of traced 2024 graduates', slow);
  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  await expect(page.locator('[data-file]')).toHaveCount(1);
  await expect(page.locator('[data-file="tracer-2024.csv"]')).toBeVisible();
});

test('the choices of a file in use can be changed, and what was begun can be put away', async ({ page }) => {
  await useAnswered(page);
  const card = page.locator('[data-file="tracer-2023.csv"]');
  await card.locator('[data-edit]').click();
  await page.locator('[data-review]').getByRole('button', { name: 'Check step by step' }).click(slow);
  await goTo(page, 4);
  await meaning(page).selectOption('seeking');
  await expect(base(page)).toContainText('6 of 12', slow);
  await goTo(page, 1);
  await expect(wizard(page)).toContainText('tracer-2023.csv (12 rows)');
  await page.getByRole('button', { name: 'Put this file away' }).click();
  await expect(page.locator('[data-importing]')).toHaveCount(0, slow);
  await expect(page.locator('[data-headline=ready]')).toContainText('9 of 12 absorbed');
  await page.locator('nav a').first().click();
  await expect(page.locator('h1')).toContainText('75% of traced 2023 graduates', slow);

  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  await card.locator('[data-edit]').click();
  await page.locator('[data-review]').getByRole('button', { name: 'Check step by step' }).click(slow);
  await goTo(page, 4);
  await meaning(page).selectOption('seeking');
  await expect(base(page)).toContainText('6 of 12', slow);
  await acceptHere(page);
  await expect(page.locator('[data-headline=ready]')).toContainText('6 of 12 absorbed', slow);
  await expect(page.locator('[data-file]')).toHaveCount(1);
});
