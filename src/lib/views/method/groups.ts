import type { Bilingual } from '$lib/model/language';

/** What the letters of the indicators stand for; the first letter of a group names it. */
export const groups: Readonly<Record<string, Bilingual>> = {
  T: { id: 'Cakupan penelusuran', en: 'Coverage of the tracer study' },
  O: { id: 'Hasil lulusan', en: 'Outcomes of graduates' },
  J: { id: 'Waktu menuju kerja', en: 'Time to a job' },
  M: { id: 'Keselarasan, upah, dan kepuasan', en: 'Match, wages and satisfaction' },
  I: { id: 'Praktik kerja lapangan (PKL)', en: 'Internship (PKL)' },
  G: { id: 'Guru', en: 'Teachers' },
  K: { id: 'Kemitraan', en: 'Partnerships' }
};

/** The group of an indicator, by its id; `lain` for a letter that has none. */
export function groupOf(id: string): string {
  const letter = id.charAt(0) === 'P' ? 'M' : id.charAt(0);
  return letter in groups ? letter : 'lain';
}
