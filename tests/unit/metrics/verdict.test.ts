import { levelFor } from '$lib/metrics/stats/comparisons';
import { alone, responseTier, verdict } from '$lib/metrics/verdict';
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
    expect(verdict(given(1, 9), given(90, 100))).toEqual({ kind: 'few', reason: 'people', cautions: [] });
    expect(verdict(given(90, 100), given(1, 9))).toEqual({ kind: 'few', reason: 'people', cautions: [] });
    expect(verdict(given(1, 10), given(9, 10)).kind).toBe('clear');
    const hidden = { indicator: 'O01', key: {}, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' } as const;
    expect(verdict(hidden, given(90, 100))).toEqual({ kind: 'few', reason: 'not_given', cautions: [] });
    expect(verdict(given(90, 100, { unit: 'hours' }), given(90, 100))).toEqual({ kind: 'few', reason: 'not_given', cautions: [] });
  });

  test('is not judged between different definitions, nor against a rate without counts', () => {
    expect(verdict(given(40, 100, { base: 'G' }), given(90, 100))).toMatchObject({ kind: 'few', reason: 'definition' });
    expect(verdict(given(40, 100, { indicator: 'O02' }), given(90, 100))).toMatchObject({ kind: 'few', reason: 'definition' });
    const published = {
      indicator: 'O01',
      key: {},
      base: 'Q',
      unit: 'percent',
      status: 'published',
      value: 0.7,
      reason: 'published_without_counts',
      approx: true
    } as const;
    const judged = { kind: 'few', reason: 'published', cautions: [] };
    expect(verdict(published, given(90, 100))).toEqual(judged);
    expect(verdict(given(90, 100), published)).toEqual(judged);
  });

  test('is not judged where too few answered', () =>
    expect(verdict(given(20, 100), given(90, 100, { response: { known: 29, all: 100 } }))).toMatchObject({
      kind: 'few',
      reason: 'response',
      cautions: [{ code: 'response_too_low', response: 0.29, of: 'after' }]
    }));

  test('of the response itself is judged however low it is', () => {
    const low = { indicator: 'T01', response: { known: 20, all: 100 } };
    expect(verdict(given(10, 100, low), given(20, 100, low))).toMatchObject({ kind: 'clear', cautions: [] });
  });

  test('is surer, or less sure, as it is asked to be', () => {
    const pair = [given(251, 412), given(285, 412)] as const;
    const [sure, surer] = ([0.95, 0.99] as const).map((level) => verdict(...pair, { ...alone, level }));
    expect(sure).toMatchObject({ kind: 'clear', level: 0.95 });
    expect(surer).toMatchObject({ kind: 'unclear', level: 0.99 });
  });
});

// The two examples of the design notes (Newcombe from Wilson), in points.
test.each([
  [58, 95, 73, 104, 'unclear', [9.1, -4.0, 22.0]],
  [251, 412, 290, 412, 'clear', [9.5, 3.0, 15.8]]
] as const)('%i of %i, then %i of %i: %s', (k1, n1, k2, n2, kind, points) => {
  const judged = verdict(given(k1, n1), given(k2, n2));
  expect(judged.kind).toBe(kind);
  if (judged.kind === 'few') throw new Error('numbers expected');
  expect([judged.difference, ...judged.interval].map((x) => Number((x * 100).toFixed(1)))).toEqual(points);
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

  test('follow the thresholds of the settings', () => {
    const response = { good: 0.9, note: 0.8, low: 0.1 };
    expect(verdict(answered(89, 100), answered(20, 100), { ...alone, response }).cautions.slice(0, 2)).toEqual([
      { code: 'response_note', response: 0.89, of: 'before' },
      { code: 'response_low', response: 0.2, of: 'after' }
    ]);
    expect(verdict(answered(89, 100), answered(20, 100), { ...alone, response }).kind).not.toBe('few');
  });

  test('say that one cohort is counted from a recap and the other from people', () => {
    const from = (source: 'records' | 'totals' | 'both') => given(290, 412, { source });
    expect(verdict(from('records'), from('records')).cautions).toEqual([]);
    expect(verdict(from('totals'), from('both')).cautions).toEqual([{ code: 'source_changed', from: 'totals', to: 'both' }]);
  });

  test('say that more than five in a hundred rows were set aside', () => {
    expect(verdict(given(290, 412), given(290, 412), { ...alone, held: 0.05 }).cautions).toEqual([]);
    expect(verdict(given(290, 412), given(290, 412), { ...alone, held: 0.051 }).cautions).toEqual([{ code: 'rows_held', held: 0.051 }]);
  });

  test('say that many changes were judged at once, and at 99 %', () => {
    expect([1, 5, 6, 12].map((n) => levelFor(n).level)).toEqual([0.95, 0.95, 0.99, 0.99]);
    const pair = [given(251, 412), given(285, 412)] as const;
    expect(verdict(...pair, { ...alone, comparisons: 5 })).toMatchObject({ kind: 'clear', cautions: [] });
    expect(verdict(...pair, { ...alone, comparisons: 12 })).toMatchObject({
      kind: 'unclear',
      cautions: [{ code: 'many_compared', comparisons: 12, level: 0.99 }]
    });
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
