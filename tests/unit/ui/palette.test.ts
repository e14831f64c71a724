import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, deltaE, difference, type Sight } from './colour';

const css = readFileSync(join(import.meta.dirname, '../../../src/lib/ui/tokens.css'), 'utf8');

/** The tokens of one block, by name without the dashes. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const text = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const light = block(':root');
const dark = block(":root[data-theme='dark']");
const colours = Object.fromEntries(Object.entries(light).filter(([, value]) => value.startsWith('#')));

test('the difference of colours agrees with the published test data', () => {
  expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(deltaE([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

test('a dark page is dark whether chosen or asked for by the system, and knows every colour', () => {
  expect(block(':root:not([data-theme])')).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(colours));
});

/** What each bin of a heat table is drawn with, as the style sheet has it. */
const sheet = readFileSync(join(import.meta.dirname, '../../../src/lib/charts/heat/bins.css'), 'utf8');
const high = sheet.slice(sheet.indexOf('.bin-5,'));
const bins = [...sheet.matchAll(/\.(bin-\d) \{\s*--fill: var\(--([\w-]+)\);\s*--hatch: var\(--([\w-]+)\)/g)].map((found) => ({
  fill: found[2] ?? '',
  hatch: found[3] ?? '',
  ink: high.includes(`.${found[1] ?? ''}`) ? 'on-seq-high' : 'on-seq-low'
}));

const statuses = ['employed', 'studying', 'self-employed', 'seeking', 'inactive'];

for (const [theme, tokens] of Object.entries({ light: colours, dark })) {
  const of = (name: string): string => {
    const value = tokens[name];
    if (!value) throw new Error(`no token --${name}`);
    return value;
  };
  describe(theme, () => {
    test.each([
      ['ink', 'bg'],
      ['ink', 'surface'],
      ['ink', 'warn-bg'],
      ['ink', 'ok-bg'],
      ['ink-2', 'bg'],
      ['ink-2', 'surface'],
      ['accent', 'bg'],
      ['accent', 'surface'],
      ['accent', 'warn-bg'],
      ['bg', 'accent'],
      ['event', 'bg'],
      ['danger', 'bg'],
      ['danger', 'surface'],
      ['warn', 'bg'],
      ['warn', 'warn-bg'],
      ['ok', 'bg'],
      ['ok', 'ok-bg'],
      ...['employed', 'studying', 'self-employed', 'seeking'].map((status) => [`on-${status}`, status])
    ])('text %s on %s is 4.5 or more', (text, ground) => {
      expect(contrast(of(text ?? ''), of(ground ?? ''))).toBeGreaterThanOrEqual(4.5);
    });

    test.each(['axis', 'peer', 'input-border', 'focus', 'accent', 'mine', 'funnel-95', 'funnel-998', 'unknown', ...statuses])(
      'mark %s on the page is 3 or more',
      (mark) => {
        expect(contrast(of(mark), of('bg'))).toBeGreaterThanOrEqual(3);
      }
    );

    test.each(['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as Sight[])('statuses differ by 14 or more for %s sight', (sight) => {
      for (const [i, a] of statuses.entries())
        for (const b of statuses.slice(i + 1)) expect(difference(of(a), of(b), sight), `${a} and ${b}`).toBeGreaterThanOrEqual(14);
    });

    test('neighbours in a stack differ by 8.0 or more on a photocopy', () => {
      for (const [i, a] of statuses.slice(0, -1).entries())
        expect(difference(of(a), of(statuses[i + 1] ?? ''), 'grey'), a).toBeGreaterThanOrEqual(7.95);
    });

    test('numbers in a heat cell, on the fill and on the lines of its hatch, are 4.5 or more', () => {
      expect(bins).toHaveLength(7);
      for (const { fill, hatch, ink } of bins) {
        expect(contrast(of(ink), of(fill)), `${ink} on ${fill}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of(ink), of(hatch)), `${ink} on ${hatch}`).toBeGreaterThanOrEqual(4.5);
      }
      // Few people have no colour, and counts in plain ink on the lines of the grid.
      for (const ink of ['ink', 'ink-2']) expect(contrast(of(ink), of('grid')), ink).toBeGreaterThanOrEqual(4.5);
    });

    test('bins go from light to dark, or back, in even steps, and a hatch is seen on a photocopy', () => {
      const fills = bins.map(({ fill }) => of(fill));
      const towards = fills.map((fill) => contrast(fill, of('bg')));
      expect(towards).toEqual([...towards].sort((a, b) => a - b));
      for (const [i, fill] of fills.slice(1).entries()) expect(difference(fill, fills[i] ?? '', 'grey'), fill).toBeGreaterThanOrEqual(4.9);
      for (const { fill, hatch } of bins) expect(difference(of(fill), of(hatch), 'grey'), `${hatch} on ${fill}`).toBeGreaterThanOrEqual(10);
    });
  });
}
