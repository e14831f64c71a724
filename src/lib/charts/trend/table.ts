import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { measureTable } from '../table';
import type { TrendSeries } from './layout';

/** The table of a trend: a row for every point, in the order of series and years. */
export function trendTable(series: readonly TrendSeries[], language: Language): FigureTable {
  const locale = { locale: language };
  const many = series.length > 1;
  const heads = [...(many ? [m.column_series({}, locale)] : []), m.column_cohort({}, locale)];
  const rows = series.flatMap((one) =>
    one.points.map((measure) => ({ labels: [...(many ? [one.label] : []), String(measure.key.year)], measure }))
  );
  return measureTable(heads, rows, language);
}
