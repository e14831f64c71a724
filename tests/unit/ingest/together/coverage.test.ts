import { describe, expect, it } from 'vitest';
import { raw } from '$lib/engine/sql';
import { place } from '$lib/ingest/place';
import { coverageOf } from '$lib/ingest/together/coverage';
import { tables, type TableName } from '$lib/model/tables';
import { loading, tracer } from '../loading';

const at = loading();
const recapHead = 'NPSN;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n';

describe('what is loaded for every school and year', () => {
  it('is listed by kind and file, with what is few, empty or not counted', async () => {
    const old = await at.load(`${recapHead}20109165;2023;100;60\n20109166;2023;80;50\n`, {}, 'lama.csv');
    const recap = await at.load(`${recapHead}20109165;2023;101;61\n20109165;2022;9;5\n20109167;2022;;\n`, {}, 'rekap.csv');
    const people = await at.load(tracer, {}, 'orang.csv');
    const mou = await at.load(
      'NPSN;Nama Mitra;Nomor MoU;Tanggal Mulai;Tanggal Berakhir\n20109165;PT A;1;01/02/2022;01/02/2023\n',
      {},
      'mou.csv'
    );
    const roster = await at.load('NPSN;Tahun;Jumlah Guru\n20109165;2023;40\n', { kind: 'school_year' }, 'roster.csv');
    await place(at.engine, [old, recap, people, mou, roster]);
    const { cells, schools, years } = await coverageOf(at.engine);
    expect(schools.map(({ id }) => id)).toEqual(['20109165', '20109166', '20109167']);
    expect(years).toEqual([2022, 2023]);
    const files = new Map([old, recap, people, mou, roster].map((b) => [b.id, b.file]));
    const said = cells.map((c) => [c.school, c.year, c.kind, files.get(c.batch), c.rows, c.state]);
    expect(said).toEqual([
      ['20109165', 2022, 'partner', 'mou.csv', 1, 'loaded'],
      ['20109165', 2022, 'recap', 'rekap.csv', 1, 'few'],
      ['20109165', 2023, 'partner', 'mou.csv', 1, 'loaded'],
      ['20109165', 2023, 'recap', 'lama.csv', 1, 'stale'],
      ['20109165', 2023, 'recap', 'rekap.csv', 1, 'stale'],
      ['20109165', 2023, 'roster', 'roster.csv', 1, 'loaded'],
      ['20109165', 2023, 'tracer', 'orang.csv', 7, 'few'],
      ['20109166', 2023, 'recap', 'lama.csv', 1, 'loaded'],
      ['20109167', 2022, 'recap', 'rekap.csv', 1, 'empty']
    ]);
    for (const batch of [old, recap, people, roster]) {
      const rows = cells.filter((c) => c.batch === batch.id).reduce((sum, c) => sum + c.rows, 0);
      expect([batch.file, rows]).toEqual([batch.file, batch.account.loaded]);
    }
  });

  it('is nothing without files', async () => {
    await place(at.engine, []);
    expect(await coverageOf(at.engine)).toEqual({ schools: [], years: [], cells: [] });
  });

  it('is there at once for 500 schools, ten years and six kinds', async () => {
    await place(at.engine, []);
    const filled: TableName[] = [];
    const all = 'range(500) s(s), range(10) y(y)';
    const fill = async (table: TableName, values: string, more = ''): Promise<void> => {
      const given = new Map(values.split('; ').map((part) => part.split('=') as [string, string]));
      const list = Object.entries(tables[table].columns).map(
        ([name, type]) => `CAST(${given.get(name) ?? 'NULL'} AS ${type}) AS "${name}"`
      );
      await at.engine.run(raw(`CREATE TABLE many_${table} AS SELECT ${list.join(', ')} FROM ${all}${more}`));
      await at.engine.run(raw(`CREATE OR REPLACE VIEW ${table} AS FROM many_${table}`));
      filled.push(table);
    };
    const school = `school_id=(30000000 + s)::VARCHAR; src_batch=1`;
    await fill('tracer', `${school}; grad_year=2015 + y; is_employed=true`, ', range(20)');
    await fill('agg_tracer', `${school}; grad_year=2015 + y; graduates=100; program='*'; sex='*'`);
    await fill('internship', `${school}; year=2015 + y; student=(s * 100 + i)::VARCHAR`, ', range(20) i(i)');
    await fill('training', `${school}; year=2015 + y; person=(s * 100 + i)::VARCHAR`, ', range(5) i(i)');
    await fill('agreement', `${school}; start_date=make_date(2015 + y, 1, 1)`);
    await fill('school_year', `${school}; year=2015 + y; teachers_total=40`);
    // Time of the processor, not of the clock: other work on the machine does not count.
    const times: number[] = [];
    let cells = 0;
    for (let i = 0; i < 3; i++) {
      const start = process.cpuUsage();
      cells = (await coverageOf(at.engine)).cells.length;
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    expect(cells).toBe(30_000);
    expect(Math.min(...times)).toBeLessThan(600);
    await place(at.engine, []);
    for (const table of filled) await at.engine.run(raw(`DROP TABLE many_${table}`));
  }, 60_000);
});

describe('records and a recap of the same school and year', () => {
  it('are compared: where they differ most, and where they agree', async () => {
    const recap = await at.load(`${recapHead}20109165;2023;12;8\n20109166;2023;2;2\n`, {}, 'rekap.csv');
    const rows = ['0009321234;20109166;2023;Bekerja', '0009321235;20109166;2023;Kuliah', '0009321236;20109165;2023;Kuliah'];
    const people = await at.load(`NISN;NPSN;Tahun Lulus;Status\n${rows.join('\n')}\n`, { frame: true }, 'orang.csv');
    expect((await place(at.engine, [recap, people])).find((p) => p.code === 'record_over_aggregate')).toEqual({
      code: 'record_over_aggregate',
      level: 'info',
      count: 2,
      params: { school: '20109165', year: 2023, records: 1, recap: 12, agree: 1 }
    });
  });

  it('leave the recap in its right while nobody in the list has answered', async () => {
    const recap = await at.load(`${recapHead}20109165;2023;12;8\n`, {}, 'rekap.csv');
    const people = await at.load('NISN;NPSN;Tahun Lulus;JK\n0009321234;20109165;2023;L\n', {}, 'daftar.csv');
    expect((await place(at.engine, [recap, people])).map((p) => p.code)).not.toContain('record_over_aggregate');
  });

  it('name the schools that are not in the list, up to twenty', async () => {
    const list = await at.load('NPSN;Nama Sekolah\n20109165;SMKN 1\n', {}, 'sekolah.csv');
    const rows = Array.from({ length: 25 }, (_, i) => `${30000001 + i};2023;100;60`);
    const recap = await at.load(`${recapHead}${rows.join('\n')}\n`, {}, 'rekap.csv');
    const found = (await place(at.engine, [list, recap])).find((p) => p.code === 'school_unknown');
    expect(found).toMatchObject({ count: 25, params: { school: '30000001' } });
    expect(String(found?.params?.['schools']).split(', ')).toHaveLength(20);
  });
});
