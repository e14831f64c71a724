import { aalenJohansen } from '$lib/metrics/stats/aalen-johansen';
import { kaplanMeier, type Times } from '$lib/metrics/stats/kaplan-meier';
import { z95 } from '$lib/metrics/stats/wilson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const times = (most: { censored: number; competing: number }) =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 12 }),
        events: fc.nat(4),
        censored: fc.nat(most.censored),
        competing: fc.nat(most.competing)
      }),
      { minLength: 1, maxLength: 12 }
    )
    .filter((list) => list.some((one) => one.events + one.censored + one.competing > 0));

type Kind = 'event' | 'competing' | 'censored';
const everyOne = (list: readonly Times[]): { at: number; kind: Kind }[] =>
  list.flatMap(({ at, events, censored, competing = 0 }) =>
    (
      [
        ['event', events],
        ['competing', competing],
        ['censored', censored]
      ] as const
    ).flatMap(([kind, count]) => Array.from({ length: count }, () => ({ at, kind })))
  );

/** Everybody begins with the same weight; who leaves observation hands it on in equal parts to all who are still observed afterwards. */
function redistributed(list: readonly Times[], at: number, kind: Kind): number {
  const people = everyOne(list).sort((a, b) => a.at - b.at || Number(a.kind === 'censored') - Number(b.kind === 'censored'));
  const weights = people.map(() => 1 / people.length);
  people.forEach((person, i) => {
    if (person.kind !== 'censored') return;
    const later = people.length - i - 1;
    for (let j = i + 1; j < people.length; j++) weights[j] = (weights[j] ?? 0) + (weights[i] ?? 0) / later;
    weights[i] = 0;
  });
  return people.reduce((sum, person, i) => (person.at <= at && person.kind === kind ? sum + (weights[i] ?? 0) : sum), 0);
}

/** The variance the interval was made of. */
const varianceOf = (incidence: number, low: number): number => {
  const reach = Math.log(Math.log(low) / Math.log(incidence)) * Math.log(incidence);
  return ((reach / z95) * incidence) ** 2;
};

describe('cumulative incidence', () => {
  test('is what remains when everybody who leaves hands on their weight', () =>
    fc.assert(
      fc.property(times({ censored: 3, competing: 3 }), (list) => {
        for (const step of aalenJohansen(list)) {
          expect(step.incidence).toBeCloseTo(redistributed(list, step.at, 'event'), 11);
          expect(step.competingIncidence).toBeCloseTo(redistributed(list, step.at, 'competing'), 11);
        }
      })
    ));

  test('without a competing event is one minus Kaplan-Meier, with the variance of Greenwood', () =>
    fc.assert(
      fc.property(times({ censored: 4, competing: 0 }), (list) => {
        const curve = kaplanMeier(list);
        aalenJohansen(list).forEach((step, i) => {
          const beside = curve.steps[i];
          if (!beside) throw new Error('as many steps expected');
          expect(step.incidence).toBeCloseTo(1 - beside.survival, 12);
          if (!step.interval || !beside.interval) return;
          const greenwood = varianceOf(beside.survival, beside.interval[0]);
          expect(varianceOf(step.incidence, step.interval[0])).toBeCloseTo(greenwood, 9);
        });
      })
    ));

  test('with everybody followed to the end is a plain share, with the variance of one', () =>
    fc.assert(
      fc.property(times({ censored: 0, competing: 4 }), (list) => {
        const people = everyOne(list);
        for (const { at, incidence, interval } of aalenJohansen(list)) {
          const share = people.filter((person) => person.kind === 'event' && person.at <= at).length / people.length;
          expect(incidence).toBeCloseTo(share, 12);
          if (interval) expect(varianceOf(incidence, interval[0])).toBeCloseTo((share * (1 - share)) / people.length, 9);
        }
      })
    ));

  test('has the variance of its formula, term by term', () =>
    fc.assert(
      fc.property(times({ censored: 3, competing: 3 }), (list) => {
        const steps = aalenJohansen(list);
        steps.forEach((step, last) => {
          if (!step.interval || step.interval[0] < 1e-9) return;
          let [variance, survival] = [0, 1];
          for (const { atRisk: n, events: d1, competing: d2, incidence } of steps.slice(0, last + 1)) {
            const rest = step.incidence - incidence;
            if (d1 + d2 < n) variance += (rest ** 2 * (d1 + d2)) / (n * (n - d1 - d2));
            variance += (survival ** 2 * (n - d1) * d1) / n ** 3 - (2 * rest * survival * d1) / n ** 2;
            survival *= 1 - (d1 + d2) / n;
          }
          expect(varianceOf(step.incidence, step.interval[0])).toBeCloseTo(variance, 9);
        });
      })
    ));

  test('never counts those who went on to study as still waiting', () => {
    const list = [
      { at: 3, events: 40, censored: 0, competing: 50 },
      { at: 12, events: 0, censored: 10 }
    ];
    expect(aalenJohansen(list).at(-1)).toMatchObject({ atRisk: 10, censored: 10, incidence: 0.4, competingIncidence: 0.5 });
    expect(
      kaplanMeier([
        { at: 1, events: 0, censored: 0, competing: 50 },
        { at: 3, events: 40, censored: 10 }
      ]).steps.at(-1)?.survival
    ).toBeCloseTo(0.2);
    expect(
      aalenJohansen([
        { at: 1, events: 0, censored: 0, competing: 50 },
        { at: 3, events: 40, censored: 10 }
      ]).at(-1)?.incidence
    ).toBeCloseTo(0.4);
  });

  test('needs somebody to follow', () => expect(() => aalenJohansen([{ at: 1, events: 0, censored: 0 }])).toThrow('nobody to follow'));
});
