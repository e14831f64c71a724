import { describe, expect, it } from 'vitest';
import { castColumn } from '$lib/ingest/column';
import { contentOf } from '$lib/ingest/content';
import { infer } from '$lib/ingest/infer';
import type { CastKind } from '$lib/model/fields';
import { codes, loading } from './loading';

const texts = (...all: string[]) => all.map((text, i) => ({ text, count: all.length - i }));
const cast = (kind: CastKind, ...all: string[]) => castColumn({ name: 'x', field: null, cast: kind }, texts(...all), {});
const marks = ['na', 'N.A.', '-', 'ns', 'nd', 'nc', 'c', 'z', 'x', '*', ':', '..', 'low', 'nihil', '[c]', '<5'];

describe('marks of statistics in a column of figures', () => {
  it.each(['number', 'integer', 'percent', 'year'] as const)('are missing among cells of %s, not zero and not unread', (kind) => {
    const column = cast(kind, '2001', ...marks);
    expect(column).toMatchObject({ notUnderstood: 0, blank: marks.reduce((n, _, i) => n + marks.length - i, 0) });
    expect(column.parts[0]?.values).toEqual(['2001', ...marks.map(() => null)]);
  });

  it('are missing among dates', () => {
    expect(cast('date', '19/05/2024', 'c', ':', 'nd')).toMatchObject({ notUnderstood: 0 });
  });

  it('are named once, the most frequent first', () => {
    const column = castColumn(
      { name: 'x', field: null, cast: 'integer' },
      [
        { text: '7', count: 20 },
        { text: 'z', count: 3 },
        { text: 'c', count: 12 },
        { text: '', count: 4 }
      ],
      {}
    );
    expect(column.problems).toEqual([
      { code: 'missing_marks', level: 'info', count: 15, params: { marks: '“c” 12, “z” 3' }, at: { column: 'x' } }
    ]);
  });

  it.each([
    [['1', 'NA', 'NA'], []],
    [['1', 'na', 'N.A.'], ['missing_marks']]
  ])('%j', (all, said) => expect(cast('integer', ...all).problems.map((p) => p.code)).toEqual(said));

  it.each(['abc', 'n', '5 <', '<500 juta', 'lowongan', 'cc'])('%j is no such mark', (text) => {
    expect(cast('integer', '1', text).notUnderstood).toBe(1);
  });

  it('do not keep a column of figures from being one', () => {
    expect(infer('persen', texts('c', '12,5', '13', 'z', 'low'))).toBe('number');
    expect(infer('mulai', texts('c', '19/05/2024', '20/05/2024'))).toBe('date');
    expect(contentOf(texts('c', '12', 'z')).cells).toBe(2);
  });

  it('are codes among texts', () => {
    expect(infer('kode', texts('B', 'M', 'c', 'x'))).toBe('text');
    expect(cast('text', 'B', 'M', 'c', 'x', 'low').parts[0]?.values).toEqual(['B', 'M', 'c', 'x', 'low']);
    expect(contentOf(texts('B', 'c')).cells).toBe(3);
  });
});

describe('a recap with suppressed counts', () => {
  const at = loading();
  it('loads them as missing and says so', async () => {
    const batch = await at.load(
      'NPSN;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja;Kategori\n20109165;2023;100;c;c\n20109166;2023;80;60;B\n20109167;2023;90;z;M\n20109168;2023;90;50;B\n'
    );
    expect(batch.kind).toBe('agg_tracer');
    expect(codes(batch)).toContain('missing_marks');
    expect(codes(batch)).not.toContain('cell_not_understood');
    expect(await at.rows(`SELECT c3, c4 FROM ${batch.table} ORDER BY _line`)).toEqual([
      { c3: null, c4: 'c' },
      { c3: 60, c4: 'B' },
      { c3: null, c4: 'M' },
      { c3: 50, c4: 'B' }
    ]);
  });
});
