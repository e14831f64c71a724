import { sql } from '$lib/engine/sql';
import { findIndicator } from '$lib/metrics/catalogue';
import { tally, type Tally } from '$lib/metrics/indicator';
import { parameters, readsOf } from '$lib/metrics/parameters';
import { standard } from '$lib/model/settings';
import { expect, test } from 'vitest';

test('every setting has a name in both languages', () => {
  expect(Object.keys(parameters).sort()).toEqual(Object.keys(standard).sort());
  for (const { label } of Object.values(parameters)) expect(label.id).not.toBe(label.en);
});

test('what an indicator reads is noted while its statement is made', () => {
  const plain = findIndicator('T00');
  const counting: Tally['count'] = ({ settings, asAt }) =>
    sql`sum(hours) FILTER (WHERE hours >= ${settings.hoursFloor} AND day <= ${asAt})`;
  const reading = tally({ ...(plain as Tally), people: false, count: counting });
  expect(readsOf(reading)).toEqual({ settings: ['hoursFloor'], asAt: true });
  expect(readsOf({ ...(plain as Tally), people: false })).toEqual({ settings: [], asAt: false });
});

test('a share of people has an interval, a threshold and, in the tracer study, a response; partnerships a date', () => {
  expect(readsOf(findIndicator('O01'))).toEqual({ settings: ['suppressBelow', 'interval', 'response'], asAt: false });
  expect(readsOf(findIndicator('K01'))).toEqual({ settings: [], asAt: true });
});
