import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything, type Filter } from '$lib/model/filter';
import { formatFilter, isEverything, parseFilter } from '$lib/session/filter-url';

const word = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((s) => s.trim())
  .filter((s) => s !== '');
const words = fc.uniqueArray(word, { maxLength: 4 });
const filters: fc.Arbitrary<Filter> = fc
  .record({
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2040 }), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b)),
    schools: words,
    programs: words,
    districts: words,
    sex: fc.constantFrom('L', 'P', undefined)
  })
  .map(({ sex, ...rest }) => ({ ...rest, ...(sex ? { sex: sex as 'L' | 'P' } : {}) }));

describe('the filter in the address', () => {
  it('survives the way there and back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(new URLSearchParams(formatFilter(filter).toString()))).toEqual(filter);
      })
    );
  });

  it('reads anything without complaint, and writes it the same way twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = formatFilter(parseFilter(new URLSearchParams(text))).toString();
        expect(formatFilter(parseFilter(new URLSearchParams(once))).toString()).toBe(once);
      })
    );
  });

  it('says nothing when nothing is narrowed, and keeps what is not its own', () => {
    expect(formatFilter(everything).toString()).toBe('');
    expect(isEverything(everything)).toBe(true);
    expect(formatFilter(everything, new URLSearchParams('th=2023&urut=nama')).toString()).toBe('urut=nama');
  });

  it('writes years as runs and ignores what is not a year', () => {
    expect(formatFilter({ ...everything, years: [2021, 2022, 2024] }).get('th')).toBe('2021-2022,2024');
    expect(parseFilter(new URLSearchParams('th=2021-2022,x,2024,2030-1990&jk=Q&foo=1'))).toEqual({
      ...everything,
      years: [2021, 2022, 2024]
    });
  });
});
