import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { expect, test } from './quiet';

const build = resolve(import.meta.dirname, '../../build');
const files = (): string[] =>
  readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Word for word; only the hashes of a page's own start-up script differ from page to page. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval' <hashes>",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self' blob:",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html default'
};

test('every page carries the policy, and nothing in it needs more', () => {
  const pages = files().filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const name = relative(build, page);
    const html = readFileSync(page, 'utf8');
    const contents = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)].map((match) => match[1] ?? '');
    expect(contents, name).toHaveLength(1);
    const directives = (contents[0] ?? '').split(/;\s*/).map((directive) => directive.split(/\s+/));
    const hashes = directives.flat().filter((word) => word.startsWith("'sha256-") && !policy['style-src-attr'].includes(word));
    const found = directives.map(([directive, ...values]) => [directive, values.join(' ').replace(hashes.join(' '), '<hashes>')]);
    expect(Object.fromEntries(found), name).toEqual(policy);

    const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/json")[^>]*>([\s\S]*?)<\/script>/g)];
    const sums = scripts.map(
      (match) =>
        `'sha256-${createHash('sha256')
          .update(match[1] ?? '')
          .digest('base64')}'`
    );
    expect(hashes.sort(), name).toEqual([...new Set(sums)].sort());
    const markup = html.replace(/<script[\s\S]*?<\/script>/g, '');
    expect(markup.match(/<[^>]+\s(style|on\w+)=[^>]*>|<style/g), name).toBeNull();
    expect(markup.match(/(src|href|srcset|action)="(https?:)?\/\/(?!www\.w3\.org)[^"]*"/g), name).toBeNull();
  }
});

test('the engine and every text have compressed twins, and no file comes from a draft', () => {
  const all = files().map((file) => relative(build, file));
  const [engine] = all.filter((file) => file.endsWith('.wasm'));
  expect(all.filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
  expect(all).toEqual(expect.arrayContaining([`${engine}.br`, `${engine}.gz`]));
  const large = all.filter((file) => /\.(js|css|html|csv)$/.test(file) && readFileSync(join(build, file)).length >= 1000);
  expect(large.filter((file) => !all.includes(`${file}.br`) || !all.includes(`${file}.gz`))).toEqual([]);
});

test('the server says what only headers can say', async ({ request }) => {
  const page = await request.get('./');
  expect(page.headers()).toMatchObject({ 'content-security-policy': "frame-ancestors 'none'", 'x-content-type-options': 'nosniff' });
  const worker = files().find((file) => /\.worker\b[^/]*\.js$/.test(file)) ?? '';
  const script = await request.get(`./${relative(build, worker)}`);
  expect(script.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cache-control': 'public, max-age=31536000, immutable'
  });
  const missing = await request.get('./nothing/here/');
  expect(missing.status()).toBe(404);
  expect((await request.get('./..%2f..%2fpackage.json')).status()).toBe(404);
});
