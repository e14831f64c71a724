import { describe, expect, it } from 'vitest';
import { scaled, yesOrNo } from '$lib/ingest/cast/by-field';
import { readLevel, readTerms } from '$lib/ingest/cast/vocabulary';
import { place } from '$lib/ingest/place';
import { loading } from './loading';

const at = loading();

/** The headings of the export of a school's tracer app, items A to G, and answers in its words. */
const form = `No;NISN;NIK;Nama;Tahun Lulus;No HP;Tanggal Isi Tracer;A2. Negara Tinggal;A3. Provinsi;A4. Kota/Kabupaten;B1. Studi Lanjut;B2. Bekerja / Berwirausaha;B3. Bentuk Pekerjaan;C1. Waktu mendapatkan pekerjaan pertama;C2. Lokasi kerja;C4. Nama perusahaan;C8. Jenis instansi;C9. Jam kerja per minggu;C10. Penghasilan bulanan;C12. Alasan ganti kerja;C12. Alasan lainnya;C13. Cara mendapatkan kerja;C13. Cara lainnya;C14. Kesesuaian pekerjaan;D5. Kesesuaian studi;D6. Mulai studi;E1. Aktivitas mingguan;E2. Aktivitas cari kerja;E3. Lama cari kerja (bulan);G2. Durasi PKL;G3. Kualitas PKL;G4. Kesesuaian PKL
1;0009321234;6472011203060001;Ani;2024;081234567890;2025-08-14 14:05:33;Indonesia;Kalimantan Timur;Samarinda;Ya;Ya;Buruh / Karyawan / Pegawai;Sebelum lulus;Dalam negeri;PT Maju;Koperasi;40;3 - 5 juta;;;Melalui tempat PKL, Melalui bursa kerja SMK;;Sangat selaras;Selaras;2024-09-01;;;;6 bulan;Sangat baik;Baik
2;0009321235;6472011203060002;Budi;2024;081234567891;2025-08-15 09:00:00;Indonesia;Kalimantan Timur;Bontang;Tidak;Ya;Wirausaha tanpa pekerja;Setelah lulus;Luar negeri;;;30;< 3 juta;;;Bantuan orang lain/keluarga;;Tidak selaras;;;;;;< 6 bulan;Baik;Tidak baik
3;0009321236;6472011203060003;Cici;2024;081234567892;2025-08-16 09:00:00;Indonesia;Kalimantan Timur;Bontang;Tidak;Tidak;;;;;;;;;;;;;;;Mengurus rumah tangga, Mengikuti pelatihan/kursus;Tidak melakukan semua kegiatan di atas;;6 bulan;Sangat tidak baik;Sangat baik
4;0009321237;6472011203060004;Dedi;2024;081234567893;2025-08-17 09:00:00;Indonesia;Kalimantan Timur;Bontang;Tidak;Tidak;;;;;;;;;;;;;;;Terlibat organisasi sosial;Mengikuti seleksi kerja, Menunggu hasil lamaran;4;> 6 bulan;;
`;

describe('the export of a tracer app', () => {
  it('gives every item that is counted, in its own column', async () => {
    const batch = await at.load(form, { school_id: '20109165', program: 'TKJ' });
    expect(batch.kind).toBe('tracer');
    await place(at.engine, [batch]);
    const rows =
      await at.rows(`SELECT job_before_grad AS before, first_job_timing AS timing, study_start::VARCHAR AS study, work_country AS country,
      employer_partner_id AS employer, wage, wage_low AS low, wage_high AS high, hours_week AS hours, job_channel AS channels, match_h AS match,
      study_match, in_training AS course, is_seeking AS seeks, pkl_quality AS quality, pkl_fit AS fit FROM tracer ORDER BY src_row`);
    const none = {
      before: null,
      timing: null,
      study: null,
      country: null,
      employer: null,
      wage: null,
      low: null,
      high: null,
      hours: null,
      channels: null,
      match: null,
      study_match: null,
      course: null,
      seeks: null,
      quality: null,
      fit: null
    };
    expect(rows).toEqual([
      {
        ...none,
        before: true,
        timing: 'before',
        study: '2024-09-01',
        country: 'ID',
        employer: 'pt maju',
        low: 3e6,
        high: 5e6,
        hours: 40,
        channels: 'pkl_host;bkk',
        match: 4,
        study_match: 3,
        quality: 4,
        fit: 3
      },
      {
        ...none,
        before: false,
        timing: 'after',
        country: 'overseas',
        high: 3e6,
        hours: 30,
        channels: 'family',
        match: 1,
        quality: 3,
        fit: 1
      },
      { ...none, course: true, seeks: false, quality: 1, fit: 4 },
      { ...none, course: false, seeks: true }
    ]);
    expect(await at.rows('SELECT channel, src_row FROM tracer_channel ORDER BY src_row, channel')).toEqual([
      { channel: 'bkk', src_row: 2 },
      { channel: 'pkl_host', src_row: 2 },
      { channel: 'family', src_row: 3 }
    ]);
  });

  it('asks one way to a job in one column, too; none of them is an answer', async () => {
    const batch = await at.load(
      'NISN;NPSN;Tahun Lulus;Status;Melalui Tempat PKL;Kerja Melalui BKK\n0009321234;20109165;2024;Bekerja;Ya;Ya\n0009321235;20109165;2024;Bekerja;Tidak;Tidak\n0009321236;20109165;2024;Bekerja;;\n'
    );
    await place(at.engine, [batch]);
    expect((await at.rows('SELECT job_channel AS c FROM tracer ORDER BY src_row')).map((row) => row['c'])).toEqual([
      'pkl_host;bkk',
      '',
      null
    ]);
  });
});

