import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { measureTable } from '../table';
import type { LabelledMeasure } from '../table';

/** The table of rows of dots; `head` names what the rows are. */
export const dotsTable = (rows: readonly LabelledMeasure[], language: Language, head?: string): FigureTable =>
  measureTable(
    [head ?? m.column_name({}, { locale: language })],
    rows.map(({ label, measure }) => ({ labels: [label], measure })),
    language
  );
