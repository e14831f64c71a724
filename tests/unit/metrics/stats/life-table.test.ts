import { kaplanMeier } from '$lib/metrics/stats/kaplan-meier';
import { lifeTable } from '$lib/metrics/stats/life-table';
import { describe, expect, test } from 'vitest';

const band = (from: number, to: number | null, events: number, censored: number) => ({ from, to, events, censored });

describe('a life table', () => {
  test('counts whoever leaves in a band as half', () => {
    const table = lifeTable([band(0, 3, 20, 10), band(3, 6, 15, 20), band(6, 12, 5, 10), band(12, null, 5, 15)]);
    expect(table.rows.map(({ atRisk, exposed }) => [atRisk, exposed])).toEqual([
      [100, 95],
      [70, 60],
      [35, 30],
      [20, 12.5]
    ]);
    const [first, second, third] = [1 - 20 / 95, (1 - 20 / 95) * (1 - 15 / 60), (1 - 20 / 95) * (1 - 15 / 60) * (1 - 5 / 30)];
    [first, second, third].forEach((survival, i) => expect(table.rows[i]?.survival).toBeCloseTo(survival, 12));
    expect(table.rows[3]).toMatchObject({ survival: null, events: 5, censored: 15 });
    expect([table.n, table.events]).toEqual([100, 45]);
    // Half have had it 0.092 / 0.099 of the way through the third band.
    expect(table.median).toBeCloseTo(6 + (6 * (second - 0.5)) / (second - third), 12);
    const scale = (s: number): number => Math.log(-Math.log(s));
    const sum = 20 / (95 * 75) + 15 / (60 * 45);
    for (const bound of table.rows[1]?.interval ?? [])
      expect(Math.abs(scale(bound) - scale(second))).toBeCloseTo((1.959963984540054 * Math.sqrt(sum)) / -Math.log(second), 9);
    expect(table.rows[1]?.interval).toHaveLength(2);
  });

  test('of bands nobody leaves is Kaplan-Meier at their ends', () => {
    const bands = [band(0, 3, 4, 0), band(3, 6, 3, 0), band(6, 9, 2, 0)];
    const curve = kaplanMeier(bands.map(({ to, events }) => ({ at: to ?? 0, events, censored: 0 })));
    lifeTable(bands).rows.forEach((row, i) => {
      expect(row.survival).toBeCloseTo(curve.steps[i]?.survival ?? Number.NaN, 12);
      expect(row.interval?.map((x) => x.toFixed(10))).toEqual(curve.steps[i]?.interval?.map((x) => x.toFixed(10)));
    });
  });

  test('has no median while more than half wait, and takes competing events as leaving', () => {
    const table = lifeTable([{ ...band(0, 6, 3, 2), competing: 4 }, band(6, null, 0, 11)]);
    expect(table.median).toBeNull();
    expect(table.rows[0]).toMatchObject({ atRisk: 20, exposed: 17, censored: 6 });
  });

  test('needs bands that follow each other, counts, and somebody', () => {
    expect(() => lifeTable([band(0, 3, 1, 0), band(4, 6, 1, 0)])).toThrow('follow each other');
    expect(() => lifeTable([band(0, null, 1, 0), band(3, 6, 1, 0)])).toThrow('follow each other');
    expect(() => lifeTable([band(3, 3, 1, 0)])).toThrow('follow each other');
    expect(() => lifeTable([band(0, 3, -1, 0)])).toThrow('no count');
    expect(() => lifeTable([band(0, 3, 0, 0)])).toThrow('nobody to follow');
  });
});
