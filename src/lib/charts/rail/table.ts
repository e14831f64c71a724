import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { measureTable } from '../table';

/** The table of a rail. */
export const railTable = (measure: Measure, label: string, language: Language): FigureTable =>
  measureTable([m.column_name({}, { locale: language })], [{ labels: [label], measure }], language);
