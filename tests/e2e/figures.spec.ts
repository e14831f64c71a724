import { readFileSync } from 'node:fs';
import { expect, test } from './quiet';
import { figureScreens, languages, open } from './pages';

for (const lang of languages)
  for (const screen of figureScreens)
    test(`every figure keeps its contract: ${lang}/${screen}`, async ({ page }) => {
      await open(page, `${lang}/${screen}`);
      await page.locator('figure[data-chart]').first().waitFor();
      const figures = await page.locator('figure[data-chart]').evaluateAll((all) =>
        all.map((figure) => {
          const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
          const title = figure.getAttribute('aria-labelledby');
          return {
            name: figure.getAttribute('data-chart'),
            title: (title ? document.getElementById(title)?.textContent : '')?.trim(),
            subtitle: text('.subtitle'),
            summary: text('.summary'),
            how: text('.how p'),
            footer: text('footer p'),
            marks: [...figure.querySelectorAll('.chart [data-value]')].map((mark) => mark.getAttribute('data-value')),
            cells: [...figure.querySelectorAll('.table td[data-value]')].map((cell) => cell.getAttribute('data-value')),
            unnamed: [...figure.querySelectorAll('.chart [role=img]')].filter((mark) => !mark.getAttribute('aria-label')).length,
            groups: [...figure.querySelectorAll('.chart svg[role=group], .chart .rows')].length,
            saves: figure.querySelectorAll('.save button').length,
            keys: figure.querySelectorAll('.bar .help').length,
            stops: figure.querySelectorAll('.chart svg [tabindex="0"]').length
          };
        })
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        for (const part of ['title', 'subtitle', 'summary', 'how', 'footer'] as const)
          expect(figure[part], `${figure.name}: ${part}`).not.toBe('');
        expect([figure.saves, figure.keys], `${figure.name}: CSV, SVG and PNG, and the help on keys`).toEqual([3, 1]);
        expect(figure.unnamed, figure.name ?? '').toBe(0);
        for (const mark of figure.marks) expect(figure.cells, `${figure.name} draws ${mark}`).toContain(mark);
        if (figure.groups > 0) expect(figure.stops, `${figure.name}: stops of the Tab key`).toBe(1);
      }
    });

test('a chart is read with the keyboard: one stop in, arrows along, Escape clears, one stop out', async ({ page }) => {
  await open(page, 'id/');
  const chart = page.locator('figure[data-chart]:has([data-mark="1"])').first();
  const read = chart.locator('[aria-live]');
  const hint = await read.innerText();
  await chart.locator('svg [tabindex="0"]').focus();
  const first = await read.innerText();
  expect(first).not.toBe(hint);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  expect(await read.innerText()).not.toBe('');
  await expect(chart.locator('svg :focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(read).toHaveText(hint);
  await page.keyboard.press('Tab');
  await expect(chart.locator('svg :focus')).toHaveCount(0);
});

test('the table tab works before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('id/');
  const figure = page.locator('figure[data-chart]').first();
  await expect(figure.locator('.chart')).toBeVisible();
  await expect(figure.locator('.table')).toBeHidden();
  await figure.locator('.to-table').check();
  await expect(figure.locator('.table')).toBeVisible();
  await expect(figure.locator('.chart')).toBeHidden();
  await context.close();
});

test('a figure is kept as a drawing that stands alone and as numbers', async ({ page, browser }) => {
  await open(page, 'id/');
  const figure = page.locator('figure[data-chart]').first();
  const title = await figure.locator('figcaption').locator('h2, h3, h4').first().innerText();
  const file = async (button: number) => {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.locator('.save button').nth(button).click()]);
    expect(download.suggestedFilename()).toContain('DATA-CONTOH');
    return readFileSync(await download.path());
  };
  const keep = async (button: number) => (await file(button)).toString('utf8');
  const csv = await keep(0);
  for (const line of csv.trimEnd().split('\r\n').slice(1)) expect(line).toContain('DATA CONTOH (FIKTIF)');
  expect(csv.startsWith('\uFEFF"')).toBe(true);
  expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(1);

  const svg = await keep(1);
  expect(svg).toContain('DATA CONTOH (FIKTIF)');
  expect(svg).not.toMatch(/<(script|foreignObject|style|image|a)\b|\son\w+=|var\(|javascript:|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  const alone = await (await browser.newContext()).newPage();
  await alone.setContent(svg);
  await expect(
    alone
      .locator('svg text')
      .filter({ hasText: title.split(' ')[0] ?? '' })
      .first()
  ).toBeAttached();
  expect(await alone.locator('svg line, svg rect').count()).toBeGreaterThan(1);
  await alone.context().close();

  // The picture is the drawing, twice as large.
  const size = /width="(\d+)" height="(\d+)"/.exec(svg);
  const png = await file(2);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(size?.[1]), 2 * Number(size?.[2])]);
});

test('"?" lists the keys while a figure has the focus, and nowhere else', async ({ page }) => {
  await open(page, 'en/');
  const keys = page.locator('dialog[data-keys]');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(keys.filter({ visible: true })).toHaveCount(0);
  const mark = page.locator('figure[data-chart] svg [tabindex="0"]').first();
  await mark.focus();
  await page.keyboard.press('?');
  await expect(keys.filter({ visible: true })).toContainText('Previous or next point');
  await page.keyboard.press('Escape');
  await expect(keys.filter({ visible: true })).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.locator('figure[data-chart] .help').first().click();
  await expect(keys.filter({ visible: true })).toHaveCount(1);
});
