import { expect, test } from 'vitest';
import { atRiskTold, timesTold } from '$lib/metrics/disclose/curve';

const at = (time: number, events: number, censored = 0) => ({ at: time, events, censored, competing: 0 });

test('a curve is told where five more have happened and five still wait', () => {
  expect(timesTold([at(1, 2), at(2, 3), at(3, 6), at(4, 0, 20)])).toEqual([2, 3]);
  expect(timesTold([at(1, 6), at(2, 6), at(3, 0, 4)])).toEqual([1]);
});

test('a last step is left out where few events come after it', () => {
  expect(timesTold([at(1, 5), at(2, 5), at(3, 2), at(4, 0, 20)])).toEqual([1]);
});

test('numbers at risk that tell of a few people are not given', () => {
  const times = [at(1, 2), at(4, 5), at(7, 0, 20)];
  const all = [0, 3, 6, 9].map((time) => ({
    at: time,
    n: times.reduce((sum, one) => (one.at >= time ? sum + one.events + one.censored : sum), 0)
  }));
  expect(atRiskTold(all, times).map(({ n }) => n)).toEqual([27, null, 20, null]);
});
