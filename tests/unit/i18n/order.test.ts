import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNumberedWords, byWords } from '$lib/i18n/order';

const letters = [...' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcxyzABCXYZ'];
const plain = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
// Names that begin alike, and with letters outside the plain ones.
const near = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', '0', '1', '2', '.', 'é', 'E', '\u0301', '–'), maxLength: 6 });

describe.each([
  ['words', byWords, false],
  ['numbered words', byNumberedWords, true]
] as const)('%s', (_, compare, numeric) => {
  for (const language of ['id', 'en'])
    it(`are in the order of a collator: ${language}`, () => {
      const collator = new Intl.Collator(language, { numeric });
      for (const text of [plain, near])
        fc.assert(
          fc.property(text, text, (a, b) => {
            expect(Math.sign(compare(a, b)), JSON.stringify([a, b])).toBe(Math.sign(collator.compare(a, b)));
          }),
          { numRuns: 5000 }
        );
    });
});

it('puts numbers in names by their value only where asked', () => {
  const names = ['SMK 10 Aceh', 'SMK 2 Aceh', 'smk 2 aceh'];
  expect(names.toSorted(byNumberedWords)).toEqual(['smk 2 aceh', 'SMK 2 Aceh', 'SMK 10 Aceh']);
  expect(names.toSorted(byWords)).toEqual(['SMK 10 Aceh', 'smk 2 aceh', 'SMK 2 Aceh']);
});
