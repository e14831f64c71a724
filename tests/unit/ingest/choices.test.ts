import { describe, expect, it } from 'vitest';
import { readSetAside } from '$lib/ingest/aside';
import { forget } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { codes, loading } from './loading';

const at = loading();

describe('rows set aside', () => {
  const withTwice = `NISN;Nama;NPSN;Tahun Lulus;Status;Tanggal Survei
0009321234;Ani;20109165;2023;Mencari kerja;01/02/2024
0009321235;Budi;;2023;Kuliah;01/02/2024
0009321236;Cici;20109165;belum;Kuliah;01/02/2024
0009321234;Ani;20109165;2023;Bekerja;15/03/2024
0009321237;Dedi;20109165;2023;Kuliah;13/02/2024
`;

  it('are kept with line, reasons and text, without names', async () => {
    const batch = await at.load(withTwice);
    expect(batch.account).toMatchObject({ loaded: 2, setAside: 3 });
    expect(await readSetAside(at.engine, batch)).toEqual([
      { line: 2, reasons: ['row_duplicate'], cells: ['', '', '20109165', '2023', 'Mencari kerja', '01/02/2024'] },
      { line: 3, reasons: ['row_without_school'], cells: ['', '', '', '2023', 'Kuliah', '01/02/2024'] },
      { line: 4, reasons: ['row_without_year'], cells: ['', '', '20109165', 'belum', 'Kuliah', '01/02/2024'] }
    ]);
    expect(codes(batch)).toEqual(expect.arrayContaining(['row_duplicate', 'row_without_school', 'row_without_year']));
  });

  it('hold what is blank inside a table, where a row with a name alone is a graduate', async () => {
    const batch = await at.load('Nama;Status;Tahun Lulus\nAni;Bekerja;2023\n;;\nBudi;;2023\nCici;Kuliah;2023\n', { year: 2023 });
    expect(batch.account).toMatchObject({ records: 5, loaded: 3, setAside: 1 });
    expect(await readSetAside(at.engine, batch)).toEqual([{ line: 3, reasons: ['row_empty'], cells: ['', '', ''] }]);
  });

  it('come back when the person says which school and year', async () => {
    const batch = await at.load(withTwice, { school_id: '20109165', year: 2023 });
    expect(batch.account).toMatchObject({ loaded: 4, setAside: 1 });
    await place(at.engine, [batch]);
    expect(await at.rows('SELECT DISTINCT school_id, grad_year FROM tracer')).toEqual([{ school_id: '20109165', grad_year: 2023 }]);
  });

  it('are gone with their file', async () => {
    const batch = await at.load(withTwice);
    await forget(at.engine, batch);
    expect(await readSetAside(at.engine, batch)).toEqual([]);
  });

  it('leave a file without a school column alone: it speaks of one school', async () => {
    const batch = await at.load('NISN;Tahun Lulus;Status\n0009321234;2023;Bekerja\n0009321235;2023;Kuliah\n', {}, 'smk kami.csv');
    expect(batch.account.setAside).toBe(0);
    expect(batch.problems).toContainEqual(
      expect.objectContaining({ code: 'field_missing', level: 'warning', params: { field: 'school_id', used: '(smk kami.csv)' } })
    );
    await place(at.engine, [batch]);
    expect(await at.rows('SELECT school_id, name FROM school')).toEqual([{ school_id: '(smk kami.csv)', name: '(smk kami.csv)' }]);
  });
});

