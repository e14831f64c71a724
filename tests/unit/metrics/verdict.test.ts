import { responseTier, verdict } from '$lib/metrics/verdict';
import { describe, expect, test } from 'vitest';
import { given } from './measures';

describe('a change', () => {
  test('is clear when the interval of the difference leaves out zero', () => {
    expect(verdict(given(251, 412), given(290, 412))).toMatchObject({ kind: 'clear', direction: 'up', cautions: [] });
    expect(verdict(given(290, 412), given(251, 412))).toMatchObject({ kind: 'clear', direction: 'down' });
  });

  test('is unclear for the same shares of a small programme', () => {
    const judged = verdict(given(58, 95), given(73, 104));
    expect(judged.kind).toBe('unclear');
    if (judged.kind === 'few') throw new Error('numbers expected');
    expect(judged.difference).toBeCloseTo(0.0914, 4);
    expect(judged.interval.map((x) => Number((x * 100).toFixed(1)))).toEqual([-4, 22]);
  });

  test('is flat when it surely stays within five points', () =>
    expect(verdict(given(3000, 5000), given(3010, 5000))).toMatchObject({ kind: 'flat' }));

  test('is not judged on fewer than ten people, nor on anything but a share by counts', () => {
    expect(verdict(given(1, 9), given(90, 100))).toEqual({ kind: 'few', cautions: [] });
    expect(verdict(given(90, 100), given(1, 9))).toEqual({ kind: 'few', cautions: [] });
    expect(verdict(given(1, 10), given(9, 10)).kind).toBe('clear');
    const hidden = { indicator: 'O01', key: {}, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' } as const;
    expect(verdict(hidden, given(90, 100))).toEqual({ kind: 'few', cautions: [] });
    expect(verdict(given(90, 100, { unit: 'hours' }), given(90, 100))).toEqual({ kind: 'few', cautions: [] });
  });
});

describe('cautions', () => {
  const answered = (known: number, all: number | null) => given(290, 412, { response: { known, all } });

  test('name the response of either side by its tier', () => {
    expect(verdict(answered(90, 100), answered(85, 100)).cautions).toEqual([]);
    expect(verdict(answered(84, 100), answered(85, 100)).cautions).toEqual([{ code: 'response_note', response: 0.84, of: 'before' }]);
    expect(verdict(answered(40, 100), answered(29, 100)).cautions).toEqual([
      { code: 'response_low', response: 0.4, of: 'before' },
      { code: 'response_too_low', response: 0.29, of: 'after' }
    ]);
  });

  test('say that the response moved by more than fifteen points', () => {
    expect(verdict(answered(100, 100), answered(86, 100)).cautions).toEqual([]);
    expect(verdict(answered(86, 100), answered(66, 100)).cautions).toContainEqual({ code: 'response_moved', from: 0.86, to: 0.66 });
  });

  test('need a frame', () => expect(verdict(answered(40, null), answered(29, null)).cautions).toEqual([]));
});

test.each([
  [1, 'good'],
  [0.85, 'good'],
  [0.8499, 'note'],
  [0.6, 'note'],
  [0.59, 'low'],
  [0.3, 'low'],
  [0.29, 'too_low']
] as const)('a response of %d is %s', (rate, tier) => expect(responseTier(rate)).toBe(tier));
