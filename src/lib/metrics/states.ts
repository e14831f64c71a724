import type { Bilingual } from '$lib/model/language';

/** A situation of a graduate at the survey, as in the dimension `status` of the tracer indicators. */
export interface State {
  readonly id: string;
  readonly label: Bilingual;
  /** What the share of absorption counts it as; null where it cannot say. */
  readonly absorbed: boolean | null;
}

/** The exclusive situations, in the order they are stacked: absorbed first, then not absorbed, then unknown. */
export const states: readonly State[] = [
  { id: 'employee', label: { id: 'Bekerja', en: 'Employed' }, absorbed: true },
  { id: 'employed', label: { id: 'Bekerja (bentuk tidak disebut)', en: 'Working (kind not said)' }, absorbed: true },
  { id: 'self_employed', label: { id: 'Wirausaha', en: 'Self-employed' }, absorbed: true },
  { id: 'work_and_study', label: { id: 'Bekerja sambil kuliah', en: 'Work and study' }, absorbed: true },
  { id: 'studying', label: { id: 'Melanjutkan studi', en: 'Further study' }, absorbed: true },
  { id: 'seeking', label: { id: 'Mencari kerja', en: 'Looking for work' }, absorbed: false },
  { id: 'inactive', label: { id: 'Belum tersedia bekerja', en: 'Not available for work' }, absorbed: false },
  { id: 'not_absorbed', label: { id: 'Belum terserap', en: 'Not absorbed' }, absorbed: false },
  { id: 'undetermined', label: { id: 'Status tidak jelas', en: 'Status unclear' }, absorbed: null },
  { id: 'unknown', label: { id: 'Tidak terdata', en: 'Not traced' }, absorbed: null }
];
