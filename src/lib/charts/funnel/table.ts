import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { measureTable } from '../table';

/** The table of a funnel: every school with its figure and what is said of its place; those that are not placed stand in it too. */
export const funnelTable = (
  rows: readonly { readonly label: string; readonly place: string; readonly measure: Measure }[],
  language: Language
): FigureTable =>
  measureTable(
    [m.filter_school({}, { locale: language }), m.funnel_place({}, { locale: language })],
    rows.map(({ label, place, measure }) => ({ labels: [label, place], measure })),
    language
  );
