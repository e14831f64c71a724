import { describe, expect, it } from 'vitest';
import { readSetAside } from '$lib/ingest/aside';
import type { Batch } from '$lib/ingest/batch';
import { place } from '$lib/ingest/place';
import { evaluate } from '$lib/metrics/evaluate';
import { buildFacts } from '$lib/metrics/facts';
import type { Request } from '$lib/metrics/request';
import { everything } from '$lib/model/filter';
import { context } from '../metrics/ask';
import { codes, loading } from './loading';

const at = loading();

/** Figures of loaded files, as `key: numerator / denominator`. */
async function figures(batches: readonly Batch[], request: Partial<Request>): Promise<string[]> {
  await place(at.engine, batches);
  await buildFacts(at.engine);
  const found = await evaluate(at.engine, { indicator: 'O01', by: [], filter: everything, ...request }, context);
  return found.map((one) => {
    const key = Object.values(one.key).join(' ');
    return one.status === 'ok' ? `${key}: ${one.numerator} / ${one.denominator}` : `${key}: ${one.status}`;
  });
}
const table = (batch: Batch, select: string) => at.rows(`SELECT ${select} FROM ${batch.table} ORDER BY rowid`);

const wide = `REKAP KETERSERAPAN LULUSAN SMK
Provinsi Kalimantan Timur

No;NPSN;Nama Sekolah;2021;;2022;;2023;
;;;Jumlah Lulusan;Terserap;Jumlah Lulusan;Terserap;Jumlah Lulusan;Terserap
1;20109165;SMKN 1;100;60;110;70;120;90
2;20109166;SMKN 2;50;20;60;30;70;40
3;20109167;SMKN 3;50;20;;;70;40
4;20109168;SMKN 4;;;;;;
JUMLAH;;;200;100;170;100;260;170
`;

