import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Bars from '$lib/charts/bars/Bars.svelte';
import { barsTable } from '$lib/charts/bars/table';
import Matrix from '$lib/charts/matrix/Matrix.svelte';
import type { MatrixData } from '$lib/charts/matrix/layout';
import { matrixTable } from '$lib/charts/matrix/table';
import Stages from '$lib/charts/stages/Stages.svelte';
import { stagesTable } from '$lib/charts/stages/table';
import Timeline from '$lib/charts/timeline/Timeline.svelte';
import type { SpanGroup } from '$lib/charts/timeline/span';
import { timelineTable } from '$lib/charts/timeline/table';
import type { FigureTable } from '$lib/model/figure';
import { languages, type Language } from '$lib/model/language';
import { expectGolden, normalise } from './golden';
import { absent, share, tally } from './measures';

interface Case {
  readonly html: (language: Language) => string;
  readonly table: (language: Language) => FigureTable;
}

const draw = <P extends object>(component: Component<P>, props: P): string => render(component, { props }).body;

const withheld = absent('suppressed', {}, 'count');
const matrix: MatrixData = {
  rows: ['SMK A', 'SMK B', 'SMK C', 'SMK D'].map((label) => ({ id: label, label, href: `/id/sekolah/?s=${label}` })),
  columns: ['Hotel X', 'Bengkel Y', 'Bank Z', 'Toko W'].map((label) => ({ id: label, label })),
  pairs: [
    { row: 'SMK A', column: 'Hotel X', measure: tally(32) },
    { row: 'SMK A', column: 'Bank Z', measure: tally(4) },
    { row: 'SMK C', column: 'Hotel X', measure: tally(12) },
    { row: 'SMK C', column: 'Bengkel Y', measure: tally(1) },
    { row: 'SMK C', column: 'Toko W', measure: tally(2) },
    { row: 'SMK B', column: 'Hotel X', measure: tally(0) }
  ],
  order: 'degree',
  most: 3
};
const shared: MatrixData = {
  ...matrix,
  columns: matrix.columns.map((column, i) => (i === 0 ? { ...column, total: tally(44) } : { ...column, total: withheld })),
  pairs: matrix.pairs.map((pair, i) => (i === 1 || i > 2 ? { ...pair, measure: withheld } : pair))
};

const hosts = [
  { label: 'Hotel X', measure: tally(44), href: '/id/mitra/' },
  { label: 'Bengkel Y', measure: tally(11) },
  { label: 'Bank Z', measure: tally(4) }
];

const path = [
  { label: 'pemetaan', reached: tally(0), step: undefined },
  { label: 'perencanaan', reached: tally(12), step: absent('no-base') },
  { label: 'MoU', reached: tally(9), step: share(8, 12, 12) },
  { label: 'pelaksanaan', reached: undefined }
];

const nothing = { start: null, end: null, precision: null, activities: [] };
const spans: readonly SpanGroup[] = [
  {
    title: 'berakhir ≤ 90 hari',
    spans: [
      {
        label: 'Hotel X',
        of: 'SMK A',
        form: 'formal',
        document: 'PKS',
        start: '2023-01-15',
        end: '2026-01-14',
        precision: 'day',
        activities: ['2023-05-02', '2025-03-10']
      },
      { label: 'Bengkel Y', of: 'SMK A', form: 'informal', start: '2024-07-01', end: '2025-12-01', precision: 'month', activities: [] }
    ]
  },
  {
    title: 'berjalan, tanpa tanggal akhir',
    spans: [
      { label: 'Bank Z', of: 'SMK B', form: 'unknown', start: '2019-01-01', end: null, precision: 'year', activities: ['2024-02-02'] },
      { label: 'Toko W', of: 'SMK B', form: 'unknown', note: 'fasilitator: Yayasan V', ...nothing }
    ]
  },
  {
    title: 'sudah berakhir',
    spans: [{ label: 'CV U', of: 'SMK A', form: 'formal', ...nothing, end: '2021-06-30', precision: 'day' }]
  }
];
const undated: readonly SpanGroup[] = [
  { title: 'berjalan, tanpa tanggal akhir', spans: [{ label: 'Orang tua', form: 'unknown', ...nothing }] }
];

