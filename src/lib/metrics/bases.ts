import type { Bilingual } from '$lib/model/language';
import type { BaseId } from '$lib/model/measure';
import type { Indicator } from './indicator';
import { sql, type Sql } from '$lib/engine/sql';

/** A named denominator: who is counted. */
export interface Base {
  readonly label: Bilingual;
  /** Ends the sentence "of ...". */
  readonly of: Bilingual;
  /** The counted rows in it, for the bases a share can have. */
  readonly rows?: Sql;
  /** Rows of which nobody can say whether they are in it. */
  readonly unsure?: Sql;
  /** Rows of unknown answer stay in the denominator. */
  readonly keepsUnknown?: boolean;
  /** Fields without which the base is empty. */
  readonly needs: readonly string[];
}

/** The denominators, once (indicators.md 1.1). All but G leave out the rows whose answer is unknown, and report them as missing. */
export const bases: Readonly<Record<BaseId, Base>> = {
  G: {
    label: { id: 'Semua lulusan', en: 'All graduates' },
    of: { id: 'semua lulusan, termasuk yang tidak terdata', en: 'all graduates, including those nobody heard from' },
    rows: sql`framed`,
    unsure: sql`false`,
    keepsUnknown: true,
    needs: []
  },
  C: {
    label: { id: 'Lulusan terhubungi', en: 'Graduates reached' },
    of: { id: 'lulusan yang dapat dihubungi', en: 'graduates who could be reached' },
    rows: sql`framed AND reached`,
    unsure: sql`framed AND reached IS NULL`,
    needs: ['contact']
  },
  Q: {
    label: { id: 'Lulusan yang statusnya diketahui', en: 'Graduates whose status is known' },
    of: { id: 'lulusan yang statusnya diketahui', en: 'graduates whose status is known' },
    rows: sql`known`,
    unsure: sql`framed IS NOT NULL AND known IS NULL`,
    needs: ['n_responded']
  },
  L: {
    label: { id: 'Angkatan kerja', en: 'Labour force' },
    of: { id: 'lulusan yang bekerja atau mencari kerja', en: 'graduates who work or look for work' },
    rows: sql`in_labour_force`,
    unsure: sql`known AND in_labour_force IS NULL`,
    needs: ['is_employed', 'is_studying', 'is_seeking']
  },
  V: {
    label: { id: 'Tersedia untuk bekerja', en: 'Available for work' },
    of: {
      id: 'lulusan yang bekerja atau mencari kerja dan tidak sedang kuliah',
      en: 'graduates who work or look for work and do not study'
    },
    rows: sql`in_labour_force AND NOT studying`,
    unsure: sql`known AND (in_labour_force AND NOT studying) IS NULL`,
    needs: ['is_employed', 'is_studying', 'is_seeking']
  },
  E: {
    label: { id: 'Lulusan yang bekerja', en: 'Graduates who work' },
    of: { id: 'lulusan yang bekerja, termasuk wirausaha', en: 'graduates who work, the self-employed included' },
    rows: sql`employed`,
    unsure: sql`known AND employed IS NULL`,
    needs: ['is_employed']
  },
  B: {
    label: { id: 'Karyawan', en: 'Employees' },
    of: { id: 'lulusan yang bekerja pada orang lain', en: 'graduates employed by others' },
    rows: sql`wage_employed`,
    unsure: sql`known AND wage_employed IS NULL`,
    needs: ['is_employed', 'is_self_employed']
  },
  M: {
    label: { id: 'Lulusan yang melanjutkan studi', en: 'Graduates in further study' },
    of: { id: 'lulusan yang melanjutkan studi', en: 'graduates in further study' },
    rows: sql`studying`,
    unsure: sql`known AND studying IS NULL`,
    needs: ['is_studying']
  },
  W: {
    label: { id: 'Bekerja atau ingin bekerja', en: 'Work or want to work' },
    of: {
      id: 'lulusan yang pernah bekerja atau mencari kerja sejak lulus',
      en: 'graduates who have worked or looked for work since they graduated'
    },
    rows: sql`wants_work`,
    unsure: sql`known AND wants_work IS NULL`,
    needs: ['is_employed', 'is_seeking']
  },
  R: {
    label: { id: 'Daftar sasaran', en: 'Roster' },
    of: { id: 'daftar sasaran (siswa wajib PKL, guru, atau sekolah)', en: 'the roster (students due, teachers, or schools)' },
    needs: []
  },
  P: {
    label: { id: 'Penempatan PKL', en: 'Placements' },
    of: { id: 'penempatan PKL', en: 'internship placements' },
    rows: sql`placed`,
    unsure: sql`false`,
    needs: []
  },
  F: {
    label: { id: 'PKL yang selesai', en: 'Placements completed' },
    of: { id: 'penempatan PKL yang selesai', en: 'internship placements that were completed' },
    rows: sql`completed`,
    unsure: sql`placed AND completed IS NULL`,
    needs: ['intern_status']
  },
  T: {
    label: { id: 'Guru peserta pelatihan', en: 'Teachers trained' },
    of: { id: 'guru yang mengikuti pelatihan', en: 'teachers who took part in training' },
    needs: ['teacher_id']
  },
  A: {
    label: { id: 'Mitra aktif', en: 'Active partners' },
    of: { id: 'mitra aktif', en: 'active partners' },
    needs: []
  },
  N: { label: { id: 'Bukan persentase', en: 'Not a rate' }, of: { id: '', en: '' }, needs: [] }
};

/** Who is counted under an indicator's base, to end the sentence "of ...". */
export const ofWords = (indicator: Indicator, base: BaseId): Bilingual => indicator.of ?? bases[base].of;

/** True for a share of graduates: every base it allows is a part of them. */
export const isOfGraduates = ({ shape, over }: Indicator): boolean =>
  shape === 'share' && over.every((base) => !['R', 'P', 'A', 'N'].includes(base));
