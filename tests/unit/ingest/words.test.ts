import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixCodes, problemCodes } from '$lib/model/problem';
import { m } from '$lib/i18n/words/messages';

type Messages = Readonly<Record<string, unknown>>;
const read = (language: string): Messages => JSON.parse(readFileSync(`src/lib/i18n/messages/${language}.json`, 'utf8')) as Messages;
const messages = { id: read('id'), en: read('en') };
const parameters = (text: unknown): string[] => [...String(text).matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

/** All reasons that the code names: `why_<reason>`. */
function reasons(): string[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (path.endsWith('.ts')) files.push(readFileSync(path, 'utf8'));
    }
  };
  walk('src/lib/ingest');
  const header = ['exact', 'words', 'part', 'near'].map((how) => `header_${how}`);
  const content = ['for', 'neutral', 'doubt', 'against', 'empty', 'only'].map((verdict) => `content_${verdict}`);
  const named = files.flatMap((text) => [...text.matchAll(/reason(?:s)?: \[?'([a-z_0-9]+)'/g)].map((found) => found[1] ?? ''));
  return [...new Set([...header, ...content, ...named, 'rival', 'twofold', 'kind', 'none'])].filter(
    (reason) => !['preamble'].includes(reason)
  );
}

describe('words', () => {
  it.each(problemCodes)('say %s in both languages, with the same parameters', (code) => {
    const key = `problem_${code}`;
    expect(messages.id[key], `${key} (id)`).toBeTypeOf('string');
    expect(messages.en[key], `${key} (en)`).toBeTypeOf('string');
    expect(parameters(messages.id[key])).toEqual(parameters(messages.en[key]));
    expect(messages.id[key]).not.toBe(messages.en[key]);
    expect(m).toHaveProperty(key);
  });

  it.each(fixCodes)('name the way out %s', (code) => {
    expect(messages.id[`fix_${code}`]).toBeTypeOf('string');
    expect(parameters(messages.id[`fix_${code}`])).toEqual(parameters(messages.en[`fix_${code}`]));
  });

  it.each(reasons())('say why: %s', (reason) => {
    expect(messages.id[`why_${reason}`]).toBeTypeOf('string');
    expect(messages.en[`why_${reason}`]).toBeTypeOf('string');
  });
});
