import { expect, test } from './quiet';
import { accept, acceptAndReturn, choose, open, tracerCsv } from './pages';
import { workbook } from '../unit/ingest/workbooks';

test.describe.configure({ timeout: 120_000 });

test('a file of one’s own replaces the sample once it is used, and its account balances', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  await expect(page.locator('[data-review="lulusan.csv"] [data-account]')).toHaveAttribute('data-account', 'balanced', { timeout: 60_000 });
  await expect(page.locator('aside.sample')).toBeVisible();
  await accept(page);
  await expect(page.locator('h1')).toContainText('100% lulusan 2024');
  await expect(page.locator('aside.own')).toBeVisible();
  await page.locator('nav').getByRole('link', { name: 'Data' }).click();
  const card = page.locator('[data-file="lulusan.csv"]');
  await expect(card.locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
  await expect(card.locator('[data-term=loaded]')).toHaveText('40');
  await expect(card.locator('[data-term=records]')).toHaveText('44');
});

test('a workbook is read like the same table in CSV', async ({ page }) => {
  const rows = tracerCsv.split('\r\n').map((line) => line.split(';').map((cell) => (cell === '' ? null : cell)));
  await open(page, 'id/data/');
  await choose(page, 'lulusan.xlsx', Buffer.from(workbook([{ name: 'Lulusan', rows }])));
  const card = page.locator('[data-review="lulusan.xlsx"]');
  await expect(card).toBeVisible({ timeout: 60_000 });
  await expect(card.locator('[data-account]')).toHaveAttribute('data-account', 'balanced');
  await expect(card.locator('[data-term=loaded]')).toHaveText('40');
  await expect(card.locator('[data-term=records]')).toHaveText('44');
});

test('what is not a table is named, and what was loaded stays', async ({ page }) => {
  await open(page, 'en/data/');
  await choose(page, 'graduates.csv', tracerCsv);
  await acceptAndReturn(page);
  const xlsx = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('....[Content_Types].xml....xl/workbook.xml')]);
  await choose(page, 'graduates.xlsx', xlsx);
  const refused = page.locator('[data-job=refused]');
  await expect(refused).toContainText(/Excel/);
  await expect(page.locator('[data-file="graduates.csv"]')).toBeVisible();
  await refused.locator('button').click();
  await expect(refused).toHaveCount(0);
});

test('a guess can be changed before a file is used; it is removed, and the sample is back', async ({ page }) => {
  await open(page, 'id/data/');
  await choose(page, 'lulusan.csv', tracerCsv);
  await page.locator('[data-review]').getByRole('button', { name: 'Lihat kolom' }).click({ timeout: 60_000 });
  const program = page.getByLabel('Arti kolom Kompetensi Keahlian');
  await expect(program).toHaveValue('program');
  await program.selectOption('');
  await expect(page.locator('[data-steps]')).toHaveAttribute('data-steps', '1');
  await expect(program).toHaveValue('');
  await acceptAndReturn(page);
  await page.locator('[data-file="lulusan.csv"]').getByRole('button', { name: 'Keluarkan berkas' }).click();
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
  const wizard = page.locator('[data-wizard="hours.csv"]');
  await wizard.locator('[data-step="3"]').click({ timeout: 60_000 });
  const choice = wizard.getByLabel('How to read column JP');
  await expect(choice).toHaveValue('');
  await wizard.locator('[data-step="5"]').click();
  await expect(wizard.locator('[data-code=number_ambiguous]')).toContainText('1.234');
  await wizard.locator('[data-code=number_ambiguous] [data-fix=decimal_point]').click();
  await expect(wizard.locator('[data-code=number_ambiguous]')).toHaveCount(0);
  await wizard.locator('[data-step="3"]').click();
  await expect(choice).toHaveValue('.');
  await accept(page);
  await expect(page.locator('main')).toContainText('7.4');
  await expect(page.locator('main')).not.toContainText('7,404');
});
