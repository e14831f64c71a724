import { expect, test } from 'vitest';
import { ask, figure, load } from './ask';

const gave = (partner_id: string, kind: string | null, amount: number | null, more = {}) => ({
  school_id: 's',
  partner_id,
  year: 2024,
  kind,
  amount,
  currency: amount === null ? null : 'IDR',
  ...more
});

test('loans are never added to gifts, and an amount nobody recorded is not zero', async () => {
  await load({
    contribution: [
      gave('a', 'cash', 100),
      gave('a', 'equipment', null),
      gave('b', 'grant', 300),
      gave('b', 'soft_loan', 1000),
      gave('b', 'loan', null),
      gave('c', 'cash', 50, { repayable: true }),
      gave('c', null, 70),
      gave('c', 'other', 5, { repayable: false })
    ]
  });
  expect(await figure('K14')).toMatchObject({ value: 8 });
  expect(await figure('K14G')).toMatchObject({ value: 405, missing: 1, unit: 'money', currency: 'IDR' });
  expect(await figure('K14L')).toMatchObject({ value: 1050, missing: 1 });
  expect(await figure('K14U')).toMatchObject({ value: 70 });
  expect(await ask({ indicator: 'K14G', by: ['kind'] })).toMatchObject([
    { key: { kind: 'cash' }, value: 100 },
    { key: { kind: 'equipment' }, status: 'not-computable', reason: 'needs_field', field: 'amount' },
    { key: { kind: 'grant' }, value: 300 },
    { key: { kind: 'other' }, value: 5 }
  ]);
  expect(await figure('K07V')).toMatchObject({ numerator: 300, denominator: 405, missing: 1 });
  expect((await figure('K06V')).value).toBeCloseTo(((100 / 405) ** 2 + (300 / 405) ** 2 + (5 / 405) ** 2) * 10_000, 8);
});

test('amounts of several currencies are not added, each is', async () => {
  await load({ contribution: [gave('a', 'cash', 100), gave('b', 'cash', 10, { currency: 'usd' }), gave('b', 'cash', null)] });
  for (const indicator of ['K14G', 'K07V', 'K06V'])
    expect(await ask({ indicator })).toMatchObject([{ status: 'not-computable', reason: 'currencies_mixed' }]);
  expect(await ask({ indicator: 'K14G', by: ['currency'] })).toMatchObject([
    { key: { currency: 'IDR' }, value: 100, currency: 'IDR', missing: 0 },
    { key: { currency: 'USD' }, value: 10, currency: 'USD', missing: 0 },
    { key: { currency: '' }, status: 'not-computable', field: 'amount' }
  ]);
});

test('the total of a recap tells no gift from a loan, and gives way to records', async () => {
  const row = (school_id: string, year: number, amount: number) => ({ school_id, year, dimension: 'all', value: '*', amount });
  await load({ contribution: [gave('a', 'cash', 100)], agg_partner: [row('s', 2024, 999), row('s', 2023, 40), row('r', 2024, 7)] });
  expect(await ask({ indicator: 'K14U', by: ['school', 'year'] })).toMatchObject([
    { key: { school: 'r', year: 2024 }, value: 7 },
    { key: { school: 's', year: 2023 }, value: 40 }
  ]);
  expect(await figure('K14G')).toMatchObject({ value: 100 });
  expect(await figure('K14')).toMatchObject({ value: 1 });
});
