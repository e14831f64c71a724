import { expect, test } from './quiet';
import { open } from './pages';

test('a school that is looked for is highlighted in the funnel, and in the view of the response too', async ({ page }) => {
  await open(page, 'id/bandingkan/');
  const funnel = page.locator('figure[data-chart=funnel]');
  await expect(page.locator('h1')).toHaveText(await funnel.locator('.title').innerText());
  await expect(funnel.locator('.found')).toHaveCount(0);
  await page.getByLabel('Cari dan sorot sekolah').fill('SMK Contoh Teratai');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sorot=99990007/);
  await expect(funnel.locator('.found')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Respons' }).check();
  await expect(page).toHaveURL(/tampil=respons/);
  await expect(page.locator('figure[data-chart=response-absorption] .found')).toHaveCount(1);
  await page.goBack();
  await expect(funnel).toBeVisible();
});

test('every school stands in one group of the response, and the title counts those of a low one', async ({ page }) => {
  await open(page, 'en/bandingkan/?tampil=respons');
  const figure = page.locator('figure[data-chart=response-absorption]');
  const low = Number(/^(\d+) of 83/.exec(await figure.locator('.title').innerText())?.[1]);
  const lists = await page.locator('main details > summary').allInnerTexts();
  const counts = lists.flatMap((text) => /response, result .*\((\d+)\)/.exec(text)?.[1] ?? []).map(Number);
  expect(counts).toHaveLength(4);
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(low);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(83);
});

test('a reason to visit leads to the school', async ({ page }) => {
  await open(page, 'id/bandingkan/?tampil=alasan');
  const row = page
    .locator('figure[data-chart=reasons] .school')
    .filter({ has: page.locator('[data-reason=low_response]') })
    .first();
  const name = await row.getByRole('link').innerText();
  await row.getByRole('link').click();
  await expect(page.locator('.who')).toContainText(name);
});

test('the table of years is turned page by page, sorted without a ranking, searched, and printed whole', async ({ page }) => {
  await open(page, 'en/bandingkan/?tampil=tahun');
  const table = page.locator('table[data-table=school-years]');
  const rows = table.locator('tbody tr');
  const where = page.locator('[data-pages] [aria-live=polite]');
  await expect(rows).toHaveCount(50);
  await expect(where).toHaveText('1–50 of 83');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(rows).toHaveCount(33);
  await expect(where).toHaveText('51–83 of 83');
  const sizes = async () => (await table.locator('td.size').allInnerTexts()).map((text) => Number(text.replace(',', '')));
  const bySize = table.getByRole('button', { name: 'Traced' });
  await page.getByRole('button', { name: 'Previous' }).click();
  await bySize.click();
  await expect(table.locator('thead th.size')).toHaveAttribute('aria-sort', 'descending');
  expect(await sizes()).toEqual((await sizes()).sort((a, b) => b - a));
  await bySize.click();
  await expect(table.locator('thead th.size')).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.locator('thead [aria-sort]')).toHaveCount(1);
  // Never by the share of a year: this is no ranking.
  await expect(table.locator('thead th.year button')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await rows.count()).toBe(83);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await rows.count()).toBe(50);
  await page.getByRole('searchbox').last().fill('teratai');
  await expect(rows).toHaveCount(1);
  await expect(where).toHaveText('1–1 of 1');
});

test('a cell of the table of years has the colour of its bin, and few people are hatched', async ({ page }) => {
  await open(page, 'id/bandingkan/?tampil=tahun');
  const cells = await page.locator('table[data-table=school-years] td[data-cell]').evaluateAll((all) =>
    all.map((cell) => ({
      kind: cell.getAttribute('data-cell'),
      bin: cell.getAttribute('data-bin'),
      value: Number(cell.getAttribute('data-value')),
      hatched: getComputedStyle(cell).backgroundImage !== 'none',
      fill: getComputedStyle(cell).backgroundColor
    }))
  );
  const fills = new Map(cells.filter(({ bin }) => bin).map(({ bin, fill }) => [bin, fill]));
  expect(fills.size).toBeGreaterThan(3);
  expect(new Set(fills.values()).size).toBe(fills.size);
  for (const { kind, bin, value, hatched, fill } of cells) {
    expect(hatched).toBe(kind === 'few' || kind === 'indicative');
    if (kind === 'solid' || kind === 'indicative') {
      expect(fill).toBe(fills.get(bin));
      // Bins go by what is written, so a value near an edge may be in either.
      const edges = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
      if (edges.every((edge) => Math.abs(value - edge) > 0.006)) expect(Number(bin)).toBe(edges.filter((edge) => value >= edge).length + 1);
    } else expect(bin).toBeNull();
  }
});

test('on a phone each school is a card with its years in a row', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, 'id/bandingkan/?tampil=tahun');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const card = page.locator('table[data-table=school-years] tbody tr').first();
  const tops = await card.locator('td[data-cell]').evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  const name = await card.locator('th').boundingBox();
  expect(name?.y).toBeLessThan(tops[0] ?? 0);
});
