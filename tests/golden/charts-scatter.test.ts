import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { layoutScatter, type ScatterPoint } from '$lib/charts/scatter/layout';
import Scatter from '$lib/charts/scatter/Scatter.svelte';
import { scatterTable } from '$lib/charts/scatter/table';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { absent, share } from './measures';

const point = (label: string, k: number, n: number, all: number, found = false): ScatterPoint => ({
  label,
  href: `/${label}`,
  measure: share(k, n, all, { school: label, year: 2024 }),
  response: n / all,
  low: n / all < 0.6,
  ...(found ? { found } : {})
});
const points = [
  point('SMK Anggrek', 61, 66, 90),
  point('SMK Bambu', 14, 40, 100),
  point('SMK Cemara', 30, 42, 100),
  point('SMK Dahlia', 5, 8, 9),
  point('SMK Elang', 300, 430, 500, true),
  point('SMK Flamboyan', 0, 40, 60)
];
const cuts = { response: 0.6, value: 0.66, people: 626 };

for (const language of languages) {
  const markup = render(Scatter, { props: { points, cuts, language } }).body;

  test(`scatter, ${language}`, () => {
    expectGolden(`charts/scatter.${language}.html`, normalise(markup));
  });

  test(`scatter draws the numbers of its table, is one stop for the Tab key and has no inline style, ${language}`, () => {
    const rows = [
      ...points.map(({ label, measure, response }) => ({ label, zone: 'zone', measure, response })),
      { label: 'SMK Gaharu', zone: 'apart', measure: absent('suppressed') }
    ];
    const table = scatterTable(rows, language);
    const cells = table.rows.flatMap((row) => row.flatMap(({ value }) => (value === undefined ? [] : [value])));
    for (const [, value] of markup.matchAll(/data-value="([^"]*)"/g)) expect(cells).toContain(Number(value));
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(table.rows.at(-1)?.[2]).toEqual({ text: '–' });
    expect(markup.match(/<g[^>]*tabindex="0"/g)).toHaveLength(1);
    expect(markup).not.toMatch(/\sstyle="|NaN|undefined|Infinity/);
  });
}

test('only schools of a low response, and the one looked for, are named; the arrow keys walk from low to high', () => {
  const { marks } = layoutScatter(points, cuts, 'en');
  expect(marks.filter(({ name }) => name).map(({ point: { label } }) => label)).toEqual(['SMK Bambu', 'SMK Cemara', 'SMK Elang']);
  expect(marks.toSorted((a, b) => a.column - b.column).map(({ point: { response } }) => response)).toEqual(
    points.map(({ response }) => response).sort((a, b) => a - b)
  );
  expect(marks.at(-1)?.point.label).toBe('SMK Elang');
  expect(marks.find(({ point: { measure } }) => measure.tier === 'few')?.bounds).toBeUndefined();
});

test('among five hundred schools the arrow keys walk through those of a low response, every school is drawn, and many names give way', () => {
  const five = Array.from({ length: 500 }, (_, i) => point(`S${i}`, 10 + (i % 20), 40, i % 25 === 0 ? 100 : 50, i === 7));
  const scene = layoutScatter(five, cuts, 'id');
  expect(scene.marks).toHaveLength(21);
  expect(scene.dots).toHaveLength(479);
  expect(scene.marks.filter(({ name }) => name).map(({ point: { label } }) => label)).toEqual(['S7']);
});