describe('choices of the person', () => {
  const hours = 'Sekolah;Jam\nSMK A;1.234\nSMK B;2.500\n';
  it('settle what a text can mean', async () => {
    const guessed = await at.load(hours);
    expect(codes(guessed)).toContain('number_ambiguous');
    expect(await at.rows(`SELECT c1 FROM ${guessed.table} LIMIT 1`)).toEqual([{ c1: 1234 }]);
    const told = await at.load(hours, { decimal: { 1: '.' } });
    expect(codes(told)).not.toContain('number_ambiguous');
    expect(await at.rows(`SELECT c1 FROM ${told.table} LIMIT 1`)).toEqual([{ c1: 1.234 }]);
  });

  it('settle the order of a date', async () => {
    const text = 'Nama;Mulai\nA;03/04/2024\nB;05/06/2024\n';
    const guessed = await at.load(text);
    expect(guessed.problems).toContainEqual(
      expect.objectContaining({ code: 'date_ambiguous', at: { file: 'berkas.csv', column: 'Mulai', row: 2 } })
    );
    const told = await at.load(text, { dateOrder: { 1: 'MDY' } });
    expect(await at.rows(`SELECT CAST(c1 AS VARCHAR) AS d FROM ${told.table} ORDER BY _line`)).toEqual([
      { d: '2024-03-04' },
      { d: '2024-05-06' }
    ]);
  });

  it('map values and columns', async () => {
    const text =
      'NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;magang\n0009321235;20109165;2023;Bekerja\n0009321236;20109165;2023;Kuliah\n0009321237;20109165;2023;Wirausaha\n';
    const guessed = await at.load(text);
    expect(guessed.columns[3]?.notUnderstood).toBe(1);
    expect(guessed.problems).toContainEqual(
      expect.objectContaining({ code: 'cell_not_understood', at: { file: 'berkas.csv', column: 'Status', row: 2 } })
    );
    const told = await at.load(text, { values: { 3: { magang: 'employed', Bekerja: null } } });
    expect(await at.rows(`SELECT c3 FROM ${told.table} ORDER BY _line`)).toEqual([
      { c3: 'employed' },
      { c3: null },
      { c3: 'studying' },
      { c3: 'self_employed' }
    ]);
    const other = await at.load(text, { kind: 'other', mapping: { 0: null } });
    expect(other.kind).toBe('other');
  });

  it('offer Excel day numbers as dates with a warning', async () => {
    const batch = await at.load('NISN;DUDI;Mulai\n0009321234;PT A;45521\n0009321235;PT B;45522\n0009321236;PT C;45523\n', {
      mapping: { 2: 'start_date' }
    });
    expect(codes(batch)).toContain('date_serial');
    expect(await at.rows(`SELECT CAST(c2 AS VARCHAR) AS d FROM ${batch.table} LIMIT 1`)).toEqual([{ d: '2024-08-17' }]);
  });
});

describe('hostile and odd tables', () => {
  it('takes names and texts as text', async () => {
    const batch = await at.load(`"__proto__";"a""b';DROP TABLE x;--";"Nama?"\n"x' OR 1=1 --";"?";"=1+1"\n"'";"\\";"'; DELETE FROM t"\n`, {
      header: [0, 0]
    });
    expect(batch.columns.map((c) => c.name)).toEqual(['__proto__', `a"b';DROP TABLE x;--`, 'Nama?']);
    expect(await at.rows(`SELECT c0, c1, c2 FROM ${batch.table} ORDER BY _line`)).toEqual([
      { c0: "x' OR 1=1 --", c1: '?', c2: '=1+1' },
      { c0: expect.anything() as unknown, c1: '\\', c2: "'; DELETE FROM t" }
    ]);
  });

  it('reads 500 columns', async () => {
    const header = Array.from({ length: 500 }, (_, i) => `k${i}`).join(';');
    const line = (r: number): string =>
      Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? `${r},${i}` : i % 3 === 1 ? `${r}/01/2024` : `t${r}`)).join(';');
    const batch = await at.load([header, ...Array.from({ length: 12 }, (_, r) => line(r + 1)), ''].join('\n'));
    expect(batch.columns).toHaveLength(500);
    expect(batch.account.loaded).toBe(12);
    expect(await at.rows(`SELECT c498, CAST(c499 AS VARCHAR) AS d FROM ${batch.table} LIMIT 1`)).toEqual([
      { c498: 1.498, d: '2024-01-01' }
    ]);
  });

  it('keeps long ids and leading zeros digit for digit', async () => {
    const batch = await at.load(
      'Kode;Nomor;Angka20\n0012;3,27E+15;90071992547409930007\n0700;12;90071992547409930014\n0013;;90071992547409930021\n'
    );
    expect(await at.rows(`SELECT c0, c2 FROM ${batch.table} ORDER BY _line LIMIT 1`)).toEqual([{ c0: '0012', c2: '90071992547409930007' }]);
  });
});
