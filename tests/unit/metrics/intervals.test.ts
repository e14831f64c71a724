import { beforeAll, expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { context, figure, load } from './ask';

beforeAll(() =>
  load({
    agg_tracer: [
      {
        school_id: 's',
        program: '*',
        grad_year: 2024,
        sex: '*',
        graduates: 12,
        responded: 10,
        absorbed: 7,
        employee: 5,
        studying: 2,
        self_employed: 0
      }
    ]
  })
);

test('the interval of a share is the one the settings want', async () => {
  const between = async (interval: 'wilson' | 'exact'): Promise<(number | undefined)[]> =>
    ((await figure('O01', 'Q', { ...context, settings: { ...standard, interval } })).interval ?? []).map(
      (end) => Math.round(end * 1000) / 1000
    );
  // 7 of 10: Wilson's score interval, and the exact one of Clopper and Pearson.
  expect(await between('wilson')).toEqual([0.397, 0.892]);
  expect(await between('exact')).toEqual([0.348, 0.933]);
});
