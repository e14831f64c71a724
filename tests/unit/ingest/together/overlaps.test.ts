import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, placeTogether } from '$lib/ingest/place';
import { nothingDecided, type Together } from '$lib/model/together';
import { loading } from '../loading';

const at = loading();
const decide = (key: string, choice: 'newest' | 'both'): Together => ({ ...nothingDecided, overlaps: { [key]: choice } });

const recapHead = 'NPSN;Tahun Lulus;Kompetensi Keahlian;Jumlah Lulusan;Jumlah Bekerja\n';
const people = (rows: readonly (readonly [nisn: string, school: string, year: number, status: string])[]): string =>
  `NISN;NPSN;Tahun Lulus;Status\n${rows.map((row) => row.join(';')).join('\n')}\n`;
const nisn = (i: number): string => String(900_000_000 + i).padStart(10, '0');

describe('two recaps of the same schools and years', () => {
  const older = `${recapHead}20109165;2023;TKJ;100;60\n20109165;2022;TKJ;90;50\n20109166;2023;TKJ;40;20\n`;
  const newer = `${recapHead}20109165;2023;TKJ;110;66\n20109165;2023;AKL;30;9\n20109166;2023;TKJ;40;20\n`;

  it('are never added: the newer one counts for what both hold, and nothing else is left out', async () => {
    const batches = [await at.load(older, {}, 'rekap lama.csv'), await at.load(newer, {}, 'rekap baru.csv')];
    const { overlaps, problems } = await placeTogether(at.engine, batches);
    expect(overlaps).toMatchObject([
      {
        key: '["agg_tracer","rekap lama.csv","rekap baru.csv"]',
        kind: 'agg_tracer',
        files: [
          { file: 'rekap lama.csv', rows: 2 },
          { file: 'rekap baru.csv', rows: 2 }
        ],
        keys: 2,
        example: { school: '20109165', year: 2023 },
        shared: null,
        decided: 'newest',
        asked: false,
        chosen: false,
        difference: { measure: 'graduates', keys: 1, largest: { school: '20109165', year: 2023, older: 100, newer: 110 } }
      }
    ]);
    expect(await at.rows('SELECT school_id, grad_year, program, graduates FROM agg_tracer ORDER BY ALL')).toEqual([
      { school_id: '20109165', grad_year: 2022, program: 'TKJ', graduates: 90 },
      { school_id: '20109165', grad_year: 2023, program: 'AKL', graduates: 30 },
      { school_id: '20109165', grad_year: 2023, program: 'TKJ', graduates: 110 },
      { school_id: '20109166', grad_year: 2023, program: 'TKJ', graduates: 40 }
    ]);
    expect(problems).toContainEqual({
      code: 'files_overlap',
      level: 'info',
      count: 2,
      params: { older: 'rekap lama.csv', newer: 'rekap baru.csv', rows: 2, school: '20109165', year: 2023 }
    });
  });

  it('both count when the person says so, and again only the newer when it is taken back', async () => {
    const batches = [await at.load(older, {}, 'rekap lama.csv'), await at.load(newer, {}, 'rekap baru.csv')];
    const key = (await placeTogether(at.engine, batches)).overlaps[0]?.key ?? '';
    const both = await placeTogether(at.engine, batches, decide(key, 'both'));
    expect(both.overlaps).toMatchObject([{ decided: 'both', chosen: true, asked: false }]);
    expect(both.problems.map((p) => p.code)).not.toContain('files_overlap');
    expect(await at.rows('SELECT count(*) AS n FROM agg_tracer')).toEqual([{ n: 6 }]);
    await place(at.engine, batches);
    expect(await at.rows('SELECT count(*) AS n FROM agg_tracer')).toEqual([{ n: 4 }]);
  });

  it('are compared without programme when only one of them has any', async () => {
    const total = 'NPSN;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n20109165;2023;140;75\n';
    const batches = [await at.load(older, {}, 'rekap lama.csv'), await at.load(total, {}, 'rekap baru.csv')];
    expect((await placeTogether(at.engine, batches)).overlaps).toMatchObject([
      { keys: 1, difference: { largest: { older: 100, newer: 140 } } }
    ]);
    expect(await at.rows(`SELECT program, graduates FROM agg_tracer WHERE school_id = '20109165' AND grad_year = 2023`)).toEqual([
      { program: '*', graduates: 140 }
    ]);
  });

  it('of other schools or years do not meet', async () => {
    const batches = [
      await at.load(older, {}, 'a.csv'),
      await at.load(`${recapHead}20109165;2024;TKJ;1;1\n20109169;2023;TKJ;1;1\n`, {}, 'b.csv')
    ];
    expect((await placeTogether(at.engine, batches)).overlaps).toEqual([]);
  });

  it('of rosters complete each other unless one has all the columns of the other', async () => {
    const teachers = await at.load('NPSN;Tahun;Jumlah Guru\n20109165;2023;40\n', { kind: 'school_year' }, 'guru.csv');
    const due = await at.load('NPSN;Tahun;Jumlah Lulusan\n20109165;2023;200\n', { kind: 'school_year' }, 'lulusan.csv');
    const full = await at.load('NPSN;Tahun;Jumlah Guru;Jumlah Lulusan\n20109165;2023;41;201\n', { kind: 'school_year' }, 'roster.csv');
    expect((await placeTogether(at.engine, [teachers, due])).overlaps).toEqual([]);
    expect((await placeTogether(at.engine, [teachers, due, full])).overlaps).toHaveLength(2);
    expect(await at.rows('SELECT count(*) AS n FROM school_year')).toEqual([{ n: 1 }]);
  });
});

