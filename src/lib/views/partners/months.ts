import type { MatrixData } from '$lib/charts/matrix/layout';
import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import { isGiven, type Measure } from '$lib/model/measure';

const monthOf = (measure: Measure): string => String(measure.key.month ?? '').slice(5, 7);
const yearOf = (measure: Measure): string => String(measure.key.year ?? '');
const sumOf = (measures: readonly Measure[]): number => measures.filter(isGiven).reduce((sum, one) => sum + one.value, 0);

/** Counts by year and month as a calendar: the newest year on top, and what has no month in a column of its own. */
export function calendarOf(months: readonly Measure[], language: Language): MatrixData {
  const years = [...new Set(months.map(yearOf))].sort((a, b) => byWords(b, a));
  const name = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const known = Array.from({ length: 12 }, (_, i) => ({
    id: String(i + 1).padStart(2, '0'),
    label: name.format(Date.UTC(2024, i, 1))
  }));
  const undated = months.some((one) => monthOf(one) === '');
  return {
    rows: years.map((year) => ({ id: year, label: year || m.partners_months_no_year() })),
    columns: [...known, ...(undated ? [{ id: '', label: m.partners_months_none() }] : [])],
    pairs: months.map((measure) => ({ row: yearOf(measure), column: monthOf(measure), measure })),
    order: 'given',
    most: 13
  };
}

/** The calendar in a sentence. */
export function sayMonths(months: readonly Measure[], whole: number, language: Language): string {
  const { count } = formatter(language);
  const undated = sumOf(months.filter((one) => monthOf(one) === ''));
  if (undated === whole) return m.partners_months_summary_undated({ n: count(whole) });
  const years = [...new Set(months.map(yearOf))]
    .filter((year) => year !== '')
    .map((year) => ({ year, n: sumOf(months.filter((one) => yearOf(one) === year)) }))
    .sort((a, b) => b.n - a.n || byWords(a.year, b.year));
  const [most] = years;
  return m.partners_months_summary({ n: count(whole), year: most?.year ?? '', most: count(most?.n ?? 0), undated: count(undated) });
}
