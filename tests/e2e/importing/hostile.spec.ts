import type { Page } from '@playwright/test';
import { choose, open } from '../pages';
import { expect, test } from '../quiet';
import { base, goTo, openSteps, saved, slow, stepsAre, wizard } from './desk';

test.describe.configure({ timeout: 180_000 });

const image = '<img src=x onerror=window.hacked=1>';
const script = '</td><script>window.hacked=1</script>';
const turned = '\u202Eajrekeb\u202C';
const formula = '=HYPERLINK("http://127.0.0.1:9/?"&A1;"x")';
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A tracer file whose headings and cells try what cells can try. As guessed: 11 of 11 absorbed. */
const hostile = [
  [`${image} catatan`, 'NPSN', 'Tahun Lulus', 'Status Saat Ini', '__proto__', '=1+1', `${turned} kolom`, 'constructor'],
  ...[image, script, '__proto__', turned, formula, 'constructor', '+62-1', '@SUM(A1)'].flatMap((said, i) => [
    [said, '20100001', '2024', said, said, said, said, `${i}`],
    [said, i === 0 ? '' : '20100001', '2024', i % 2 === 0 ? 'Bekerja' : said, said, said, said, `${i}`]
  ]),
  ...Array.from({ length: 8 }, (_, i) => ['', '20100001', '2024', 'Bekerja', '', '', '', `${i}`])
]
  .map((row) => row.map(quote).join(';'))
  .join('\r\n');

/** Nothing of the file became part of the page, and nothing ran. */
async function harmless(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    images: document.querySelectorAll('main img, main iframe, main script, main a[href^="http"]').length,
    polluted: Object.keys(Object.prototype).length
  }));
  expect(found, where).toEqual({ hacked: false, images: 0, polluted: 0 });
}

test('headings and cells that try to be more than text stay text, at every step and in every download', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  await open(page, 'en/data/');
  const name = `${image.replaceAll(/["/]/g, '')}.csv`;
  await choose(page, name, hostile);
  await expect(wizard(page)).toHaveAttribute('data-wizard', name, slow);
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goTo(page, step);
    const shut = page.locator('[data-wizard] details:not([open]) > summary');
    while ((await shut.count()) > 0) await shut.first().click();
    if (step === 3) await expect(page.locator('[data-column="__proto__"]')).toBeVisible();
    if (step === 4) await expect(page.locator('[data-values] th', { hasText: image })).toBeVisible();
    await harmless(page, `step ${step}`);
  }

  // Texts with the names of what every object has are values like others.
  await goTo(page, 4);
  await expect(base(page)).toContainText('11 of 11');
  await page.getByLabel('Meaning of __proto__', { exact: true }).selectOption('seeking');
  await expect(base(page)).toContainText('11 of 12', slow);
  await page.getByLabel('Meaning of constructor', { exact: true }).selectOption('seeking');
  await expect(base(page)).toContainText('11 of 14', slow);
  await page.getByLabel(`Meaning of ${image}`, { exact: true }).selectOption('employed');
  await expect(base(page)).toContainText('12 of 15', slow);
  await page.getByLabel(`Meaning of ${turned}`, { exact: true }).selectOption('studying');
  await expect(base(page)).toContainText('14 of 17', slow);
  await stepsAre(page, 4);
  await openSteps(page);
  await harmless(page, 'steps taken');

  await goTo(page, 5);
  const aside = await saved(page, page.getByRole('button', { name: /^Download/ }));
  expect(aside.name).not.toMatch(/[<>:"/\\|?*\u202a-\u202e]/);
  expect(aside.text).not.toMatch(/(^|[,\n])"?[=+@]/m);
  await goTo(page, 6);
  const typed = page.getByLabel('Name of the recipe');
  await typed.fill(`${turned}<img>../x`);
  const recipe = await saved(page, page.locator('[data-recipe]'));
  expect(recipe.name).not.toMatch(/[<>:"/\\|?*\u202a-\u202e]/);
  await page.locator('[data-accept]').click();
  await expect(page.locator('[data-picture=ready]')).toBeVisible(slow);
  await harmless(page, 'overview');

  // The recipe does for the next file what was done for this one, down to the texts with odd names.
  await page.goto('en/data/');
  await page.locator('[data-alive=true]').waitFor();
  await choose(page, 'recipe.json', recipe.text);
  await choose(page, 'next.csv', hostile);
  await expect(page.locator('[data-code=recipe_applied]').first()).toBeAttached(slow);
  await expect(base(page)).toContainText('14 of 17', slow);
  await harmless(page, 'next file');
});
