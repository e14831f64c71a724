import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Markup as a file a person can read and compare: no scope classes, no hydration marks, three decimals, one tag a line. */
export const normalise = (html: string): string =>
  `${html
    .replace(/<!--.*?-->/g, '')
    .replace(/\s?\bsvelte-[a-z0-9]+\b/g, '')
    .replace(/ class=""/g, '')
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000))
    .replace(/>\s*</g, '>\n<')
    .trim()}\n`;

/** Compares a text with its golden file; on a difference the new text stands beside it as `*-changed`. `GOLDEN=write` accepts it. */
export function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, name);
  const changed = file.replace(/(\.[a-z]+)$/, '-changed$1');
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (golden === text) rmSync(changed, { force: true });
  else writeFileSync(changed, text);
  expect(text, `differs from tests/golden/${name}; the new text is in its -changed twin`).toBe(golden);
}
