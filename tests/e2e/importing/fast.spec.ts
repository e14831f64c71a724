import { choose, languages, open } from '../pages';
import { expect, test } from '../quiet';
import { headline, slow } from './desk';
import { clean } from './files';

test.describe.configure({ timeout: 120_000 });

const said = { id: '75% lulusan 2024 yang terlacak sudah terserap', en: '75% of traced 2024 graduates' } as const;

for (const lang of languages)
  for (const width of [360, 1280])
    test(`a file without a question takes two actions from choosing it to its number: ${lang}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page, `${lang}/data/`);
      await choose(page, 'lulusan.csv', clean);
      const card = page.locator('[data-review="lulusan.csv"]');
      await expect(headline(page)).toContainText(said[lang], slow);
      await expect(card.locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
      await expect(card.locator('[data-term=loaded]')).toHaveText('40');
      await expect(page.locator('[data-wizard], [data-grid], [data-code][data-asks=true]')).toHaveCount(0);
      // The number and the way on are in sight together, without scrolling to look for them.
      await expect(headline(page)).toBeInViewport();
      await card.locator('[data-accept]').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
      await expect(page.locator('h1')).toContainText(said[lang]);
      await expect(page.locator('aside.own')).toBeVisible();
    });
