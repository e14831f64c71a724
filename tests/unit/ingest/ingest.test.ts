import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { raw } from '$lib/engine/sql';
import { readSetAside } from '$lib/ingest/aside';
import type { Batch, Hints, Progress, TextSide } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest, type Options } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { Failure } from '$lib/model/problem';
import { tables } from '$lib/model/tables';

let engine: Engine;
let next = 1;
const loaded: Batch[] = [];

beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());
beforeEach(async () => {
  for (const batch of loaded.splice(0)) await forget(engine, batch);
});

const source = (text: string, name: string) => ({ file: new Blob([text]), name });
const rows = (text: string): Promise<Row[]> => engine.query(raw(text));

async function load(text: string, hints: Hints = {}, name = 'berkas.csv', more: Partial<Options> = {}): Promise<Batch> {
  const batch = await ingest(engine, directTextSide, source(text, name), { id: next++, hints, salt: 'garam', ...more });
  loaded.push(batch);
  return batch;
}

const codes = (batch: Batch): string[] => batch.problems.map((p) => p.code);
const types = async (batch: Batch): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await rows(`SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${batch.table}'`)).map((r) => [
      String(r['name']),
      r['type']
    ])
  );

const tracer = `NISN;Nama;NPSN;Kompetensi Keahlian;Tahun Lulus;JK;Status;Masa Tunggu;Penghasilan;Kesesuaian Pekerjaan
0009321234;Ani;20109165;TKJ;2022/2023;P;Bekerja;3 bulan;Rp 3.500.000;Selaras
0009321235;Budi;20109165;TKJ;2022/2023;L;Kuliah;;;
0009321236;Cici;20109165;AKL;2022/2023;P;Bekerja dan kuliah;0;2 - 3 juta;Tidak selaras
0009321237;Dedi;20109165;AKL;2022/2023;L;Wirausaha;;;
0009321238;Eka;20109165;AKL;2022/2023;P;Mencari kerja;;;
0009321239;Fani;20109165;AKL;2022/2023;P;Belum memungkinkan bekerja;;;
0009321240;Gani;20109165;AKL;2022/2023;L;;;;
`;

