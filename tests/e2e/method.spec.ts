import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MethodExamples } from '$lib/views/method/examples';
import { expect, test } from './quiet';
import { languages, open } from './pages';

const { examples } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data/method.json'), 'utf8')) as MethodExamples;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const lang of languages) {
  test(`holds every indicator with the value that was counted, and asks for no engine (${lang})`, async ({ page }) => {
    const wasm: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('.wasm')) wasm.push(request.url());
    });
    await open(page, `${lang}/metode/`);
    const shown = await page
      .locator('[data-entry]')
      .evaluateAll((all) =>
        all.map((entry) => [
          entry.getAttribute('data-entry') ?? '',
          [...entry.querySelectorAll('.example [data-value]')].map((line) => Number(line.getAttribute('data-value')))
        ])
      );
    const counted = Object.entries(examples).map(([id, { measures }]) => [
      id,
      // The page holds ten digits: more would be a heavier page that says the same.
      measures.flatMap((measure) => (measure.status === 'ok' ? [Number(measure.value.toPrecision(10))] : []))
    ]);
    expect(shown).toEqual(counted);
    expect(wasm).toEqual([]);
  });
}

// The whole page once; elsewhere the search leaves a few indicators of each kind, which are all made by the same component.
for (const [lang, width, colorScheme, search] of [
  ['id', 360, 'light', ''],
  ['id', 1280, 'dark', 'mitra'],
  ['en', 1280, 'light', 'partners']
] as const)
  test(`no barriers: ${lang}, ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open(page, `${lang}/metode/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 360) {
      await page.locator('.above summary').click();
      const small = await page
        .locator('main :is(summary, nav a, input):visible')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent));
      expect(small).toEqual([]);
    }
    await page.locator('#method-search').fill(search);
    await page.locator('[data-entry=K01] summary').click();
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
  });

test('a figure leads to the method of its indicator, and every anchor of the contents leads somewhere', async ({ page }) => {
  await open(page, 'id/');
  const link = page.locator('figure[data-chart=absorption] .save a');
  await link.click();
  await expect(page).toHaveURL(/\/id\/metode\/#O01$/);
  await expect(page.locator('#O01')).toBeInViewport();
  const dead = await page
    .locator('main a[href^="#"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.slice(1) ?? '').filter((id) => !document.getElementById(id)));
  expect(dead).toEqual([]);
  await page.locator('.language[lang=en]').click();
  await expect(page).toHaveURL(/\/en\/metode\//);
  await expect(page.locator('h1')).toHaveText('Method');
});

test('the search leaves the indicators that hold every word', async ({ page }) => {
  await open(page, 'en/metode/');
  const visible = page.locator('[data-entry]:visible');
  const all = await visible.count();
  await page.locator('#method-search').fill('study graduates work');
  await expect(page.locator('#O06')).toBeVisible();
  await expect(page.locator('#K01')).toBeHidden();
  expect(await visible.count()).toBeLessThan(all);
  await expect(page.locator('[data-found]')).toHaveText(/\d/);
  await page.locator('#method-search').fill('nothing is called so');
  await expect(visible).toHaveCount(0);
  await page.locator('#method-search').fill('');
  await expect(visible).toHaveCount(all);
});

test('it is read before any script has run, and on paper', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('id/metode/');
  await expect(page.locator('[data-entry]')).toHaveCount(Object.keys(examples).length);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['header', 'nav', '.find', '[data-entry=O01] details']) await expect(page.locator(part).first()).toBeHidden();
  await expect(page.locator('[data-entry=O01] .example')).toBeVisible();
  await expect(page.locator('[data-source=Jejak]')).toBeVisible();
  await context.close();
});
