import { Ledger, releasedIn } from '$lib/session/ledger';
import { measureTable } from '$lib/charts/table';
import { everything } from '$lib/model/filter';
import { expect, test } from 'vitest';
import { coded, share } from '../../golden/measures';

const table = (...counts: (readonly [number, number])[]) =>
  measureTable(
    ['Kohort'],
    counts.map(([k, n], i) => ({ labels: [String(2022 + i)], measure: share(k, n, n + 20) })),
    'id'
  );

test('the counts of a table are its whole numbers, by row; a share of 100 % is none of them', () => {
  expect(releasedIn(table([30, 40], [40, 40]))).toEqual([
    { group: '2022', counts: { Pembilang: 30, n: 40, rest: 10 } },
    { group: '2023', counts: { Pembilang: 40, n: 40, rest: 0 } }
  ]);
  expect(releasedIn(measureTable(['Kohort'], [{ labels: ['2024'], measure: coded('at-least', 0.95, 60) }], 'id'))).toEqual([
    { group: '2024', counts: { n: 60 } }
  ]);
});

test('a file that differs from an earlier one by 1 to 4 people is noticed', () => {
  const ledger = new Ledger();
  expect(ledger.compare('programs', everything, table([30, 40]))).toEqual([]);
  ledger.keep('programs', everything, table([30, 40], [50, 80]));
  expect(ledger.compare('programs', everything, table([30, 40], [50, 80]))).toEqual([]);
  expect(ledger.compare('programs', everything, table([29, 40], [50, 80]))).toEqual(['2022']);
  expect(ledger.compare('programs', everything, table([30, 40], [46, 76]))).toEqual(['2023']);
  expect(ledger.compare('programs', everything, table([25, 35], [45, 75]))).toEqual([]);
  expect(ledger.compare('programs', everything, table([20, 28]))).toEqual(['2022']);
  expect(ledger.compare('other', everything, table([29, 40]))).toEqual([]);
});

test('selections that nobody can be in together are not compared', () => {
  const ledger = new Ledger();
  ledger.keep('programs', { ...everything, schools: ['a'] }, table([30, 40]));
  expect(ledger.compare('programs', { ...everything, schools: ['b'] }, table([29, 40]))).toEqual([]);
  expect(ledger.compare('programs', { ...everything, schools: ['a', 'b'] }, table([33, 44]))).toEqual(['2022']);
  expect(ledger.compare('programs', { ...everything, years: [2022] }, table([29, 40]))).toEqual(['2022']);
});