describe('years as columns', () => {
  it('become rows that are counted by year; an empty record is set aside and shown', async () => {
    const batch = await at.load(wide);
    expect(batch.kind).toBe('agg_tracer');
    expect(batch.columns.map((c) => c.name)).toEqual(['No', 'NPSN', 'Nama Sekolah', 'Tahun Lulus', 'Jumlah Lulusan', 'Terserap']);
    expect(batch.account).toMatchObject({
      records: 10,
      loaded: 3,
      setAside: 1,
      reshaped: { kind: 'years', rows: 12, empty: 4, loaded: 8, setAside: 0 }
    });
    expect(batch.reshaped).toMatchObject({ reason: 'years_in_titles' });
    expect(batch.problems).toContainEqual(
      expect.objectContaining({ code: 'years_unfolded', level: 'info', params: { years: '2021, 2022, 2023', rows: 8 } })
    );
    expect(batch.problems).toContainEqual(expect.objectContaining({ code: 'row_empty', level: 'warning', count: 1 }));
    expect(codes(batch)).not.toContain('years_as_columns');
    expect(await readSetAside(at.engine, batch)).toEqual([
      { line: 9, reasons: ['row_empty'], cells: ['4', '20109168', 'SMKN 4', '', '', ''] }
    ]);
    expect((await table(batch, '_line, c3, c4, c5')).slice(0, 4)).toEqual([
      { _line: 6, c3: 2021, c4: 100, c5: 60 },
      { _line: 6, c3: 2022, c4: 110, c5: 70 },
      { _line: 6, c3: 2023, c4: 120, c5: 90 },
      { _line: 7, c3: 2021, c4: 50, c5: 20 }
    ]);
    expect(await figures([batch], { by: ['year'], base: 'G' })).toEqual(['2021: 100 / 200', '2022: 100 / 170', '2023: 170 / 260']);
    expect(await figures([batch], { by: ['school'], base: 'G', filter: { ...everything, years: [2022] } })).toEqual([
      '20109165: 70 / 110',
      '20109166: 30 / 60'
    ]);
  });

  it('stay columns when a person says so', async () => {
    const batch = await at.load(wide, { reshape: 'none' });
    expect(batch.columns).toHaveLength(9);
    expect(batch.reshaped).toBeUndefined();
    expect(batch.account).toMatchObject({ loaded: 4, setAside: 0 });
    expect(batch.account.reshaped).toBeUndefined();
  });

  it('with states and school years under them give the same absorption as the long file', async () => {
    const batch = await at.load(`NPSN;Sekolah;2021/2022;;;;;2022/2023;;;;
;;Lulusan;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja;Lulusan;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja
20109165;SMKN 1;100;40;20;10;20;110;50;20;10;20
20109166;SMKN 2;50;20;10;5;10;60;25;10;5;10
20109167;SMKN 3;50;20;10;5;10;60;25;10;5;10
`);
    const long = await at.load(`NPSN;Sekolah;Tahun Lulus;Jumlah Lulusan;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja
20109165;SMKN 1;2022;100;40;20;10;20
20109165;SMKN 1;2023;110;50;20;10;20
20109166;SMKN 2;2022;50;20;10;5;10
20109166;SMKN 2;2023;60;25;10;5;10
20109167;SMKN 3;2022;50;20;10;5;10
20109167;SMKN 3;2023;60;25;10;5;10
`);
    const asked = { by: ['school', 'year'] } as const;
    const found = await figures([batch], asked);
    expect(found).toContain('20109165 2023: 80 / 100');
    expect(found).toEqual(await figures([long], asked));
  });

  it('set rows aside one by one; a record of which a row is loaded is loaded', async () => {
    const batch = await at.load(`NPSN;Sekolah;Jumlah Lulusan 2021;Jumlah Lulusan 2022;Terserap 2021;Terserap 2022
20109165;SMKN 1;100;110;60;70
;;50;60;20;30
20109167;SMKN 3;50;;20;
`);
    expect(batch.account).toMatchObject({
      loaded: 2,
      setAside: 1,
      reshaped: { rows: 6, empty: 1, loaded: 3, setAside: 2 }
    });
    expect(await readSetAside(at.engine, batch)).toEqual([
      { line: 3, reasons: ['row_without_school'], cells: ['', '', '2021', '50', '20'] },
      { line: 3, reasons: ['row_without_school'], cells: ['', '', '2022', '60', '30'] }
    ]);
  });

  it('of an irregular file keep the lines of their records, and personal columns stay dropped', async () => {
    const batch = await at.load('Sekolah;No HP;2021;2022\r\nSMKN 1;081234567890;1;2\n\nSMKN 2;081234567891;3\n', {}, 'jumlah lulusan.csv');
    expect(batch.columns.map((c) => [c.name, c.personal])).toEqual([
      ['Sekolah', undefined],
      ['No HP', 'dropped'],
      ['Tahun Lulus', undefined],
      ['Jumlah lulusan', undefined]
    ]);
    expect(await table(batch, '_line, c2 AS year, c3 AS n')).toEqual([
      { _line: 2, year: 2021, n: 1 },
      { _line: 2, year: 2022, n: 2 },
      { _line: 4, year: 2021, n: 3 }
    ]);
    expect(JSON.stringify(await table(batch, '*'))).not.toMatch(/0812/);
  });
});

