import type { Page } from '@playwright/test';
import { expect, test } from './quiet';
import { languages, open } from './pages';

test.describe.configure({ timeout: 180_000 });

/** A rate as it is written; how sure an interval is, is none. */
const rate = /\d+(?:[.,]\d+)?%/;
const withoutLevels = (text: string): string => text.replaceAll(/(?:rentang|Rentang) 9[59]%|9[59]% interval/g, '');
const base = { id: /^Penyebut: .{4,}\.$/, en: /^Base: .{4,}\.$/ } as const;
const response = {
  id: /n = [\d.]+(?: dari [\d.]+ lulusan merespons|; tingkat respons tidak diketahui)/,
  en: /n = [\d,]+(?: of [\d,]+ graduates responded|; response rate unknown)/
} as const;
const answered = {
  id: /[\d.]+ dari [\d.]+ lulusan terlacak|tingkat respons tidak diketahui/,
  en: /[\d,]+ of [\d,]+ graduates traced|response rate is unknown/
} as const;
const traced = { id: /yang terlacak|semua lulusan/, en: /of traced|of all/ } as const;

type Language = (typeof languages)[number];

/** What each figure shows and what it names. */
const figuresOf = (page: Page) =>
  page.locator('figure[data-chart]').evaluateAll((all) =>
    all.map((figure) => {
      const text = (selector: string) => [...figure.querySelectorAll(selector)].map((node) => node.textContent?.trim() ?? '').join(' | ');
      return {
        name: figure.getAttribute('data-chart') ?? '',
        shown: text('figcaption, .summary, .chart .value, .chart strong, .chart .details, .chart text:not(.tick), .table td'),
        speech: [...figure.querySelectorAll('.chart [role=img]')].map((mark) => mark.getAttribute('aria-label') ?? '').join(' | '),
        base: text('footer [data-base]'),
        n: text('footer [data-n]'),
        source: text('footer p')
      };
    })
  );

/** Rates outside of the places that are looked at one by one. */
const strays = (page: Page) =>
  page.evaluate(() => {
    const known =
      'figure[data-chart], h1, dialog, [data-headline-base], [data-headline], [data-preview], [data-attention], table[data-table=school-years], script, style, .subtitle, .lead, .key';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (/\d%/.test(node.textContent ?? '') && !node.parentElement?.closest(known)) found.push(node.textContent?.trim() ?? '');
    }
    return found;
  });

async function audit(page: Page, lang: Language): Promise<number> {
  let rates = 0;
  for (const figure of await figuresOf(page)) {
    // Axes end in round percentages; a figure of counts has none of its own.
    if (!rate.test(withoutLevels(`${figure.shown} ${figure.speech}`))) continue;
    rates++;
    expect(figure.base, `${figure.name}: base`).toMatch(base[lang]);
    expect(figure.n, `${figure.name}: n`).toMatch(/n = \d/);
    if (/(lulusan-\d{4}|own)\.csv/.test(figure.source)) expect(figure.n, `${figure.name}: response`).toMatch(response[lang]);
  }
  const title = await page.locator('h1').innerText();
  if (rate.test(title)) {
    expect(title).toMatch(traced[lang]);
    await expect(page.locator('[data-headline-base]')).toHaveText(answered[lang]);
  }
  for (const cell of await page.locator('table[data-table=school-years] td').allInnerTexts())
    if (rate.test(cell)) expect(cell).toMatch(/n [\d.,]+(?:\/[\d.,]+)?/);
  expect(await strays(page)).toEqual([]);
  return rates;
}

for (const lang of languages)
  for (const screen of ['', 'sekolah/'])
    test(`no rate without base, n and response: ${lang}/${screen}`, async ({ page }) => {
      await open(page, `${lang}/${screen}`);
      expect(await audit(page, lang)).toBeGreaterThan(4);
    });
