import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { place } from '$lib/ingest/place';
import type { Batch } from '$lib/ingest/batch';
import { evaluate } from '$lib/metrics/evaluate';
import { buildFacts } from '$lib/metrics/facts';
import { everything } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { context } from '../metrics/ask';
import { loading } from './loading';

const at = loading();

async function measured(batches: readonly Batch[]) {
  await place(at.engine, batches);
  await buildFacts(at.engine);
  return (indicator: string): Promise<Measure[]> => evaluate(at.engine, { indicator, by: [], filter: everything }, context);
}

const head =
  'NISN;Tahun Lulus;Tanggal Isi Tracer;B1. Studi Lanjut;B2. Bekerja / Berwirausaha;B3. Bentuk Pekerjaan;C1. Waktu mendapatkan pekerjaan pertama;C2. Lokasi kerja;C10. Penghasilan bulanan;C13. Cara mendapatkan kerja;C14. Kesesuaian pekerjaan;D5. Kesesuaian studi;E1. Aktivitas mingguan;E2. Aktivitas cari kerja;G4. Kesesuaian PKL';
const form = `${head}
0009321231;2024;2025-08-14 14:05:33;Ya;Ya;Buruh / Karyawan / Pegawai;Sebelum lulus;Dalam negeri;3 - 5 juta;Melalui tempat PKL, Melalui bursa kerja SMK;Sangat selaras;Selaras;;;Baik
0009321232;2024;2025-08-14 14:05:33;Tidak;Ya;Buruh / Karyawan / Pegawai;Setelah lulus;Luar negeri;< 3 juta;Melalui bursa kerja SMK;Selaras;;;;Tidak baik
0009321233;2024;2025-08-14 14:05:33;Tidak;Ya;Wirausaha tanpa pekerja;Setelah lulus;Dalam negeri;;;Tidak selaras;;;;Baik
0009321234;2024;2025-08-14 14:05:33;Ya;Tidak;;;;;;;Tidak selaras;;;Sangat baik
0009321235;2024;2025-08-14 14:05:33;Tidak;Tidak;;;;;;;;Mengikuti pelatihan/kursus;Tidak melakukan semua kegiatan di atas;
0009321236;2024;2025-08-14 14:05:33;Tidak;Tidak;;;;;;;;Mengurus rumah tangga;Mengikuti seleksi kerja;
0009321236;2024;2025-08-20 09:00:00;Tidak;Ya;Buruh / Karyawan / Pegawai;Setelah lulus;Dalam negeri;3 - 5 juta;Melalui iklan media;Sangat tidak selaras;;;;
`;

it('two yes or no items, bands of income and before or after graduation: what they give, and why the rest is not given', async () => {
  const about = await measured([await at.load(form, { school_id: '20109165', program: 'TKJ' })]);
  const counts = async (indicator: string) =>
    (await about(indicator)).map((one) =>
      one.status === 'ok'
        ? [...Object.values(one.key), one.numerator, one.denominator]
        : ['reason' in one ? one.reason : one.status, 'field' in one ? one.field : undefined]
    );
  // The later answer of the last one speaks: six people, four of whom work.
  expect(await counts('O02')).toEqual([[4, 6]]);
  expect(await counts('O06')).toEqual([[1, 6]]);
  expect(await counts('J04')).toEqual([[1, 4]]);
  expect(await counts('J01')).toEqual([['only_before_after', 'months_to_job']]);
  expect(await counts('J02')).toEqual([['only_before_after', 'months_to_job']]);
  expect(await counts('P01')).toEqual([['only_bands', 'wage']]);
  expect(await counts('P03')).toEqual([['only_bands', 'wage']]);
  expect(await counts('P01B')).toEqual([
    ['-3000000', 1, 3],
    ['3000000-5000000', 2, 3]
  ]);
  expect(await counts('M01')).toEqual([[2, 4]]);
  expect(await counts('M02')).toEqual([['needs_field', 'match_vertical']]);
  expect(await counts('M03')).toEqual([[1, 2]]);
  expect(await counts('O10')).toEqual([[0, 6]]);
  expect(await counts('O13')).toEqual([[1, 4]]);
  expect(await counts('I10')).toEqual([
    ['bkk', 2, 3],
    ['media', 1, 3],
    ['pkl_host', 1, 3]
  ]);
  expect(await counts('I11')).toEqual([[3, 4]]);
});

it('answers in a file of their own: the latest speaks for its graduate, with the day the list gives', async () => {
  const list = await at.load(
    'NISN;NPSN;Tahun Lulus;Tanggal Lulus\n0009321231;20109165;2024;06/05/2024\n0009321232;20109165;2024;06/05/2024\n'
  );
  const answers = await at.load(
    'Timestamp;NISN;NPSN;Tahun Lulus;Status;Masa Tunggu;Gaji\n14/08/2025 10.00;0009321231;20109165;2024;Bekerja;3 bulan;3.000.000\n15/08/2025 10.00;0009321231;20109165;2024;Bekerja;5 bulan;4.000.000\n15/08/2025 10.00;0009321232;20109165;2024;Bekerja;2 bulan;3.500.000\n',
    { duplicates: 'all' }
  );
  const about = await measured([list, answers]);
  expect(await about('P01')).toMatchObject([{ value: 3_750_000, denominator: 2 }]);
  expect(await about('J01')).toMatchObject([{ value: 2, numerator: 2, denominator: 2, missing: 0 }]);
  expect(await about('J03')).toMatchObject([{ numerator: 2, denominator: 2 }]);
});

const shared = '../shared/data/csv-corpus/tracer-messy/files/02_excel_id_semicolon_bom_crlf.csv';
it.runIf(existsSync(shared))('the wages of a school file', async () => {
  const text = readFileSync(shared, 'utf8').replace(/^\uFEFF/, '');
  const about = await measured([await at.load(text)]);
  const [header = '', ...lines] = text.trimEnd().split('\r\n');
  const [status, wage] = ['Status', 'Pendapatan'].map((name) => header.split(';').indexOf(name));
  const wages = lines
    .map((line) => line.split(';'))
    .filter((cells) => ['Bekerja', 'Bekerja dan kuliah'].includes(cells[status ?? 0] ?? ''))
    .map((cells) => Number(cells[wage ?? 0]))
    .sort((a, b) => a - b);
  const n = wages.length;
  expect(n).toBeGreaterThan(5);
  expect(await about('P01')).toMatchObject([
    { value: ((wages[Math.ceil(n / 2) - 1] ?? 0) + (wages[Math.floor(n / 2)] ?? 0)) / 2, denominator: n, missing: 0 }
  ]);
});
