import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './quiet';
import { accept, choose, open } from './pages';

test.describe.configure({ timeout: 120_000 });

const ready = (page: Page) => expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });

/** Numbers of people from 1 to 4 that stand in tables or in what a screen reader says of a mark of figures about people. */
const smallNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const about = [...document.querySelectorAll('figure[data-chart]')].filter(
      (figure) => !/^(?:partners|agreements)/.test(figure.getAttribute('data-chart') ?? '')
    );
    for (const figure of about) {
      const name = figure.getAttribute('data-chart') ?? '';
      for (const cell of figure.querySelectorAll('.table td.number'))
        if (/^[1-4](?:\s|$)/.test(cell.textContent?.trim() ?? '')) found.push(`${name}: ${cell.textContent}`);
      for (const mark of figure.querySelectorAll('[aria-label]')) {
        const said = mark.getAttribute('aria-label') ?? '';
        if (/(?:: |\()[1-4](?: (?:dari|of) | ?\(|$)/.test(said)) found.push(`${name}: ${said}`);
      }
    }
    for (const cell of document.querySelectorAll('[data-table="school-years"] td'))
      if (/^[1-9] (?:dari|of) |n [1-9]$/.test(cell.textContent?.trim().replace(/\s+/g, ' ') ?? '')) found.push(cell.textContent ?? '');
    return found;
  });

/** A school with cohorts of 60, 40 and 7, one programme of 3, and few of some situations. */
const smallSchool = [
  'NPSN;Kompetensi Keahlian;Tahun Lulus;Status Saat Ini',
  ...[
    [2022, 'Kuliner', 'Bekerja', 30],
    [2022, 'Kuliner', 'Mencari kerja', 20],
    [2022, 'Busana', 'Bekerja', 10],
    [2023, 'Kuliner', 'Bekerja', 24],
    [2023, 'Kuliner', 'Melanjutkan', 3],
    [2023, 'Kuliner', 'Mencari kerja', 11],
    [2023, 'Busana', 'Mencari kerja', 2],
    [2024, 'Kuliner', 'Bekerja', 4],
    [2024, 'Busana', 'Mencari kerja', 3]
  ].flatMap(([year, program, status, n]) => Array.from({ length: Number(n) }, () => `20100001;${program};${year};${status}`))
].join('\r\n');

test('the sample in share mode: the address says so, the notice too, and no small number is left on any screen', async ({ page }) => {
  await open(page, 'id/');
  await page.locator('[data-share-toggle]').click();
  await expect(page).toHaveURL(/mode=share/);
  await expect(page.locator('[data-share-notice]')).toContainText('10 orang');
  await ready(page);
  expect(await smallNumbers(page)).toEqual([]);
  await expect(page.locator('[data-table="school-years"]')).toContainText('ditutup');
  await page.locator('[data-filter] summary').first().click();
  await expect(page.locator('[data-filter] .count')).toHaveCount(0);
  // It is kept on the way to a school and to other screens, and in the other language.
  await page.locator('[data-table="school-years"] tbody a').first().click();
  await expect(page).toHaveURL(/sekolah\/\?.*mode=share/);
  await ready(page);
  expect(await smallNumbers(page)).toEqual([]);
  await page.locator('a.language[lang=en]').click();
  await expect(page.locator('[data-share-notice]')).toContainText('fewer than 10 people');
  await page.locator('nav a[href*="/data/"]').click();
  await expect(page.locator('[data-share-notice]')).toBeVisible();
  await expect(page.locator('.pick')).toHaveCount(0);
  await page.locator('[data-share-notice] button').click();
  await expect(page).not.toHaveURL(/mode=share/);
  await expect(page.locator('.pick')).toBeVisible();
});

test('no barriers in share mode, and it fits a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'en/?mode=share');
    await ready(page);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual(
      []
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('a link in share mode never shows what was counted before it', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      for (const node of document.querySelectorAll<HTMLElement>('figure[data-chart] .summary'))
        if (node.checkVisibility({ visibilityProperty: true }) && !/ditutup|[Dd]itutup/.test(node.innerText)) seen.push(node.innerText);
      if (!document.querySelector('[data-picture=ready]')) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await open(page, 'id/?mode=share');
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('a small file of one’s own: what is saved in share mode holds no small number, and says so otherwise', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', smallSchool);
  await accept(page);
  const keep = async (figure: string, button: number) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`figure[data-chart="${figure}"] .save button`).nth(button).click()
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  expect(await smallNumbers(page)).not.toEqual([]);
  await expect(page.locator('figure[data-chart=absorption-trend] footer')).toContainText('bukan untuk dibagikan');
  const open_ = await keep('absorption-trend', 0);
  expect(open_.name).toContain('angka-kecil');
  expect((await keep('absorption-trend', 1)).text).toContain('bukan untuk');

  await page.locator('[data-share-toggle]').click();
  await ready(page);
  await expect(page.locator('h1')).not.toHaveText(/menyala/);
  expect(await smallNumbers(page)).toEqual([]);
  for (const screen of ['overview', 'school']) {
    if (screen === 'school') await page.locator('nav').getByRole('link', { name: 'Sekolah' }).click();
    await ready(page);
    expect(await smallNumbers(page)).toEqual([]);
    for (const figure of await page.locator('figure[data-chart]').all()) {
      const name = (await figure.getAttribute('data-chart')) ?? '';
      const csv = await keep(name, 0);
      expect(csv.name).not.toContain('angka-kecil');
      expect(csv.text.split('\r\n').filter((line) => /(?:^|,)[1-9](?:,|$)/.test(line))).toEqual([]);
      expect((await keep(name, 1)).text).not.toContain('bukan untuk');
    }
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-share-notice]')).toBeVisible();
});

test('two files that differ by a few people are noticed before the second is saved', async ({ page }) => {
  const school = (n: number) =>
    [
      'NPSN;Kompetensi Keahlian;Tahun Lulus;Status Saat Ini',
      ...Array.from({ length: n }, (_, i) => `20100001;Kuliner;2024;${i % 3 ? 'Bekerja' : 'Mencari kerja'}`)
    ].join('\r\n');
  const load = async (n: number) => {
    await choose(page, 'lulusan.csv', school(n));
    await accept(page);
  };
  await open(page, 'id/data/');
  await load(60);
  await page.locator('[data-share-toggle]').click();
  await ready(page);
  const save = page.locator('figure[data-chart=absorption] .save button').first();
  await Promise.all([page.waitForEvent('download'), save.click()]);
  await expect(page.locator('[data-give-away]')).toHaveCount(0);
  await page.locator('[data-share-toggle]').click();
  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  await page.locator('[data-file="lulusan.csv"]').getByRole('button', { name: 'Keluarkan berkas' }).click();
  await expect(page.locator('aside.sample')).toBeVisible();
  await load(62);
  await page.locator('[data-share-toggle]').click();
  await ready(page);
  await save.click();
  await expect(page.locator('[data-give-away]')).toContainText('1 sampai 4 orang');
  await page.getByRole('button', { name: 'Jangan simpan' }).click();
  await expect(page.locator('[data-give-away]')).toHaveCount(0);
  await save.click();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tetap simpan' }).click()]);
});
