import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from '$lib/ingest/place';
import { findClusters } from '$lib/ingest/together/clusters';
import { tables } from '$lib/model/tables';
import { apartKey, nothingDecided, type Merge, type Together } from '$lib/model/together';
import { loading } from '../loading';

const at = loading();
const merged = (...merges: readonly Merge[]): Together => ({ ...nothingDecided, merges });

const agreements = `NPSN;Nama Mitra;Jenis Mitra;Tanggal Mulai;Tanggal Berakhir
20109165;PT. Kaltim Post;Perusahaan;01/01/2023;31/12/2024
20109165;Kaltim Post, PT;;01/02/2023;31/12/2025
20109166;PT Trakindo Utama;Perusahaan;01/03/2023;31/12/2026
`;
const placements = `Nama Sekolah;Nama Siswa;Tempat PKL;Tahun
SMKN 3 Palangka Raya;Ani;PT Kaltim Post Tbk;2024
SMK Negeri 3 Palangkaraya;Ani;PT. Trakindo Utama;2024
SMKN 4 Palangka Raya;Budi;Kaltim Post PT;2024
`;
const courses = `Nama Sekolah;Nama Guru;Nama Diklat;Penyelenggara;Tahun
SMKN 3 Palangka Raya;Citra;Las;PT Trakindo Utama;2024
SMK Negeri 3 Palangkaraya;Citra;Las;PT. Trakindo Utama;2024
`;
const list =
  'NPSN;Nama Sekolah;Kabupaten/Kota\n30203030;SMKN 3 Palangkaraya;Kota Palangka Raya\n20109165;SMKN 1;Kota Malang\n20109166;SMKN 2;Kota Malang\n';

const load = async () => [
  await at.load(agreements, {}, 'mou.csv'),
  await at.load(placements, {}, 'pkl.csv'),
  await at.load(courses, {}, 'diklat.csv'),
  await at.load(list, {}, 'sekolah.csv')
];

/** Everything the canonical views hold, as text. */
async function everything(): Promise<string> {
  const held: Record<string, unknown> = {};
  for (const table of Object.keys(tables)) held[table] = await at.rows(`SELECT * FROM ${table} ORDER BY ALL`);
  return JSON.stringify(held);
}

describe('names that the files use', () => {
  it('are proposed to be one, most used first, with the one to keep', async () => {
    await place(at.engine, await load());
    const clusters = await findClusters(at.engine, nothingDecided);
    expect(clusters.map(({ of, why, keep, names }) => [of, why, keep, names.map((n) => n.uses)])).toEqual([
      ['partner', 'same_words', 'pt kaltim post tbk', [1, 1, 1, 1]],
      ['partner', 'same_words', 'pt. trakindo utama', [2, 2]],
      ['school', 'same_words', '30203030', [0, 2, 2]]
    ]);
    expect(clusters[0]?.names.map((n) => n.id).sort()).toEqual([
      'kaltim post pt',
      'kaltim post, pt',
      'pt kaltim post tbk',
      'pt. kaltim post'
    ]);
  });

  it('are not proposed again once they are merged or told apart', async () => {
    const batches = await load();
    await place(at.engine, batches);
    const clusters = await findClusters(at.engine, nothingDecided);
    const apart = clusters.filter(({ of }) => of === 'school').map(({ key }) => key);
    const merges = clusters
      .filter(({ of }) => of === 'partner')
      .flatMap(({ of, keep, names }) => names.filter(({ id }) => id !== keep).map(({ id }): Merge => ({ of, from: id, to: keep })));
    await place(at.engine, batches, { merges, apart, overlaps: {} });
    expect(await findClusters(at.engine, { merges, apart, overlaps: {} })).toEqual([]);
    expect(apart).toEqual([apartKey('school', ['30203030', 'name:smk negeri 3 palangkaraya', 'name:smkn 3 palangka raya'])]);
  });

  it('of which one id has many are no reason for a cluster', async () => {
    const batch = await at.load(
      'NPSN;Nama Sekolah;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n30203030;SMKN 3 Palangkaraya;2023;9;1\n30203030;SMK Negeri 3 Palangka Raya;2024;9;1\n'
    );
    await place(at.engine, [batch]);
    expect(await findClusters(at.engine, nothingDecided)).toEqual([]);
  });
});

