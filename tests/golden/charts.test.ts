import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ChartFigure from '$lib/charts/ChartFigure.svelte';
import Columns from '$lib/charts/columns/Columns.svelte';
import { columnsTable } from '$lib/charts/columns/table';
import Dots from '$lib/charts/dots/Dots.svelte';
import { dotsTable } from '$lib/charts/dots/table';
import Rail from '$lib/charts/rail/Rail.svelte';
import { railTable } from '$lib/charts/rail/table';
import Spark from '$lib/charts/spark/Spark.svelte';
import Stack from '$lib/charts/stack/Stack.svelte';
import { stackTable } from '$lib/charts/stack/table';
import Trend from '$lib/charts/trend/Trend.svelte';
import { trendTable } from '$lib/charts/trend/table';
import type { FigureTable } from '$lib/model/figure';
import { languages, type Language } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { absent, coded, everyKind, published, share, tally } from './measures';

interface Case {
  readonly html: (language: Language) => string;
  readonly table?: (language: Language) => FigureTable;
}

const draw = <P extends object>(component: Component<P>, props: P): string => render(component, { props }).body;
const cohorts = (counts: readonly (readonly [number, number])[]) => counts.map(([k, n], i) => share(k, n, n + 100, { year: 2021 + i }));

const single = [
  {
    label: 'Serapan',
    points: cohorts([
      [251, 412],
      [262, 421],
      [281, 405],
      [290, 412]
    ])
  }
];
const mixed = [
  {
    label: 'Serapan',
    points: [
      share(6, 8, 14, { year: 2018 }),
      share(12, 20, 60, { year: 2019 }),
      absent('suppressed', { year: 2020 }),
      published(0.7, { year: 2022 }),
      absent('no-base', { year: 2023 }),
      share(0, 40, 50, { year: 2024 })
    ]
  }
];
const limits = [
  {
    label: 'Serapan',
    points: [share(58, 95, 120, { year: 2022 }), coded('at-least', 0.95, 60, { year: 2023 }), coded('at-most', 0.2, 12, { year: 2024 })]
  }
];
const many = [
  {
    label: 'Kuliner',
    emphasis: true,
    points: cohorts([
      [58, 95],
      [60, 98],
      [68, 101],
      [73, 104]
    ])
  },
  {
    label: 'Teknik Komputer dan Jaringan',
    points: cohorts([
      [60, 100],
      [57, 100],
      [60, 100],
      [58, 100]
    ])
  },
  {
    label: 'Akuntansi',
    points: cohorts([
      [62, 100],
      [58, 100],
      [61, 100],
      [59, 100]
    ])
  }
];
const events = [
  { label: 'MoU Hotel Melati', date: '2022-11-03' },
  { label: 'Kelas industri', date: '2023-07-15' },
  { label: 'Guru magang', year: 2022 },
  { label: 'Kunjungan', date: '2019-01-01' }
];
const bars = [
  {
    label: '2023',
    total: 530,
    segments: [
      { status: 'unknown' as const, n: 118 },
      { status: 'employed' as const, n: 190 },
      { status: 'work_and_study' as const, n: 22 },
      { status: 'studying' as const, n: 60 },
      { status: 'self_employed' as const, n: 40 },
      { status: 'other' as const, n: 20 },
      { status: 'seeking' as const, n: 50 },
      { status: 'not_absorbed' as const, n: 10 },
      { status: 'inactive' as const, n: 20 }
    ]
  },
  {
    label: '2024',
    total: 8,
    segments: [
      { status: 'employed' as const, n: 5 },
      { status: 'seeking' as const, n: 3 }
    ]
  }
];
const rows = Object.entries(everyKind).map(([label, measure]) => ({ label, href: `#${label}`, measure }));
const counts = [
  { label: '2021', measure: absent('not-computable', {}, 'count') },
  { label: '2022', measure: tally(10240) },
  { label: '2023', measure: tally(0) },
  { label: '2024', measure: absent('suppressed', {}, 'count') }
];
const hours = [28.4, 31.2, 30.1].map((value, i) => ({ label: String(2022 + i), measure: tally(value, 'hours') }));

