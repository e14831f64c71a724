import { expect, test } from './quiet';
import { choose, open, tracerCsv } from './pages';
import { workbook } from '../unit/ingest/workbooks';

test.describe.configure({ timeout: 120_000 });

test('a file of one’s own replaces the sample, and its account balances', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  const card = page.locator('[data-file="lulusan.csv"]');
  await expect(card).toBeVisible({ timeout: 60_000 });
  await expect(card.locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
  await expect(card.locator('[data-term=loaded]')).toHaveText('40');
  await expect(card.locator('[data-term=records]')).toHaveText('44');
  await expect(page.locator('aside.own')).toBeVisible();
  await page.locator('nav a').first().click();
  await expect(page.locator('h1')).toContainText('100% lulusan 2024');
});

test('a workbook is read like the same table in CSV', async ({ page }) => {
  const rows = tracerCsv.split('\r\n').map((line) => line.split(';').map((cell) => (cell === '' ? null : cell)));
  await open(page, 'id/data/');
  await choose(page, 'lulusan.xlsx', Buffer.from(workbook([{ name: 'Lulusan', rows }])));
  const card = page.locator('[data-file="lulusan.xlsx"]');
  await expect(card).toBeVisible({ timeout: 60_000 });
  await expect(card.locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
  await expect(card.locator('[data-term=loaded]')).toHaveText('40');
  await expect(card.locator('[data-term=records]')).toHaveText('44');
});

test('what is not a table is named, and what was loaded stays', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'graduates.csv', tracerCsv);
  await expect(page.locator('[data-file="graduates.csv"]')).toBeVisible({ timeout: 60_000 });
  const xlsx = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('....[Content_Types].xml....xl/workbook.xml')]);
  await choose(page, 'graduates.xlsx', xlsx);
  const refused = page.locator('[data-job=refused]');
  await expect(refused).toContainText(/Excel/);
  await expect(page.locator('[data-file="graduates.csv"]')).toBeVisible();
  await refused.locator('button').click();
  await expect(refused).toHaveCount(0);
});

test('a guess can be changed, a file removed, and the sample is back', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  const card = page.locator('[data-file="lulusan.csv"]');
  await expect(card).toBeVisible({ timeout: 60_000 });
  const details = card.locator('details').first();
  if (!(await details.evaluate((node: HTMLDetailsElement) => node.open))) await details.locator('summary').click();
  const program = card.getByLabel('Arti kolom Kompetensi Keahlian');
  await expect(program).toHaveValue('program');
  await program.selectOption('');
  await expect(card.getByLabel('Arti kolom Kompetensi Keahlian')).toHaveValue('');
  await card.getByRole('button', { name: 'Keluarkan berkas' }).click();
  await expect(page.locator('aside.sample')).toBeVisible();
});

test('a published case opens in one click and shows every table it holds', async ({ page }) => {
  await open(page, 'en/data/');
  await page.locator('[data-case="case-0"] button').click();
  await expect(page.locator('aside.case')).toBeVisible({ timeout: 60_000 });
  for (const table of ['school', 'partner', 'agreement', 'activity', 'contribution', 'published_value', 'note'])
    await expect(page.locator(`[data-content="${table}"]`)).toBeVisible();
  await expect(page.locator('[data-content=contribution]')).toContainText('not recorded');
  await expect(page.locator('[data-content=published_value]')).toContainText('no denominator');
});

test('an ambiguous number is named, and read the way the person says', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(
    page,
    'hours.csv',
    [
      'NPSN;Tahun;NUPTK;Nama Pelatihan;JP',
      ...Array.from({ length: 6 }, (_, i) => `20100001;2024;123456789012345${i};Magang ${i};1.234`)
    ].join('\n')
  );
  const card = page.locator('[data-file="hours.csv"]');
  await expect(card).toBeVisible({ timeout: 60_000 });
  await expect(card).toContainText('1.234');
  const details = card.locator('details').first();
  if (!(await details.evaluate((node: HTMLDetailsElement) => node.open))) await details.locator('summary').click();
  const choice = card.getByLabel('How to read column JP');
  await expect(choice).toHaveValue('');
  await choice.selectOption('.');
  await expect(card.getByLabel('How to read column JP')).toHaveValue('.');
  await expect(page.locator('[data-headline=ready]')).toBeVisible();
  await page.locator('nav a').first().click();
  await expect(page.locator('main')).toContainText('7.4');
  await expect(page.locator('main')).not.toContainText('7,404');
});
