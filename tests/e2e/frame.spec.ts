import { barriers } from './barriers';
import { expect, test } from './quiet';
import { languages, open, screens } from './pages';

test.describe.configure({ timeout: 120_000 });

for (const width of [320, 360, 640, 641, 768, 1000, 1001, 1280])
  test(`the bar fits, and every screen is reached: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const lang of languages) {
      await open(page, `${lang}/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const more = page.locator('nav .more');
      if (width <= 640) await more.click();
      else await expect(more).toBeHidden();
      await expect(page.locator('nav a').filter({ visible: true })).toHaveCount(screens.length);
      const outside = await page
        .locator('nav a, header .tools > *')
        .evaluateAll(
          (all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0).length
        );
      expect(outside).toBe(0);
    }
  });

test('the menu of a phone works with the keyboard, closes with Escape and a press elsewhere, and says where one is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'en/');
  const more = page.locator('nav .more');
  const data = page.locator('nav').getByRole('link', { name: 'Data' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(data).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(data).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.locator('h1').click({ position: { x: 5, y: 5 } });
  await expect(data).toBeHidden();
  await more.click();
  await data.click();
  await expect(page).toHaveURL(/\/en\/data\/$/);
  await expect(data).toBeHidden();
  await expect(more).toHaveClass(/on/);
});

test('on a phone the filters are a sentence and a sheet; each is taken back alone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'id/');
  await page.locator('[data-change]').click();
  const sheet = page.locator('dialog[data-filter-sheet]');
  await sheet.locator('[data-filter=Kohort] summary').click();
  await sheet.getByLabel('2023').check();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await sheet.locator('[data-filter=Program] summary').click();
  await sheet.locator('[data-filter=Program] label').first().click();
  await expect(page).toHaveURL(/th=2023&prog=/);
  expect(await barriers(page)).toEqual([]);
  await expect(sheet.locator('[data-show]')).toHaveText(/Tampilkan \d+ sekolah/);
  await sheet.locator('[data-show]').click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('[data-change]')).toBeFocused();
  await page.locator('[data-part=years] button').click();
  await expect(page).toHaveURL(/\/id\/\?prog=[^&]+$/);
  await page.locator('[data-part=programs] button').click();
  await expect(page).toHaveURL(/\/id\/$/);
  await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 90_000 });
});

test('what no screen understands in an address is named, and taken out on demand', async ({ page }) => {
  await open(page, 'en/?utm_source=x&jk=Z&per=g');
  const notice = page.locator('[data-ignored]');
  await expect(notice).toContainText('utm_source, jk');
  await notice.getByRole('button').click();
  await expect(page).toHaveURL(/\/en\/\?per=g$/);
  await expect(notice).toHaveText('');
});

test('a page enlarged four times keeps nothing in front of its content', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, 'id/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const fixed = await page
    .locator('header, nav')
    .evaluateAll((all) => all.filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position)).length);
  expect(fixed).toBe(0);
});

for (const width of [360, 1280])
  test(`what has the focus is never behind a bar: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'id/');
    await page.locator('#content').focus();
    const covered: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const node = document.activeElement;
        if (!node || !node.closest('main')) return undefined;
        const box = node.getBoundingClientRect();
        if (box.width === 0) return undefined;
        const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20));
        return top?.closest('header, nav') ? `${node.localName}: ${node.textContent.trim().slice(0, 40)}` : undefined;
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });

test('no motion for those who asked for none; marks are seen with forced colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await open(page, 'id/');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const fills = await page
    .locator('figure[data-chart=absorption-trend] .chart circle')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill + getComputedStyle(one).stroke));
  expect(fills.length).toBeGreaterThan(0);
  for (const fill of fills) expect(fill).not.toBe(ground + ground);
});

test('a menu counts under the other filters, and keeps a choice that has none there', async ({ page }) => {
  await open(page, 'id/');
  const counts = (name: string) =>
    page
      .locator(`.bar [data-filter="${name}"] li`)
      .evaluateAll((all) => all.map((one) => Number(one.querySelector('.count')?.textContent?.replace('.', ''))));
  const [schools, years] = [await counts('Sekolah'), await counts('Kohort')];
  await page.goto('id/?s=99990007');
  await page.locator('[data-picture=ready]').waitFor({ timeout: 60_000 });
  // The menu of schools is under no other filter; those of cohorts and programmes are under the school.
  const sum = (all: number[]) => all.reduce((total, n) => total + n, 0);
  await expect.poll(async () => sum(await counts('Kohort')), { timeout: 60_000 }).toBeLessThan(sum(years));
  expect(await counts('Sekolah')).toEqual(schools);
  expect(await counts('Kohort')).toHaveLength(years.length);
  expect(sum(await counts('Kohort'))).toBe(sum(await counts('Program')));
  expect((await counts('Program')).filter((n) => n === 0).length).toBeGreaterThan(0);
  await expect(page.locator('.bar [data-filter=Program] label.none')).toHaveCount((await counts('Program')).filter((n) => n === 0).length);
});

test.describe('an address that leads nowhere', () => {
  test.use({ tolerated: /404/ });

  for (const [lang, said, home] of [
    ['id', 'Halaman ini tidak ada', /\/id\/$/],
    ['en', 'This page does not exist', /\/en\/$/]
  ] as const)
    test(`is said in the language it was read in: ${lang}`, async ({ page }) => {
      await page.goto(`${lang}/nowhere/`);
      await expect(page.locator('h1')).toHaveText(said);
      await page.locator('main a').click();
      await expect(page).toHaveURL(home);
      await expect(page.locator('[data-picture=ready]')).toBeVisible();
    });
});
