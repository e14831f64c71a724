import type { Page } from '@playwright/test';
import { barriers } from '../barriers';
import { choose, languages, open } from '../pages';
import { expect, test } from '../quiet';
import { counted, goTo, slow, wizard } from './desk';
import { clean, messy } from './files';

test.describe.configure({ timeout: 300_000 });

/** Controls that are too small to hit: 44 px for ours, 32 px for compact ones in tables, 24 px in any case. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, select, summary, textarea, input:not([type=file]), .pick, a.button)')]
      .filter((node) => node.checkVisibility())
      .map((node) => {
        const box = (node.closest('label') ?? node).getBoundingClientRect();
        const least = node.closest('td, th') ? (node.matches('[type=checkbox]') ? 24 : 32) : 44;
        return { name: `${node.tagName} ${node.ariaLabel ?? node.innerText.slice(0, 30)}`, box, least };
      })
      .filter(({ box, least }) => box.height > 0 && (box.height < least - 0.5 || box.width < 23.5))
      .map(({ name, box, least }) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}, not ${least}`)
  );

/** Wide and narrow in one look each; the other language has the looks the other way round, so that all four are seen in every state. */
const looks = {
  id: [
    [1280, 'light'],
    [360, 'dark']
  ],
  en: [
    [1280, 'dark'],
    [360, 'light']
  ]
} as const;

/** Looks at the page as it stands, from its top. */
async function examine(page: Page, lang: (typeof languages)[number], state: string): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const [width, theme] of looks[lang]) {
    await page.setViewportSize({ width, height: 740 });
    const tall = await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
      scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    }, theme);
    // As tall as the page: what a sticky bar covers at one place of the scroll is no barrier, and depends on the height of the fonts.
    await page.setViewportSize({ width, height: Math.max(740, tall) });
    const list = await barriers(page);
    if (list.length > 0) found[`${width} px, ${theme}`] = list;
  }
  const tight = await small(page);
  if (tight.length > 0) found['small targets'] = tight;
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found[`${width} px`] = `the page is ${wide} px wide`;
  }
  expect.soft(found, state).toEqual({});
}

for (const lang of languages)
  test(`no barriers and nothing too wide or too small in any state of an import: ${lang}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `${lang}/data/`);
    await choose(page, 'lulusan.csv', clean);
    await expect(page.locator('[data-review]')).toBeVisible(slow);
    await counted(page);
    await examine(page, lang, 'review');
    await choose(page, 'messy.csv', messy);
    await expect(page.locator('[data-grid]')).toBeVisible(slow);
    await counted(page);
    await examine(page, lang, 'list');
    await page.locator('[data-draft="messy.csv"] button').first().click();
    await expect(wizard(page)).toBeVisible();
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await page.setViewportSize({ width: 1280, height: 740 });
      await goTo(page, step);
      if (step === 5) await page.locator('[data-wizard] .issue details summary').first().click();
      await examine(page, lang, `step ${step}`);
    }
    await page.setViewportSize({ width: 1280, height: 740 });
    await page.locator('[data-accept-stay]').click();
    await expect(page.locator('[data-file="messy.csv"]')).toBeVisible(slow);
    await expect(page.locator('[data-headline=ready]')).toBeVisible(slow);
    await examine(page, lang, 'in use');
  });
