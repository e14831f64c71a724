import type { Bilingual } from '$lib/model/language';

/** A situation of a graduate at the survey, as in the dimension `status` of the tracer indicators. */
export interface State {
  readonly id: string;
  readonly label: Bilingual;
}

/** The exclusive situations, in the order they are stacked: absorbed first, then not absorbed, then unknown. */
export const states: readonly State[] = [
  { id: 'employee', label: { id: 'Bekerja', en: 'Employed' } },
  { id: 'employed', label: { id: 'Bekerja (bentuk tidak disebut)', en: 'Working (kind not said)' } },
  { id: 'self_employed', label: { id: 'Wirausaha', en: 'Self-employed' } },
  { id: 'work_and_study', label: { id: 'Bekerja sambil kuliah', en: 'Work and study' } },
  { id: 'studying', label: { id: 'Melanjutkan studi', en: 'Further study' } },
  { id: 'seeking', label: { id: 'Mencari kerja', en: 'Looking for work' } },
  { id: 'inactive', label: { id: 'Belum tersedia bekerja', en: 'Not available for work' } },
  { id: 'not_absorbed', label: { id: 'Belum terserap', en: 'Not absorbed' } },
  { id: 'undetermined', label: { id: 'Status tidak jelas', en: 'Status unclear' } },
  { id: 'unknown', label: { id: 'Tidak terdata', en: 'Not traced' } }
];
