import { m } from '$lib/i18n/words/messages';

/** The views of the screen, by their names in the address. */
export const views = ['corong', 'tahun', 'ubah', 'respons', 'dukungan', 'alasan'] as const;
export type View = (typeof views)[number];

/** The view that was asked for, or the funnel. */
export const viewOf = (asked: string | undefined): View => views.find((one) => one === asked) ?? 'corong';

/** The name of a view in words. */
export function sayView(view: View): string {
  switch (view) {
    case 'corong':
      return m.compare_view_funnel();
    case 'tahun':
      return m.compare_view_years();
    case 'ubah':
      return m.compare_view_changes();
    case 'respons':
      return m.compare_view_response();
    case 'dukungan':
      return m.compare_view_support();
    case 'alasan':
      return m.compare_view_reasons();
  }
}
