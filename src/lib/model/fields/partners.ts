import { f, type Field } from './field';

/** Teacher training, partners, agreements, activities, contributions, notes. */
export const partners = {
  // teachers
  training_name: f(
    'text',
    'nama diklat, nama pelatihan, judul pelatihan, nama kegiatan pelatihan, nama bimtek, training name',
    'training, course name, pelatihan, diklat, nama'
  ),
  training_type: f('vocabulary', 'jenis diklat, jenis pelatihan, bentuk pelatihan, training type, cpd type', 'bimtek'),
  training_role: f('vocabulary', 'peran peserta, peran dalam kegiatan', 'peran, sebagai, role'),
  role_group: f('vocabulary', 'kelompok peserta, kelompok guru, jenis guru, jenis ptk, role group'),
  training_level: f('vocabulary', 'tingkat kegiatan, jenjang kegiatan, tingkat pelatihan, training level', 'tingkat'),
  organiser: f('text', 'penyelenggara, lembaga penyelenggara, penyelenggara pelatihan, organiser, organizer', 'pelaksana, lembaga'),
  trainer_country: f('vocabulary', 'negara pelatih, negara instruktur, trainer country'),
  cost_each: f('wage', 'biaya per peserta, biaya per orang, biaya per guru, cost per participant'),
  cost: f('wage', 'biaya, biaya pelatihan, training cost', 'anggaran, cost, spend'),
  days: f('number', 'jumlah hari, lama hari', 'hari, days'),
  participants: f('integer', 'jumlah peserta, participants total, number of participants', 'peserta, participants'),
  // partners
  partner_id: f('code', 'id mitra, kode mitra, npwp dudi, npwp mitra, partner id', 'npwp'),
  partner_name: f(
    'text',
    'nama mitra, nama dudi, nama iduka, dunia usaha & industri, mitra, industri pasangan, lembaga mitra, nama mitra industri, partner name, mitra industri, mitra dudi, nama mitra dudi, nama dunia industri',
    'iduka, dudika, dudi, partner, organisation, organization, perusahaan, nama perusahaan, company, nama industri, nama instansi, industri'
  ),
  partner_type: f('vocabulary', 'jenis mitra, kategori mitra, bentuk lembaga, partner type'),
  partner_sector: f('text', 'bidang usaha, nama bidang usaha, lapangan usaha, kbli, isic, naics', 'bidang, sektor, industry, sector'),
  partner_role: f('vocabulary', 'peran mitra, partner role'),
  linked_school_id: f('code', 'npsn mitra, linked school id'),
  agreement_id: f('code', 'id kerja sama, id mou, agreement id'),
  agreement_no: f('code', 'nomor mou, no pks, nomor kerja sama, nomor mou/pks, agreement number'),
  agreement_title: f('text', 'judul mou, judul kerja sama, agreement title', 'perihal'),
  doc_type: f('vocabulary', 'mou/pks/ia, jenis dokumen, jenis dokumen kerja sama, document type, doc type'),
  formality: f('vocabulary', 'formal/informal, formalitas, formality'),
  scope: f('vocabulary', 'jenis kerjasama, jenis kerja sama, bentuk kerja sama, bentuk kerjasama, ruang lingkup, agreement type', 'scope'),
  initiated_by: f('text', 'prakarsa, diprakarsai oleh, initiated by'),
  in_school_plan: f('boolean', 'masuk rencana kerja sekolah, in school plan'),
  has_goals: f('boolean', 'ada tujuan, has goals'),
  has_duties: f('boolean', 'ada tanggung jawab, has duties'),
  has_indicators: f('boolean', 'ada indikator, has indicators'),
  has_dispute_clause: f('boolean', 'ada penyelesaian sengketa, has dispute clause'),
  renews_id: f('code', 'memperpanjang, renews id'),
  end_reason: f('text', 'alasan berakhir, end reason'),
  stage: f(
    'vocabulary',
    'tahap kerja sama, tahap kemitraan, status kerja sama, tahapan kerja sama, partnership stage, tahap',
    'tahapan, stage'
  ),
  stage_vocabulary: f('code', 'kosakata tahap, stage vocabulary'),
  // activities, contributions, notes, units
  activity_name: f(
    'text',
    'nama kegiatan, nama acara, activity name, uraian kegiatan, judul aktivitas, nama aktivitas, judul kegiatan',
    'kegiatan, uraian, acara, activity, event'
  ),
  activity_type: f('vocabulary', 'jenis kegiatan, bentuk kegiatan, activity type, jenis aktivitas', 'jenis acara'),
  activity_when: f(
    'date',
    'tanggal kegiatan, waktu kegiatan, tanggal pelaksanaan, waktu pelaksanaan, hari/tanggal, tempat dan tanggal, activity date',
    'waktu, pelaksanaan, tanggal, date, when, tanggal sk, tanggal sk tugas'
  ),
  place: f('text', 'tempat kegiatan, lokasi kegiatan', 'tempat, lokasi, place, location'),
  result: f('text', 'hasil kegiatan, prestasi', 'hasil, result'),
  contribution_kind: f('vocabulary', 'jenis bantuan, bentuk bantuan, jenis kontribusi, contribution kind', 'bantuan, contribution'),
  amount: f(
    'wage',
    'nilai bantuan, nilai kontribusi, nilai hibah, nilai aset, contribution value',
    'dana, hibah, csr, nominal, sumbangan, beasiswa, amount, grant, donation, nilai'
  ),
  currency: f('code', 'mata uang, currency'),
  valuation: f('vocabulary', 'dasar nilai, dasar penilaian, valuation'),
  recurring: f('boolean', 'berulang, recurring'),
  repayable: f('boolean', 'wajib dikembalikan, repayable'),
  unit_name: f('text', 'nama unit produksi, unit produksi, nama teaching factory, nama unit, production unit', 'teaching factory'),
  unit_kind: f('vocabulary', 'jenis unit, jenis unit produksi, unit kind'),
  note_kind: f('vocabulary', 'jenis catatan, note kind'),
  note_text: f('text', 'isi catatan, catatan, note text', 'keterangan, note, remarks'),
  subject_table: f('code', 'subject table, tabel acuan'),
  subject_id: f('code', 'subject id, id acuan'),
  subject_type: f('vocabulary', 'subject type, jenis acuan')
} as const satisfies Record<string, Field>;
