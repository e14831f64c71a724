import { describe, expect, it } from 'vitest';
import { place } from '$lib/ingest/place';
import { codes, loading, tracer } from './loading';

const at = loading();

describe('a tracer file', () => {
  it('becomes typed columns, with nobody named in them', async () => {
    const batch = await at.load(tracer);
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
    const columns = await at.types(batch);
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
    const [first] = await at.rows(`SELECT * FROM ${batch.table} LIMIT 1`);
    expect(String(first?.['c0'])).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(await at.rows(`SELECT * FROM ${batch.table}`))).not.toMatch(/Ani|0009321234/);
    expect(batch.columns[0]).toMatchObject({ personal: 'hashed', samples: [] });
    expect(batch.columns[1]).toMatchObject({ personal: 'dropped', samples: [] });
    expect(codes(batch)).toEqual(expect.arrayContaining(['personal_dropped', 'personal_hashed', 'year_is_school_year', 'wage_band']));
  });

  it('gives states that may be unknown, and lets one person work and study', async () => {
    await place(at.engine, [await at.load(tracer)]);
    const states = await at.rows(
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
      await at.rows(
        'SELECT wage, wage_low, wage_high, months_to_job, match_h, match_scale, grad_year, sex FROM tracer WHERE src_row IN (2, 4) ORDER BY src_row'
      )
    ).toEqual([
      { wage: 3.5e6, wage_low: null, wage_high: null, months_to_job: 3, match_h: 3, match_scale: 4, grad_year: 2023, sex: 'P' },
      { wage: null, wage_low: 2e6, wage_high: 3e6, months_to_job: 0, match_h: 1, match_scale: 4, grad_year: 2023, sex: 'P' }
    ]);
  });

  it('with answers only is no frame, and says that the graduates are missing', async () => {
    const batch = await at.load('NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;Bekerja\n0009321235;20109165;2023;Kuliah\n');
    expect(batch.frame).toBe(false);
    expect(await place(at.engine, [batch])).toEqual([
      { code: 'no_frame', level: 'warning', count: 1, params: { school: '20109165', year: 2023 } }
    ]);
    expect(await at.rows('SELECT DISTINCT framed, answered FROM tracer')).toEqual([{ framed: false, answered: true }]);
  });

  it('is a frame when the person says so', async () => {
    expect((await at.load('NISN;NPSN;Tahun Lulus;Status\n0009321234;20109165;2023;Bekerja\n', { frame: true })).frame).toBe(true);
  });

  it('reads yes and no columns, item codes and answers in any order of words', async () => {
    const batch =
      await at.load(`Timestamp,NISN,NPSN,Tahun Lulus,B1. Studi Lanjut,B2. Bekerja / Berwirausaha,Wirausaha,E2. Aktivitas cari kerja
23/11/2026 14.05.33,0009321234,20109165,2025,Tidak,Ya,Tidak,Tidak
24/11/2026 14.05.33,0009321235,20109165,2025,Ya,Tidak,Ya,Tidak
25/11/2026 14.05.33,0009321236,20109165,2025,Tidak,Tidak,,Ya
`);
    await place(at.engine, [batch]);
    expect(
      await at.rows(
        'SELECT is_employed AS e, is_self_employed AS w, is_studying AS m, is_seeking AS s, CAST(survey_date AS VARCHAR) AS d FROM tracer ORDER BY src_row'
      )
    ).toEqual([
      { e: true, w: false, m: false, s: false, d: '2026-11-23' },
      { e: true, w: true, m: true, s: false, d: '2026-11-24' },
      { e: false, w: null, m: false, s: true, d: '2026-11-25' }
    ]);
  });

  it('links the same person across files, by NISN with or without its zeros', async () => {
    const list = await at.load('NISN;NPSN;Tahun Lulus;JK\n0009321234;20109165;2023;L\n0009321235;20109165;2023;P\n', {}, 'daftar.csv');
    const answers = await at.load('NISN;Status\n9321234;Bekerja\n9321299;Kuliah\n', { frame: false }, 'jawaban 2023.csv');
    expect(list.kind).toBe('graduate');
    expect(codes(answers)).toContain('id_zeros_lost');
    const problems = await place(at.engine, [list, answers]);
    expect(problems.map((p) => [p.code, p.count])).toContainEqual(['response_without_graduate', 1]);
    expect(await at.rows('SELECT count(*) AS n FROM tracer a JOIN tracer g ON a.link = g.link AND g.framed WHERE NOT a.framed')).toEqual([
      { n: 1 }
    ]);
    expect(await at.rows('SELECT DISTINCT school_id FROM tracer WHERE NOT framed')).toEqual([{ school_id: null }]);
  });
});
