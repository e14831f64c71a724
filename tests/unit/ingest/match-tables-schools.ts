import type { Expected } from './match-tables';

/** Registers, recaps, portals and lists of schools and offices, each column judged by hand. */
export const registers: Readonly<Record<string, Expected>> = {
  'Dapodik partners (Dudi)': {
    kind: 'partner',
    table: `Nama DUDI;Bidang Usaha;Alamat;RT;RW;Desa/Kelurahan;Kode Pos;NPWP;Lintang;Bujur;Telp;Email
PT A;TI;Jl. A 1;1;2;Sempaja;75111;01.234.567.8-901.000;-0.5;117.1;0541123456;info@a.contoh.id
PT B;Boga;Jl. B 2;2;3;Loa;75112;01.234.567.9-901.000;-0.4;117.2;0541123457;info@b.contoh.id
CV C;Otomotif;Jl. C 3;3;4;Karang;75113;01.234.568.0-901.000;-0.3;117.3;0541123458;info@c.contoh.id`,
    fields: ['partner_name', 'partner_sector', 'address', null, null, null, null, 'partner_id', null, null, 'phone', 'email']
  },
  'Dapodik agreements (Mou)': {
    kind: 'agreement',
    table: `Jenis Kerjasama;DUDI;Nomor MoU;Judul MoU;Tgl Mulai;Tgl Selesai;Nama DUDI;NPWP DUDI;Nama Bidang Usaha;Telp Kantor;Contact Person;Telp CP;Jabatan CP
PKL;PT A;01/2023;Kerja sama PKL;15/01/2023;14/01/2024;PT A;01.234.567.8;TI;0541123456;Pak X;081234567890;HRD
Guru tamu;PT B;02/2023;Guru tamu;15/02/2023;14/02/2024;PT B;01.234.567.9;Boga;0541123457;Bu Y;081234567891;Manajer`,
    fields: [
      'scope',
      null,
      'agreement_no',
      'agreement_title',
      'start_date',
      'end_date',
      'partner_name',
      'partner_id',
      'partner_sector',
      null,
      null,
      'phone',
      null
    ]
  },
  'Dapodik training (Diklat)': {
    kind: 'training',
    table: `Nama PTK;NUPTK;Jenis Diklat;Nama;No Sertifikat;Penyelenggara;Tahun;Peran;Tingkat;Berapa Jam
Ani;1234567890123456;Workshop;Modul Ajar;S-1;Balai A;2023;Peserta;Nasional;32
Budi;1234567890123457;Magang industri;Magang;S-2;PT B;2023;Narasumber;Provinsi;80`,
    fields: [
      'teacher_name',
      'teacher_id',
      'training_type',
      'training_name',
      null,
      'organiser',
      'year',
      'training_role',
      'training_level',
      'hours'
    ]
  },
  'Dapodik activities (AktPd)': {
    kind: 'activity',
    table: `Jenis Aktivitas;Judul Aktivitas;Nomor SK Tugas;Tanggal SK;Lokasi;Keterangan
PKL;PKL gelombang 1;421/01/2024;02/01/2024;Samarinda;-
PKL;PKL gelombang 2;421/02/2024;02/07/2024;Bontang;-`,
    fields: ['activity_type', 'activity_name', null, 'activity_when', 'place', 'note_text']
  },
  'recap of an office, joined headers': {
    kind: 'agg_tracer',
    table: `No;NPSN;Nama Sekolah;Kab/Kota;Jumlah Lulusan > L;Jumlah Lulusan > P;Jumlah Lulusan > Jml;Bekerja;Melanjutkan;Wirausaha;Belum Bekerja;Persentase Terserap;Keterangan
1;20109165;SMKN 1;Samarinda;60;60;120;60;20;10;30;75%;-
2;20109166;SMKN 2;Samarinda;50;30;80;30;25;5;20;75%;-`,
    fields: [
      null,
      'school_id',
      'school_name',
      'district',
      null,
      null,
      'n_graduates',
      'n_employee',
      'n_studying',
      'n_self_employed',
      'n_seeking',
      null,
      null
    ]
  },
  'open data portal': {
    kind: 'agg_tracer',
    table: `id;kode_provinsi;nama_provinsi;kode_kabupaten_kota;nama_kabupaten_kota;jumlah_lulusan;jumlah_bekerja;satuan;tahun
1;32;JAWA BARAT;3201;KABUPATEN BOGOR;12000;6000;ORANG;2022
2;32;JAWA BARAT;3202;KABUPATEN SUKABUMI;8000;4100;ORANG;2022`,
    fields: [null, null, 'province', null, 'district', 'n_graduates', 'n_employee', null, 'year']
  },
  'open data portal, schools': {
    kind: 'other',
    table: `id;kode_provinsi;nama_provinsi;kode_kabupaten_kota;nama_kabupaten_kota;status_sekolah;jumlah_smk;satuan;tahun
1;32;JAWA BARAT;3201;KABUPATEN BOGOR;NEGERI;12;UNIT;2022
2;32;JAWA BARAT;3201;KABUPATEN BOGOR;SWASTA;180;UNIT;2022`,
    fields: [null, 'region_code', 'province', null, 'district', 'ownership', null, null, 'year']
  },
  'paper list of activities': {
    kind: 'activity',
    table: `No;Nama Kegiatan;Mitra Industri;Tempat dan Tanggal;Jumlah Peserta;Hasil
1;Guru tamu;PT A;Samarinda, 19 Mei 2024;30;Modul
;Kunjungan industri;PT B;21 – 25 Agustus 2023;64;Laporan
3;Uji kompetensi;PT C;Mei 2024;20;Sertifikat`,
    fields: [null, 'activity_name', 'partner_name', 'activity_when', 'participants', 'result']
  },
  'paper list of placements': {
    kind: 'internship',
    table: `No.;Nama Siswa;Kelas;Tempat PKL;Alamat Tempat PKL;Tanggal Mulai;Tanggal Selesai;Pembimbing
1;Ani;XI TKJ 1;PT A;Jl. A 1;1 Juli 2024;31 Desember 2024;Pak X
2;Budi;XI TKJ 1;PT B;Jl. B 2;1 Juli 2024;31 Desember 2024;Bu Y`,
    fields: [null, 'person_name', null, 'intern_host', null, 'start_date', 'end_date', null]
  },
  'help of partners': {
    kind: 'contribution',
    table: `No;NPSN;Nama Mitra;Jenis Bantuan;Nilai Bantuan (Rp);Tahun
1;20109165;PT A;Peralatan;15.000.000;2023
2;20109165;PT B;Beasiswa;5.000.000;2024`,
    fields: [null, 'school_id', 'partner_name', 'contribution_kind', 'amount', 'year']
  },
  'roster of schools per year': {
    kind: 'school_year',
    table: `NPSN;Nama Sekolah;Tahun;Jumlah Guru;Jumlah Guru Produktif;Jumlah Siswa Wajib PKL
20109165;SMKN 1;2023;60;24;240
20109166;SMKN 2;2023;48;20;180`,
    fields: ['school_id', 'school_name', 'year', 'teachers_total', 'teachers_vocational', 'pkl_due']
  },
  'recap of training': {
    kind: 'agg_training',
    table: `NPSN;Tahun;Guru Terlatih;Guru Magang Industri;Total Jam;Biaya
20109165;2023;20;4;640;12.000.000
20109166;2023;12;2;320;8.000.000`,
    fields: ['school_id', 'year', 'n_participants', 'n_industry', 'hours', 'cost']
  }
};
