/** How the text of a field becomes a value (`ingest/cast/`). `code` stays text, digit for digit. */
export type CastKind =
  | 'text'
  | 'code'
  | 'number'
  | 'integer'
  | 'percent'
  | 'date'
  | 'year'
  | 'boolean'
  | 'sex'
  | 'status'
  | 'wage'
  | 'months'
  | 'match'
  | 'vocabulary';

/** A canonical field: what a column of somebody's file can be taken for. Adding a synonym is one line here. */
export interface Field {
  readonly cast: CastKind;
  /** Normalised headers, Indonesian and English (csv.md 3): lower case, no item codes, no brackets. */
  readonly synonyms: readonly string[];
  /** Personal data: dropped at import, or hashed in memory where it links rows. */
  readonly personal?: 'drop' | 'hash';
}

const f = (cast: CastKind, synonyms: string, personal?: 'drop' | 'hash'): Field => ({
  cast,
  synonyms: synonyms
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean),
  ...(personal ? { personal } : {})
});

export const fields = {
  // where
  school_id: f(
    'code',
    'npsn, kode sekolah, no pokok sekolah nasional, id satuan pendidikan, id sekolah, school id, school code, provider id, urn, rto code, uai'
  ),
  school_name: f(
    'text',
    'nama sekolah, sekolah, satuan pendidikan, asal sekolah, nama satdik, nama satuan pendidikan, smk, school, school name, institution, provider, college, university, libelle'
  ),
  level: f('vocabulary', 'bentuk pendidikan, jenjang, level sekolah, school level'),
  ownership: f('vocabulary', 'status sekolah, negeri/swasta, ownership, public/private'),
  district: f(
    'text',
    'kab/kota, kabupaten, kota, kabupaten/kota, nama kabupaten kota, nama_kabupaten_kota, wilayah, cabdin, district, regency, county, lga, la name, la_name'
  ),
  province: f('text', 'provinsi, propinsi, nama provinsi, nama_provinsi, province, state, region'),
  region_code: f('code', 'kode wilayah, kode_kabupaten_kota, kode_provinsi, area code, la code'),
  country: f('text', 'negara, country'),
  program: f(
    'text',
    'kompetensi keahlian, konsentrasi keahlian, program keahlian, bidang keahlian, jurusan, prodi, kejuruan, paket keahlian, kompetensi, program, course, trade, pathway, cip, qualification, degree, major'
  ),
  class_group: f('text', 'rombel, rombongan belajar, rombel saat ini, kelas, tingkat kelas, class, grade, section'),
  // who
  student_id: f(
    'code',
    'nisn, nis, nipd, no induk siswa, nim, npm, id siswa, id lulusan, student id, learner id, graduate id, usi',
    'hash'
  ),
  national_id: f('code', 'nik, no ktp, nomor induk kependudukan, national id', 'drop'),
  person_name: f(
    'text',
    'nama, nama lengkap, nama siswa, nama alumni, nama lulusan, nama peserta didik, name, full name, student name',
    'drop'
  ),
  phone: f('code', 'no hp, nomor hp, hp, telepon, no telepon, no telp, telp, whatsapp, no wa, phone, phone number, mobile', 'drop'),
  email: f('text', 'email, e-mail, surel, alamat email, email address', 'drop'),
  address: f('text', 'alamat, alamat rumah, alamat lengkap, address, home address', 'drop'),
  birth: f('text', 'tanggal lahir, tgl lahir, tempat lahir, tempat tanggal lahir, ttl, birth date, date of birth', 'drop'),
  teacher_id: f('code', 'nuptk, nip, nik guru, id ptk, id guru, teacher id, staff id', 'hash'),
  teacher_name: f('text', 'nama guru, nama ptk, guru, nama peserta, nama pendidik, teacher, teacher name, staff name', 'hash'),
  sex: f('sex', 'jk, jenis kelamin, l/p, lk/pr, kelamin, gender, sex'),
  // when
  year: f('year', 'tahun, thn, th, tahun pelaksanaan, tahun kegiatan, year, annee, academic year'),
  grad_year: f(
    'year',
    'tahun lulus, th lulus, thn lulus, thn kelulusan, tahun kelulusan, angkatan, lulusan, alumni tahun, tahun ajaran, ta, tapel, kohort, graduation year, completion year, cohort, class of, school year'
  ),
  grad_date: f('date', 'tanggal lulus, tgl lulus, tgl ijazah, tanggal ijazah, tanggal kelulusan, graduation date, completion date'),
  survey_date: f(
    'date',
    'timestamp, cap waktu, stempel waktu, tanggal isi tracer, tgl pengisian, tanggal survei, submitted at, survey date'
  ),
  wave: f('integer', 'wave, gelombang, tahap survei, periode survei'),
  start_date: f('date', 'tgl mulai, tanggal mulai, mulai, tmt, mou mulai, mulai kerja sama, tanggal mou, start, start date, from, signed'),
  end_date: f(
    'date',
    'tgl selesai, tanggal selesai, selesai, berakhir, tanggal berakhir, s.d., masa berlaku, mou berakhir, end, end date, to, expiry'
  ),
  // tracer answers
  contact: f('vocabulary', 'status respons, status responden, kontak, terdata, response status, contact'),
  status_text: f(
    'status',
    'status, status saat ini, status lulusan, kegiatan saat ini, aktivitas, kategori alumni, status alumni, keterserapan, bmw, destination, current activity, outcome, employment outcome'
  ),
  is_employed: f(
    'boolean',
    'bekerja, bekerja / berwirausaha, sudah bekerja, status bekerja, kerja, apakah bekerja, employed, working, b2, f8'
  ),
  job_form: f('vocabulary', 'bentuk pekerjaan, status pekerjaan utama, employment status, class of worker, b3'),
  is_self_employed: f(
    'boolean',
    'wirausaha, wiraswasta, berwirausaha, usaha sendiri, self-employed, self employed, entrepreneur, own business'
  ),
  is_studying: f(
    'boolean',
    'studi lanjut, melanjutkan, kuliah, lanjut studi, melanjutkan studi, perguruan tinggi, further study, studying, enrolled, continuing, b1'
  ),
  in_training: f('boolean', 'sedang pelatihan, kursus, in training, e1'),
  is_seeking: f('boolean', 'mencari kerja, belum bekerja, menganggur, aktivitas cari kerja, unemployed, job seeking, seeking work, e2'),
  months_to_job: f(
    'months',
    'masa tunggu, waktu tunggu, lama menunggu, bulan mendapat pekerjaan, lama mencari kerja, f502, f506, months to first job, waiting time'
  ),
  first_job_timing: f('vocabulary', 'waktu mendapatkan pekerjaan pertama, sebelum/setelah lulus, before/after graduation, c1'),
  employer_name: f('text', 'nama perusahaan, perusahaan, tempat kerja, instansi, nama instansi tempat bekerja, employer, company, c4'),
  employer_type: f('vocabulary', 'jenis instansi, jenis perusahaan, employer type, c8, f1101'),
  work_place: f('text', 'lokasi kerja, kota kerja, dalam/luar negeri, work location, c2, f5a1, f5a2'),
  wage: f('wage', 'gaji, penghasilan, pendapatan, upah, take home pay, gaji pertama, wage, salary, earnings, pay band, c10, f505'),
  hours_week: f('number', 'jam kerja per minggu, hours per week, c9'),
  job_channel: f('text', 'cara mendapatkan kerja, jalur, sumber info kerja, melalui bkk, how found, recruitment channel, c13'),
  match_horizontal: f(
    'match',
    'kesesuaian pekerjaan, keselarasan, linieritas, relevansi, sesuai bidang, hubungan bidang studi, field match, relevance, c14, f14'
  ),
  match_vertical: f('match', 'kesesuaian jenjang, tingkat pendidikan paling tepat, level match, over-qualification, f15'),
  study_match: f('match', 'kesesuaian studi, study match, d5'),
  pkl_duration_band: f('text', 'durasi pkl, internship length, g2'),
  weight: f('number', 'bobot, weight'),
  // internships
  intern_host: f(
    'text',
    'tempat pkl, tempat prakerin, tempat magang, dudi, industri, nama dunia kerja, tempat praktik, host, placement employer'
  ),
  intern_status: f('vocabulary', 'status pkl, status magang, placement status'),
  city: f('text', 'kota tujuan, kota pkl, kota industri, city'),
  funding: f('text', 'pendanaan, sumber dana, funding'),
  score: f('number', 'nilai pkl, nilai, skor, score'),
  hired_by_host: f('boolean', 'direkrut, direkrut tempat pkl, diterima kerja, hired by host'),
  briefing_done: f('boolean', 'pembekalan, briefing'),
  evaluated: f('boolean', 'dievaluasi, evaluated'),
  hours: f('number', 'jam, jp, jumlah jam, jam pelatihan, berapa jam, lama (jam), durasi, hours, contact hours, duration'),
  hours_unit: f('vocabulary', 'satuan jam, satuan, hours unit'),
  // teachers
  training_name: f('text', 'nama diklat, nama pelatihan, judul pelatihan, nama kegiatan pelatihan, training, training name, course name'),
  training_type: f('vocabulary', 'jenis diklat, jenis pelatihan, bimtek, training type, cpd type'),
  training_role: f('vocabulary', 'peran, sebagai, role'),
  role_group: f('vocabulary', 'kelompok peserta, kelompok guru, jenis guru, jenis ptk, role group'),
  training_level: f('vocabulary', 'tingkat, jenjang kegiatan, tingkat kegiatan, training level'),
  organiser: f('text', 'penyelenggara, pelaksana, lembaga penyelenggara, organiser, organizer'),
  trainer_country: f('text', 'negara pelatih, negara instruktur, trainer country'),
  cost: f('wage', 'biaya, anggaran, cost, spend'),
  days: f('number', 'hari, jumlah hari, lama hari, days'),
  participants: f('integer', 'jumlah peserta, peserta, participants, participants total'),
  // partners
  partner_id: f('code', 'id mitra, kode mitra, npwp dudi, partner id'),
  partner_name: f(
    'text',
    'mitra, nama mitra, nama dudi, dunia usaha & industri, iduka, dudika, industri pasangan, lembaga mitra, partner, partner name, organisation, organization'
  ),
  partner_type: f('vocabulary', 'jenis mitra, kategori mitra, bentuk lembaga, partner type'),
  partner_sector: f('text', 'bidang usaha, nama bidang usaha, bidang, sektor, lapangan usaha, kbli, industry, sector, isic, naics'),
  partner_role: f('vocabulary', 'peran mitra, partner role'),
  linked_school_id: f('code', 'npsn mitra, linked school id'),
  agreement_id: f('code', 'id kerja sama, id mou, agreement id'),
  agreement_no: f('code', 'nomor mou, no mou, no pks, nomor kerja sama, agreement number'),
  agreement_title: f('text', 'judul mou, perihal, judul kerja sama, agreement title'),
  doc_type: f('vocabulary', 'mou/pks/ia, jenis dokumen, document type, doc type'),
  formality: f('vocabulary', 'formal/informal, formalitas, formality'),
  scope: f('vocabulary', 'jenis kerjasama, jenis kerja sama, bentuk kerja sama, ruang lingkup, agreement type, scope'),
  initiated_by: f('text', 'prakarsa, diprakarsai oleh, initiated by'),
  in_school_plan: f('boolean', 'masuk rencana kerja sekolah, in school plan'),
  has_goals: f('boolean', 'ada tujuan, has goals'),
  has_duties: f('boolean', 'ada tanggung jawab, has duties'),
  has_indicators: f('boolean', 'ada indikator, has indicators'),
  has_dispute_clause: f('boolean', 'ada penyelesaian sengketa, has dispute clause'),
  renews_id: f('code', 'memperpanjang, renews id'),
  end_reason: f('text', 'alasan berakhir, end reason'),
  stage: f('vocabulary', 'tahap, status kerja sama, tahapan, stage'),
  stage_vocabulary: f('code', 'kosakata tahap, stage vocabulary'),
  // activities, contributions, notes, units
  activity_name: f('text', 'nama kegiatan, kegiatan, uraian, acara, activity, event'),
  activity_type: f('vocabulary', 'jenis kegiatan, activity type'),
  activity_when: f('date', 'waktu, pelaksanaan, tanggal, hari/tanggal, tempat dan tanggal, tanggal kegiatan, date, when'),
  place: f('text', 'tempat, lokasi, place'),
  result: f('text', 'hasil, prestasi, result'),
  contribution_kind: f('vocabulary', 'bantuan, jenis bantuan, contribution, contribution kind'),
  amount: f(
    'wage',
    'nilai bantuan, dana, hibah, csr, nominal, nilai aset, sumbangan, beasiswa, contribution value, amount, grant, donation'
  ),
  currency: f('code', 'mata uang, currency'),
  valuation: f('vocabulary', 'dasar nilai, valuation'),
  recurring: f('boolean', 'berulang, recurring'),
  repayable: f('boolean', 'wajib dikembalikan, repayable'),
  unit_name: f('text', 'unit produksi, teaching factory, nama unit, production unit'),
  unit_kind: f('vocabulary', 'jenis unit, unit kind'),
  note_kind: f('vocabulary', 'jenis catatan, note kind'),
  note_text: f('text', 'catatan, keterangan, isi catatan, note, remarks'),
  subject_table: f('code', 'subject table, tabel acuan'),
  subject_id: f('code', 'subject id, id acuan'),
  subject_type: f('vocabulary', 'subject type, jenis acuan'),
  // school and year roster
  centre_of_excellence: f('boolean', 'smk pk, pusat keunggulan, smk pusat keunggulan, centre of excellence'),
  teachers_total: f('integer', 'jumlah guru, jml guru, total guru, teachers, teachers total'),
  teachers_vocational: f('integer', 'guru produktif, jumlah guru produktif, guru kejuruan, vocational teachers'),
  pkl_due: f('integer', 'siswa wajib pkl, wajib pkl, sasaran pkl, pkl due, students due'),
  // counts of aggregate files
  n_graduates: f(
    'integer',
    'jumlah lulusan, jml lulusan, lulusan total, banyaknya lulusan, total lulusan, graduates, number of graduates, completers'
  ),
  n_reached: f('integer', 'terhubungi, jumlah terhubungi, reached, contacted'),
  n_responded: f('integer', 'jumlah responden, responden, terdata, merespons, respondents, responded'),
  n_absorbed: f('integer', 'terserap, jumlah terserap, absorbed'),
  n_employee: f('integer', 'jumlah bekerja, bekerja (b), karyawan, employees, employee'),
  n_self_employed: f('integer', 'jumlah wirausaha, jumlah berwirausaha, wirausaha (w)'),
  n_studying: f('integer', 'jumlah melanjutkan, jumlah kuliah, melanjutkan (m)'),
  n_work_and_study: f('integer', 'bekerja dan kuliah, bekerja sambil kuliah, bekerja dan melanjutkan, work and study'),
  n_seeking: f('integer', 'jumlah mencari kerja, jumlah menganggur, belum terserap, belum bekerja jumlah, seeking'),
  n_inactive: f('integer', 'belum memungkinkan bekerja, tidak tersedia, bukan angkatan kerja, inactive, not available'),
  n_matched: f('integer', 'jumlah selaras, matched'),
  n_match_answered: f('integer', 'menjawab keselarasan, match answered'),
  n_due: f('integer', 'jumlah wajib pkl, due'),
  n_placed: f('integer', 'jumlah pkl, siswa pkl, ditempatkan, jumlah ditempatkan, placed'),
  n_completed: f('integer', 'selesai pkl, jumlah selesai, completed'),
  n_overseas: f('integer', 'luar negeri, pkl luar negeri, overseas'),
  n_hosts: f('integer', 'jumlah dudi, jumlah tempat pkl, hosts'),
  n_participants: f('integer', 'guru terlatih, guru dilatih, guru mengikuti pelatihan, participants distinct'),
  n_industry: f('integer', 'guru magang, guru magang industri, industry participants'),
  n_active: f('integer', 'mitra aktif, jumlah mitra, jumlah mitra aktif, active partners'),
  n_new: f('integer', 'mitra baru, new partners'),
  n_ended: f('integer', 'mitra berakhir, ended partners'),
  partner_dimension: f('vocabulary', 'dimensi, dimension'),
  partner_value: f('text', 'rincian, dimension value'),
  // published rates without counts: header -> indicator
  rate_absorption: f('percent', 'persentase terserap, persen terserap, tingkat keterserapan, absorption rate, persen bmw'),
  rate_employment: f(
    'percent',
    'persentase bekerja, tingkat kerja, employment rate, employment_rate_overall, employment rate overall, taux emploi 6 mois, taux emploi 12 mois'
  ),
  rate_study: f('percent', 'persentase melanjutkan, tingkat melanjutkan, taux poursuite etudes, further study rate'),
  rate_entrepreneurship: f('percent', 'persentase wirausaha, tingkat wirausaha, self-employment rate'),
  rate_unemployment: f('percent', 'persentase menganggur, tingkat pengangguran, unemployment rate'),
  indicator_id: f('code', 'indikator, kode indikator, indicator, indicator id'),
  value: f('number', 'value, nilai indikator'),
  numerator: f('number', 'pembilang, numerator'),
  denominator: f('number', 'penyebut, denominator'),
  denominator_code: f('code', 'kode penyebut, denominator code'),
  approx: f('boolean', 'perkiraan, approx, approximate'),
  n_note: f('text', 'catatan n, n note')
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof fields;
export const fieldIds = Object.keys(fields) as FieldId[];
