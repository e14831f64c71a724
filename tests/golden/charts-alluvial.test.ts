import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Alluvial from '$lib/charts/alluvial/Alluvial.svelte';
import { layoutAlluvial, type WayFlow } from '$lib/charts/alluvial/layout';
import { alluvialTable } from '$lib/charts/alluvial/table';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';

const stages = [
  [
    { id: 'completed', label: 'PKL selesai' },
    { id: 'none', label: 'Tanpa PKL' }
  ],
  [
    { id: 'certified', label: 'Bersertifikat' },
    { id: 'unknown', label: 'Tidak tercatat', open: true }
  ],
  [
    { id: 'employed', label: 'Bekerja' },
    { id: 'unknown', label: 'Tidak terdata', open: true }
  ]
];
const flow = (placement: string, certificate: string, status: string, n: number | null): WayFlow => ({
  nodes: [placement, certificate, status],
  n
});
const told = [
  flow('completed', 'certified', 'employed', 60),
  flow('completed', 'certified', 'unknown', 20),
  flow('completed', 'unknown', 'employed', 10),
  flow('none', 'unknown', 'employed', 10)
];
const withheld = [...told.slice(0, 3), flow('none', 'unknown', 'employed', null)];
const rates = [[], [{ from: 'certified', to: 'employed', share: { numerator: 60, denominator: 60, interval: [0.94, 1] as const } }]];

for (const language of languages)
  for (const [name, flows] of Object.entries({ told, withheld }))
    test(`alluvial, ${name}, ${language}`, () => {
      const { body } = render(Alluvial, { props: { stages, flows, heads: ['PKL', 'Sertifikat', 'Status'], language } });
      expectGolden(`charts/alluvial-${name}.${language}.html`, normalise(body));
    });

test('every drawn number stands in the table, and a node with a withheld part draws none', () => {
  for (const flows of [told, withheld]) {
    const cells = alluvialTable(stages, flows, rates, 'en').rows.flat();
    for (const { value } of layoutAlluvial(stages, flows, 'en').nodes)
      if (value !== undefined) expect(cells.map((cell) => cell.value)).toContain(value);
  }
  const drawn = layoutAlluvial(stages, withheld, 'en').nodes;
  expect(drawn.filter(({ value }) => value === undefined).map(({ label }) => label)).toEqual(['Tanpa PKL', 'Tidak tercatat', 'Bekerja']);
});

test('ribbons are as broad as the people are many, and stay within their nodes', () => {
  const { nodes, ribbons } = layoutAlluvial(stages, told, 'en', 200);
  expect(nodes.filter(({ column }) => column === 0).map(({ height }) => height)).toEqual([180, 20]);
  expect(ribbons).toHaveLength(8);
  expect(nodes.filter(({ column }) => column === 2).reduce((sum, { height }) => sum + height, 0)).toBe(200);
});

test('the share of a row counts only people whose end is known', () => {
  const [, , certified] = alluvialTable(stages, told, rates, 'en').rows;
  expect(certified?.map(({ text }) => text)).toEqual(['Bersertifikat', '60 (100%; 94%–100%)', '20', '80']);
});
