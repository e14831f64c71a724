import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/i18n/words/runtime';
import type { Coverage as Covered } from '$lib/ingest/together/coverage';
import type { Cluster } from '$lib/ingest/together/names';
import type { Overlap } from '$lib/ingest/together/overlaps';
import Coverage from '$lib/views/data/Coverage.svelte';
import { coverageRows, findSchools, indexCoverage } from '$lib/views/data/coverage-grid';
import NameClusters from '$lib/views/data/NameClusters.svelte';
import Overlaps from '$lib/views/data/Overlaps.svelte';

const nothing = (): void => undefined;
const text = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const files = [
  { id: 1, file: 'lama.csv' },
  { id: 2, file: 'baru.csv' }
];
const coverage: Covered = {
  schools: Array.from({ length: 120 }, (_, i) => ({ id: `${20109100 + i}`, name: `SMKN ${i + 1}` })),
  years: [2022, 2023, null],
  cells: [
    { kind: 'recap', school: '20109100', year: 2023, batch: 1, rows: 3, people: 90, state: 'stale' },
    { kind: 'recap', school: '20109100', year: 2023, batch: 2, rows: 2, people: 80, state: 'loaded' },
    { kind: 'tracer', school: '20109100', year: 2022, batch: 2, rows: 4, people: 4, state: 'few' },
    { kind: 'roster', school: '20109101', year: null, batch: 2, rows: 1, people: null, state: 'empty' }
  ]
};
const cluster: Cluster = {
  key: 'k',
  of: 'partner',
  why: 'same_words',
  keep: 'M-1',
  names: [
    { of: 'partner', id: 'M-1', name: 'PT Kaltim Post', known: true, uses: 1200 },
    { of: 'partner', id: 'kaltim post, pt', name: 'Kaltim Post, <b>PT</b>', known: false, uses: 2 }
  ]
};
const overlap: Overlap = {
  key: 'o',
  kind: 'agg_tracer',
  files: [
    { id: 1, file: 'lama.csv', rows: 3 },
    { id: 2, file: 'baru.csv', rows: 2 }
  ],
  keys: 2,
  example: { school: 'name:smkn 1', year: 2023 },
  shared: null,
  decided: 'newest',
  chosen: false,
  asked: true,
  difference: { measure: 'graduates', keys: 1, largest: { school: '20109165', year: 2023, older: 1100, newer: 1110 } }
};

describe('the coverage of a page', () => {
  const index = indexCoverage(coverage, files);

  it('tells the best of each kind, and what every file has', () => {
    const [first, second] = coverageRows(coverage, index, coverage.schools, 0);
    expect(first?.years.map((marks) => marks.map(({ kind, state, rows }) => [kind, state, rows]))).toEqual([
      [['tracer', 'few', 4]],
      [['recap', 'loaded', 2]],
      []
    ]);
    expect(first?.years[1]?.[0]?.parts).toEqual([
      { file: 'lama.csv', rows: 3, state: 'stale' },
      { file: 'baru.csv', rows: 2, state: 'loaded' }
    ]);
    expect(second?.years[2]?.[0]?.state).toBe('empty');
  });

  it('shows fifty schools, one kind, and what is searched for', () => {
    expect(coverageRows(coverage, index, coverage.schools, 0)).toHaveLength(50);
    expect(coverageRows(coverage, index, coverage.schools, 2)).toHaveLength(20);
    expect(coverageRows(coverage, index, coverage.schools, 0, 'recap')[0]?.years[0]).toEqual([]);
    expect(findSchools(coverage, ' smkn 118 ').map(({ name }) => name)).toEqual(['SMKN 118']);
    expect(findSchools(coverage, '20109101').map(({ name }) => name)).toEqual(['SMKN 2']);
  });
});

describe.each(['id', 'en'] as const)('in %s', (language) => {
  afterEach(() => overwriteGetLocale(() => 'id'));

  it('coverage is a table with words for every mark', () => {
    overwriteGetLocale(() => language);
    const { body } = render(Coverage, { props: { coverage, files, language } });
    expect(body.match(/<th[^>]*scope="row"/g)).toHaveLength(50);
    expect(body.match(/<th[^>]*scope="col"/g)).toHaveLength(4);
    expect(text(body)).toContain(
      language === 'id' ? 'Rekap penelusuran: lama.csv: 3 baris, tidak dihitung' : 'Tracer recap: lama.csv: 3 rows, not counted'
    );
    expect(text(body)).toContain(language === 'id' ? '1–50 dari 120 sekolah' : '1–50 of 120 schools');
  });

  it('names are proposed with the one to keep, and merges can be undone', () => {
    overwriteGetLocale(() => language);
    const merged = [{ of: 'school', from: 'name:smkn 3', to: '30203030' }] as const;
    const { body } = render(NameClusters, { props: { clusters: [cluster], merged, onmerge: nothing, onapart: nothing, onundo: nothing } });
    expect(body).toMatch(/value="M-1"[^>]*checked|checked[^>]*value="M-1"/);
    expect(body).not.toContain('<b>PT</b>');
    expect(text(body)).toContain(language === 'id' ? '1.200 baris · kode M-1' : '1,200 rows · code M-1');
    expect(text(body)).toContain(language === 'id' ? 'smkn 3 dihitung sebagai 30203030' : 'smkn 3 counts as 30203030');
  });

  it('overlaps say what each choice does', () => {
    overwriteGetLocale(() => language);
    const { body } = render(Overlaps, { props: { overlaps: [overlap], ondecide: nothing } });
    expect(body).toContain('data-overlap="asked"');
    expect(body).toMatch(/value="newest"[^>]*checked|checked[^>]*value="newest"/);
    expect(text(body)).toContain(language === 'id' ? '3 baris lama.csv tidak dihitung' : '3 rows of lama.csv do not count');
    expect(text(body)).toContain(language === 'id' ? 'lulusan 1.100 di berkas lama' : 'graduates 1,100 in the older file');
    expect(render(Overlaps, { props: { overlaps: [], ondecide: nothing } }).body).not.toContain('section');
  });
});
