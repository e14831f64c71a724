import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './quiet';
import { languages, open } from './pages';

const build = resolve(import.meta.dirname, '../../build');
const gzip = (file: string): number => gzipSync(readFileSync(file)).length;

/** What a page may weigh, in bytes of gzip. */
const budget = { html: 60 * 1024, script: 120 * 1024 };

const pages = readdirSync(join(build, 'id'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'index.html')
  .map((entry) => relative(join(build, 'id'), entry.parentPath))
  .map((path) => (path === '' ? '' : `${path}/`));

for (const lang of languages)
  for (const path of pages)
    test(`the page is light before anything is done on it: ${lang}/${path}`, async ({ page }) => {
      const scripts = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith('.js')) scripts.add(pathname);
      });
      await open(page, `${lang}/${path}`);
      await page.waitForLoadState('networkidle');
      const weight = [...scripts].reduce((sum, pathname) => sum + gzip(join(build, pathname)), 0);
      expect(scripts.size).toBeGreaterThan(3);
      expect(gzip(join(build, lang, path, 'index.html'))).toBeLessThanOrEqual(budget.html);
      expect(weight).toBeLessThanOrEqual(budget.script);
    });
