import { atRisk, kaplanMeier, readAt, type Times } from '$lib/metrics/stats/kaplan-meier';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** One entry per person: positive times had the event, negative ones left without it. */
const people = (...signed: readonly number[]): Times[] =>
  signed.map((time) => ({ at: Math.abs(time), events: time >= 0 ? 1 : 0, censored: time < 0 ? 1 : 0 }));
const rounded = (x: number | undefined, digits = 4): number => Number(x?.toFixed(digits));

/** Remission of leukaemia in weeks under 6-MP (Freireich et al. 1963), the example of most textbooks. */
const remission = people(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

describe('the remission data', () => {
  const curve = kaplanMeier(remission);

  test('give the survival every textbook prints', () =>
    expect(curve.steps.filter(({ events }) => events > 0).map(({ at, atRisk, survival }) => [at, atRisk, rounded(survival, 3)])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448]
    ]));

  test('have a median of 23 weeks, bounded below only', () => {
    expect(curve.median).toBe(23);
    expect(curve.medianInterval).toEqual([13, null]);
    expect([curve.n, curve.events]).toEqual([21, 9]);
  });

  test('have the intervals of the log-log scale', () => {
    expect(readAt(curve, 6)?.interval?.map((x) => rounded(x))).toEqual([0.6197, 0.9516]);
    expect(readAt(curve, 10)?.interval?.map((x) => rounded(x))).toEqual([0.5032, 0.8894]);
    expect(readAt(curve, 23)?.interval?.map((x) => rounded(x))).toEqual([0.1881, 0.6801]);
  });

  test('are read between the steps, and not after the last one seen', () => {
    expect(readAt(curve, 5)).toEqual({ survival: 1 });
    expect(rounded(readAt(curve, 12)?.survival, 3)).toBe(0.753);
    expect(rounded(readAt(curve, 35)?.survival, 3)).toBe(0.448);
    expect(readAt(curve, 35.5)).toBeNull();
    expect([0, 6, 6.5, 10, 35, 36].map((at) => atRisk(curve, at))).toEqual([21, 21, 17, 15, 1, 0]);
  });
});

describe('a curve', () => {
  const times = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 12 }),
      events: fc.nat(4),
      censored: fc.nat(4),
      competing: fc.nat(2)
    }),
    { minLength: 1, maxLength: 15 }
  );
  const somebody = times.filter((list) => list.some((one) => one.events + one.censored + one.competing > 0));

  test('is the product, over people one by one, of the chance to go on', () =>
    fc.assert(
      fc.property(somebody, (list) => {
        const each = list.flatMap(({ at, events, censored, competing }) => [
          ...Array.from({ length: events }, () => ({ at, event: true })),
          ...Array.from({ length: censored + competing }, () => ({ at, event: false }))
        ]);
        const curve = kaplanMeier(list);
        for (const step of curve.steps) {
          // One factor for each person: of those at the same time the events go first, one after the other.
          const before = each.filter((person) => person.at <= step.at).sort((a, b) => a.at - b.at || Number(b.event) - Number(a.event));
          const survival = before.reduce((product, person, i) => (person.event ? product * (1 - 1 / (each.length - i)) : product), 1);
          expect(step.survival).toBeCloseTo(survival, 12);
          expect(step.atRisk).toBe(each.filter((person) => person.at >= step.at).length);
          expect(step.survival).toBeLessThanOrEqual(1);
          if (step.interval) {
            expect(step.interval[0]).toBeLessThan(step.survival);
            expect(step.interval[1]).toBeGreaterThan(step.survival);
            // Greenwood's sum over the times so far, and the distance on the scale ln(-ln S) it allows.
            const sum = [...new Set(before.map((person) => person.at))].reduce((so, at) => {
              const risk = each.filter((person) => person.at >= at).length;
              const events = each.filter((person) => person.at === at && person.event).length;
              return so + events / (risk * (risk - events));
            }, 0);
            const scale = (s: number): number => Math.log(-Math.log(s));
            for (const bound of step.interval)
              if (bound > 1e-6 && bound < 1 - 1e-6)
                expect(Math.abs(scale(bound) - scale(survival))).toBeCloseTo((1.959964 * Math.sqrt(sum)) / -Math.log(survival), 4);
          }
        }
        expect(curve.n).toBe(each.length);
        expect(curve.events).toBe(each.filter(({ event }) => event).length);
      })
    ));

  test('of people who were all followed to the event is one minus their share', () => {
    const curve = kaplanMeier(people(1, 2, 3, 4, 5, 6));
    expect(curve.steps.map(({ survival }) => rounded(survival, 10))).toEqual([5, 4, 3, 2, 1, 0].map((left) => rounded(left / 6, 10)));
    expect(curve.median).toBe(3);
    expect(readAt(curve, 99)).toEqual({ survival: 0 });
    expect(curve.steps.at(-1)?.interval).toBeUndefined();
  });

  test('without an event stays at one and reaches no median', () => {
    const curve = kaplanMeier(people(-1, -2));
    expect(curve.steps.map(({ survival, interval }) => [survival, interval])).toEqual([
      [1, undefined],
      [1, undefined]
    ]);
    expect([curve.median, curve.medianInterval, curve.events]).toEqual([null, [null, null], 0]);
  });

  test('begins with an event at time 0 where there is one', () => expect(readAt(kaplanMeier(people(0, 3)), 0)?.survival).toBe(0.5));

  test('needs somebody to follow, and counts', () => {
    expect(() => kaplanMeier([])).toThrow('nobody to follow');
    expect(() => kaplanMeier([{ at: 1, events: -1, censored: 0 }])).toThrow('no count');
    expect(() => kaplanMeier([{ at: Number.NaN, events: 1, censored: 0 }])).toThrow('no count');
  });
});
