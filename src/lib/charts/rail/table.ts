import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { measureTable, type LabelledMeasure } from '../table';

/** The table of one or more rails. */
export const railTable = (rails: readonly LabelledMeasure[], language: Language): FigureTable =>
  measureTable(
    [m.column_name({}, { locale: language })],
    rails.map(({ label, measure }) => ({ labels: [label], measure })),
    language
  );