describe('a tracer file', () => {
  it('becomes typed columns, with nobody named in them', async () => {
    const batch = await load(tracer);
    expect(batch.kind).toBe('tracer');
    expect(batch.account).toMatchObject({ records: 8, loaded: 7, setAside: 0 });
    expect(batch.columns.map((c) => c.field)).toEqual([
      'student_id',
      'person_name',
      'school_id',
      'program',
      'grad_year',
      'sex',
      'status_text',
      'months_to_job',
      'wage',
      'match_horizontal'
    ]);
    const columns = await types(batch);
    expect(columns).not.toHaveProperty('c1');
    expect(columns).toMatchObject({
      c0: 'VARCHAR',
      c4: 'INTEGER',
      c4_text: 'VARCHAR',
      c7: 'DOUBLE',
      c8: 'DOUBLE',
      c8_low: 'DOUBLE',
      c8_high: 'DOUBLE',
      c9: 'INTEGER',
      c9_scale: 'INTEGER',
      _line: 'INTEGER'
    });
    const [first] = await rows(`SELECT * FROM ${batch.table} LIMIT 1`);
    expect(String(first?.['c0'])).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(await rows(`SELECT * FROM ${batch.table}`))).not.toMatch(/Ani|0009321234/);
    expect(batch.columns[0]).toMatchObject({ personal: 'hashed', samples: [] });
    expect(batch.columns[1]).toMatchObject({ personal: 'dropped', samples: [] });
    expect(codes(batch)).toEqual(expect.arrayContaining(['personal_dropped', 'personal_hashed', 'year_is_school_year', 'wage_band']));
  });

  it('gives states that may be unknown, and lets one person work and study', async () => {
    await place(engine, [await load(tracer)]);
    const states = await rows(
      'SELECT src_row AS line, framed, answered, is_employed AS e, is_self_employed AS w, is_studying AS m, is_seeking AS s FROM tracer ORDER BY src_row'
    );
    const compact = states.map((r) => [r['line'], r['answered'], r['e'], r['w'], r['m'], r['s']]);
    expect(compact).toEqual([
      [2, true, true, false, false, false],
      [3, true, false, false, true, false],
      [4, true, true, false, true, false],
      [5, true, true, true, false, false],
      [6, true, false, false, false, true],
      [7, true, false, false, false, false],
      [8, false, null, null, null, null]
    ]);
    expect(new Set(states.map((r) => r['framed']))).toEqual(new Set([true]));
    expect(
      await rows(
        'SELECT wage, wage_low, wage_high, months_to_job, match_h, match_scale, grad_year, sex FROM tracer WHERE src_row IN (2, 4) ORDER BY src_row'
      )
    ).toEqual([
      { wage: 3.5e6, wage_low: null, wage_high: null, months_to_job: 3, match_h: 3, match_scale: 4, grad_year: 2023, sex: 'P' },
      { wage: null, wage_low: 2e6, wage_high: 3e6, months_to_job: 0, match_h: 1, match_scale: 4, grad_year: 2023, sex: 'P' }
    ]);
  });

  it('with answers only is no frame, and says that the graduates are missing', async () => {
    const batch = await load('NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;Bekerja\n0009321235;20109165;2023;Kuliah\n');
    expect(batch.frame).toBe(false);
    expect(await place(engine, [batch])).toEqual([
      { code: 'no_frame', level: 'warning', count: 1, params: { school: '20109165', year: 2023 } }
    ]);
    expect(await rows('SELECT DISTINCT framed, answered FROM tracer')).toEqual([{ framed: false, answered: true }]);
  });

  it('is a frame when the person says so', async () => {
    expect((await load('NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;Bekerja\n', { frame: true })).frame).toBe(true);
  });

  it('reads yes and no columns, item codes and answers in any order of words', async () => {
    const batch = await load(`Timestamp,NISN,NPSN,Tahun Lulus,B1. Studi Lanjut,B2. Bekerja / Berwirausaha,Wirausaha,E2. Aktivitas cari kerja
23/11/2026 14.05.33,0009321234,20109165,2025,Tidak,Ya,Tidak,Tidak
24/11/2026 14.05.33,0009321235,20109165,2025,Ya,Tidak,Ya,Tidak
25/11/2026 14.05.33,0009321236,20109165,2025,Tidak,Tidak,,Ya
`);
    await place(engine, [batch]);
    expect(
      await rows(
        'SELECT is_employed AS e, is_self_employed AS w, is_studying AS m, is_seeking AS s, CAST(survey_date AS VARCHAR) AS d FROM tracer ORDER BY src_row'
      )
    ).toEqual([
      { e: true, w: false, m: false, s: false, d: '2026-11-23' },
      { e: true, w: true, m: true, s: false, d: '2026-11-24' },
      { e: false, w: null, m: false, s: true, d: '2026-11-25' }
    ]);
  });

  it('links the same person across files, by NISN with or without its zeros', async () => {
    const list = await load('NISN;NPSN;Tahun Lulus;JK\n0009321234;20109165;2023;L\n0009321235;20109165;2023;P\n', {}, 'daftar.csv');
    const answers = await load('NISN;Status\n9321234;Bekerja\n9321299;Kuliah\n', { frame: false }, 'jawaban 2023.csv');
    expect(list.kind).toBe('graduate');
    expect(codes(answers)).toContain('id_zeros_lost');
    const problems = await place(engine, [list, answers]);
    expect(problems.map((p) => [p.code, p.count])).toContainEqual(['response_without_graduate', 1]);
    expect(await rows('SELECT count(*) AS n FROM tracer a JOIN tracer g ON a.link = g.link AND g.framed WHERE NOT a.framed')).toEqual([
      { n: 1 }
    ]);
    expect(await rows('SELECT DISTINCT school_id FROM tracer WHERE NOT framed')).toEqual([{ school_id: null }]);
  });
});

