import type { Page, TestInfo } from '@playwright/test';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { acceptAndReturn, choose, open } from '../pages';
import { expect, test } from '../quiet';
import { headline, slow } from './desk';
import { asking, clean } from './files';

test.describe.configure({ timeout: 240_000 });

/** A tracer file of 300,000 graduates with titles, short and long rows and page headings in between: it is not read as it stands. */
async function writeLarge(info: TestInfo): Promise<string> {
  const path = info.outputPath('large.csv');
  const out = createWriteStream(path);
  const head = 'NPSN;Nama Siswa;NISN;Kompetensi Keahlian;Tahun Lulus;Status Saat Ini;Gaji';
  out.write(`Rekap penelusuran;;;;;;\r\n;;;;;;\r\n${head}\r\n`);
  for (let part = 0; part < 300; part += 1) {
    const rows = Array.from({ length: 1000 }, (_, i) => {
      const id = part * 1000 + i;
      const said = ['Bekerja', 'Kuliah', 'Mencari kerja'][id % 3];
      return `20100001;Siswa ${id};${String(id).padStart(10, '0')};Kuliner;2024;${said}${i % 7 === 0 ? '' : `;${2_000_000 + (id % 1000) * 1000}`}`;
    });
    out.write(`${rows.join('\r\n')}\r\n${part % 10 === 9 ? `${head}\r\n` : ''}`);
  }
  out.end();
  await finished(out);
  return path;
}

/** Presses "Cancel" at the very moment the reading comes to a step. Returns how long the job was still there, in ms. */
const cancelAt = (page: Page, step: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let pressed: number | undefined;
        const look = (): void => {
          const job = document.querySelector(`[data-job=working][data-at=${wanted}]`);
          if (pressed === undefined && job) {
            pressed = performance.now();
            job.querySelector('button')?.click();
          } else if (pressed !== undefined && !document.querySelector('[data-job=working]')) {
            watch.disconnect();
            resolve(performance.now() - pressed);
          }
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-at'] });
      }),
    step
  );

test('a large file is cancelled at each step of its reading; what was there stays, and the next file is read', async ({ page }, info) => {
  const large = await writeLarge(info);
  await open(page, 'en/data/');
  await choose(page, 'lulusan.csv', clean);
  await acceptAndReturn(page);
  for (const [turn, step] of ['look', 'shape', 'read', 'cast'].entries()) {
    const gone = cancelAt(page, step);
    await page.locator('.pick input[type=file]').setInputFiles(large);
    expect(await gone, step).toBeLessThan(1000);
    await expect(page.locator('[data-job], [data-importing]')).toHaveCount(0);
    await expect(page.locator('[data-file="lulusan.csv"] [data-term=loaded]')).toHaveText('40');
    // The next file waits for nothing that was left running.
    const began = Date.now();
    await choose(page, `next-${turn}.csv`, asking(2023));
    await expect(headline(page), step).toBeVisible(slow);
    expect(Date.now() - began, `next file after ${step}`).toBeLessThan(15_000);
    await page.locator('[data-step="1"]').click();
    await page.getByRole('button', { name: 'Put this file away' }).click();
    await expect(page.locator('[data-importing]')).toHaveCount(0);
  }
  await page.locator('nav a').first().click();
  await expect(page.locator('h1')).toContainText('75% of traced 2024 graduates', slow);
});
