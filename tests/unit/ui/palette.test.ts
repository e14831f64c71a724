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

    test('numbers in a heat cell are 4.5 or more in black ink or white', () => {
      for (let bin = 1; bin <= 7; bin++) {
        const ground = of(`seq-${bin}`);
        expect(Math.max(contrast('#111827', ground), contrast('#ffffff', ground)), ground).toBeGreaterThanOrEqual(4.5);
      }
    });
  });
}