describe('a table on its side', () => {
  const rows = [
    'Jumlah lulusan;100;50',
    'Jumlah responden;90;40',
    'Bekerja;40;20',
    'Melanjutkan;20;10',
    'Wirausaha;10;5',
    'Belum bekerja;20;5'
  ];

  it('is turned: schools', async () => {
    const batch = await at.load(`Uraian;SMKN 1;SMKN 2;SMKN 3;Jumlah\nNPSN;20109165;20109166;;\n${rows.map((l) => `${l};;`).join('\n')}\n`, {
      year: 2023
    });
    expect(batch.kind).toBe('agg_tracer');
    expect(batch.columns[0]).toMatchObject({ name: 'Sekolah', field: 'school_name' });
    expect(batch.account).toMatchObject({
      loaded: 7,
      setAside: 0,
      reshaped: { kind: 'turned', rows: 4, empty: 2, loaded: 2, setAside: 0 }
    });
    expect(codes(batch)).toContain('table_turned');
    expect(await table(batch, '_line, c1, c2')).toEqual([
      { _line: 1, c1: '20109165', c2: 100 },
      { _line: 1, c1: '20109166', c2: 50 }
    ]);
    expect(await figures([batch], { by: ['school', 'year'] })).toEqual(['20109165 2023: 70 / 90', '20109166 2023: 35 / 40']);
  });

  it('is turned: years', async () => {
    const batch = await at.load(`REKAP TRACER STUDY\nUraian;2022;2023\n${rows.join('\n')}\n`, { school_id: '20109165' });
    expect(batch.columns[0]).toMatchObject({ name: 'Tahun Lulus', field: 'grad_year' });
    expect(await table(batch, '_line, c0')).toEqual([
      { _line: 2, c0: 2022 },
      { _line: 2, c0: 2023 }
    ]);
    expect(await figures([batch], { by: ['year'] })).toEqual(['2022: 70 / 90', '2023: 35 / 40']);
  });

  it('is turned: programmes with their total, which is not added to them', async () => {
    const sums = rows.map((l, i) => `${i + 1};${l};${[150, 130, 60, 30, 15, 25][i]}`);
    const batch = await at.load(`No;Uraian;TKJ;AKL;Jumlah\n${sums.join('\n')}\n`, { school_id: '20109165', year: 2023 });
    expect(await figures([batch], {})).toEqual([': 105 / 130']);
    expect(await figures([batch], { by: ['program'] })).toEqual(['AKL: 35 / 40', 'TKJ: 70 / 90']);
  });

  it('keeps the row of graduates though it is the sum of the others', async () => {
    const lines = [
      'Bekerja;40;20',
      'Melanjutkan;20;10',
      'Wirausaha;10;5',
      'Belum bekerja;20;5',
      'Tidak terdata;10;10',
      'Jumlah Lulusan;100;50'
    ];
    const batch = await at.load(`Uraian;SMKN 1;SMKN 2\n${lines.join('\n')}\n`, { year: 2023 });
    expect(batch.account.skipped.total).toBe(0);
    expect(await figures([batch], { by: ['school'], base: 'G' })).toEqual(['name:smkn 1: 70 / 100', 'name:smkn 2: 35 / 50']);
  });
});

describe('a recap of one year', () => {
  it('with men, women and both counts both', async () => {
    const groups = ['Jumlah Lulusan', 'Bekerja', 'Melanjutkan', 'Wirausaha', 'Mencari Kerja', 'Tidak Terdata'];
    const batch = await at.load(`NPSN;Tahun Lulus;${groups.map((g) => `${g};;`).join(';')}
;;${groups.map(() => 'L;P;Jml').join(';')}
20109165;2023;60;40;100;20;20;40;10;10;20;5;5;10;15;5;20;10;0;10
20109166;2023;30;20;50;10;10;20;5;5;10;2;3;5;3;2;5;10;0;10
`);
    expect(batch.kind).toBe('agg_tracer');
    expect(batch.columns.filter((c) => c.field !== null).map((c) => [c.name, c.field])).toEqual([
      ['NPSN', 'school_id'],
      ['Tahun Lulus', 'grad_year'],
      ['Jumlah Lulusan > Jml', 'n_graduates'],
      ['Bekerja > Jml', 'n_employee'],
      ['Melanjutkan > Jml', 'n_studying'],
      ['Wirausaha > Jml', 'n_self_employed'],
      ['Mencari Kerja > Jml', 'n_seeking']
    ]);
    expect(await figures([batch], { by: ['school'], base: 'G' })).toEqual(['20109165: 70 / 100', '20109166: 35 / 50']);
  });

  it('with a bare total counts by it', async () => {
    const batch = await at.load(`NPSN;Tahun Lulus;Bekerja;Melanjutkan;Wirausaha;Mencari kerja;Tidak terdata;Jumlah
20109165;2023;40;20;10;20;10;100
20109166;2023;20;10;5;5;10;50
`);
    expect(batch.columns.at(-1)?.field).toBe('n_graduates');
    expect(await figures([batch], { base: 'G' })).toEqual([': 105 / 150']);
  });
});
