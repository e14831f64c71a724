import type { Page } from '@playwright/test';
import { expect, test } from './quiet';
import { accept, choose, languages, open, tracerCsv } from './pages';

test.describe.configure({ timeout: 180_000 });

/** A rate as it is written. */
const rate = /\d+(?:[.,]\d+)?%/;
/** How sure an interval is, and what a response is held against, are no rates. */
const withoutLevels = (text: string): string =>
  text.replaceAll(/(?:rentang|Rentang) 9[59]%|9[59]% interval|\(9[59](?:[.,]\d)?%\)|(?:di bawah|below) \d+%/g, '');
const base = { id: /^Penyebut: .{4,}\.$/, en: /^Base: .{4,}\.$/ } as const;
const response = {
  id: /n = [\d.]+(?: dari [\d.]+ lulusan merespons|; tingkat respons tidak diketahui)/,
  en: /n = [\d,]+(?: of [\d,]+ graduates responded|; response rate unknown)/
} as const;
const answered = {
  id: /[\d.]+ dari [\d.]+ lulusan terlacak|tingkat respons tidak diketahui/,
  en: /[\d,]+ of [\d,]+ graduates traced|response rate is unknown/
} as const;
/** A tile with a rate: the year, how many of how many, and of graduates the response. */
const tiled = { id: /\d{4}: [\d.]+ dari [\d.]+/, en: /\d{4}: [\d,]+ of [\d,]+/ } as const;
const placed = { id: /^[\d.]+ dari [\d.]+ penempatan\.$/, en: /^[\d,]+ of [\d,]+ placements\.$/ } as const;
/** A rate with its counts and the response behind it. */
const counted = { id: /\d dari [\d.]+(?:; | \()respons /, en: /\d of [\d,]+(?:; | \()response / } as const;
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
        // Where schools are counted, each cell names its own graduates and their response.
        ofSchools: figure.getAttribute('data-chart') === 'changes',
        cells: [...figure.querySelectorAll('.table td')].map((cell) => cell.textContent?.trim() ?? ''),
        source: text('footer p')
      };
    })
  );

/** Rates outside of the places that are looked at one by one. */
const strays = (page: Page) =>
  page.evaluate(() => {
    const known =
      'figure[data-chart], h1, dialog, [data-headline-base], [data-headline], [data-preview], [data-attention], [data-announce], [data-tiles], [data-placed], [data-counted], table[data-table=school-years], script, style, .subtitle, .lead, .key';
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
    if (figure.ofSchools) for (const cell of figure.cells) if (rate.test(cell)) expect(cell, figure.name).toMatch(counted[lang]);
    if (!figure.ofSchools && /(lulusan-\d{4}|own)\.csv/.test(figure.source))
      expect(figure.n, `${figure.name}: response`).toMatch(response[lang]);
  }
  const title = await page.locator('h1').innerText();
  if (rate.test(withoutLevels(title))) {
    const under = page.locator('[data-headline-base]');
    if (/PKL|internship/.test(title)) await expect(under).toHaveText(placed[lang]);
    else {
      expect(title).toMatch(traced[lang]);
      await expect(under).toHaveText(answered[lang]);
    }
  }
  for (const text of await page.locator('[data-placed]').allTextContents()) if (rate.test(text)) expect(text).toMatch(counted[lang]);
  for (const text of await page.locator('[data-counted]').allTextContents()) expect(text).toMatch(/\d (?:dari|of) \d/);
  // What is read out of a change is the heading once more.
  const announced = await page.locator('[data-announce]').allTextContents();
  for (const text of announced) if (rate.test(text)) expect(text).toContain(title);
  for (const tile of await page.locator('[data-tile]').allInnerTexts()) if (rate.test(tile)) expect(tile).toMatch(tiled[lang]);
  for (const cell of await page.locator('table[data-table=school-years] td').allInnerTexts())
    if (rate.test(cell)) expect(cell).toMatch(/n [\d.,]+(?:\/[\d.,]+)?/);
  expect(await strays(page)).toEqual([]);
  return rates;
}