describe('two files of people of the same schools and years', () => {
  const file = (from: number, to: number, status = 'Bekerja'): string =>
    people(Array.from({ length: to - from }, (_, i) => [nisn(from + i), '20109165', 2023, status] as const));

  it('with the same people: the newer file counts', async () => {
    const batches = [await at.load(file(0, 10), {}, 'a.csv'), await at.load(file(0, 12, 'Kuliah'), {}, 'b.csv')];
    expect((await placeTogether(at.engine, batches)).overlaps).toMatchObject([{ shared: 10, decided: 'newest', asked: false, keys: 1 }]);
    expect(await at.rows('SELECT count(*) AS n, bool_and(is_studying) AS newer FROM tracer')).toEqual([{ n: 12, newer: true }]);
  });

  it('with only some of the people of the older one: the person is asked, for the others would be lost', async () => {
    const batches = [await at.load(file(0, 10), {}, 'a.csv'), await at.load(file(8, 10, 'Kuliah'), {}, 'susulan.csv')];
    expect((await placeTogether(at.engine, batches)).overlaps).toMatchObject([{ shared: 2, decided: 'newest', asked: true }]);
  });

  it('with a few of the same people: the newer counts, and the person is asked', async () => {
    const batches = [await at.load(file(0, 10), {}, 'a.csv'), await at.load(file(9, 19), {}, 'b.csv')];
    const { overlaps, problems } = await placeTogether(at.engine, batches);
    expect(overlaps).toMatchObject([{ shared: 1, decided: 'newest', asked: true }]);
    expect(problems.find((p) => p.code === 'files_overlap')?.level).toBe('warning');
  });

  it('with other people: both count', async () => {
    const batches = [await at.load(file(0, 10), {}, 'a.csv'), await at.load(file(10, 15), {}, 'b.csv')];
    const { overlaps, problems } = await placeTogether(at.engine, batches);
    expect(overlaps).toMatchObject([{ shared: 0, decided: 'both', asked: false }]);
    expect(problems.map((p) => p.code)).not.toContain('files_overlap');
    expect(await at.rows('SELECT count(*) AS n FROM tracer')).toEqual([{ n: 15 }]);
  });

  it('that do not say who: the newer counts until the person answers', async () => {
    const [a, b] = [
      'NPSN;Tahun Lulus;Status\n20109165;2023;Bekerja\n20109165;2023;Kuliah\n',
      'NPSN;Tahun Lulus;Status\n20109165;2023;Bekerja\n'
    ];
    const batches = [await at.load(a, {}, 'a.csv'), await at.load(b, {}, 'b.csv')];
    const [overlap] = (await placeTogether(at.engine, batches)).overlaps;
    expect(overlap).toMatchObject({ shared: null, decided: 'newest', asked: true, difference: { measure: 'rows' } });
    expect(await at.rows('SELECT count(*) AS n FROM tracer')).toEqual([{ n: 1 }]);
    await place(at.engine, batches, decide(overlap?.key ?? '', 'both'));
    expect(await at.rows('SELECT count(*) AS n FROM tracer')).toEqual([{ n: 3 }]);
  });

  it('of two waves of a survey belong together', async () => {
    const wave = (n: number): string =>
      `NISN;NPSN;Tahun Lulus;Status;Gelombang\n${nisn(1)};20109165;2023;Bekerja;${n}\n${nisn(2)};20109165;2023;Kuliah;${n}\n`;
    const batches = [await at.load(wave(1), {}, 'a.csv'), await at.load(wave(2), {}, 'b.csv')];
    expect(batches[0]?.columns.map((c) => c.field)).toContain('wave');
    expect((await placeTogether(at.engine, batches)).overlaps).toMatchObject([{ shared: 2, decided: 'both', asked: false }]);
  });

  it('of which one is the list of all graduates are no overlap', async () => {
    const batches = [await at.load(file(0, 10), { frame: true }, 'a.csv'), await at.load(file(0, 5), { frame: false }, 'b.csv')];
    expect((await placeTogether(at.engine, batches)).overlaps).toEqual([]);
  });

  it('know agreements by partner, number and first day where they have no id, and take along what belongs to them', async () => {
    const head = 'NPSN;Nama Mitra;Nomor MoU;Tanggal Mulai;Tanggal Berakhir;Ruang Lingkup\n';
    const old = `${head}20109165;PT A;1/2023;01/02/2023;01/02/2026;PKL\n20109165;PT B;2/2022;01/02/2022;01/02/2025;PKL\n`;
    const now = `${head}20109165;PT A;1/2023;01/02/2023;01/02/2027;PKL\n20109165;PT C;9/2023;01/03/2023;01/02/2027;PKL\n`;
    const batches = [await at.load(old, {}, 'a.csv'), await at.load(now, {}, 'b.csv')];
    expect((await placeTogether(at.engine, batches)).overlaps).toMatchObject([
      { kind: 'agreement', shared: 1, decided: 'newest', keys: 1 }
    ]);
    expect(await at.rows('SELECT partner_id FROM agreement ORDER BY ALL')).toEqual(
      ['pt a', 'pt b', 'pt c'].map((partner_id) => ({ partner_id }))
    );
    expect(await at.rows('SELECT partner_id FROM agreement_party ORDER BY ALL')).toEqual(
      ['pt a', 'pt b', 'pt c'].map((partner_id) => ({ partner_id }))
    );
  });

  it('know a teacher at two courses as two rows', async () => {
    const head = 'NPSN;NUPTK;Nama Diklat;Tahun;Jam\n';
    const a = await at.load(`${head}20109165;1234567890123451;Las;2023;32\n`, {}, 'a.csv');
    const b = await at.load(`${head}20109165;1234567890123451;Pajak;2023;16\n`, {}, 'b.csv');
    expect((await placeTogether(at.engine, [a, b])).overlaps).toMatchObject([{ kind: 'training', shared: 0, decided: 'both' }]);
  });
});