it('a file of employers, record by record or counted', async () => {
  const records = await at.load(
    'NPSN;Tahun;Nama Perusahaan;Kepuasan Pengguna\n20109165;2024;PT Maju;Sangat puas\n20109165;2024;CV Jaya;Kurang puas\n'
  );
  const counts = await at.load('NPSN;Tahun;Jumlah Perusahaan Puas;Jumlah Perusahaan Menjawab\n20109166;2024;7;9\n');
  expect([records.kind, counts.kind]).toEqual(['employer', 'employer']);
  await place(at.engine, [records, counts]);
  expect(
    await at.rows(
      'SELECT school_id, year, partner_id, satisfaction AS s, satisfaction_scale AS of, satisfied, answered FROM employer_answer ORDER BY ALL'
    )
  ).toEqual([
    { school_id: '20109165', year: 2024, partner_id: 'cv jaya', s: 2, of: 4, satisfied: null, answered: null },
    { school_id: '20109165', year: 2024, partner_id: 'pt maju', s: 4, of: 4, satisfied: null, answered: null },
    { school_id: '20109166', year: 2024, partner_id: null, s: null, of: null, satisfied: 7, answered: 9 }
  ]);
});

it('minimum wages, of provinces and districts, that somebody looked up', async () => {
  const both = await at.load(
    'Provinsi;Kabupaten/Kota;Tahun;UMP;UMK\nProvinsi A;Kab. B;2024;Rp 3.000.000;3.250.000\nProvinsi A;Kota C;2024;;3.500.000\n'
  );
  const plain = await at.load('Provinsi;Tahun;Upah Minimum Provinsi\nProvinsi D;2025;2,5 juta\n');
  expect([both.kind, plain.kind]).toEqual(['wage_floor', 'wage_floor']);
  await place(at.engine, [both, plain]);
  expect(await at.rows('SELECT region, year, kind, amount FROM wage_floor ORDER BY ALL')).toEqual([
    { region: 'Kab. B', year: 2024, kind: 'UMK', amount: 3_250_000 },
    { region: 'Kota C', year: 2024, kind: 'UMK', amount: 3_500_000 },
    { region: 'Provinsi A', year: 2024, kind: 'UMP', amount: 3_000_000 },
    { region: 'Provinsi D', year: 2025, kind: 'UMP', amount: 2_500_000 }
  ]);
});

describe('answers in words', () => {
  it.each([
    ['in_training', 'Mengikuti pelatihan/kursus', true],
    ['in_training', 'Tidak mengikuti kursus', false],
    ['in_training', 'Tidak termasuk semua pilihan di atas', false],
    ['in_training', 'tidak diketahui', null],
    ['in_training', 'entah', undefined],
    ['is_seeking', 'Mengumpulkan modal usaha', true],
    ['is_seeking', 'Tidak melakukan semua kegiatan di atas', false],
    ['is_employed', 'Mengikuti seleksi kerja', undefined]
  ] as const)('%s: %s', (field, text, value) => expect(yesOrNo(field)(text)).toBe(value));

  it.each([
    ['Sangat baik', 4, 4],
    ['baik', 3, 4],
    ['Cukup', 3, 5],
    ['kurang puas', 2, 4],
    ['Tidak baik', 1, 4],
    ['Sangat tidak puas', 1, 4]
  ] as const)('rating: %s', (text, value, scale) => expect(scaled('pkl_quality', text)).toEqual({ value, scale }));

  it('a number is no rating: which end is the better one is not known', () => expect(scaled('satisfaction', '4')).toBeUndefined());

  it('levels by number under f15, several ways with a comma in brackets', () => {
    expect(['1', '2', '3', '4'].map((text) => readLevel(text)?.value)).toEqual(['higher_level', 'same_level', 'lower_level', 'no_level']);
    expect(readTerms('job_channel', 'Iklan (koran, radio); BKK')).toEqual({ value: 'media;bkk', known: true });
  });
});
