import { expect, test } from './quiet';
import { languages, open } from './pages';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

for (const lang of languages) {
  test(`the way from internship to work is a table first on a phone, a chart on a desk: ${lang}`, async ({ page }) => {
    for (const [size, first, second] of [
      [phone, 'table', 'chart'],
      [desk, 'chart', 'table']
    ] as const) {
      await page.setViewportSize(size);
      await open(page, `${lang}/sekolah/`);
      const way = page.locator('figure[data-chart=way]');
      await way.scrollIntoViewIfNeeded();
      await expect(way.locator(`.${first}`)).toBeVisible();
      await expect(way.locator(`.${second}`)).toBeHidden();
      // The other one is a tap away.
      await way.locator(`input[value=${second}]`).check();
      await expect(way.locator(`.${second}`)).toBeVisible();
      await expect(way.locator(`.${first}`)).toBeHidden();
    }
  });

  test(`a phone folds where figures come from; a desk and paper show it: ${lang}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page, `${lang}/`);
    const footer = page.locator('figure[data-chart=absorption] footer');
    const source = footer.getByText('lulusan-2024.csv');
    const fold = footer.locator('summary');
    await expect(footer.locator('[data-n]')).toBeVisible();
    await expect(footer.locator('[data-base]')).toBeVisible();
    await expect(source).toBeHidden();
    await fold.click();
    await expect(source).toBeVisible();
    await expect(footer.locator('button')).toHaveCount(3);
    await fold.click();
    await expect(source).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(source).toBeVisible();
    await expect(fold).toBeHidden();
    await expect(page.locator('figure[data-chart=way] .chart')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(desk);
    await expect(source).toBeVisible();
    await expect(footer.locator('button').first()).toBeVisible();
    await expect(fold).toBeHidden();
  });

  test(`the parts of a long screen are one tap away on a phone, and not behind its bars: ${lang}`, async ({ page }) => {
    await page.setViewportSize(phone);
    for (const screen of ['', 'sekolah/']) {
      await open(page, `${lang}/${screen}`);
      const jump = page.locator('main details:has(> nav)');
      const ids = await jump.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(ids.length).toBeGreaterThan(6);
      for (const id of ids) {
        await jump.evaluate((details: HTMLDetailsElement) => (details.open = true));
        await jump.locator(`a[href="${id}"]`).click();
        const target = page.locator(`h2${id}`);
        await expect(target, `${screen}${id}`).toBeInViewport();
        const head = (await page.locator('header').first().boundingBox())?.height ?? 0;
        expect((await target.boundingBox())?.y, `${screen}${id}`).toBeGreaterThanOrEqual(head);
      }
    }
    await page.setViewportSize(desk);
    await expect(page.locator('main details:has(> nav)')).toBeHidden();
  });
}

test('the overview shows twelve schools at a time, and leads to the table of all', async ({ page }) => {
  await open(page, 'en/');
  const rows = page.locator('table[data-table=school-years] tbody tr');
  await expect(rows).toHaveCount(12);
  await expect(page.locator('[data-pages] [aria-live=polite]')).toHaveText('1–12 of 83');
  await page.getByRole('link', { name: 'The table of all 83 schools, in Compare' }).click();
  await expect(rows).toHaveCount(50);
});
