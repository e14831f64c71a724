import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { acceptAndReturn, open } from './pages';
import { expect, test } from './quiet';

interface Entry {
  readonly file: string;
  readonly rows: number;
  readonly n_columns?: number;
}

const folder = resolve(import.meta.dirname, '../../../shared/data');
const manifest = join(folder, 'manifest.json');

test.describe.configure({ timeout: 240_000 });

test('public files nobody here wrote load together, every row accounted for', async ({ page }) => {
  test.skip(!existsSync(manifest), 'the public files are not here');
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Entry[];
  await open(page, 'en/data/');
  await page.locator('.pick input[type=file]').setInputFiles(entries.map((entry) => join(folder, entry.file)));
  await expect(page.locator('[data-draft]')).toHaveCount(entries.length, { timeout: 180_000 });
  await acceptAndReturn(page);
  for (const { file, rows } of entries) {
    const card = page.locator(`[data-file="${basename(file)}"]`);
    await expect(card, file).toBeVisible();
    await expect(card.locator('[data-account]'), file).toHaveAttribute('data-account', 'balanced');
    const said = async (term: string): Promise<number> => {
      const terms = card.locator(`[data-term=${term}]`);
      return (await terms.count()) === 0 ? 0 : Number((await terms.first().innerText()).replaceAll(/\D/g, ''));
    };
    // The one grand total of data_smk.csv counts among its stated rows.
    expect((await said('loaded')) + (await said('setAside')) + (await said('total')), file).toBe(rows);
  }
  await page.locator('nav a').first().click();
  await expect(page.locator('h1')).toBeVisible();
});
