import type { Page } from '@playwright/test';
import { choose, open } from '../pages';
import { expect, test } from '../quiet';
import { goTo, openSteps, saved, slow, wizard } from './desk';
import { csv } from './files';

test.describe.configure({ timeout: 180_000 });

/** Texts that stand in personal columns only, and may come out nowhere. */
const canaries = /kanarina|3271017770|0812777000|kanari\d*@|jalan melati|0077700/i;

const people = (year: number): string =>
  csv(
    ['NPSN', 'Nama Lengkap', 'NIK', 'NISN', 'No HP', 'Email', 'Alamat', 'Tahun Lulus', 'Status Saat Ini', 'Gaji'],
    ...Array.from({ length: 24 }, (_, i) => [
      i % 8 === 5 ? '' : '20100001',
      `Kanarina ${i}`,
      `32710177700000${10 + i}`,
      `00777000${10 + i}`,
      `08127770000${i}`,
      `kanari${i}@contoh.example`,
      `Jalan Melati ${i}`,
      year,
      ['Bekerja', 'Kuliah', 'Mencari kerja', 'Magang kok', ''][i % 5] ?? '',
      i % 2 === 0 ? '3.500' : ''
    ])
  );

/** Everything the page holds, shown or not: elements, attributes, and what stands in its fields. */
async function search(page: Page, where: string): Promise<void> {
  const all = await page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map((field) => field.value),
    JSON.stringify(history.state),
    location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage })
  ]);
  expect([await page.content(), ...all].join('\n').match(canaries)?.[0], where).toBeUndefined();
}

/** Opens whatever can be opened inside an element. */
async function openAll(page: Page, within: string): Promise<void> {
  const shut = page.locator(`${within} details:not([open]) > summary`);
  while ((await shut.count()) > 0) await shut.first().click();
}

test('names, numbers, addresses of people come out nowhere: no step, no list, no download', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'people.csv', people(2023));
  await expect(wizard(page)).toBeVisible(slow);
  await expect(wizard(page).locator('[data-asks=true]').first()).toBeAttached();
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await goTo(page, step);
    await openAll(page, '[data-wizard]');
    if (step === 4 || step === 5) await expect(page.locator('[data-rows] [data-line]').first()).toBeVisible();
    await search(page, `step ${step}`);
  }
  await goTo(page, 5);
  const aside = await saved(page, page.getByRole('button', { name: /^Download/ }));
  expect(aside.text).toMatch(/Nama Lengkap/);
  expect(aside.text).not.toMatch(canaries);

  await goTo(page, 4);
  await page.getByLabel('Meaning of Magang kok', { exact: true }).selectOption('employed');
  await goTo(page, 5);
  await page.getByLabel('Status Saat Ini, line 7').fill('Kuliah');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', '2', slow);
  await openSteps(page);
  await search(page, 'steps taken');
  await goTo(page, 6);
  const recipe = await saved(page, page.locator('[data-recipe]'));
  expect(recipe.text).not.toMatch(canaries);

  await choose(page, 'more.csv', people(2024));
  await page.getByRole('button', { name: /All 2 files/ }).click(slow);
  await expect(page.locator('[data-draft]')).toHaveCount(2, slow);
  await search(page, 'list');
  await page.locator('[data-accept-stay]').click();
  await expect(page.locator('[data-file]')).toHaveCount(2, slow);
  await openAll(page, 'main');
  await expect(page.locator('[data-table=set-aside] tbody tr').first()).toBeVisible();
  await search(page, 'files in use');
  await page.locator('nav a').first().click();
  await expect(page.locator('[data-picture=ready]')).toBeVisible(slow);
  await search(page, 'overview');
  const figures = page.locator('figure[data-chart] .save button');
  for (const button of await figures.all()) expect((await saved(page, button)).text).not.toMatch(canaries);
});
