import { m } from '$lib/i18n/words/messages';
import type { PartnersMore } from './screen';
import type { Answers } from '$lib/session/work';
import type { PartnersQuestion } from './requests';

/** The views of the screen, by their names in the address. */
export const views = ['matriks', 'linimasa', 'ketergantungan', 'tahapan', 'kegiatan'] as const;
export type View = (typeof views)[number];

/** The name of a view in words. */
export function sayView(view: View): string {
  switch (view) {
    case 'matriks':
      return m.partners_view_matrix();
    case 'linimasa':
      return m.partners_view_timeline();
    case 'ketergantungan':
      return m.partners_view_dependence();
    case 'tahapan':
      return m.partners_view_stages();
    case 'kegiatan':
      return m.partners_view_activities();
  }
}

export type PartnersAnswers = Answers<PartnersQuestion>;

/** What the screen opens with: the matrix of placements, or where a source has none what it tells, row by row. */
export function firstView(answers: PartnersAnswers, { agreements, activities, notes }: PartnersMore): View {
  if (answers.placements.length > 0) return 'matriks';
  if (activities.length > 0) return 'kegiatan';
  if (agreements.length > 0) return 'linimasa';
  return notes.length > 0 ? 'kegiatan' : 'matriks';
}

/** The view that was asked for, or the first. */
export const viewOf = (asked: string | undefined, first: View): View => views.find((one) => one === asked) ?? first;
