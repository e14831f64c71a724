import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';
import type { Canonical } from './canonical';

// Percent of all graduates, times 100: the published table of vocational graduates in Aceh, 2014-2018.
const shares = { matched: 2253, unmatched: 1257, study: 1505 + 1000, self: 826 + 541, selfMatched: 826, seeking: 1006, unknown: 1613 };
const employee = shares.matched + shares.unmatched;
const graduates = employee + shares.study + shares.self + shares.seeking + shares.unknown;

const recap: Canonical = {
  agg_tracer: [
    {
      school_id: 'aceh',
      program: '*',
      grad_year: 2018,
      sex: '*',
      graduates,
      responded: graduates - shares.unknown,
      employee,
      self_employed: shares.self,
      studying: shares.study,
      work_and_study: 0,
      seeking: shares.seeking,
      inactive: 0,
      matched: shares.matched + shares.selfMatched,
      match_answered: employee + shares.self
    }
  ]
};

const person = (is_employed: boolean, is_self_employed: boolean, is_studying: boolean, is_seeking: boolean) => ({
  framed: true,
  answered: true,
  contact: 'responded',
  is_employed,
  is_self_employed,
  is_studying,
  is_seeking
});

const fit = (matched: boolean) => ({ match_h: matched ? 3 : 2, match_scale: 4 });

const records: Canonical = {
  tracer: [
    ...Array.from({ length: employee }, (_, i) => ({ ...person(true, false, false, false), ...fit(i < shares.matched) })),
    ...Array.from({ length: shares.self }, (_, i) => ({ ...person(true, true, false, false), ...fit(i < shares.selfMatched) })),
    ...Array.from({ length: shares.study }, () => person(false, false, true, false)),
    ...Array.from({ length: shares.seeking }, () => person(false, false, false, true)),
    ...Array.from({ length: shares.unknown }, () => ({ framed: true, answered: false, contact: 'not_reached' }))
  ].map((row, i) => ({ graduate_id: i, school_id: 'aceh', grad_year: 2018, src_batch: 1, src_row: i + 2, ...row }))
};

// In percent, one decimal, as published or as derived from the table.
const readings: readonly [string, 'G' | 'Q' | 'L' | 'E', number][] = [
  ['O03', 'G', 35.1],
  ['O03', 'Q', 41.8],
  ['O02', 'G', 48.8],
  ['O02', 'Q', 58.1],
  ['O07', 'L', 82.9],
  ['O01', 'G', 73.8],
  ['O01', 'Q', 88.0],
  ['M04', 'G', 30.8],
  ['M01', 'E', 63.1]
];

describe.each([
  ['as a recap of counts', recap],
  ['as records', records]
])('the Aceh table %s', (_, content) => {
  test('gives every published reading, from one table', async () => {
    await load(content);
    for (const [indicator, base, percent] of readings)
      expect([indicator, base, Math.round((await figure(indicator, base)).value * 1000) / 10]).toEqual([indicator, base, percent]);
  });

  test('gives the bounds of non-response and the response beside both bases', async () => {
    for (const base of ['G', 'Q'] as const) {
      const { bounds, response } = await figure('O01', base);
      expect(bounds?.map((bound) => Math.round(bound * 1000) / 10)).toEqual([73.8, 89.9]);
      expect(response).toEqual({ known: graduates - shares.unknown, all: graduates });
    }
  });

  test('stacks the situations without counting anyone twice', async () => {
    const stack = await ask({ indicator: 'O00', by: ['status'] });
    expect(Object.fromEntries(stack.map((one) => [one.key.status, one.status === 'ok' && one.value]))).toEqual({
      employee,
      self_employed: shares.self,
      studying: shares.study,
      seeking: shares.seeking,
      unknown: shares.unknown
    });
    for (const one of stack) expect(one).toMatchObject({ status: 'ok', denominator: graduates });
  });
});
