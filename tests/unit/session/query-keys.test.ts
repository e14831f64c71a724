import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choiceKeys, ignoredIn, quoteKey, withoutIgnored } from '../../../src/lib/session/query-keys';

const ignored = (text: string) => ignoredIn(new URLSearchParams(text));

test('what the filter and the screens understand is not ignored', () => {
  expect(ignored('th=2022-2024,2020&s=99990007&s=b&prog=Kuliner&kab=X&jk=P&per=g&mode=share&tampil=corong')).toEqual([]);
  expect(ignored('')).toEqual([]);
});

test('unknown names and unreadable values are named once each', () => {
  expect(ignored('foo=1&foo=2&th=last&per=x&jk=Z&mode=&prog=&th=2024')).toEqual(['foo', 'th', 'per', 'jk', 'mode', 'prog']);
  expect(ignored('th=2024,abc')).toEqual(['th']);
  expect(ignored('toString=1&__proto__=2')).toEqual(['toString', '__proto__']);
});

test('an address without what is ignored keeps all the rest, in order', () => {
  expect(withoutIgnored(new URLSearchParams('s=a&foo=1&s=b&th=x&per=g')).toString()).toBe('s=a&s=b&per=g');
});

test('no sentence gets from an address into the page', () => {
  expect(quoteKey('utm_source')).toBe('utm_source');
  expect(quoteKey('Your data were lost, call us')).toBe('…');
  expect(quoteKey('x'.repeat(25))).toBe('…');
});

test('every choice a screen keeps in the address is a known name', () => {
  const views = join(import.meta.dirname, '../../../src/lib/views');
  const used = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name))
    .flatMap((name) => [...readFileSync(join(views, name), 'utf8').matchAll(/\.(?:(?:choice|choose)\('(\w+)'|toChoice\('\w+', '(\w+)')/g)])
    .map((found) => found[1] ?? found[2]);
  expect(choiceKeys).toEqual(expect.arrayContaining(used));
});
