import { changedSettings, limits, readSettings, standard, type NumberSetting } from '$lib/model/settings';
import { expect, test } from 'vitest';

test('settings that were kept are read back', () => {
  const own = {
    suppressBelow: 5,
    interval: 'exact',
    response: { good: 0.9, note: 0.7, low: 0.5 },
    lessonMinutes: 40,
    hoursFloor: 30,
    wageKind: 'UMK',
    wageFactor: 1.2,
    guestHours: 60,
    dormantMonths: 6
  } as const;
  expect(readSettings(JSON.parse(JSON.stringify(own)))).toEqual(own);
  expect(changedSettings(readSettings(own)).sort()).toEqual(Object.keys(own).sort());
});

test.each([undefined, null, 7, 'x', [], {}, { suppressBelow: '10', interval: 'none', wageKind: 1 }])('%j has the defaults', (kept) => {
  expect(readSettings(kept)).toEqual(standard);
  expect(changedSettings(readSettings(kept))).toEqual([]);
});

test('a number outside its limits, and tiers that are not in order, are no settings', () => {
  for (const name of Object.keys(limits) as NumberSetting[])
    for (const value of [limits[name].min - 1, limits[name].max + 1, Number.NaN, Infinity])
      expect(readSettings({ [name]: value })[name]).toBe(standard[name]);
  for (const response of [
    { good: 0.6, note: 0.85, low: 0.3 },
    { good: 2, note: 0.6, low: 0.3 },
    { good: 0.85, note: 0.6, low: 0 },
    { good: 0.85, note: 0.6 }
  ])
    expect(readSettings({ response }).response).toEqual(standard.response);
});

test('every default is within its limits', () => {
  for (const name of Object.keys(limits) as NumberSetting[]) {
    expect(standard[name]).toBeGreaterThanOrEqual(limits[name].min);
    expect(standard[name]).toBeLessThanOrEqual(limits[name].max);
  }
});
