import { describe, expect, it } from 'vitest';
import { place } from '$lib/ingest/place';
import { tables } from '$lib/model/tables';
import { codes, loading, tracer } from './loading';

const at = loading();

describe('other kinds of file', () => {
  it('reads a district recap, its parts checked against its total', async () => {
    const batch =
      await at.load(`NPSN;Nama Sekolah;Tahun Lulus;Jumlah Lulusan;Jumlah Responden;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja;Belum memungkinkan bekerja
20109165;SMKN 1;2023;1.200;1.000;600;200;100;50;50
20109166;SMKN 2;2023;80;90;30;25;5;10;10
`);
    expect(batch.kind).toBe('agg_tracer');
    const problems = await place(at.engine, [batch]);
    expect(
      await at.rows(
        'SELECT school_id, program, sex, graduates, responded, employee, self_employed, studying, seeking, inactive, work_and_study FROM agg_tracer ORDER BY src_row'
      )
    ).toEqual([
      {
        school_id: '20109165',
        program: '*',
        sex: '*',
        graduates: 1200,
        responded: 1000,
        employee: 600,
        self_employed: 100,
        studying: 200,
        seeking: 50,
        inactive: 50,
        work_and_study: null
      },
      {
        school_id: '20109166',
        program: '*',
        sex: '*',
        graduates: 80,
        responded: 90,
        employee: 30,
        self_employed: 5,
        studying: 25,
        seeking: 10,
        inactive: 10,
        work_and_study: null
      }
    ]);
    expect(problems).toEqual([
      {
        code: 'responses_above_graduates',
        level: 'warning',
        count: 1,
        params: { school: '20109166', year: 2023, responded: 90, graduates: 80 }
      },
      { code: 'parts_not_total', level: 'warning', count: 1, params: { school: '20109166', year: 2023, parts: 80, responded: 90 } }
    ]);
    expect(await at.rows('SELECT name FROM school ORDER BY school_id')).toEqual([{ name: 'SMKN 1' }, { name: 'SMKN 2' }]);
  });

  it('says when records and a recap speak of the same school and year', async () => {
    const recap = await at.load('NPSN;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n20109165;2023;100;60\n', {}, 'rekap.csv');
    const people = await at.load(tracer, {}, 'orang.csv');
    expect((await place(at.engine, [recap, people])).map((p) => p.code)).toContain('record_over_aggregate');
  });

  it('reads published rates on one scale, never with counts', async () => {
    const batch = await at.load(`year,university,degree,employment_rate_overall,employment_rate_ft_perm
2022,NTU,Accountancy,97.4,96.1
2023,NTU,Accountancy,92.0%,88.1%
2023,NTU,History,na,N.A.
`);
    expect(batch.kind).toBe('published');
    await place(at.engine, [batch]);
    expect(
      await at.rows(
        'SELECT subject_type, subject_id, program, year, indicator_id, value, numerator, denominator_code FROM published_value ORDER BY year'
      )
    ).toEqual([
      {
        subject_type: 'school',
        subject_id: 'name:ntu',
        program: 'Accountancy',
        year: 2022,
        indicator_id: 'O02',
        value: 0.974,
        numerator: null,
        denominator_code: 'unknown'
      },
      {
        subject_type: 'school',
        subject_id: 'name:ntu',
        program: 'Accountancy',
        year: 2023,
        indicator_id: 'O02',
        value: 0.92,
        numerator: null,
        denominator_code: 'unknown'
      }
    ]);
  });

  it('reads placements without ids by the hashed name, and hours by the unit of their header', async () => {
    const batch = await at.load(
      'NPSN;Nama Siswa;Tempat PKL;Tanggal Mulai;Tanggal Selesai;JP;Negara\n20109165;Ani;PT A;01/07/2024;13/12/2024;792;Indonesia\n20109165;Budi;PT  a;01/07/2024;13/12/2024;800;Jepang\n'
    );
    expect(batch.kind).toBe('internship');
    expect(batch.columns[1]?.personal).toBe('hashed');
    await place(at.engine, [batch]);
    expect(
      await at.rows(
        'SELECT count(DISTINCT student) AS students, count(DISTINCT partner_id) AS hosts, min(hours_unit) AS unit, max(country) AS country, min(year) AS year FROM internship'
      )
    ).toEqual([{ students: 2, hosts: 1, unit: 'jp45', country: 'JP', year: 2024 }]);
  });

  it('keeps partners apart that only look alike, with a key to propose merging them', async () => {
    const batch = await at.load(
      'Nama Mitra;Jenis Mitra;Tanggal Mulai;Tanggal Berakhir\nPT. Kaltim Post;Perusahaan;01/01/2023;31/12/2024\nKaltim Post, PT Tbk;Perusahaan;01/02/2023;31/12/2025\npt. kaltim  post;Perusahaan;01/03/2023;31/12/2026\n'
    );
    expect(batch.kind).toBe('agreement');
    await place(at.engine, [batch]);
    expect(await at.rows('SELECT partner_id, name_norm FROM partner ORDER BY partner_id')).toEqual([
      { partner_id: 'kaltim post, pt tbk', name_norm: 'kaltim post' },
      { partner_id: 'pt. kaltim post', name_norm: 'kaltim post' }
    ]);
    expect(codes(batch)).toContain('field_missing');
    expect(await at.rows('SELECT DISTINCT school_id FROM agreement')).toEqual([{ school_id: '(berkas.csv)' }]);
  });

  it('opens a table of no known kind and counts nothing from it', async () => {
    const batch = await at.load('Periode;Bulan;SD;Total\n2006;Februari;2675459;11104693\n2006;Agustus;2589699;10932000\n');
    expect(batch).toMatchObject({ kind: 'other', account: { loaded: 2 } });
    expect(codes(batch)).toContain('kind_other');
    await place(at.engine, [batch]);
    for (const name of Object.keys(tables)) expect(await at.rows(`SELECT count(*) AS n FROM "${name}"`), name).toEqual([{ n: 0 }]);
    expect(await at.rows(`SELECT c0, c2 FROM ${batch.table} LIMIT 1`)).toEqual([{ c0: 2006, c2: 2675459 }]);
  });

  it('makes every canonical view with the columns and types that are promised', async () => {
    await place(at.engine, [await at.load(tracer)]);
    for (const [name, { columns }] of Object.entries(tables)) {
      const found = await at.rows(
        `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${name}' ORDER BY column_index`
      );
      expect(
        found.map((r) => [r['name'], r['type']]),
        name
      ).toEqual(Object.entries(columns));
    }
  });
});
