import type { Page } from '@playwright/test';
import { accept, open } from '../pages';
import { expect, test } from '../quiet';
import { counted, slow, wizard } from './desk';
import { asking, clean, pdf, placements, trainings } from './files';

test.describe.configure({ timeout: 120_000 });

async function chooseAll(page: Page, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const payload = Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
  await page.locator('.pick input[type=file]').setInputFiles(payload);
}
const row = (page: Page, name: string) => page.locator(`[data-grid] [data-draft="${name}"]`);

test('several files are a list: what is refused is named, one is put away, the others are used together', async ({ page }) => {
  await open(page, 'en/data/');
  await chooseAll(page, {
    'graduates.csv': clean,
    'notes.csv': pdf,
    'internships.csv': placements,
    'trainings.csv': trainings
  });
  await expect(page.locator('[data-draft]')).toHaveCount(3, slow);
  const refused = page.locator('[data-job=refused]');
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText('notes.csv');
  await expect(refused).toContainText('PDF');
  await expect(page.locator('[data-grid]')).toBeVisible();
  await expect(row(page, 'graduates.csv')).toContainText('40');
  await expect(page.locator('aside.sample')).toBeVisible();

  await row(page, 'trainings.csv').getByRole('button', { name: 'Put trainings.csv away' }).click();
  await expect(page.locator('[data-draft]')).toHaveCount(2);
  await counted(page);
  await expect(page.locator('[data-accept]')).toHaveText('Use these 2 files');
  await accept(page);
  await expect(page.locator('h1')).toContainText('75% of traced 2024 graduates');
  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  await expect(page.locator('[data-file]')).toHaveCount(2);
  await expect(page.locator('[data-file="internships.csv"] [data-account]')).toHaveAttribute('data-account', 'balanced');
});

test('a file is opened from the list and left for it again, with what was chosen', async ({ page }) => {
  await open(page, 'en/data/');
  await chooseAll(page, { 'a.csv': asking(2023), 'b.csv': asking(2024) });
  await expect(page.locator('[data-draft]')).toHaveCount(2, slow);
  await expect(row(page, 'a.csv')).toContainText('1 to check');
  await row(page, 'a.csv').getByRole('button', { name: 'Check a.csv' }).click();
  await expect(wizard(page)).toHaveAttribute('data-wizard', 'a.csv');
  await page.getByLabel('Meaning of Magang kok', { exact: true }).selectOption('employed');
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', '1', slow);
  // Two files with the same headings: what was said of one can be said of both.
  await page.locator('[data-step="6"]').click();
  await page.getByRole('button', { name: 'Apply to 1 files alike' }).click();
  await page.getByRole('button', { name: /All 2 files/ }).click();
  await expect(row(page, 'a.csv')).toContainText('Ready');
  await expect(row(page, 'b.csv')).toContainText('Ready', slow);
  await accept(page);
  await expect(page.locator('h1')).toContainText('75% of traced 2024 graduates');
});
