import type { Page } from '@playwright/test';

export const languages = ['id', 'en'] as const;
export const screens = ['', 'sekolah/', 'data/'] as const;

/** Opens a screen and waits until it has come alive. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[data-alive=true]').waitFor();
}

/** A small tracer file with a title above, a total below, and one row without a school. */
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
