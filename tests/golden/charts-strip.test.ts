import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { funnelTable } from '$lib/charts/funnel/table';
import { dodge } from '$lib/charts/strip/dodge';
import { layoutStrip, type StripPoint } from '$lib/charts/strip/layout';
import Strip from '$lib/charts/strip/Strip.svelte';
import { languages } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { absent, share, tally } from './measures';

const point = (label: string, k: number, n: number, own = false): StripPoint => ({
  label,
  measure: share(k, n, n + 20, { school: label, year: 2024 }),
  ...(own ? { own } : { href: `?s=${label}` })
});
const points = [
  point('SMK Anggrek', 61, 66),
  point('SMK Bambu', 64, 100),
  point('SMK Cemara', 16, 25),
  point('SMK Dahlia', 65, 100),
  point('SMK Elang', 300, 430, true),
  point('SMK Flamboyan', 0, 40)
];
const middle = { low: 0.64, median: 0.64, high: 0.65 };
const hours: readonly StripPoint[] = [0, 0, 4.5, 12, 31.25].map((value, i) => ({
  label: `SMK ${i}`,
  href: `#${i}`,
  measure: tally(value, 'hours', { school: String(i) })
}));

for (const language of languages) {
  const markup = render(Strip, { props: { points, middle, axis: 'axis', language } }).body;

  test(`strip, ${language}`, () => {
    expectGolden(`charts/strip.${language}.html`, normalise(markup));
  });
  test(`strip of hours without an own school, ${language}`, () => {
    expectGolden(
      `charts/strip-hours.${language}.html`,
      normalise(render(Strip, { props: { points: hours, middle: null, axis: 'JP', language } }).body)
    );
  });
  test(`strip of nobody named, held against a rule beyond all points, ${language}`, () => {
    const unnamed = hours.map(({ measure }) => ({ label: 'A teacher', measure }));
    const rule = { value: 40, text: 'target' };
    const drawn = render(Strip, { props: { points: unnamed, middle: null, rule, axis: 'JP', label: 'Teachers', language } }).body;
    expectGolden(`charts/strip-rule.${language}.html`, normalise(drawn));
    expect(layoutStrip(unnamed, null, language, rule)).toMatchObject({ names: [], rule: { x: '100%' } });
    expect(drawn).not.toContain('href');
  });
  test(`strip draws the numbers of its table, is one stop for the Tab key and has no inline style, ${language}`, () => {
    const table = funnelTable(
      [
        ...points.map(({ label, measure }) => ({ label, place: '', measure })),
        { label: 'SMK Gaharu', place: 'withheld', measure: absent('suppressed') },
        { label: 'SMK Hujan', place: 'missing', measure: absent('no-base') }
      ],
      language
    );
    const cells = table.rows.flatMap((row) => row.flatMap(({ value }) => (value === undefined ? [] : [value])));
    const drawn = [...markup.matchAll(/data-value="([^"]*)"/g)].map(([, value]) => Number(value));
    expect(drawn).toHaveLength(points.length);
    for (const value of drawn) expect(cells).toContain(value);
    // Zero is a number, withheld and missing are two texts without one.
    expect(drawn).toContain(0);
    const [withheld, missing] = table.rows.slice(-2).map((row) => row[2]);
    expect([withheld?.value, missing?.value]).toEqual([undefined, undefined]);
    expect(withheld?.text).not.toBe(missing?.text);
    expect(markup.match(/<g[^>]*tabindex="0"/g)).toHaveLength(1);
    expect(markup).not.toMatch(/\sstyle="|NaN|undefined|Infinity/);
  });
}

describe('the dodge', () => {
  test('leaves what stands apart, moves what would cover as little as it must, and no disc covers another', () => {
    expect(dodge([{ at: 0, r: 3 }])).toEqual([0]);
    expect(
      dodge([
        { at: 0, r: 3 },
        { at: 6, r: 3 }
      ])
    ).toEqual([0, 0]);
    expect(
      dodge([
        { at: 5, r: 3 },
        { at: 5, r: 3 },
        { at: 5, r: 3 }
      ])
    ).toEqual([0, 6, -6]);
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 10; round++) {
      const discs = Array.from({ length: 60 }, (_, i) => ({ at: Math.round(random() * 200), r: i === 0 ? 10 : 3.5 }));
      const offs = dodge(discs);
      expect(offs[0]).toBe(0);
      for (const [i, one] of discs.entries())
        for (const [j, other] of discs.entries())
          if (i < j) expect(Math.hypot(one.at - other.at, (offs[i] ?? 0) - (offs[j] ?? 0))).toBeGreaterThanOrEqual(one.r + other.r - 1e-5);
    }
  });
});

test('the own school and both ends are named, the own one first, and no name covers another', () => {
  const { names, marks } = layoutStrip(points, middle, 'en');
  expect(names.map(({ text }) => text)).toEqual(['SMK Elang 69.8%', 'SMK Flamboyan 0%', 'SMK Anggrek 92%']);
  expect(names.map(({ own }) => own)).toEqual([true, false, false]);
  expect(marks.at(-1)?.point.label).toBe('SMK Elang');
  expect(marks.toSorted((a, b) => a.column - b.column).map(({ point: { measure } }) => measure.value)).toEqual(
    points.map(({ measure }) => measure.value).sort((a, b) => a - b)
  );
  const close = ['a', 'b', 'c'].map((letter, i) => point(`SMK ${letter.repeat(60)}`, 50 + i, 100, i === 1));
  const scene = layoutStrip(close, null, 'id');
  expect(new Set(scene.names.map(({ y }) => y)).size).toBe(3);
  for (const { text } of scene.names) expect(text.length).toBeLessThanOrEqual(41);
  expect(scene.middle).toBeUndefined();
});

test('the strip is 96 px high where dots find room, and never much higher; of many only the named ones are stops', () => {
  expect(layoutStrip(points, middle, 'id').height).toBe(96);
  const five = Array.from({ length: 500 }, (_, i) => point(`S${i}`, 50 + (i % 20), 100, i === 7));
  const scene = layoutStrip(five, middle, 'id');
  expect(scene.height).toBe(260);
  expect(scene.marks).toHaveLength(3);
  expect(scene.dots).toHaveLength(497);
  for (const { y } of [...scene.marks, ...scene.dots]) expect(y > 0 && y < scene.height).toBe(true);
});
