import { f, type Field } from './field';

/** Rosters, counts of aggregate files, published rates. */
export const counts = {
  // school and year roster
  centre_of_excellence: f('boolean', 'smk pk, pusat keunggulan, smk pusat keunggulan, centre of excellence'),
  teachers_total: f('integer', 'jumlah guru, total guru, jumlah seluruh guru, teachers total', 'teachers'),
  teachers_vocational: f('integer', 'jumlah guru produktif, jumlah guru kejuruan, guru produktif, vocational teachers', 'guru kejuruan'),
  pkl_due: f('integer', 'siswa wajib pkl, jumlah siswa wajib pkl, wajib pkl, sasaran pkl, pkl due, students due'),
  // counts of aggregate files
  n_graduates: f(
    'integer',
    'jumlah lulusan, lulusan total, banyaknya lulusan, total lulusan, jumlah alumni, jumlah tamatan, number of graduates',
    'lulusan, graduates, completers, tamatan'
  ),
  n_reached: f('integer', 'jumlah terhubungi, jumlah terlacak', 'terhubungi, terlacak, reached, contacted'),
  n_responded: f(
    'integer',
    'jumlah responden, jumlah terdata, jumlah merespons, number of respondents',
    'responden, terdata, merespons, respondents, responded'
  ),
  n_absorbed: f('integer', 'jumlah terserap, jumlah bmw, total terserap', 'terserap, absorbed'),
  n_employee: f(
    'integer',
    'jumlah bekerja, jumlah lulusan bekerja, jumlah karyawan',
    'bekerja, karyawan, employees, employee, employed, b'
  ),
  n_self_employed: f('integer', 'jumlah wirausaha, jumlah berwirausaha, jumlah wiraswasta', 'wirausaha, wiraswasta, berwirausaha, w'),
  n_studying: f(
    'integer',
    'jumlah melanjutkan, jumlah kuliah, jumlah studi lanjut, jumlah melanjutkan studi',
    'melanjutkan, kuliah, studi lanjut, m'
  ),
  n_work_and_study: f(
    'integer',
    'jumlah bekerja dan kuliah, jumlah bekerja sambil kuliah, jumlah bekerja dan melanjutkan',
    'bekerja dan kuliah, bekerja sambil kuliah, bekerja dan melanjutkan, work and study'
  ),
  n_seeking: f(
    'integer',
    'jumlah mencari kerja, jumlah menganggur, jumlah belum bekerja, jumlah belum terserap',
    'mencari kerja, belum bekerja, menganggur, tidak bekerja, belum terserap, seeking, unemployed'
  ),
  n_inactive: f(
    'integer',
    'jumlah belum memungkinkan bekerja',
    'belum memungkinkan bekerja, tidak tersedia, bukan angkatan kerja, inactive, not available'
  ),
  n_matched: f('integer', 'jumlah selaras, jumlah bekerja selaras', 'selaras, matched'),
  n_match_answered: f('integer', 'menjawab keselarasan, match answered'),
  n_due: f('integer', 'jumlah wajib pkl, jumlah siswa wajib pkl, jumlah sasaran pkl', 'due, wajib pkl, sasaran pkl, siswa wajib pkl'),
  n_placed: f('integer', 'jumlah pkl, jumlah siswa pkl, jumlah ditempatkan, siswa pkl', 'ditempatkan, placed'),
  n_completed: f('integer', 'selesai pkl, jumlah selesai pkl, jumlah selesai', 'completed'),
  n_overseas: f('integer', 'pkl luar negeri, jumlah pkl luar negeri, jumlah guru magang luar negeri', 'luar negeri, overseas'),
  n_met_minimum: f('integer', 'jumlah memenuhi minimum, pkl memenuhi minimum, met minimum', 'memenuhi minimum'),
  n_hired_by_host: f(
    'integer',
    'jumlah direkrut tempat pkl, jumlah direkrut, jumlah diterima tempat pkl, number hired by host',
    'direkrut'
  ),
  n_hosts: f('integer', 'jumlah dudi, jumlah tempat pkl', 'hosts'),
  n_participants: f('integer', 'guru terlatih, guru dilatih, jumlah guru dilatih, guru mengikuti pelatihan, participants distinct', ''),
  n_industry: f('integer', 'guru magang industri, jumlah guru magang, industry participants', 'guru magang'),
  n_active: f('integer', 'mitra aktif, jumlah mitra, jumlah mitra aktif, active partners'),
  n_new: f('integer', 'mitra baru, jumlah mitra baru, new partners'),
  n_ended: f('integer', 'mitra berakhir, jumlah mitra berakhir, ended partners'),
  n_renewed: f('integer', 'mitra diperpanjang, jumlah mitra diperpanjang, kerja sama diperpanjang, renewed partners'),
  n_expiring: f('integer', 'mitra jatuh tempo, jumlah mitra jatuh tempo, kerja sama jatuh tempo, partners due to end'),
  n_retained: f('integer', 'mitra bertahan, jumlah mitra bertahan, retained partners'),
  n_activities: f('integer', 'jumlah kegiatan mitra, jumlah kegiatan bersama mitra, partner activities'),
  partner_dimension: f('vocabulary', 'dimensi', 'dimension'),
  partner_value: f('text', 'dimension value', 'rincian'),
  // published rates without counts: header -> indicator
  rate_absorption: f(
    'percent',
    'persentase terserap, persen terserap, tingkat keterserapan, persentase keterserapan, absorption rate, persen bmw'
  ),
  rate_employment: f(
    'percent',
    'persentase bekerja, persen bekerja, tingkat kerja, employment rate, employment rate overall, taux emploi 6 mois'
  ),
  rate_study: f('percent', 'persentase melanjutkan, persen melanjutkan, tingkat melanjutkan, taux poursuite etudes, further study rate'),
  rate_entrepreneurship: f('percent', 'persentase wirausaha, persen wirausaha, tingkat wirausaha, self-employment rate'),
  rate_unemployment: f('percent', 'persentase menganggur, persen menganggur, tingkat pengangguran, unemployment rate'),
  indicator_id: f('code', 'kode indikator, indicator id', 'indikator, indicator'),
  value: f('number', 'nilai indikator', 'value'),
  numerator: f('number', 'pembilang, numerator'),
  denominator: f('number', 'penyebut, denominator'),
  denominator_code: f('code', 'kode penyebut, denominator code'),
  approx: f('boolean', 'perkiraan, approx, approximate'),
  n_note: f('text', 'catatan n, n note')
} as const satisfies Record<string, Field>;
