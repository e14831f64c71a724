import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { changesTable, type ChangeRow } from '$lib/charts/changes/layout';
import { layoutSlope, slopeHeight, spreadOut } from '$lib/charts/slope/layout';
import Slope from '$lib/charts/slope/Slope.svelte';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { share } from './measures';

const row = (label: string, before: [number, number], after: [number, number], clear = false): ChangeRow => {
  const [a, b] = [share(...before, before[1] + 9), share(...after, after[1] + 9)];
  const difference = b.value - a.value;
  return {
    label,
    href: `#${label}`,
    from: `${before[0]}/${before[1]}`,
    to: `${after[0]}/${after[1]}`,
    sides: [a, b],
    difference,
    interval: [difference - 0.1, difference + 0.1],
    clear,
    verdict: clear ? 'clear' : 'unclear'
  };
};
const rows: readonly ChangeRow[] = [
  row('SMK Anggrek', [60, 100], [80, 100], true),
  row('SMK Bambu', [61, 100], [62, 100]),
  row('SMK Cemara', [12, 20], [13, 20]),
  row('SMK Elang', [50, 100], [0, 100], true),
  // Few people, withheld and missing have no line and say so; zero has one.
  { label: 'SMK Dahlia', href: '#d', from: '3 dari 5', to: '–', clear: false, verdict: 'few' },
  { label: 'SMK Flamboyan', href: '#f', from: 'withheld', to: '70%', clear: false, verdict: 'none' }
];

for (const language of languages) {
  const markup = render(Slope, { props: { rows, years: [2021, 2024], language } }).body;
  test(`slope, ${language}`, () => {
    expectGolden(`charts/slope.${language}.html`, normalise(markup));
  });
  test(`the slope draws the numbers of its table, and is one stop for the Tab key, ${language}`, () => {
    const cells = changesTable(rows, [2021, 2024], language).rows.flatMap((one) =>
      one.flatMap(({ value }) => (value === undefined ? [] : [value]))
    );
    const drawn = [...markup.matchAll(/data-value="([^"]*)"/g)].map(([, value]) => Number(value));
    expect(drawn).toHaveLength(4);
    for (const value of drawn) expect(cells).toContain(value);
    expect(markup.match(/<g[^>]*tabindex="0"/g)).toHaveLength(1);
    expect(markup).not.toMatch(/\sstyle="|NaN|undefined|Infinity/);
    for (const { label } of rows.slice(4)) expect(markup).toContain(label);
  });
}

test('the arrow keys walk from the top down by the newer figure; what is clear is drawn on top and is the first stop', () => {
  const { marks, apart } = layoutSlope(rows, 'en');
  expect(marks.toSorted((a, b) => a.row - b.row).map(({ label }) => label)).toEqual([
    'SMK Anggrek',
    'SMK Cemara',
    'SMK Bambu',
    'SMK Elang'
  ]);
  expect(marks.map(({ clear }) => clear)).toEqual([false, false, true, true]);
  expect(marks.filter(({ quiet }) => quiet).map(({ clear }) => clear)).toEqual([false, false]);
  expect(apart.map(({ label }) => label)).toEqual(['SMK Dahlia', 'SMK Flamboyan']);
});

test('twenty labels at one height keep apart, within the plot and as near as they can', () => {
  expect(spreadOut([10, 100, 50], 200, 10)).toEqual([10, 100, 50]);
  for (const at of [0, 200, slopeHeight]) {
    const places = spreadOut(
      Array.from({ length: 20 }, () => at),
      slopeHeight
    ).sort((a, b) => a - b);
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places.at(-1)).toBeLessThanOrEqual(slopeHeight);
    for (const [i, y] of places.entries()) if (i > 0) expect(y - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.9);
  }
});

test('the axis spans whole tens around all figures, and says so', () => {
  const scene = layoutSlope([row('a', [52, 100], [61, 100]), row('b', [58, 100], [60, 100])], 'en');
  expect(scene.ticks.map(({ text }) => text)).toEqual(['50%', '60%', '70%']);
  expect(scene.span).toContain('50%');
  for (const { before, after } of scene.marks) for (const { y } of [before, after]) expect(y >= 0 && y <= slopeHeight).toBe(true);
});
