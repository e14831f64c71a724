import { f, type Field } from './field';

/** Certificates and tests of competence, of students and of teachers; how long a programme runs. */
export const certification = {
  cert_scheme: f('text', 'skema sertifikasi, nama skema, skema kompetensi, skema uji, certification scheme', 'skema, scheme'),
  cert_kind: f('vocabulary', 'jenis sertifikat, jenis sertifikasi, certificate kind, certificate type'),
  cert_result: f('vocabulary', 'hasil uji kompetensi, hasil uji, hasil sertifikasi, hasil asesmen, test result, certification result', ''),
  cert_body: f('text', 'lembaga sertifikasi, lembaga penguji, nama lsp, certification body, awarding body'),
  cert_date: f('date', 'tanggal sertifikat, tanggal uji kompetensi, tanggal uji, tanggal terbit sertifikat, certificate date'),
  cert_until: f('date', 'sertifikat berlaku sampai, masa berlaku sertifikat, certificate expiry'),
  certificate_no: f('code', 'nomor sertifikat, no sertifikat, no registrasi sertifikat, certificate number'),
  person_group: f('vocabulary', 'kelompok pemegang, pemegang sertifikat, siswa/guru, person group'),
  program_years: f(
    'integer',
    'lama program, lama program (tahun), lama program keahlian, lama pendidikan (tahun), program length, programme length'
  )
} as const satisfies Record<string, Field>;
