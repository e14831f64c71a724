import type { FieldId } from '$lib/model/fields';
import { answerVocabularies } from './vocabularies/answers';
import type { Terms, Vocabulary } from './vocabularies/vocabulary';

const country: Terms = {
  ID: 'indonesia|ri|dalam negeri|indonesian',
  JP: 'jepang|japan',
  MY: 'malaysia',
  SG: 'singapura|singapore',
  TH: 'thailand|muangthai',
  KR: 'korea|korea selatan|south korea',
  TW: 'taiwan',
  HK: 'hong kong|hongkong',
  CN: 'china|cina|tiongkok|rrt',
  AU: 'australia',
  DE: 'jerman|germany',
  NL: 'belanda|netherlands',
  FR: 'prancis|perancis|france',
  GB: 'inggris|united kingdom|uk|england',
  US: 'amerika serikat|united states|usa|us',
  SA: 'arab saudi|saudi arabia',
  AE: 'uni emirat arab|uae|dubai',
  TR: 'turki|turkey|türkiye',
  BN: 'brunei|brunei darussalam',
  VN: 'vietnam',
  PH: 'filipina|philippines',
  TL: 'timor leste',
  IN: 'india'
};

/** The closed lists of the canonical tables, in the words of school files, Indonesian and English. */
export const vocabularies: Partial<Record<FieldId, Vocabulary>> = {
  country: { terms: country, rest: '' },
  trainer_country: { terms: country, rest: '' },
  level: {
    terms: {
      SD: 'sd|sekolah dasar|mi|sdn|primary school',
      SMP: 'smp|mts|sltp|junior secondary',
      SMA: 'sma|ma|slta umum|smu|senior secondary',
      SMK: 'smk|mak|sekolah menengah kejuruan|slta kejuruan|vocational school|vocational',
      LKP: 'lkp|lembaga kursus',
      PT: 'pt|perguruan tinggi|universitas|politeknik|akademi|university|college|polytechnic'
    },
    rest: 'other'
  },
  ownership: { terms: { negeri: 'negeri|n|public|state|pemerintah', swasta: 'swasta|s|private|yayasan' }, rest: 'other' },
  contact: {
    terms: {
      responded: 'menjawab|merespon|merespons|responden|mengisi|sudah mengisi|terdata|ya|respon|responded|completed|complete|sudah',
      reached_no_answer:
        'tidak menjawab|tidak merespon|tidak merespons|terhubungi tidak menjawab|terhubungi|tidak mengisi|belum mengisi|menolak|reached|no answer|refused',
      not_reached:
        'tidak terhubungi|tidak terlacak|tidak dapat dihubungi|belum dihubungi|tidak terdata|belum terdata|tidak|belum|not reached|not contacted|no contact',
      ineligible: 'tidak memenuhi syarat|wafat|meninggal|bukan sasaran|ineligible|deceased'
    }
  },
  ...answerVocabularies,
  intern_status: {
    terms: {
      planned: 'rencana|direncanakan|terjadwal|belum mulai|belum berangkat|planned|scheduled',
      active: 'aktif|sedang pkl|sedang berlangsung|berlangsung|berjalan|proses|active|ongoing',
      completed: 'selesai|tamat|lulus|completed|finished|done',
      dropped: 'berhenti|keluar|mengundurkan diri|batal|tidak selesai|gugur|dropped|withdrawn|cancelled'
    }
  },
  hours_unit: {
    terms: { jp45: 'jp|jam pelajaran|jpl|jp45|lesson hour|lesson hours', h60: 'jam|h|hours|hour|h60|60 menit|jam (60 menit)|jam kerja' }
  },
  training_type: {
    terms: {
      workshop: 'workshop|lokakarya|bimtek|bimbingan teknis|seminar|webinar',
      pedagogy: 'pedagogi|pedagogik|kurikulum|diklat|pelatihan|pembelajaran|pedagogy|teaching',
      industry_internship:
        'magang industri|magang guru|magang|magang di industri|magang guru di industri|industry internship|industry placement',
      certification: 'sertifikasi|uji kompetensi|sertifikasi kompetensi|asesor|certification|certificate',
      internal: 'pelatihan internal|internal|iht|in house training|in-house training|kombel|mgmp',
      dissemination: 'diseminasi|pengimbasan|dissemination|upskilling imbas'
    },
    rest: 'other'
  },
  training_role: {
    terms: {
      participant: 'peserta|participant|attendee',
      speaker: 'narasumber|pemateri|pembicara|instruktur|fasilitator|speaker|trainer|presenter',
      committee: 'panitia|pengurus|committee|organiser|organizer'
    }
  },
  role_group: {
    terms: {
      principal: 'kepala sekolah|kepsek|principal',
      teacher_vocational: 'guru kejuruan|guru produktif|produktif|kejuruan|vocational teacher|teacher_vocational',
      teacher_other: 'guru umum|guru normatif|guru adaptif|normatif|adaptif|umum|guru|guru mapel|teacher|general teacher|teacher_other',
      staff: 'tendik|tenaga kependidikan|staf|tata usaha|tu|staff',
      supervisor: 'pengawas|supervisor',
      parent: 'orang tua|wali murid|orang tua murid|parent|parents',
      student: 'siswa|peserta didik|murid|student|students'
    }
  },
  training_level: {
    terms: {
      school: 'sekolah|internal|tingkat sekolah|school|gugus',
      district: 'kecamatan|kabupaten|kota|kabupaten/kota|kab/kota|kab./kota|district',
      province: 'provinsi|propinsi|regional|province',
      national: 'nasional|national',
      international: 'internasional|international|luar negeri'
    },
    rest: ''
  },
  cert_kind: {
    terms: {
      competency: 'kompetensi|sertifikat kompetensi|uji kompetensi|ukk|keahlian|peserta didik|competency|competence',
      assessor: 'asesor|asesor kompetensi|sertifikat asesor|assessor'
    },
    rest: 'other'
  },
  cert_result: {
    terms: {
      passed: 'kompeten|k|lulus|ya|berhasil|passed|pass|competent',
      failed: 'belum kompeten|tidak kompeten|bk|tidak lulus|belum lulus|tidak|gagal|failed|fail|not yet competent'
    }
  },
  person_group: {
    terms: {
      student: 'siswa|peserta didik|murid|lulusan|alumni|student|students|graduate',
      teacher: 'guru|pendidik|ptk|guru kejuruan|guru produktif|teacher|teachers'
    },
    rest: 'other'
  },
  partner_type: {
    terms: {
      company: 'perusahaan|swasta|perusahaan swasta|industri|dunia usaha|dudi|iduka|umkm|ukm|company|business|private',
      soe: 'bumn|bumd|badan usaha milik negara|soe|state-owned enterprise',
      government: 'pemerintah|instansi pemerintah|dinas|kementerian|government',
      university: 'perguruan tinggi|universitas|politeknik|university|college|higher education',
      school: 'sekolah|smk|school',
      certification_body: 'lembaga sertifikasi|lsp|lembaga sertifikasi profesi|certification body',
      ngo: 'lsm|yayasan|ngo|foundation|organisasi nirlaba',
      community: 'komunitas|masyarakat|organisasi|asosiasi|community|association',
      parents: 'orang tua|orang tua murid|wali murid|komite|komite sekolah|parents',
      alumni: 'alumni',
      facilitator: 'fasilitator|pendamping|facilitator',
      individual: 'perorangan|individu|pribadi|individual|person'
    },
    rest: 'other'
  },
  partner_role: {
    terms: {
      main: 'utama|mitra utama|main',
      facilitator: 'fasilitator|facilitator',
      broker: 'perantara|broker|penghubung',
      co_partner: 'mitra bersama|pendukung|mitra pendukung|co-partner|co_partner'
    }
  },
  doc_type: {
    terms: {
      MoU: 'mou|nota kesepahaman|nk|memorandum of understanding',
      PKS: 'pks|perjanjian kerja sama|perjanjian kerjasama|moa|cooperation agreement',
      IA: 'ia|implementation arrangement|implementation agreement',
      none: 'tanpa dokumen|lisan|none|tidak ada|tidak ada dokumen'
    }
  },
  formality: {
    terms: {
      formal: 'formal|tertulis',
      informal: 'informal|non formal|nonformal|lisan',
      both: 'formal dan informal|formal & informal|both',
      multilateral: 'multilateral|formal multilateral'
    }
  },
  scope: {
    many: true,
    terms: {
      joint_curriculum: 'penyelarasan kurikulum|kurikulum|kurikulum bersama|sinkronisasi kurikulum|joint curriculum|curriculum',
      pbl: 'pbl|project based learning|pembelajaran berbasis proyek|proyek',
      guest_teacher: 'guru tamu|dosen tamu|guest teacher',
      internship: 'pkl|prakerin|magang|magang siswa|praktik kerja lapangan|internship',
      certification: 'sertifikasi|uji kompetensi|ukk|certification',
      teacher_training: 'pelatihan guru|magang guru|teacher training',
      research: 'riset|riset terapan|penelitian|research',
      hiring: 'rekrutmen|perekrutan|penyerapan|penyerapan lulusan|penempatan kerja|hiring|recruitment',
      scholarship: 'beasiswa|ikatan dinas|scholarship',
      equipment: 'peralatan|bantuan peralatan|sarana prasarana|sarana dan prasarana|hibah alat|equipment',
      teaching_factory: 'teaching factory|tefa|unit produksi',
      industry_class: 'kelas industri|industry class',
      sister_school: 'sister school|sekolah kembar',
      family: 'keluarga|kemitraan keluarga|family'
    },
    rest: 'other'
  },
  stage: {
    terms: {
      mapping: 'pemetaan|pemetaan mitra|penjajakan|mapping',
      planning: 'perencanaan|perencanaan program|planning',
      mou: 'mou|penandatanganan|penandatanganan mou|kesepakatan|signing',
      implementation: 'pelaksanaan|implementasi|implementation',
      evaluation: 'evaluasi|monitoring dan evaluasi|evaluation',
      research: 'penelitian awal|riset awal|initial research',
      outreach: 'sosialisasi|outreach',
      training: 'pelatihan|training'
    }
  },
  activity_type: {
    terms: {
      guest_teacher: 'guru tamu|dosen tamu|kuliah tamu|guest teacher|guest lecture',
      industry_visit: 'kunjungan industri|kunjungan|industry visit|visit',
      benchmarking: 'studi banding|benchmarking',
      workshop: 'lokakarya|workshop|seminar|pelatihan',
      contest: 'lomba|kompetisi|lks|contest|competition',
      exhibition: 'pameran|expo|exhibition',
      outreach: 'sosialisasi|penyuluhan|outreach',
      certification: 'sertifikasi|uji kompetensi|certification',
      scouting: 'kepramukaan|pramuka|scouting',
      joint_training: 'pelatihan bersama|joint training'
    },
    rest: 'other'
  },
  contribution_kind: {
    terms: {
      cash: 'uang|dana|uang tunai|tunai|dana stimulus|cash|money|fund',
      equipment: 'peralatan|alat|mesin|bahan|equipment|machine',
      facility: 'sarana dan prasarana|sarana prasarana|sarana|prasarana|gedung|ruang|fasilitas|facility|infrastructure',
      scholarship: 'beasiswa|scholarship',
      expert_time: 'tenaga ahli|tenaga|instruktur|guru tamu|relawan|expert time|experts',
      grant: 'hibah|grant',
      soft_loan: 'pinjaman lunak|soft loan',
      loan: 'pinjaman|loan'
    },
    rest: 'other'
  },
  valuation: {
    terms: {
      invoice: 'faktur|kuitansi|invoice|nota',
      estimate: 'taksiran|perkiraan|estimasi|estimate',
      unknown: 'tidak diketahui|tidak tercatat|unknown'
    }
  },
  note_kind: {
    terms: {
      support: 'pendukung|faktor pendukung|dukungan|support',
      obstacle: 'penghambat|hambatan|kendala|faktor penghambat|obstacle',
      claim: 'klaim|pernyataan|claim',
      conflict: 'konflik|pertentangan|conflict',
      theme: 'tema|theme',
      role: 'peran|role',
      evaluation: 'evaluasi|evaluation'
    },
    rest: 'other'
  },
  subject_type: {
    terms: {
      school: 'sekolah|school',
      region: 'wilayah|daerah|kabupaten|kota|provinsi|region',
      partner: 'mitra|partner',
      national: 'nasional|national|indonesia'
    }
  },
  partner_dimension: {
    terms: {
      all: 'semua|total|all|*',
      sector: 'sektor|bidang usaha|bidang|sector',
      type: 'jenis|jenis mitra|type',
      formality: 'formalitas|formality',
      stage: 'tahap|stage',
      region: 'wilayah|region'
    }
  }
};
