import type { FieldId } from '$lib/model/fields';
import type { Vocabulary } from './vocabulary';

/** How graduates answer about their first job, their contract and the level of their work; kinds of minimum wages. */
export const answerVocabularies: Partial<Record<FieldId, Vocabulary>> = {
  first_job_timing: {
    terms: {
      before: 'sebelum lulus|sebelum kelulusan|sebelum wisuda|before graduation|before graduating',
      after: 'setelah lulus|sesudah lulus|setelah kelulusan|setelah wisuda|after graduation|after graduating'
    }
  },
  contract: {
    terms: {
      permanent: 'tetap|karyawan tetap|pegawai tetap|permanen|pkwtt|permanent|pns|asn',
      temporary:
        'kontrak|karyawan kontrak|pkwt|tidak tetap|sementara|musiman|harian|harian lepas|lepas|freelance|honorer|alih daya|outsourcing|magang|percobaan|temporary|fixed-term|fixed term|contract|casual|probation'
    }
  },
  job_channel: {
    many: true,
    terms: {
      pkl_host: 'melalui tempat pkl|tempat pkl|tempat magang|melalui tempat magang|tempat prakerin|pkl|internship host|via internship',
      partner:
        'melalui industri mitra smk|industri mitra smk|mitra smk|industri mitra|mitra industri|mitra sekolah|melalui mitra|mitra|partner',
      bkk: 'melalui bursa kerja smk|bursa kerja smk|bursa kerja khusus|bursa kerja|bkk|bkk sekolah|melalui bkk|sekolah|school job office|job office',
      alumni: 'melalui ikatan alumni|ikatan alumni|alumni|kakak kelas|jaringan alumni|alumni network',
      media:
        'melalui iklan media|iklan media|iklan|media|media sosial|internet|lowongan online|situs lowongan|koran|job portal|advertisement|social media',
      fair: 'melalui job fair|job fair|jobfair|pameran kerja|bursa kerja terbuka',
      agency: 'melalui dinas ketenagakerjaan|dinas ketenagakerjaan|disnaker|dinas tenaga kerja|agen|penyalur|lpk|agency|employment office',
      family:
        'bantuan orang lain/keluarga|bantuan orang lain|keluarga|orang tua|saudara|teman|kenalan|kerabat|keluarga/teman|family|friends'
    },
    rest: 'other'
  },
  match_vertical: {
    terms: {
      same_level: 'setingkat|tingkat yang sama|sama|level sama|sesuai|ya|same level|same',
      higher_level: 'setingkat lebih tinggi|lebih tinggi|tingkat lebih tinggi|higher|higher level',
      lower_level: 'setingkat lebih rendah|lebih rendah|tingkat lebih rendah|lower|lower level',
      no_level: 'tidak perlu pendidikan tinggi|tidak perlu|tidak perlu pendidikan|none needed|no level needed',
      other_level: 'tidak sesuai|tidak sama|tidak|not the same|different level'
    }
  },
  floor_kind: {
    terms: {
      UMP: 'upah minimum provinsi|umr provinsi|ump provinsi',
      UMK: 'upah minimum kabupaten/kota|upah minimum kabupaten kota|upah minimum kabupaten|upah minimum kota|umk kabupaten/kota'
    },
    rest: 'other'
  }
};