describe('merged names', () => {
  it('count as one in every table, chains followed to the end, and one person stays one', async () => {
    const batches = await load();
    await place(
      at.engine,
      batches,
      merged(
        { of: 'partner', from: 'pt. trakindo utama', to: 'pt trakindo utama' },
        { of: 'partner', from: 'pt. kaltim post', to: 'kaltim post, pt' },
        { of: 'partner', from: 'kaltim post, pt', to: 'pt kaltim post tbk' },
        { of: 'school', from: 'name:smk negeri 3 palangkaraya', to: 'name:smkn 3 palangka raya' },
        { of: 'school', from: 'name:smkn 3 palangka raya', to: '30203030' }
      )
    );
    const partners = await at.rows('SELECT partner_id, name, type IS NOT NULL AS described FROM partner ORDER BY ALL');
    expect(partners.map((row) => Object.values(row))).toEqual([
      ['kaltim post pt', 'Kaltim Post PT', false],
      ['pt kaltim post tbk', 'PT Kaltim Post Tbk', true],
      ['pt trakindo utama', 'PT Trakindo Utama', true]
    ]);
    expect(await at.rows('SELECT DISTINCT partner_id FROM agreement_party ORDER BY ALL')).toEqual([
      { partner_id: 'pt kaltim post tbk' },
      { partner_id: 'pt trakindo utama' }
    ]);
    expect(await at.rows('SELECT DISTINCT organiser_partner_id AS id, school_id FROM training')).toEqual([
      { id: 'pt trakindo utama', school_id: '30203030' }
    ]);
    expect(await at.rows('SELECT count(DISTINCT person) AS people, count(DISTINCT training_id) AS courses FROM training')).toEqual([
      { people: 1, courses: 1 }
    ]);
    expect(await at.rows('SELECT count(DISTINCT student) AS students, count(DISTINCT school_id) AS schools FROM internship')).toEqual([
      { students: 2, schools: 2 }
    ]);
    expect(await at.rows(`SELECT name, district FROM school WHERE school_id = '30203030'`)).toEqual([
      { name: 'SMKN 3 Palangkaraya', district: 'Kota Palangka Raya' }
    ]);
    expect(await at.rows(`SELECT count(*) AS n FROM school`)).toEqual([{ n: 4 }]);
  });

  it('taken back leave everything as it was', async () => {
    const batches = await load();
    await place(at.engine, batches);
    const before = await everything();
    const ids = {
      partner: (await at.rows('SELECT partner_id AS id FROM partner')).map((r) => String(r['id'])),
      school: (await at.rows('SELECT school_id AS id FROM school')).map((r) => String(r['id']))
    };
    const merge = fc
      .constantFrom('partner' as const, 'school' as const)
      .chain((of) => fc.record({ of: fc.constant(of), from: fc.constantFrom(...ids[of]), to: fc.constantFrom(...ids[of]) }));
    const counts = async () => {
      const n: Record<string, unknown> = {};
      for (const table of Object.keys(tables)) {
        if (table !== 'partner' && table !== 'school') n[table] = (await at.rows(`SELECT count(*) AS n FROM ${table}`))[0]?.['n'];
      }
      return n;
    };
    const rows = await counts();
    await fc.assert(
      fc.asyncProperty(fc.array(merge, { minLength: 1, maxLength: 6 }), async (merges) => {
        await place(at.engine, batches, merged(...merges));
        expect(await counts()).toEqual(rows);
        await place(at.engine, batches, merged());
        expect(await everything()).toBe(before);
      }),
      { numRuns: 6 }
    );
  }, 120_000);

  it('let two files meet that wrote one school in two ways', async () => {
    const head = 'Nama Sekolah;Tahun Lulus;Jumlah Lulusan;Jumlah Bekerja\n';
    const batches = [
      await at.load(`${head}SMKN 3 Palangka Raya;2023;100;60\n`, {}, 'a.csv'),
      await at.load(`${head}SMK Negeri 3 Palangkaraya;2023;90;50\n`, {}, 'b.csv')
    ];
    await place(at.engine, batches);
    expect(await at.rows('SELECT count(*) AS n FROM agg_tracer')).toEqual([{ n: 2 }]);
    await place(at.engine, batches, merged({ of: 'school', from: 'name:smk negeri 3 palangkaraya', to: 'name:smkn 3 palangka raya' }));
    expect(await at.rows('SELECT school_id, graduates FROM agg_tracer')).toEqual([
      { school_id: 'name:smkn 3 palangka raya', graduates: 90 }
    ]);
  });
});
