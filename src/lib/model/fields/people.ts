import { f, type Field } from './field';

/** Where, who, when, what graduates answer, and internships. */
export const people = {
  // where
  school_id: f(
    'code',
    'npsn, npsn sekolah, kode sekolah, no pokok sekolah nasional, nomor pokok sekolah nasional, id satuan pendidikan, id sekolah, school id, school code, provider id, rto code, uai, code uai, kdptimsmh',
    'urn'
  ),
  school_name: f(
    'text',
    'nama sekolah, satuan pendidikan, asal sekolah, nama satdik, nama satuan pendidikan, nama smk, school name, sekolah, name of school',
    'university, institution, institution name, provider, college, libelle, smk, school'
  ),
  level: f('vocabulary', 'bentuk pendidikan, jenjang pendidikan sekolah, level sekolah, school level', 'jenjang'),
  ownership: f('vocabulary', 'status sekolah, negeri/swasta, ownership, public/private', 'status'),
  district: f(
    'text',
    'kab/kota, kabupaten/kota, kota/kabupaten, nama kabupaten kota, kabupaten, regency, la name, kabupaten kota',
    'kota, wilayah, cabdin, district, county, lga, local authority'
  ),
  province: f('text', 'provinsi, propinsi, nama provinsi, province', 'state, region'),
  region_code: f('code', 'kode wilayah, kode kabupaten kota, kode provinsi, area code, la code'),
  country: f('vocabulary', 'negara, negara tujuan, country', ''),
  program: f(
    'text',
    'kompetensi keahlian, konsentrasi keahlian, program keahlian, bidang keahlian, jurusan, program studi, prodi, paket keahlian, kejuruan, kdpstmsmh',
    'kompetensi, program, course, trade, pathway, cip, qualification, degree, major'
  ),
  class_group: f('text', 'rombel, rombongan belajar, rombel saat ini', 'kelas, tingkat kelas, class, grade, section, tingkat'),
  // who
  student_id: f(
    'code',
    'nisn, nis, nipd, no induk siswa, no induk siswa nasional, id siswa, id lulusan, student id, learner id, graduate id, nimhsmsmh',
    'nim, npm, usi',
    'hash'
  ),
  national_id: f('code', 'nik, no ktp, nomor induk kependudukan, national id, nik siswa, nik ayah, nik ibu, nik wali', '', 'drop'),
  person_name: f(
    'text',
    'nama siswa, nama lengkap, nama alumni, nama lulusan, nama peserta didik, nama lengkap siswa, full name, student name, nmmhsmsmh, nama ayah, nama ibu, nama wali, nama orang tua',
    'nama, name',
    'drop'
  ),
  phone: f(
    'code',
    'no hp, nomor hp, no hp wa, no wa, nomor wa, nomor whatsapp, no whatsapp, no telepon, no telp, nomor handphone, no handphone, phone number, contact phone number, telepon, telp, phone, telpomsmh, telp cp, hp cp, no hp cp, no hp siswa, no hp orang tua',
    'hp, whatsapp, mobile',
    'drop'
  ),
  email: f('text', 'email, e-mail, surel, alamat email, alamat surel, email address, emailmsmh', '', 'drop'),
  address: f('text', 'alamat rumah, alamat lengkap, alamat siswa, alamat tempat tinggal, home address, alamat', 'address', 'drop'),
  birth: f(
    'text',
    'tanggal lahir, tgl lahir, tempat lahir, tempat tanggal lahir, tempat dan tanggal lahir, ttl, birth date, date of birth',
    '',
    'drop'
  ),
  teacher_id: f('code', 'nuptk, nip, nip/nuptk, nik guru, id ptk, id guru, teacher id, staff id', '', 'hash'),
  teacher_name: f(
    'text',
    'nama guru, nama ptk, nama pendidik, nama peserta pelatihan, teacher name, staff name',
    'guru, nama peserta, nama, teacher',
    'hash'
  ),
  sex: f('sex', 'jk, jenis kelamin, l/p, lk/pr, gender, sex, jenis kelamin siswa', 'kelamin'),
  // when
  year: f('year', 'tahun, thn, tahun pelaksanaan, tahun kegiatan, tahun pkl, tahun pelatihan, year, annee, academic year', 'th'),
  grad_year: f(
    'year',
    'tahun lulus, th lulus, tahun kelulusan, tahun lulusan, tahun tamat, alumni tahun, kohort, graduation year, completion year, class of',
    'angkatan, lulusan, tahun ajaran, tahun pelajaran, ta, tapel, cohort, school year'
  ),
  grad_date: f('date', 'tanggal lulus, tanggal ijazah, tanggal kelulusan, graduation date, completion date'),
  survey_date: f(
    'date',
    'timestamp, cap waktu, stempel waktu, tanggal isi tracer, tanggal pengisian, tanggal survei, tanggal mengisi, submitted at, survey date'
  ),
  wave: f('integer', 'gelombang survei, tahap survei, survey wave', 'wave, gelombang, periode survei'),
  start_date: f(
    'date',
    'tanggal mulai, tanggal mulai pkl, mou mulai, mulai kerja sama, tanggal mulai kerja sama, tanggal mou, tanggal penandatanganan, start date',
    'mulai, tmt, start, from, signed'
  ),
  end_date: f(
    'date',
    'tanggal selesai, tanggal selesai pkl, tanggal berakhir, mou berakhir, akhir kerja sama, tanggal berakhir kerja sama, masa berlaku, berlaku sampai, end date, expiry, expiry date',
    'selesai, berakhir, s.d., sampai, end, to'
  ),
  // tracer answers
  contact: f('vocabulary', 'status respons, status responden, status kontak, response status', 'kontak, terdata, contact, respons'),
  status_text: f(
    'status',
    'status saat ini, status lulusan, status alumni, kegiatan saat ini, aktivitas saat ini, kategori alumni, keterserapan, status keterserapan, status pekerjaan, kegiatan setelah lulus, bmw, current activity, employment outcome, current status, f8',
    'status, aktivitas, kegiatan, keterangan, destination, outcome'
  ),
  is_employed: f(
    'boolean',
    'sudah bekerja, status bekerja, bekerja/berwirausaha, apakah bekerja, apakah anda bekerja, apakah saat ini bekerja, bekerja saat ini',
    'bekerja, kerja, employed, working, b2'
  ),
  job_form: f('vocabulary', 'bentuk pekerjaan, status pekerjaan utama, employment status, class of worker', 'b3'),
  is_self_employed: f(
    'boolean',
    'berwirausaha, usaha sendiri, apakah berwirausaha, apakah anda berwirausaha, own business',
    'wirausaha, wiraswasta, self-employed, entrepreneur'
  ),
  is_studying: f(
    'boolean',
    'studi lanjut, lanjut studi, melanjutkan studi, melanjutkan kuliah, melanjutkan pendidikan, apakah melanjutkan, apakah kuliah, further study',
    'melanjutkan, kuliah, perguruan tinggi, studying, enrolled, continuing, b1'
  ),
  in_training: f(
    'boolean',
    'sedang pelatihan, mengikuti kursus, sedang kursus, mengikuti pelatihan, aktivitas mingguan, in training',
    'kursus, e1'
  ),
  is_seeking: f(
    'boolean',
    'sedang mencari kerja, aktivitas cari kerja, aktivitas mencari kerja, job seeking, seeking work',
    'mencari kerja, belum bekerja, menganggur, unemployed, e2'
  ),
  months_to_job: f(
    'months',
    'masa tunggu, waktu tunggu, masa tunggu kerja, lama menunggu, bulan mendapat pekerjaan, lama mencari kerja, months to first job, waiting time, f502, f506',
    ''
  ),
  first_job_timing: f('vocabulary', 'waktu mendapatkan pekerjaan pertama, sebelum/setelah lulus, before/after graduation', 'c1'),
  employer_name: f(
    'text',
    'nama perusahaan tempat bekerja, tempat kerja, tempat bekerja, nama tempat kerja, nama instansi tempat bekerja, employer, employer name, di mana bekerja, nama perusahaan tempat bekerja saat ini, tempat bekerja saat ini',
    'nama perusahaan, perusahaan, instansi, nama instansi, company, company name, c4'
  ),
  employer_type: f('vocabulary', 'jenis instansi, jenis perusahaan, employer type, f1101', 'c8'),
  work_place: f('text', 'lokasi kerja, kota kerja, lokasi bekerja, dalam/luar negeri, work location, f5a1, f5a2', 'c2'),
  wage: f(
    'wage',
    'gaji, penghasilan, pendapatan, upah, take home pay, gaji pertama, penghasilan bulanan, pendapatan bulanan, gaji bulanan, penghasilan per bulan, pendapatan per bulan, gaji per bulan, wage, salary, pay band, f505, monthly salary, monthly wage, monthly income',
    'earnings, c10'
  ),
  hours_week: f('number', 'jam kerja per minggu, hours per week', 'c9'),
  job_channel: f(
    'vocabulary',
    'cara mendapatkan kerja, cara mendapatkan pekerjaan, sumber info kerja, melalui bkk, how found, recruitment channel',
    'jalur, c13'
  ),
  match_horizontal: f(
    'match',
    'kesesuaian pekerjaan, keselarasan, keselarasan pekerjaan, keselarasan bidang, kesesuaian bidang, linieritas, linearitas, sesuai bidang, hubungan bidang studi, field match, f14',
    'relevansi, relevance, kesesuaian, c14'
  ),
  match_vertical: f('vocabulary', 'kesesuaian jenjang, tingkat pendidikan paling tepat, level match, over-qualification, f15', ''),
  study_match: f('match', 'kesesuaian studi, kesesuaian studi lanjut, study match', 'd5'),
  pkl_duration_band: f('text', 'durasi pkl, lama pkl, internship length', 'g2'),
  weight: f('number', 'bobot responden, survey weight', 'bobot, weight'),
  // internships
  intern_host: f(
    'text',
    'tempat pkl, tempat prakerin, tempat magang, lokasi pkl, nama tempat pkl, dudi, nama dunia kerja, tempat praktik, placement employer, dudi tempat pkl, industri tempat pkl',
    'industri, host, perusahaan, nama perusahaan, nama dudi, nama industri, iduka, dudika, nama instansi'
  ),
  intern_status: f('vocabulary', 'status pkl, status magang, status prakerin, placement status', 'status'),
  city: f('text', 'kota tujuan, kota pkl, kota industri, kota mitra', 'kota, city'),
  funding: f('text', 'pendanaan, sumber dana, funding'),
  score: f('number', 'nilai pkl, nilai prakerin, nilai magang, nilai akhir pkl', 'nilai, skor, score, nilai akhir'),
  hired_by_host: f('boolean', 'direkrut, direkrut tempat pkl, diterima kerja, direkrut dudi, hired by host'),
  briefing_done: f('boolean', 'pembekalan, pembekalan pkl, briefing'),
  evaluated: f('boolean', 'dievaluasi, evaluated'),
  hours: f(
    'number',
    'jp, jumlah jp, jumlah jam, total jam, jam pelatihan, jam pkl, berapa jam, contact hours',
    'jam, hours, durasi, lama, duration'
  ),
  hours_unit: f('vocabulary', 'satuan jam, hours unit', 'satuan')
} as const satisfies Record<string, Field>;
