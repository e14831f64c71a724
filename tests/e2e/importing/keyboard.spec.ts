import type { Locator, Page } from '@playwright/test';
import { open } from '../pages';
import { expect, test } from '../quiet';
import { base, counted, effect, headline, issue, slow, wizard } from './desk';
import { messy } from './files';

test.describe.configure({ timeout: 240_000 });

/** What is wrong with the element in focus, if anything: no mark, out of sight, or under something else. */
const look = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return undefined;
    const shown = node.matches('input[type=file]') ? (node.closest('label') ?? node) : node;
    const name = `${node.tagName} ${node.getAttribute('aria-label') ?? node.innerText.slice(0, 40)}`;
    const marks = [shown, node].some((one) => getComputedStyle(one).outlineStyle !== 'none');
    if (!marks) return `no mark: ${name}`;
    const box = shown.getBoundingClientRect();
    // A region may be larger than the window: then its visible part counts.
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return `out of sight: ${name}`;
    // At least a part of it must lie on top: five points are asked.
    const points = [0.1, 0.3, 0.5, 0.7, 0.9].map((at) => [left + (right - left) * at, top + (bottom - top) * at] as const);
    const own = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.contains(node));
    });
    return own.length === 0 ? `covered: ${name}` : undefined;
  });

/** Presses Tab until an element has the focus; every stop on the way must be in sight. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible(slow);
  for (let stop = 0; stop < 200; stop += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(await look(page)).toBeUndefined();
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}

/** Steps through a list of choices with the arrow until it stands at a value. */
async function arrowTo(page: Page, select: Locator, value: string): Promise<void> {
  await tabTo(page, select);
  for (let stop = 0; stop < 20 && (await select.inputValue()) !== value; stop += 1) {
    await page.keyboard.press('ArrowDown');
    await counted(page);
  }
  await expect(select).toHaveValue(value);
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

for (const width of [1280, 360])
  test(`a file with questions is brought in with the keyboard alone, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'en/data/');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.locator('.pick input[type=file]'));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) });
    await expect(wizard(page)).toHaveAttribute('data-at', '3', slow);
    await expect(headline(page)).toContainText('79%', slow);

    const nisn = page.locator('[data-column="Siswa > NISN"]');
    await press(page, nisn.getByRole('button', { name: /is right/ }));
    await expect(nisn).toHaveAttribute('data-confidence', 'sure', slow);
    await expect(page.locator('.body')).toBeFocused();
    await press(page, page.locator('[data-next]'), 'Space');
    await expect(wizard(page)).toHaveAttribute('data-at', '4');
    await expect(page.locator('.body')).toBeFocused();

    await press(page, issue(page, 'blank_means').locator('[data-fix=as_seeking]'));
    await expect(base(page)).toContainText('27 of 37', slow);
    await arrowTo(page, page.getByLabel('Meaning of Magang kok', { exact: true }), 'employed');
    await expect(base(page)).toContainText('29 of 39', slow);
    await expect(effect(page)).toContainText('n 37 → 39');

    // Back in the history is back a step, and forward again.
    await page.goBack();
    await expect(wizard(page)).toHaveAttribute('data-at', '3');
    await page.goForward();
    await expect(wizard(page)).toHaveAttribute('data-at', '4');

    await press(page, page.locator('[data-next]'));
    await expect(wizard(page)).toHaveAttribute('data-at', '5');
    await press(page, issue(page, 'date_ambiguous').locator('[data-fix=day_first]'));
    await expect(issue(page, 'date_ambiguous')).toHaveCount(0, slow);
    await press(page, issue(page, 'number_ambiguous').locator('[data-fix=decimal_comma]'), 'Space');
    await expect(issue(page, 'number_ambiguous')).toHaveCount(0, slow);
    await tabTo(page, page.getByLabel('NPSN, line 16'));
    await page.keyboard.type('20100001');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-rows=held]')).toHaveCount(0, slow);
    await expect(base(page)).toContainText('29 of 40', slow);
    // What was done last is taken back and done again.
    await page.keyboard.press('Control+z');
    await expect(base(page)).toContainText('29 of 39', slow);
    await page.keyboard.press('Control+Shift+Z');
    await expect(base(page)).toContainText('29 of 40', slow);

    await press(page, page.locator('[data-next]'));
    await expect(wizard(page)).toHaveAttribute('data-at', '6');
    await press(page, page.locator('[data-accept]'));
    await expect(page.locator('h1')).toContainText('73% of traced 2023 graduates', slow);
  });
