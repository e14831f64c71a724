import { describe, expect, it } from 'vitest';
import { accountParts, balances } from '$lib/views/data/account';
import { headerOf } from '$lib/views/data/importing/choices';

const skipped = { header: 1, preamble: 2, blank: 0, total: 1, note: 0, repeated_header: 0 };

describe('the account on the page', () => {
  it('shows loaded, set aside and header always, the rest when there is any', () => {
    expect(accountParts({ records: 14, loaded: 9, setAside: 1, skipped }).map((part) => part.name)).toEqual([
      'loaded',
      'setAside',
      'header',
      'preamble',
      'total'
    ]);
  });

  it('balances only when every record is somewhere', () => {
    expect(balances({ records: 14, loaded: 9, setAside: 1, skipped })).toBe(true);
    expect(balances({ records: 15, loaded: 9, setAside: 1, skipped })).toBe(false);
  });
});

describe('the header as a person writes it', () => {
  it.each([
    ['3', [2, 2]],
    ['3-4', [2, 3]],
    ['4-3', [3, 3]],
    ['0', null],
    ['', null]
  ])('%s', (text, expected) => {
    expect(headerOf(text)).toEqual(expected);
  });
});
