import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { measureTable, type LabelledMeasure } from '../table';

/** The table of columns; `head` names what stands along the ground (cohort when absent). */
export const columnsTable = (points: readonly LabelledMeasure[], language: Language, head?: string): FigureTable =>
  measureTable(
    [head ?? m.column_cohort({}, { locale: language })],
    points.map(({ label, measure }) => ({ labels: [label], measure })),
    language
  );