describe('other kinds of file', () => {
  it('reads a district recap, its parts checked against its total', async () => {
    const batch =
      await load(`NPSN;Nama Sekolah;Tahun Lulus;Jumlah Lulusan;Jumlah Responden;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja;Belum memungkinkan bekerja
20109165;SMKN 1;2023;1.200;1.000;600;200;100;50;50
20109166;SMKN 2;2023;80;90;30;25;5;10;10
`);
    expect(batch.kind).toBe('agg_tracer');
    const problems = await place(engine, [batch]);
    expect(
      await rows(
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
    expect(await rows('SELECT name FROM school ORDER BY school_id')).toEqual([{ name: 'SMKN 1' }, { name: 'SMKN 2' }]);
  });

  it('says when records and a recap speak of the same school and year', async () => {
    const recap = await load('NPSN;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n20109165;2023;100;60\n', {}, 'rekap.csv');
    const people = await load(tracer, {}, 'orang.csv');
    expect((await place(engine, [recap, people])).map((p) => p.code)).toContain('record_over_aggregate');
  });

  it('reads published rates on one scale, never with counts', async () => {
    const batch = await load(`year,university,degree,employment_rate_overall,employment_rate_ft_perm
2022,NTU,Accountancy,97.4,96.1
2023,NTU,Accountancy,92.0%,88.1%
2023,NTU,History,na,N.A.
`);
    expect(batch.kind).toBe('published');
    await place(engine, [batch]);
    expect(
      await rows(
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
    const batch = await load(
      'NPSN;Nama Siswa;Tempat PKL;Tanggal Mulai;Tanggal Selesai;JP;Negara\n20109165;Ani;PT A;01/07/2024;13/12/2024;792;Indonesia\n20109165;Budi;PT  a;01/07/2024;13/12/2024;800;Jepang\n'
    );
    expect(batch.kind).toBe('internship');
    expect(batch.columns[1]?.personal).toBe('hashed');
    await place(engine, [batch]);
    expect(
      await rows(
        'SELECT count(DISTINCT student) AS students, count(DISTINCT partner_id) AS hosts, min(hours_unit) AS unit, max(country) AS country, min(year) AS year FROM internship'
      )
    ).toEqual([{ students: 2, hosts: 1, unit: 'jp45', country: 'JP', year: 2024 }]);
  });

  it('keeps partners apart that only look alike, with a key to propose merging them', async () => {
    const batch = await load(
      'Nama Mitra;Jenis Mitra;Tanggal Mulai;Tanggal Berakhir\nPT. Kaltim Post;Perusahaan;01/01/2023;31/12/2024\nKaltim Post, PT Tbk;Perusahaan;01/02/2023;31/12/2025\npt. kaltim  post;Perusahaan;01/03/2023;31/12/2026\n'
    );
    expect(batch.kind).toBe('agreement');
    await place(engine, [batch]);
    expect(await rows('SELECT partner_id, name_norm FROM partner ORDER BY partner_id')).toEqual([
      { partner_id: 'kaltim post, pt tbk', name_norm: 'kaltim post' },
      { partner_id: 'pt. kaltim post', name_norm: 'kaltim post' }
    ]);
    expect(codes(batch)).toContain('field_missing');
    expect(await rows('SELECT DISTINCT school_id FROM agreement')).toEqual([{ school_id: '(berkas.csv)' }]);
  });

  it('opens a table of no known kind and counts nothing from it', async () => {
    const batch = await load('Periode;Bulan;SD;Total\n2006;Februari;2675459;11104693\n2006;Agustus;2589699;10932000\n');
    expect(batch).toMatchObject({ kind: 'other', account: { loaded: 2 } });
    expect(codes(batch)).toContain('kind_other');
    await place(engine, [batch]);
    for (const name of Object.keys(tables)) expect(await rows(`SELECT count(*) AS n FROM "${name}"`), name).toEqual([{ n: 0 }]);
    expect(await rows(`SELECT c0, c2 FROM ${batch.table} LIMIT 1`)).toEqual([{ c0: 2006, c2: 2675459 }]);
  });

  it('makes every canonical view with the columns and types that are promised', async () => {
    await place(engine, [await load(tracer)]);
    for (const [name, { columns }] of Object.entries(tables)) {
      const found = await rows(
        `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${name}' ORDER BY column_index`
      );
      expect(
        found.map((r) => [r['name'], r['type']]),
        name
      ).toEqual(Object.entries(columns));
    }
  });
});

describe('rows set aside', () => {
  const withTwice = `NISN;Nama;NPSN;Tahun Lulus;Status;Tanggal Survei
0009321234;Ani;20109165;2023;Mencari kerja;01/02/2024
0009321235;Budi;;2023;Kuliah;01/02/2024
0009321236;Cici;20109165;belum;Kuliah;01/02/2024
0009321234;Ani;20109165;2023;Bekerja;15/03/2024
0009321237;Dedi;20109165;2023;Kuliah;13/02/2024
`;

  it('are kept with line, reasons and text, without names', async () => {
    const batch = await load(withTwice);
    expect(batch.account).toMatchObject({ loaded: 2, setAside: 3 });
    expect(await readSetAside(engine, batch)).toEqual([
      { line: 2, reasons: ['row_duplicate'], cells: ['', '', '20109165', '2023', 'Mencari kerja', '01/02/2024'] },
      { line: 3, reasons: ['row_without_school'], cells: ['', '', '', '2023', 'Kuliah', '01/02/2024'] },
      { line: 4, reasons: ['row_without_year'], cells: ['', '', '20109165', 'belum', 'Kuliah', '01/02/2024'] }
    ]);
    expect(codes(batch)).toEqual(expect.arrayContaining(['row_duplicate', 'row_without_school', 'row_without_year']));
  });

  it('come back when the person says which school and year', async () => {
    const batch = await load(withTwice, { school_id: '20109165', year: 2023 });
    expect(batch.account).toMatchObject({ loaded: 4, setAside: 1 });
    await place(engine, [batch]);
    expect(await rows('SELECT DISTINCT school_id, grad_year FROM tracer')).toEqual([{ school_id: '20109165', grad_year: 2023 }]);
  });

  it('are gone with their file', async () => {
    const batch = await load(withTwice);
    await forget(engine, batch);
    expect(await readSetAside(engine, batch)).toEqual([]);
  });

  it('leave a file without a school column alone: it speaks of one school', async () => {
    const batch = await load('NISN;Tahun Lulus;Status\n0009321234;2023;Bekerja\n0009321235;2023;Kuliah\n', {}, 'smk kami.csv');
    expect(batch.account.setAside).toBe(0);
    expect(batch.problems).toContainEqual(
      expect.objectContaining({ code: 'field_missing', level: 'warning', params: { field: 'school_id', used: '(smk kami.csv)' } })
    );
    await place(engine, [batch]);
    expect(await rows('SELECT school_id, name FROM school')).toEqual([{ school_id: '(smk kami.csv)', name: '(smk kami.csv)' }]);
  });
});

describe('choices of the person', () => {
  const hours = 'Sekolah;Jam\nSMK A;1.234\nSMK B;2.500\n';
  it('settle what a text can mean', async () => {
    const guessed = await load(hours);
    expect(codes(guessed)).toContain('number_ambiguous');
    expect(await rows(`SELECT c1 FROM ${guessed.table} LIMIT 1`)).toEqual([{ c1: 1234 }]);
    const told = await load(hours, { decimal: { 1: '.' } });
    expect(codes(told)).not.toContain('number_ambiguous');
    expect(await rows(`SELECT c1 FROM ${told.table} LIMIT 1`)).toEqual([{ c1: 1.234 }]);
  });

  it('settle the order of a date', async () => {
    const text = 'Nama;Mulai\nA;03/04/2024\nB;05/06/2024\n';
    const guessed = await load(text);
    expect(guessed.problems).toContainEqual(
      expect.objectContaining({ code: 'date_ambiguous', at: { file: 'berkas.csv', column: 'Mulai', row: 2 } })
    );
    const told = await load(text, { dateOrder: { 1: 'MDY' } });
    expect(await rows(`SELECT CAST(c1 AS VARCHAR) AS d FROM ${told.table} ORDER BY _line`)).toEqual([
      { d: '2024-03-04' },
      { d: '2024-05-06' }
    ]);
  });

  it('map values and columns', async () => {
    const text =
      'NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;magang\n0009321235;20109165;2023;Bekerja\n0009321236;20109165;2023;Kuliah\n0009321237;20109165;2023;Wirausaha\n';
    const guessed = await load(text);
    expect(guessed.columns[3]?.notUnderstood).toBe(1);
    expect(guessed.problems).toContainEqual(
      expect.objectContaining({ code: 'cell_not_understood', at: { file: 'berkas.csv', column: 'Status', row: 2 } })
    );
    const told = await load(text, { values: { 3: { magang: 'employed', Bekerja: null } } });
    expect(await rows(`SELECT c3 FROM ${told.table} ORDER BY _line`)).toEqual([
      { c3: 'employed' },
      { c3: null },
      { c3: 'studying' },
      { c3: 'self_employed' }
    ]);
    const other = await load(text, { kind: 'other', mapping: { 0: null } });
    expect(other.kind).toBe('other');
  });

  it('offer Excel day numbers as dates with a warning', async () => {
    const batch = await load('NISN;DUDI;Mulai\n0009321234;PT A;45521\n0009321235;PT B;45522\n0009321236;PT C;45523\n', {
      mapping: { 2: 'start_date' }
    });
    expect(codes(batch)).toContain('date_serial');
    expect(await rows(`SELECT CAST(c2 AS VARCHAR) AS d FROM ${batch.table} LIMIT 1`)).toEqual([{ d: '2024-08-17' }]);
  });
});

describe('nothing is left behind', () => {
  const left = async (): Promise<Row[]> =>
    rows(
      "SELECT table_name AS name FROM duckdb_tables() WHERE regexp_full_match(table_name, '[sutdr]_[0-9]+') UNION ALL SELECT type_name FROM duckdb_types() WHERE regexp_full_match(type_name, '[xe]_[0-9]+_[0-9]+')"
    );

  it('by a file that is loaded and forgotten', async () => {
    const many = Array.from(
      { length: 6000 },
      (_, i) => `00093${String(10000 + i)};20109165;2023;${['Bekerja', 'Kuliah', '-'][i % 3]};01/0${1 + (i % 9)}/2024`
    );
    const batch = await load(['NISN;NPSN;Tahun Lulus;Status;Tanggal Survei', ...many, ''].join('\n'));
    expect((await types(batch))['c3']).toMatch(/^ENUM/);
    expect(batch.account.loaded).toBe(6000);
    expect(
      (await rows(`SELECT c3 AS status, count(*) AS n FROM ${batch.table} GROUP BY c3 ORDER BY c3 NULLS LAST`)).map((r) => r['n'])
    ).toEqual([2000, 2000, 2000]);
    await forget(engine, batch);
    expect(await left()).toEqual([]);
  });

  it.each(['look', 'shape', 'read', 'cast'] as const)('by a file that is cancelled while it is at %s', async (step) => {
    const stop = new AbortController();
    const report = (progress: Progress): void => {
      if (progress.step === step) stop.abort();
    };
    const text = `Judul\n\n${tracer}`;
    const error = await load(text, {}, 'batal.csv', { signal: stop.signal, report }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).problem.code).toBe('cancelled');
    expect(await left()).toEqual([]);
    expect(await rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('by a file whose rows do not add up, which is refused', async () => {
    const lossy: TextSide = {
      look: async (...args) => ({ ...(await directTextSide.look(...args)), data: 99, records: 100 }),
      shape: (file) => Promise.resolve({ text: file, rewritten: false })
    };
    const error = await ingest(engine, lossy, source(tracer, 'x.csv'), { id: next++, salt: 's' }).catch((e: unknown) => e);
    expect((error as Failure).problem).toMatchObject({
      code: 'account_unbalanced',
      params: { records: 100, found: 8 },
      at: { file: 'x.csv' }
    });
    expect(await left()).toEqual([]);
  });

  it('when the engine fails at any one of its calls', async () => {
    let at = 0;
    for (let failing = 0; failing < 200; failing++) {
      at = 0;
      const step = async <T>(call: () => Promise<T>): Promise<T> => {
        if (at++ === failing) throw new Failure({ code: 'engine_memory', level: 'error' });
        return call();
      };
      const faulty: Engine = {
        open: (file) => step(() => engine.open(file)),
        drop: (name) => engine.drop(name),
        query: (sql, signal) =>
          sql.text.startsWith('SELECT DISTINCT type_name') ? engine.query(sql) : step(() => engine.query(sql, signal)),
        run: (sql, signal) =>
          /^(?:DROP|RESET|DELETE FROM set_aside|CREATE TABLE IF)/.test(sql.text) ? engine.run(sql) : step(() => engine.run(sql, signal)),
        close: () => engine.close()
      };
      const error = await ingest(faulty, directTextSide, source(`Judul\n\n${tracer}`, 'x.csv'), { id: next, salt: 's' }).catch(
        (e: unknown) => e
      );
      if (!(error instanceof Failure)) {
        await forget(engine, { id: next++ });
        break;
      }
      expect(error.problem.code).toBe('engine_memory');
      expect(await left(), `failing at ${failing}`).toEqual([]);
    }
    expect(at).toBeGreaterThan(10);
  });
});

describe('hostile and odd tables', () => {
  it('takes names and texts as text', async () => {
    const batch = await load(`"__proto__";"a""b';DROP TABLE x;--";"Nama?"\n"x' OR 1=1 --";"?";"=1+1"\n"'";"\\";"'; DELETE FROM t"\n`, {
      header: [0, 0]
    });
    expect(batch.columns.map((c) => c.name)).toEqual(['__proto__', `a"b';DROP TABLE x;--`, 'Nama?']);
    expect(await rows(`SELECT c0, c1, c2 FROM ${batch.table} ORDER BY _line`)).toEqual([
      { c0: "x' OR 1=1 --", c1: '?', c2: '=1+1' },
      { c0: expect.anything() as unknown, c1: '\\', c2: "'; DELETE FROM t" }
    ]);
  });

  it('reads 500 columns', async () => {
    const header = Array.from({ length: 500 }, (_, i) => `k${i}`).join(';');
    const line = (r: number): string =>
      Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? `${r},${i}` : i % 3 === 1 ? `${r}/01/2024` : `t${r}`)).join(';');
    const batch = await load([header, ...Array.from({ length: 12 }, (_, r) => line(r + 1)), ''].join('\n'));
    expect(batch.columns).toHaveLength(500);
    expect(batch.account.loaded).toBe(12);
    expect(await rows(`SELECT c498, CAST(c499 AS VARCHAR) AS d FROM ${batch.table} LIMIT 1`)).toEqual([{ c498: 1.498, d: '2024-01-01' }]);
  });

  it('keeps long ids and leading zeros digit for digit', async () => {
    const batch = await load(
      'Kode;Nomor;Angka20\n0012;3,27E+15;90071992547409930007\n0700;12;90071992547409930014\n0013;;90071992547409930021\n'
    );
    expect(await rows(`SELECT c0, c2 FROM ${batch.table} ORDER BY _line LIMIT 1`)).toEqual([{ c0: '0012', c2: '90071992547409930007' }]);
  });
});