const cases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    Object.entries(everyKind).map(([kind, measure]): [string, Case] => [
      `rail-${kind}`,
      {
        html: (language) => draw(Rail, { measure, language, label: 'O01' }),
        table: (language) => railTable(measure, 'O01', language)
      }
    ])
  ),
  trend: { html: (language) => draw(Trend, { series: single, events, language }), table: (language) => trendTable(single, language) },
  'trend-mixed': { html: (language) => draw(Trend, { series: mixed, language }), table: (language) => trendTable(mixed, language) },
  'trend-limits': { html: (language) => draw(Trend, { series: limits, language }), table: (language) => trendTable(limits, language) },
  'rail-limit': {
    html: (language) => draw(Rail, { measure: coded('at-least', 0.95, 60), language, label: 'O01' }),
    table: (language) => railTable(coded('at-least', 0.95, 60), 'O01', language)
  },
  'trend-many': { html: (language) => draw(Trend, { series: many, language }), table: (language) => trendTable(many, language) },
  stack: { html: (language) => draw(Stack, { rows: bars, language }), table: (language) => stackTable(bars, language) },
  dots: {
    html: (language) => draw(Dots, { rows, language, reference: { label: 'Median', value: 0.66 } }),
    table: (language) => dotsTable(rows, language)
  },
  columns: { html: (language) => draw(Columns, { points: counts, language }), table: (language) => columnsTable(counts, language) },
  'columns-hours': { html: (language) => draw(Columns, { points: hours, language }), table: (language) => columnsTable(hours, language) },
  spark: { html: (language) => draw(Spark, { points: hours, language }) },
  figure: {
    html: (language) =>
      draw(ChartFigure, {
        name: 'hours',
        language,
        title: 'Finding',
        subtitle: 'Measure, population, period',
        summary: 'Summary',
        how: 'How',
        table: columnsTable(hours, language),
        chart: createRawSnippet(() => ({ render: () => draw(Columns, { points: hours, language }) })),
        response: { known: 412, all: 530 },
        base: 'Base.',
        source: 'rekap.csv',
        aside: 12,
        saver: { csv: () => undefined, svg: () => undefined, png: () => undefined }
      })
  }
};

const marksOf = (html: string): number[] => [...html.matchAll(/data-value="([^"]*)"/g)].map((match) => Number(match[1]));

for (const language of languages)
  describe(`charts in ${language}`, () => {
    for (const [name, { html, table }] of Object.entries(cases)) {
      const markup = html(language);
      test(`${name} looks as before`, () => expectGolden(`charts/${name}.${language}.html`, normalise(markup)));

      test(`${name} needs no script and no inline style to be laid out`, () => {
        expect(markup).not.toMatch(/\sstyle="/);
        expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      });

      test(`${name} refers only to patterns it holds, each id once`, () => {
        const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
      });

      if (table)
        test(`${name} draws the numbers of its table and no others`, () => {
          const cells = table(language).rows.flatMap((row) => row.flatMap((cell) => (cell.value === undefined ? [] : [cell.value])));
          for (const value of marksOf(markup)) expect(cells).toContain(value);
        });

      if (markup.includes('data-mark'))
        test(`${name} is one stop for the Tab key`, () => expect(markup.match(/<g[^>]*tabindex="0"/g)).toHaveLength(1));
    }
  });

test('every drawn mark of a trend, a stack and dots stands in its table', () => {
  const drawn = (name: string) => marksOf(cases[name]?.html('id') ?? '').length;
  expect(drawn('trend-mixed')).toBe(4);
  expect(drawn('stack')).toBe(11);
  expect(drawn('dots')).toBe(6);
});

test('a figure names n, N, response, base, source and what is left out', () => {
  const markup = cases.figure?.html('id') ?? '';
  expect(markup).toContain('n = 412 dari 530 lulusan merespons (78%).');
  for (const text of ['Base.', 'Sumber: rekap.csv.', '12 baris tidak dihitung.', 'Unduh CSV', 'Unduh SVG', '<table'])
    expect(markup).toContain(text);
});
