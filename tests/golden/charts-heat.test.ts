import { render } from 'svelte/server';
import { describe, expect, it, test } from 'vitest';
import Heat from '$lib/charts/heat/Heat.svelte';
import HeatKey from '$lib/charts/heat/HeatKey.svelte';
import { binOf, heatCell, sayBins, type HeatData } from '$lib/charts/heat/layout';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { absent, coded, published, share } from './measures';

const data: HeatData = {
  years: [2022, 2023, 2024],
  heads: { name: 'School', group: 'District', size: 'Traced' },
  lines: [
    {
      id: 'a',
      name: 'SMK Anggrek',
      group: 'Kab. A',
      href: '?s=a',
      size: 436,
      cells: [share(290, 412, 530), share(17, 24, 60), undefined]
    },
    { id: 'b', name: 'SMK Bambu', group: 'Kab. A', size: 52, cells: [share(0, 44, 50), share(6, 8, 14), absent('suppressed')] },
    {
      id: 'c',
      name: 'SMK Cemara',
      group: '',
      size: 0,
      cells: [published(0.7), absent('not-computable'), coded('at-least', 0.95, 44)]
    }
  ]
};

for (const language of languages)
  test(`heat table and its key, ${language}`, () => {
    const props = { data, language, label: 'Table', name: 'schools', order: 'name' as const, turned: false, sort: () => undefined };
    const html = render(Heat, { props }).body + render(HeatKey, { props: { language } }).body;
    expectGolden(`charts/heat.${language}.html`, normalise(html));
  });

describe('the cell of a heat table', () => {
  it('has the bin of what is written in it', () => {
    expect([0, 0.394, 0.3949, 0.4, 0.5, 0.69, 0.9, 1].map((value) => binOf(value, 400))).toEqual([1, 1, 1, 2, 3, 4, 7, 7]);
    // 69.96% of 400 reads 70.0%; 69.6% of 40 reads 70%; 69.6% of 400 stays below.
    expect([binOf(0.6996, 400), binOf(0.696, 40), binOf(0.696, 400)]).toEqual([5, 5, 4]);
    expect(sayBins('en')).toHaveLength(7);
  });

  it('colours no share that is not known, or of fewer than ten', () => {
    for (const measure of [undefined, absent('suppressed'), absent('no-base'), absent('not-computable'), share(6, 8, 14), published(0.7)])
      expect(heatCell(measure, 'en').bin).toBeUndefined();
    expect(heatCell(share(0, 44, 50), 'en')).toMatchObject({ bin: 1, hatched: false, text: '0%' });
    expect(heatCell(share(17, 24, 60), 'en')).toMatchObject({ bin: 5, hatched: true, note: 'n 24/60' });
  });

  it('tells what is withheld, what cannot be computed, nobody and zero apart', () => {
    const cells = [undefined, absent('suppressed'), absent('not-computable'), share(0, 44, 50)].map((one) => heatCell(one, 'id'));
    expect(new Set(cells.map(({ text }) => text)).size).toBe(4);
    expect(new Set(cells.map(({ kind }) => kind)).size).toBe(4);
  });

  it('colours a limit only where all beyond it lies in one bin', () => {
    const bin = (...[side, limit]: ['at-least' | 'at-most', number]) => heatCell(coded(side, limit, 44), 'en').bin;
    expect([bin('at-least', 0.95), bin('at-least', 0.8), bin('at-most', 0.05), bin('at-most', 0.4)]).toEqual([7, undefined, 1, undefined]);
  });
});
