import { acceptAndReturn, choose, open } from '../pages';
import { expect, test } from '../quiet';
import { base, goTo, saved, slow, wizard } from './desk';
import { csv } from './files';

test.describe.configure({ timeout: 120_000 });

/** 12 graduates, of whom the third and the seventh have no school. */
const schoolless = csv(
  ['NPSN', 'Tahun Lulus', 'Status Saat Ini'],
  ...Array.from({ length: 12 }, (_, i) => [i === 2 || i === 6 ? '' : '20100001', 2024, i % 2 === 0 ? 'Bekerja' : 'Mencari kerja'])
);

test('a row that was set aside is mended in its place', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'lulusan.csv', schoolless);
  await page.locator('[data-review]').getByRole('button', { name: 'Check step by step' }).click(slow);
  await goTo(page, 5);
  const held = page.locator('[data-rows=held] [data-line]');
  await expect(held).toHaveCount(2);
  await expect(base(page)).toContainText('4 of 10');
  await page.getByLabel('NPSN, line 4').fill('20100001');
  await page.keyboard.press('Enter');
  await expect(held).toHaveCount(1, slow);
  await expect(held).toHaveAttribute('data-line', '8');
  await expect(base(page)).toContainText('5 of 11', slow);
  await goTo(page, 1);
  await expect(wizard(page).locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
  await expect(wizard(page).locator('[data-term=loaded]')).toHaveText('11');
  await expect(wizard(page).locator('[data-term=setAside]')).toHaveText('1');
});

test('rows set aside are taken away, mended and brought back: only they are merged', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'lulusan.csv', schoolless);
  await acceptAndReturn(page);
  const card = page.locator('[data-file="lulusan.csv"]');
  await card.locator('summary', { hasText: 'Rows set aside' }).click();
  const { name, text } = await saved(page, card.getByRole('button', { name: /Download/ }));
  expect(name).toMatch(/^baris-ditahan-lulusan.*\.csv$/);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^"","2024","Bekerja",4,/);
  // One row is mended and one is not; a row that was never set aside comes along, and changes nothing.
  const mended = [
    lines[0],
    lines[1]?.replace('"",', '"20100001",'),
    lines[2],
    lines[1]?.replace(/^"","2024","Bekerja",4,/, '"20100001","2024","Bekerja",3,')
  ];
  await choose(page, name, mended.join('\r\n'));
  const review = page.locator('[data-review="lulusan.csv"]');
  await expect(base(page)).toContainText('5 of 11', slow);
  await review.locator('summary').last().click();
  await expect(review.locator('[data-code=aside_merged]')).toContainText('1');
  await acceptAndReturn(page);
  await expect(page.locator('[data-file]')).toHaveCount(1);
  await expect(card.locator('[data-term=loaded]')).toHaveText('11');
  await expect(card.locator('[data-term=setAside]')).toHaveText('1');
});

test('rows of a file that is not open are refused by the name of that file', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'baris-ditahan-z.csv', 'NPSN,Tahun Lulus,Status Saat Ini,_baris,_alasan,_berkas\n20100001,2024,Bekerja,5,x,z.csv\n');
  const refused = page.locator('[data-job=refused]');
  await expect(refused).toContainText('baris-ditahan-z.csv', slow);
  await expect(refused).toContainText('"z.csv"');
  await expect(page.locator('[data-importing]')).toHaveCount(0);
  await expect(page.locator('aside.sample')).toBeVisible();
});
