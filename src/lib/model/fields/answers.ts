import { f, type Field } from './field';

/** What graduates answer about their work and study beyond their status, what employers answer, and minimum wages. */
export const answers = {
  job_before_grad: f(
    'boolean',
    'bekerja sebelum lulus, sudah bekerja sebelum lulus, mendapat pekerjaan sebelum lulus, job before graduation'
  ),
  job_within_6m: f('boolean', 'mendapat pekerjaan dalam 6 bulan, pekerjaan dalam 6 bulan, job within 6 months, f504'),
  first_job_date: f(
    'date',
    'tanggal mulai bekerja, tanggal pertama bekerja, tanggal mulai kerja, tanggal diterima bekerja, tanggal pekerjaan pertama, first job date, date of first job'
  ),
  study_start: f('date', 'mulai studi, tanggal mulai studi, tanggal mulai kuliah, study start date', 'd6'),
  contract: f(
    'vocabulary',
    'status kontrak, jenis kontrak, jenis kontrak kerja, status kepegawaian, ikatan kerja, contract type, type of contract'
  ),
  sustained_6m: f(
    'boolean',
    'bertahan 6 bulan, kegiatan berlanjut 6 bulan, bekerja atau kuliah 6 bulan berturut-turut, sustained 6 months, sustained destination'
  ),
  work_region: f(
    'text',
    'provinsi tempat kerja, provinsi kerja, wilayah kerja, kota tempat kerja, kabupaten/kota tempat kerja, work province, province of work'
  ),
  via_host: f('boolean', 'melalui tempat pkl, kerja melalui tempat pkl, hired through internship host'),
  via_partner: f('boolean', 'melalui mitra, melalui mitra sekolah, kerja melalui mitra, hired through partner'),
  via_bkk: f('boolean', 'kerja melalui bkk, melalui bursa kerja, hired through school job office'),
  pkl_quality: f('match', 'kualitas pkl, mutu pkl, kualitas prakerin, internship quality', 'g3'),
  pkl_fit: f('match', 'kesesuaian pkl, kesesuaian prakerin, relevansi pkl, internship relevance', 'g4'),
  // employers
  satisfaction: f(
    'match',
    'kepuasan pengguna lulusan, kepuasan pengguna, kepuasan dunia kerja, kepuasan perusahaan, tingkat kepuasan, employer satisfaction',
    'kepuasan, satisfaction'
  ),
  n_satisfied: f('integer', 'jumlah puas, jumlah perusahaan puas, jumlah pengguna puas, satisfied employers', 'puas, satisfied'),
  n_employers_answered: f(
    'integer',
    'jumlah perusahaan menjawab, jumlah pengguna menjawab, perusahaan menjawab, pengguna menjawab, employers answering'
  ),
  // minimum wages
  floor_ump: f('wage', 'ump, upah minimum provinsi, besaran ump, nilai ump, provincial minimum wage'),
  floor_umk: f(
    'wage',
    'umk, upah minimum kabupaten kota, upah minimum kabupaten, upah minimum kota, besaran umk, nilai umk, district minimum wage'
  ),
  floor_amount: f('wage', 'upah minimum, besaran upah minimum, upah minimum regional, umr, minimum wage'),
  floor_kind: f('vocabulary', 'jenis upah minimum, kind of minimum wage', 'jenis'),
  // counts of a recap
  n_within_6m: f(
    'integer',
    'jumlah bekerja dalam 6 bulan, jumlah bekerja maksimal 6 bulan, jumlah masa tunggu maksimal 6 bulan, hired within 6 months'
  ),
  n_within_12m: f(
    'integer',
    'jumlah bekerja dalam 12 bulan, jumlah bekerja maksimal 12 bulan, jumlah masa tunggu maksimal 12 bulan, hired within 12 months'
  ),
  n_timing_answered: f('integer', 'menjawab masa tunggu, jumlah menjawab masa tunggu, timing answered'),
  n_wage_known: f('integer', 'gaji diketahui, jumlah gaji diketahui, wage known'),
  n_wage_floor: f(
    'integer',
    'jumlah gaji minimal ump, jumlah gaji minimal umk, jumlah gaji minimal upah minimum, wage at or above minimum'
  ),
  n_via_host: f('integer', 'jumlah melalui tempat pkl, jumlah diterima di tempat pkl, via host'),
  n_via_partner: f('integer', 'jumlah melalui mitra, jumlah diterima di mitra, via partner')
} as const satisfies Record<string, Field>;