/** The screens, and how many figures with rates each holds at least. */
const held = {
  '': 5,
  'sekolah/': 5,
  'bandingkan/': 1,
  'bandingkan/?tampil=ubah': 1,
  'bandingkan/?tampil=respons': 1,
  'bandingkan/?tampil=dukungan': 1,
  'indikator/': 1,
  'mitra/?tampil=ketergantungan': 1
} as const;

for (const lang of languages)
  for (const [screen, least] of Object.entries(held))
    test(`no rate without base, n and response: ${lang}/${screen}`, async ({ page }) => {
      await open(page, `${lang}/${screen}`);
      await page.locator('figure[data-chart]').first().waitFor();
      expect(await audit(page, lang)).toBeGreaterThanOrEqual(least);
    });

for (const lang of languages)
  test(`no rate without base, n and response on the data screen, in the review and after it: ${lang}`, async ({ page }) => {
    await open(page, `${lang}/data/`);
    expect(await strays(page)).toEqual([]);

    await choose(page, 'own.csv', tracerCsv);
    const preview = page.locator('[data-preview=ready]');
    await preview.waitFor({ timeout: 60_000 });
    expect(await preview.innerText()).toMatch(rate);
    expect(await preview.innerText()).toMatch(traced[lang]);
    expect(await preview.innerText()).toMatch(answered[lang]);

    await accept(page);
    expect(await audit(page, lang)).toBeGreaterThan(2);

    await page.locator('nav a', { hasText: 'Data' }).first().click();
    const headline = page.locator('[data-headline=ready]');
    await headline.waitFor();
    for (const said of [rate, traced[lang], answered[lang]]) expect(await headline.innerText()).toMatch(said);
    expect(await strays(page)).toEqual([]);
  });

/** Answers only: who did not answer is not in the file. */
const answersOnly = [
  'NPSN,Kompetensi Keahlian,Tahun Lulus,Bekerja,Melanjutkan,Wirausaha,Mencari Kerja,Jumlah Responden',
  '20100001,Kuliner,2023,30,10,2,8,50',
  '20100001,Kuliner,2024,34,9,3,6,52'
].join('\r\n');

for (const lang of languages)
  test(`answers without a list of graduates ask for it, and are never taken for all of them: ${lang}`, async ({ page }) => {
    await open(page, `${lang}/data/`);
    await choose(page, 'own.csv', answersOnly);
    await accept(page);
    const ask = page.locator('[data-ask-frame]');
    await expect(ask).toBeVisible();
    await expect(ask.locator('a')).toHaveAttribute('href', new RegExp(`/${lang}/data/`));
    // Not known is not zero, and a bar of those who answered is not one of all.
    await expect(page.locator('[data-left]')).not.toContainText(lang === 'id' ? /lulusan/ : /graduates/i);
    await expect(page.locator('figure[data-chart=status] [data-base]')).toContainText(
      lang === 'id' ? 'jumlah seluruh lulusan belum diketahui' : 'how many graduated is not known'
    );
    await expect(page.locator('figure[data-chart=status]')).not.toContainText(lang === 'id' ? 'dari semua lulusan' : 'of all graduates');
    const rows = page.locator('figure[data-chart=denominators] .row:has(.name)');
    const all = rows.filter({ hasText: lang === 'id' ? 'dari semua lulusan' : 'of all graduates' });
    await expect(all).toHaveCount(2);
    for (const row of await all.all()) await expect(row).not.toContainText('%');
    await expect(page.locator('figure[data-chart=denominators] [data-absent] li')).toHaveCount(2);

    await page.locator('[aria-pressed=false]', { hasText: lang === 'id' ? 'Per lulusan' : 'Per graduate' }).click();
    await expect(page).toHaveURL(/per=g/);
    await expect(ask).toBeVisible();
    await expect(page.locator('figure[data-chart=absorption] .chart strong')).not.toContainText('%');
  });
