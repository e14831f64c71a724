import type { Source } from '$lib/ingest/match';
import type { FieldId } from '$lib/model/fields';

/** A table as the matcher sees it: the header and the texts of each column. */
export function sourcesOf(text: string, delimiter = ';'): Source[] {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(delimiter));
  return header.map((name, i) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row[i] ?? '', (counts.get(row[i] ?? '') ?? 0) + 1);
    return { name, distinct: [...counts].filter(([cell]) => cell !== '').map(([cell, count]) => ({ text: cell, count })) };
  });
}

/** A table and what a person takes its columns for. */
export interface Expected {
  readonly kind: string;
  readonly table: string;
  /** Per column, by hand: its field, or null. */
  readonly fields: readonly (FieldId | null)[];
}

/** Headers as they are found, each judged by hand. */
export const expected: Readonly<Record<string, Expected>> = {
  'Dapodik schools': {
    kind: 'school',
    table: `Nama_Sekolah;Provinsi;Kota_Kabupaten;Kecamatan;NPSN;Status;Bentuk_Pendidikan;Kurikulum;Guru_Total
SMKN 1 A;Prov. Jawa Barat;Kota Depok;Kec. Beji;20228621;Negeri;SMK;Merdeka;26
SMK B;Prov. Jawa Barat;Kota Depok;Kec. Beji;20228622;Swasta;SMK;Merdeka;12`,
    fields: ['school_name', 'province', 'district', null, 'school_id', 'ownership', 'level', null, 'teachers_total']
  },
  'tracer form with item codes': {
    kind: 'tracer',
    table: `Timestamp;Nama Lengkap;NISN;NIK;No. HP/WA;E-mail;Tahun Lulus;B1. Studi Lanjut;B2. Bekerja / Berwirausaha;B3. Bentuk pekerjaan;C4. Nama instansi tempat bekerja;C10. Pendapatan per bulan;C14. Kesesuaian pekerjaan;C12. Alasan ganti kerja;C12. Alasan lainnya;E2. Aktivitas cari kerja
23/11/2026 14.05.33;Ani;0009321234;3201010101010001;081234567890;a@b.id;2025;Tidak;Ya;Karyawan;PT Maju;< 3 juta;Selaras;;;Tidak
23/11/2026 15.05.33;Budi;0009321235;3201010101010002;081234567891;b@b.id;2025;Ya;Tidak;;;;;;;Tidak
24/11/2026 15.05.33;Cici;0009321236;3201010101010003;081234567892;c@b.id;2025;Tidak;Tidak;;;;;;;Ya`,
    fields: [
      'survey_date',
      'person_name',
      'student_id',
      'national_id',
      'phone',
      'email',
      'grad_year',
      'is_studying',
      'is_employed',
      'job_form',
      'employer_name',
      'wage',
      'match_horizontal',
      null,
      null,
      'is_seeking'
    ]
  },
  'simple tracer list': {
    kind: 'tracer',
    table: `No;Nama;Jurusan;Th. Lulus;Status;Perusahaan;Gaji
1;Ani;TKJ;2023;Bekerja;PT Maju;3.500.000
2;Budi;TKJ;2023;Kuliah;;
3;Cici;AKL;2023;Wirausaha;;2 juta
4;Dedi;AKL;2023;Belum bekerja;;`,
    fields: [null, 'person_name', 'program', 'grad_year', 'status_text', 'employer_name', 'wage']
  },
  'district recap': {
    kind: 'agg_tracer',
    table: `No;NPSN;Nama Sekolah;Kab/Kota;Tahun Lulus;Jumlah Lulusan;Jumlah Responden;Bekerja;Melanjutkan;Wirausaha;Mencari Kerja
1;20109165;SMKN 1;Kota A;2023;120;100;60;20;10;10
2;20109166;SMKN 2;Kota A;2023;80;70;30;25;5;10`,
    fields: [
      null,
      'school_id',
      'school_name',
      'district',
      'grad_year',
      'n_graduates',
      'n_responded',
      'n_employee',
      'n_studying',
      'n_self_employed',
      'n_seeking'
    ]
  },
  'list of graduates': {
    kind: 'graduate',
    table: `NISN;Nama Siswa;JK;Kompetensi Keahlian;Tahun Lulus;NPSN
0009321234;Ani;P;TKJ;2023;20109165
0009321235;Budi;L;TKJ;2023;20109165`,
    fields: ['student_id', 'person_name', 'sex', 'program', 'grad_year', 'school_id']
  },
  placements: {
    kind: 'internship',
    table: `NISN;Nama;DUDI;Mulai;Selesai;Jam;Nilai
0009321234;Ani;PT A;01/07/2024;31/12/2024;400;85,5
0009321235;Budi;PT B;01/07/2024;31/12/2024;420;90`,
    fields: ['student_id', 'person_name', 'intern_host', 'start_date', 'end_date', 'hours', 'score']
  },
  'partners with MoU': {
    kind: 'agreement',
    table: `Mitra;Bidang;MoU Mulai;MoU Berakhir;Kuota;Terisi
PT A;TI;2023-01-15;2024-01-14;10;3
PT B;Boga;2023-01-15;2025-01-14;11;4`,
    fields: ['partner_name', 'partner_sector', 'start_date', 'end_date', null, null]
  },
  'Dapodik MoU': {
    kind: 'agreement',
    table: `Jenis Kerjasama;Nama DUDI;Nomor MoU;Judul MoU;Tgl Mulai;Tgl Selesai;NPWP DUDI;Nama Bidang Usaha;Telp;Contact Person
PKL;PT A;01/2023;Kerja sama PKL;15/01/2023;14/01/2024;01.234.567.8;TI;0211234567;Pak X
Guru tamu;PT B;02/2023;Guru tamu;15/02/2023;14/02/2024;01.234.567.9;Boga;0211234568;Bu Y`,
    fields: [
      'scope',
      'partner_name',
      'agreement_no',
      'agreement_title',
      'start_date',
      'end_date',
      'partner_id',
      'partner_sector',
      'phone',
      null
    ]
  },
  'Dapodik training': {
    kind: 'training',
    table: `NUPTK;Nama PTK;Jenis Diklat;Nama Diklat;Penyelenggara;Tahun;Peran;Tingkat;Berapa Jam
1234567890123456;Ani;Workshop;Modul Ajar;Balai A;2023;Peserta;Nasional;32
1234567890123457;Budi;Magang industri;Magang;PT B;2023;Peserta;Provinsi;80`,
    fields: [
      'teacher_id',
      'teacher_name',
      'training_type',
      'training_name',
      'organiser',
      'year',
      'training_role',
      'training_level',
      'hours'
    ]
  },
  activities: {
    kind: 'activity',
    table: `No;Nama Kegiatan;Mitra;Tempat dan Tanggal
1;Guru tamu;PT A;Samarinda, 19 Mei 2024
2;Kunjungan industri;PT B;Balikpapan, Mei 2024`,
    fields: [null, 'activity_name', 'partner_name', 'activity_when']
  },
  'Singapore survey': {
    kind: 'published',
    table: `year;university;school;degree;employment_rate_overall;employment_rate_ft_perm;gross_monthly_median
2013;NTU;Business;Accountancy;97.4;96.1;3350
2023;NUS;Arts;History;92.0%;88.1%;na`,
    fields: ['year', 'school_name', null, 'program', 'rate_employment', null, null]
  },
  'French training centres': {
    kind: 'published',
    table: `Année;UAI;Libellé;Région;Taux poursuite études;Taux emploi 6 mois;Taux emploi 6 mois attendu;VA emploi 6 mois;num_ligne
cumul 2023-2024;0630003L;Coiffure;BRETAGNE;30.0;81.0;73.0;8.0;10002.0
cumul 2022-2023;0631243J;Formation;BRETAGNE;42.0;64.0;68.0;-4.0;10004.0`,
    fields: ['year', 'school_id', 'school_name', 'province', 'rate_study', 'rate_employment', null, null, null]
  },
  'unemployment by education': {
    kind: 'other',
    table: `Periode;Bulan;SD;SLTA Kejuruan/SMK;Universitas;Total
2006;Februari;2675459;1204140;375601;11104693
2006;Agustus;2589699;1305190;395554;10932000`,
    fields: [null, null, null, null, null, null]
  },
  'placements per branch': {
    kind: 'other',
    table: `s_no;company;ctc;ece;cse;total
1;A;1.8;2;NA;2
2;B;3.5;1;NA;3`,
    fields: [null, null, null, null, null, null]
  },
  apprenticeships: {
    kind: 'other',
    table: `year;level;la_name;SSA;Age;Starts;Achievements
201617;Totals;Arun;Agriculture;19-24;10;10
201617;Totals;Barrow;Agriculture;19-24;0;0`,
    fields: ['year', null, 'district', null, null, null, null]
  },
  'graduates by major': {
    kind: 'other',
    table: `Rank;Major_code;Major;Total;Men;Employed;Unemployed;Unemployment_rate;Median
1;2419;PETROLEUM;2339;2057;1976;37;0.018380527;110000
2;2416;MINING;756;679;640;85;0.117241379;75000`,
    fields: [null, null, null, null, null, null, null, 'rate_unemployment', null]
  }
};