describe('any three files', () => {
  const school = fc.constantFrom('20109165', '20109166', '20109167');
  const row = fc.tuple(fc.integer({ min: 0, max: 30 }), school, fc.integer({ min: 2021, max: 2023 }));
  const file = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ([id]) => id });

  it('count what they loaded or leave out what a newer one holds; a choice never changes other keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), fc.boolean(), async (files, named) => {
        const texts = files.map((rows) =>
          named
            ? people(rows.map(([id, npsn, year]) => [nisn(id), npsn, year, 'Bekerja'] as const))
            : `NPSN;Tahun Lulus;Status\n${rows.map(([, npsn, year]) => `${npsn};${year};Bekerja`).join('\n')}\n`
        );
        const batches = [];
        for (const [i, text] of texts.entries()) batches.push(await at.load(text, { frame: true }, `${i}.csv`));
        const { overlaps } = await placeTogether(at.engine, batches);
        const loaded = batches.reduce((sum, batch) => sum + batch.account.loaded, 0);
        const total = async (): Promise<number> =>
          Number((await at.rows('SELECT (SELECT count(*) FROM tracer) + (SELECT coalesce(sum(n), 0) FROM overridden) AS n'))[0]?.['n']);
        expect(await total()).toBe(loaded);
        const byKey = 'SELECT school_id, grad_year, src_batch, count(*) AS n FROM tracer GROUP BY ALL ORDER BY ALL';
        const before = await at.rows(byKey);
        const [first] = overlaps;
        if (!first) return;
        const [older, newer] = first.files;
        const common = await at.rows(
          `SELECT DISTINCT school_id, grad_year FROM p_${older.id}_tracer INTERSECT SELECT school_id, grad_year FROM p_${newer.id}_tracer`
        );
        const touched = new Set(common.map((r) => `${r['school_id']} ${r['grad_year']}`));
        await place(at.engine, batches, decide(first.key, first.decided === 'both' ? 'newest' : 'both'));
        expect(await total()).toBe(loaded);
        const others = (rows: typeof before) =>
          rows.filter((r) => r['src_batch'] !== older.id || !touched.has(`${r['school_id']} ${r['grad_year']}`));
        expect(others(await at.rows(byKey))).toEqual(others(before));
      }),
      { numRuns: 6 }
    );
  }, 120_000);
});
