import { expect, type Page } from '@playwright/test';

export const languages = ['id', 'en'] as const;
/** Every screen of the bar. What holds for all of them (targets, barriers, settings) is tested on these. */
export const screens = ['', 'sekolah/', 'bandingkan/', 'indikator/', 'mitra/', 'laporan/', 'data/'] as const;
/** The screens whose figures are held to the contract of a figure. */
export const figureScreens = [
  '',
  'sekolah/',
  'bandingkan/',
  'bandingkan/?tampil=ubah',
  'bandingkan/?tampil=respons',
  'bandingkan/?tampil=dukungan',
  'bandingkan/?tampil=alasan',
  'indikator/',
  'mitra/'
] as const;

/** Opens a screen and waits until it has come alive. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[data-alive=true]').waitFor();
}

/** A small tracer file with a title above and a total below: nothing about it is to be decided. */
export const tracerCsv = [
  'Rekap penelusuran lulusan;;;;',
  ';;;;',
  'NPSN;Nama Siswa;Kompetensi Keahlian;Tahun Lulus;Status Saat Ini',
  ...Array.from(
    { length: 40 },
    (_, i) => `20100001;Siswa ${i + 1};Kuliner;${i % 2 === 0 ? 2023 : 2024};${i % 4 === 0 ? 'Mencari kerja' : 'Bekerja'}`
  ),
  'Jumlah;;;;40'
].join('\r\n');

/** Hands a text to the page as a file, as a person would choose it. */
export async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page
    .locator('.pick input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: typeof text === 'string' ? Buffer.from(text) : text });
}

/** Uses the file or files that are looked at, as they were guessed: leads to the overview. */
export async function accept(page: Page): Promise<void> {
  const review = page.locator('[data-review], [data-grid]');
  const wizard = page.locator('[data-wizard]');
  await review.or(wizard).waitFor({ timeout: 60_000 });
  if ((await wizard.count()) > 0) await page.locator('[data-step="6"]').click();
  await page.locator('[data-accept]').click();
  await expect(page.locator('[data-picture=ready]')).toBeVisible({ timeout: 60_000 });
}

/** Uses what is looked at and comes back to the data screen. */
export async function acceptAndReturn(page: Page): Promise<void> {
  await accept(page);
  await page.locator('nav a[href*="/data/"]').click();
  await expect(page.locator('[data-headline=ready]')).toBeVisible({ timeout: 60_000 });
}