const around = { label: 'Tabel', head: 'Sekolah', empty: 'tanpa mitra' };
const met = (n: string) => `${n} sekolah`;
const cases: Readonly<Record<string, Case>> = {
  matrix: {
    html: (language) => draw(Matrix, { data: matrix, language, met, ...around }),
    table: (language) => matrixTable(matrix, language, 'Sekolah', 'Mitra')
  },
  'matrix-shared': {
    html: (language) => draw(Matrix, { data: shared, language, met, ...around }),
    table: (language) => matrixTable(shared, language, 'Sekolah', 'Mitra')
  },
  'matrix-found': {
    html: (language) => draw(Matrix, { data: { ...matrix, find: ' ban' }, language, met, ...around }),
    table: (language) => matrixTable({ ...matrix, find: ' ban' }, language, 'Sekolah', 'Mitra')
  },
  'matrix-given': {
    html: (language) => draw(Matrix, { data: { ...matrix, order: 'given', most: 12 }, language, ...around }),
    table: (language) => matrixTable({ ...matrix, order: 'given', most: 12 }, language, 'Sekolah')
  },
  bars: {
    html: (language) => draw(Bars, { rows: hosts, whole: 60, language }),
    table: (language) => barsTable(hosts, 60, language, 'Mitra')
  },
  'bars-withheld': {
    html: (language) => draw(Bars, { rows: [...hosts.slice(0, 2), { label: 'Bank Z', measure: withheld }], whole: 60, language }),
    table: (language) => barsTable([...hosts.slice(0, 2), { label: 'Bank Z', measure: withheld }], 60, language, 'Mitra')
  },
  stages: { html: (language) => draw(Stages, { rows: path, language }), table: (language) => stagesTable(path, language) },
  timeline: {
    html: (language) => draw(Timeline, { groups: spans, asAt: '2025-10-31', language }),
    table: (language) => timelineTable(spans, language)
  },
  'timeline-undated': {
    html: (language) => draw(Timeline, { groups: undated, asAt: '2025-10-31', language }),
    table: (language) => timelineTable(undated, language)
  }
};

const marksOf = (html: string): number[] => [...html.matchAll(/data-value="([^"]*)"/g)].map((match) => Number(match[1]));

for (const language of languages)
  describe(`charts of partners in ${language}`, () => {
    for (const [name, { html, table }] of Object.entries(cases)) {
      const markup = html(language);
      test(`${name} looks as before`, () => expectGolden(`charts/${name}.${language}.html`, normalise(markup)));

      test(`${name} needs no script and no inline style to be laid out`, () => {
        expect(markup).not.toMatch(/\sstyle="/);
        expect(markup).not.toMatch(/NaN|undefined|Infinity|Invalid/);
      });

      test(`${name} refers only to patterns it holds, each id once`, () => {
        const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
      });

      test(`${name} draws the numbers of its table and no others`, () => {
        const cells = table(language).rows.flatMap((row) => row.flatMap((cell) => (cell.value === undefined ? [] : [cell.value])));
        for (const value of marksOf(markup)) expect(cells).toContain(value);
      });

      test(`${name} has rows as long as its head`, () => {
        const { columns, rows } = table(language);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      });

      if (markup.includes('data-mark'))
        test(`${name} is one stop for the Tab key`, () => expect(markup.match(/<g[^>]*tabindex="0"/g)).toHaveLength(1));
    }
  });

test('a row that meets nobody stays, at the bottom, and a withheld cell is in no sum', () => {
  const { rows } = matrixTable(shared, 'id', 'Sekolah', 'Mitra');
  const texts = rows.map((row) => row.map(({ text }) => text));
  expect(texts.at(-2)).toEqual(['SMK D', '', '', '', '', '', '0']);
  expect(texts.find(([name]) => name === 'SMK A')).toContain('ditutup');
  expect(rows.find(([name]) => name?.text === 'SMK A')?.at(-2)?.value).toBeUndefined();
});

test('a stage nobody recorded is not zero', () => {
  const [first] = stagesTable(path, 'id').rows;
  expect(first?.[1]).toEqual({ text: 'tidak tercatat' });
});
