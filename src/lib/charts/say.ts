import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Coded, Given, Measure, NotGiven, Published } from '$lib/model/measure';

/** A value in its unit: 70,4%; 11.204; 31,5 jam; 2,35. */
function quantity(measure: Given | Published, language: Language): string {
  const format = formatter(language);
  switch (measure.unit) {
    case 'percent':
      return measure.status === 'ok' ? format.percent(measure.value, measure.denominator) : format.published(measure.value);
    case 'count':
      return format.count(measure.value);
    case 'hours':
      // Hours of training are counted in JP (lessons of 45 minutes), in both languages.
      return `${format.number(measure.value)} JP`;
    case 'months':
      return format.months(measure.value);
    case 'years':
      return format.years(measure.value);
    case 'money':
      return measure.status === 'ok' && measure.currency !== undefined && measure.currency !== 'IDR'
        ? `${measure.currency} ${format.number(measure.value, 2)}`
        : format.rupiah(measure.value);
    case 'ratio':
    case 'index':
      return format.ratio(measure.value);
  }
}

/** A share told as a limit: ≥ 95%. */
function sayLimit({ side, limit }: Coded, language: Language): string {
  const value = formatter(language).percent(limit);
  return side === 'at-least' ? m.chart_at_least({ value }, { locale: language }) : m.chart_at_most({ value }, { locale: language });
}

/** The short text of a measure, as on its mark. Below ten people the counts come instead of the percentage. */
export function sayValue(measure: Measure, language: Language): string {
  const locale = { locale: language };
  const format = formatter(language);
  switch (measure.status) {
    case 'ok':
      if (measure.unit === 'percent' && measure.tier === 'few')
        return m.chart_of({ k: format.count(measure.numerator), n: format.count(measure.denominator) }, locale);
      return quantity(measure, language);
    case 'published':
      return measure.approx ? m.chart_approx({ value: quantity(measure, language) }, locale) : quantity(measure, language);
    case 'coded':
      return sayLimit(measure, language);
    case 'suppressed':
      return m.chart_withheld({}, locale);
    case 'no-base':
      return m.chart_no_base({}, locale);
    case 'not-computable':
      return m.chart_not_computable({}, locale);
  }
}

/** Why there is no number. */
export function sayAbsence(measure: NotGiven, language: Language): string {
  const locale = { locale: language };
  switch (measure.status) {
    case 'suppressed':
      return m.chart_withheld_long({}, locale);
    case 'no-base':
      return m.chart_no_base_long({}, locale);
    case 'not-computable':
      return m.chart_not_computable_long({}, locale);
  }
}

/** The text beside a mark, where room is scarce: a dash where nothing can be counted. */
export const sayShort = (measure: Measure, language: Language): string =>
  measure.status === 'no-base' || measure.status === 'not-computable' ? '–' : sayValue(measure, language);

/** What stands behind a figure: counts, interval, limits, warnings, as short parts. */
export function sayDetails(measure: Measure, language: Language): string[] {
  const locale = { locale: language };
  const format = formatter(language);
  if (measure.status === 'published') return [m.chart_published({}, locale), ...(measure.note ? [measure.note] : [])];
  if (measure.status === 'coded') return [m.chart_coded({ n: format.count(measure.denominator) }, locale)];
  if (measure.status !== 'ok') return [sayAbsence(measure, language)];
  if (measure.unit !== 'percent') {
    if (measure.missing === null) return [m.chart_unknown_few({}, locale)];
    return measure.missing > 0 ? [m.chart_unknown({ n: format.count(measure.missing) }, locale)] : [];
  }
  const parts: string[] = [];
  if (measure.tier === 'few') parts.push(m.chart_few({}, locale));
  else {
    parts.push(m.chart_of({ k: format.count(measure.numerator), n: format.count(measure.denominator) }, locale));
    if (measure.interval) parts.push(m.chart_interval({ interval: format.interval(measure.interval, measure.denominator) }, locale));
    if (measure.tier === 'indicative') parts.push(m.chart_indicative({}, locale));
  }
  if (measure.bounds && measure.tier !== 'few')
    parts.push(
      m.chart_bounds(
        { low: format.percent(measure.bounds[0], measure.denominator), high: format.percent(measure.bounds[1], measure.denominator) },
        locale
      )
    );
  return parts;
}

/** One sentence about one mark, for the line under a chart and for screen readers. */
export function sayMark(label: string, measure: Measure, language: Language): string {
  const details = sayDetails(measure, language);
  return `${label}: ${sayValue(measure, language)}${details.length > 0 ? ` (${details.join('; ')})` : ''}`;
}
