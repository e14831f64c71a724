import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Changes from '$lib/charts/changes/Changes.svelte';
import { changesTable, layoutChanges, type ChangeRow } from '$lib/charts/changes/layout';
import Funnel from '$lib/charts/funnel/Funnel.svelte';
import { layoutFunnel, limitSizes, type FunnelPoint } from '$lib/charts/funnel/layout';
import { exactLimits } from '$lib/metrics/stats/funnel';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { share } from './measures';

const point = (label: string, k: number, n: number, outside = false, found = false): FunnelPoint => ({
  label,
  href: `?s=${label}`,
  measure: share(k, n, n + 20, { school: label, year: 2024 }),
  outside,
  ...(found ? { found } : {})
});
const points = [
  point('SMK Anggrek', 61, 66, true),
  point('SMK Bambu', 64, 70, true),
  point('SMK Cemara', 12, 20),
  point('SMK Dahlia', 5, 8),
  point('SMK Elang', 300, 430, false, true),
  point('SMK Flamboyan', 0, 40, true)
];
const limits = limitSizes(430).map((n) => ({ n, ...exactLimits(0.66, n) }));

const rows: readonly ChangeRow[] = [
  { label: 'SMK Anggrek', href: '#a', from: '60%', to: '80%', difference: 0.2, interval: [0.05, 0.34], clear: true, verdict: 'naik' },
  {
    label: 'SMK Bambu',
    href: '#b',
    from: '60%',
    to: '55%',
    difference: -0.05,
    interval: [-0.2, 0.11],
    clear: false,
    verdict: 'belum dapat dipastikan'
  },
  {
    label: 'SMK Cemara',
    href: '#c',
    from: '70%',
    to: '70%',
    difference: 0,
    interval: [-0.04, 0.04],
    clear: false,
    verdict: 'kurang lebih sama'
  },
  { label: 'SMK Dahlia', href: '#d', from: '3 dari 5', to: '–', clear: false, verdict: 'terlalu sedikit orang' }
];

for (const language of languages) {
  test(`funnel, ${language}`, () => {
    expectGolden(`charts/funnel.${language}.html`, normalise(render(Funnel, { props: { points, limits, centre: 0.66, language } }).body));
  });
  test(`changes, ${language}`, () => {
    expectGolden(`charts/changes.${language}.html`, normalise(render(Changes, { props: { rows, language } }).body));
  });
}

test('in the funnel only schools outside, and the one looked for, are named, and no name covers another', () => {
  const { marks } = layoutFunnel(points, limits, 0.66, 'en');
  expect(marks.filter(({ name }) => name).map(({ point: { label } }) => label)).toEqual([
    'SMK Flamboyan',
    'SMK Anggrek',
    'SMK Bambu',
    'SMK Elang'
  ]);
  const lines = marks.flatMap(({ name, x, y }) => (name ? [{ x: parseFloat(x), y: y + name.dy }] : []));
  for (const [i, one] of lines.entries())
    for (const other of lines.slice(i + 1)) expect(Math.abs(one.y - other.y) >= 15 || Math.abs(one.x - other.x) >= 36).toBe(true);
});

test('among five hundred schools the arrow keys walk through those outside, and every school is drawn', () => {
  const five = Array.from({ length: 500 }, (_, i) => point(`S${i}`, 10 + (i % 20), 40 + i, i % 100 === 0));
  const scene = layoutFunnel(five, limits, 0.66, 'id');
  expect(scene.marks).toHaveLength(5);
  expect(scene.dots).toHaveLength(495);
});

test('the limits are drawn at whole sizes from one to beyond the largest school', () => {
  for (const largest of [1, 9, 430, 5000]) {
    const sizes = limitSizes(largest);
    expect(sizes[0]).toBe(1);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(largest);
    expect(sizes.every((n, i) => Number.isInteger(n) && n > (sizes[i - 1] ?? 0))).toBe(true);
  }
});

test('changes stand around a common zero, and what cannot be judged has no place and says why', () => {
  const { marks, ticks } = layoutChanges(rows, 'en');
  expect(marks.map(({ x }) => x)).toEqual(['75%', '43.75%', '50%', undefined]);
  expect(ticks.map(({ x }) => x)).toEqual(['0%', '50%', '100%']);
  expect(marks[3]?.text).toBe('terlalu sedikit orang');
  const cells = changesTable(rows, [2021, 2024], 'en').rows.map((row) => row[3]?.value);
  expect(cells).toEqual([0.2, -0.05, 0, undefined]);
});
