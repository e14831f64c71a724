import { expect, test } from './quiet';
import { languages, open } from './pages';

for (const lang of languages) {
  test(`the first screen shows the sample's measures without the engine (${lang})`, async ({ page }) => {
    const wasm: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('.wasm')) wasm.push(request.url());
    });
    await open(page, `${lang}/`);
    await expect(page.locator('h1')).toHaveText(/\d/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('aside.sample strong')).toBeVisible();
    for (const screen of ['sekolah/', 'data/']) await open(page, `${lang}/${screen}`);
    expect(wasm).toEqual([]);
  });

  test(`the prerendered page holds the measures before any script has run (${lang})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`${lang}/`);
    await expect(page.locator('h1')).toHaveText(/\d/);
    expect(await page.locator('figure[data-chart]').count()).toBeGreaterThanOrEqual(6);
    await context.close();
  });
}

test('the front page goes to a language the browser asks for, and is two links without script', async ({ browser, baseURL }) => {
  for (const [locale, expected] of [
    ['en-GB', '/en/'],
    ['id-ID', '/id/'],
    ['fr-FR', '/id/']
  ]) {
    const context = await browser.newContext({ locale: locale ?? '', ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('./');
    await page.waitForURL((url) => url.pathname.endsWith(expected ?? ''));
    await context.close();
  }
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('main a')).toHaveCount(2);
  await context.close();
});
