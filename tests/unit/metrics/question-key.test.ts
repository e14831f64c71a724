import { attentionKey, optionsKey, optionsUnderKey, questionKey } from '$lib/metrics/question-key';
import type { Context } from '$lib/metrics/request';
import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { expect, test } from 'vitest';
import { context } from './ask';

const absorption = { indicator: 'O01', by: ['year'], filter: everything } as const;
const active = { indicator: 'K01', by: [], filter: everything } as const;
const under = (settings: Partial<Context['settings']>, more: Partial<Context> = {}): Context => ({
  ...context,
  ...more,
  settings: { ...standard, ...settings }
});

test('an answer is counted anew only for what its question reads', () => {
  const key = questionKey(absorption, context);
  expect(questionKey({ ...absorption }, under({}))).toBe(key);
  for (const unread of [{ lessonMinutes: 60 }, { hoursFloor: 40 }, { wageFactor: 1.2 }, { dormantMonths: 6 }])
    expect(questionKey(absorption, under(unread))).toBe(key);
  expect(questionKey(absorption, under({ interval: 'exact' }))).not.toBe(key);
  expect(questionKey({ ...absorption, base: 'G' }, context)).not.toBe(key);
  expect(questionKey({ ...absorption, filter: { ...everything, years: [2024] } }, context)).not.toBe(key);
});

test('the date of counting matters to what is counted at a date, and to nothing else', () => {
  const later = under({}, { asAt: '2026-01-01' });
  expect(questionKey(absorption, later)).toBe(questionKey(absorption, context));
  expect(questionKey(active, later)).not.toBe(questionKey(active, context));
});

test('the threshold matters when something is hidden under it', () => {
  const strict = { threshold: 30 };
  const own = under({}, { disclosure: { mode: 'private', ...strict } });
  const shared = (threshold: number) => under({}, { disclosure: { mode: 'share', threshold } });
  expect(questionKey(absorption, own)).toBe(questionKey(absorption, context));
  expect(questionKey(absorption, shared(10))).not.toBe(questionKey(absorption, context));
  expect(questionKey(absorption, shared(30))).not.toBe(questionKey(absorption, shared(10)));
});

test('what deserves a look follows the tiers of response', () => {
  const strict = under({ response: { good: 0.9, note: 0.7, low: 0.5 } });
  expect(attentionKey(everything, strict)).not.toBe(attentionKey(everything, context));
  expect(questionKey(absorption, strict)).toBe(questionKey(absorption, context));
});

test('what is behind each choice follows the filter, but not in share mode', () => {
  const narrowed = { ...everything, years: [2024] };
  expect(optionsUnderKey(everything, context)).toBe(optionsKey);
  expect(optionsUnderKey(narrowed, context)).not.toBe(optionsKey);
  expect(optionsUnderKey(narrowed, under({}, { disclosure: { mode: 'share', threshold: 10 } }))).toBe(optionsKey);
});
