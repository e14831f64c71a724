import type { Expected } from './match-tables';

/** Forms and exports with many columns, each column judged by hand. */
export const forms: Readonly<Record<string, Expected>> = {
  'tracer export, item codes': {
    kind: 'tracer',
    table: `Timestamp;NISN;NIK;Nama Siswa;Jenis Kelamin;Tempat Lahir;Tanggal Lahir;No HP;Email;Alamat;Tahun Kelulusan;A1. Rombel;B1. Studi Lanjut;B2. Bekerja / Berwirausaha;B3. Bentuk pekerjaan;C1. Waktu mendapatkan pekerjaan pertama;C2. Lokasi bekerja;C4. Nama perusahaan;C8. Jenis perusahaan;C9. Jam kerja per minggu;C10. Pendapatan per bulan;C12. Alasan ganti kerja;C12. Alasan lainnya;C13. Cara mendapatkan pekerjaan;C14. Kesesuaian pekerjaan;D1. Nama Perguruan Tinggi;D5. Kesesuaian studi lanjut;E1. Kursus;E2. Aktivitas cari kerja;G2. Durasi PKL
23/11/2026 14.05.33;0009321234;6472011203060001;Ani;P;Samarinda;12/03/2006;081234567890;ani@contoh.id;Jl. A 1;2025;XII TKJ 1;Tidak;Ya;Karyawan;Setelah lulus;Samarinda;PT Maju;Swasta;40;3 - 5 juta;;;BKK;Selaras;;;Tidak;Tidak;6 bulan
23/11/2026 15.05.33;0009321235;6472011203060002;Budi;L;Bontang;13/04/2006;081234567891;budi@contoh.id;Jl. B 2;2025;XII TKJ 1;Ya;Tidak;;;;;;;;;;;;Universitas M;Sesuai;Tidak;Tidak;3 bulan
24/11/2026 09.05.33;0009321236;6472011203060003;Cici;P;Samarinda;14/05/2006;081234567892;cici@contoh.id;Jl. C 3;2025;XII AKL 2;Tidak;Tidak;;;;;;;;;;;;;;Ya;Ya;6 bulan`,
    fields: [
      'survey_date',
      'student_id',
      'national_id',
      'person_name',
      'sex',
      'birth',
      'birth',
      'phone',
      'email',
      'address',
      'grad_year',
      'class_group',
      'is_studying',
      'is_employed',
      'job_form',
      'first_job_timing',
      'work_place',
      'employer_name',
      'employer_type',
      'hours_week',
      'wage',
      null,
      null,
      'job_channel',
      'match_horizontal',
      null,
      'study_match',
      'in_training',
      'is_seeking',
      'pkl_duration_band'
    ]
  },
  'Dikti form, question codes': {
    kind: 'tracer',
    table: `nimhsmsmh;kdpstmsmh;nmmhsmsmh;telpomsmh;emailmsmh;tahun_lulus;f8;f502;f505;f5a1;f5a2;f1101;f14;f15
20180101;57201;Ani;081234567890;ani@contoh.id;2023;1;3;4500000;Kalimantan Timur;Samarinda;Swasta;Sangat Erat;Setingkat
20180102;57201;Budi;081234567891;budi@contoh.id;2023;4;;;;;;;
20180103;57201;Cici;081234567892;cici@contoh.id;2023;3;6;3500000;Kalimantan Timur;Bontang;Wirausaha;Erat;Lebih tinggi
20180104;57201;Dedi;081234567893;dedi@contoh.id;2023;5;;;;;;;`,
    fields: [
      'student_id',
      // A programme given as a number names none.
      null,
      'person_name',
      'phone',
      'email',
      'grad_year',
      'status_text',
      'months_to_job',
      'wage',
      'work_place',
      null,
      'employer_type',
      'match_horizontal',
      'match_vertical'
    ]
  },
  'Dapodik student list, joined headers': {
    kind: 'other',
    table: `No;Nama;NIPD;JK;NISN;Tempat Lahir;Tanggal Lahir;NIK;Agama;Alamat;RT;HP;E-Mail;Data Ayah > Nama;Data Ayah > Jenjang Pendidikan;Data Ayah > Pekerjaan;Data Ayah > NIK;Data Ibu > Nama;Data Ibu > Pekerjaan;Data Ibu > NIK;Data Wali > Nama;Rombel Saat Ini;Sekolah Asal
1;Ani;101;P;0081234567;Samarinda;2008-03-12;6472015203080001;Islam;Jl. A 1;1;081234567890;ani@contoh.id;Amir;SMA;Petani;6472011203700001;Ida;Guru;6472015203750001;;X TKJ 1;SMPN 1
2;Budi;102;L;0081234568;Bontang;2008-04-13;6472011304080002;Islam;Jl. B 2;2;081234567891;budi@contoh.id;Umar;SMP;Buruh;6472011203700002;Eni;Petani;6472015203750002;;X TKJ 1;SMPN 2
3;Cici;103;P;0081234569;Samarinda;2008-05-14;6472015405080003;Kristen;Jl. C 3;3;081234567892;cici@contoh.id;Ali;SD;Tani;6472011203700003;Eva;Guru;6472015203750003;;X AKL 1;SMPN 3`,
    fields: [
      null,
      'person_name',
      null,
      'sex',
      'student_id',
      'birth',
      'birth',
      'national_id',
      null,
      'address',
      null,
      'phone',
      'email',
      'person_name',
      null,
      null,
      'national_id',
      'person_name',
      null,
      'national_id',
      'person_name',
      'class_group',
      null
    ]
  },
  'Google Forms, whole questions': {
    kind: 'tracer',
    table: `Cap waktu;Alamat Email;Nama lengkap (sesuai ijazah) *;NISN Anda;Asal sekolah *;Kompetensi keahlian Anda *;Tahun berapa Anda lulus? *;Apa kegiatan Anda saat ini? *;Apakah pekerjaan Anda sesuai dengan bidang keahlian? *;Di mana Anda bekerja? (sebutkan nama perusahaan);Berapa penghasilan Anda per bulan?;Nomor WhatsApp yang aktif;Saran untuk sekolah
23/11/2026 14.05.33;ani@contoh.id;Ani;0009321234;SMKN 1;TKJ;2025;Bekerja;Sesuai;PT Maju;3.500.000;081234567890;-
23/11/2026 15.05.33;budi@contoh.id;Budi;0009321235;SMKN 1;TKJ;2025;Kuliah;;;;081234567891;Semangat
24/11/2026 09.05.33;cici@contoh.id;Cici;0009321236;SMKN 1;AKL;2024;Wirausaha;Tidak sesuai;;1,5 juta;081234567892;`,
    fields: [
      'survey_date',
      'email',
      'person_name',
      'student_id',
      'school_name',
      'program',
      'grad_year',
      'status_text',
      'match_horizontal',
      'employer_name',
      'wage',
      'phone',
      null
    ]
  },
  'English tracer': {
    kind: 'tracer',
    table: `Submitted at;Full Name;Student ID;Sex;Program;Graduation Year;Current Activity;Employer;Monthly Salary;Months to first job;Field match
2026-11-23 14:05;Ani;S001;F;IT;2025;Employed;Acme;350;3;Related
2026-11-23 15:05;Budi;S002;M;IT;2025;Studying;;;;
2026-11-24 09:05;Cici;S003;F;Culinary;2025;Unemployed;;;;`,
    fields: [
      'survey_date',
      'person_name',
      'student_id',
      'sex',
      'program',
      'grad_year',
      'status_text',
      'employer_name',
      'wage',
      'months_to_job',
      'match_horizontal'
    ]
  }
};
