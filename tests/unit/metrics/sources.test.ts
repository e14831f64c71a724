import { catalogue } from '$lib/metrics/catalogue';
import { sourceOf, sources, type Cited } from '$lib/metrics/sources';
import { expect, test } from 'vitest';

test('every source an indicator cites has a full reference, in both languages', () => {
  for (const { id, source } of catalogue.values()) for (const cited of source) expect(sources, id).toHaveProperty([sourceOf(cited)]);
  for (const [id, { text }] of Object.entries(sources)) {
    expect(text.id.length, id).toBeGreaterThan(40);
    expect(text.en).not.toBe(text.id);
  }
});

test('an item of a source leads to the source, an unknown name nowhere', () => {
  expect(sourceOf('Tracer Study SMK, C14')).toBe('Tracer Study SMK');
  expect(sourceOf('BPS, Sakernas')).toBe('BPS, Sakernas');
  expect(() => sourceOf('EQAVET 99' as Cited)).toThrow('unknown source: EQAVET 99');
});
