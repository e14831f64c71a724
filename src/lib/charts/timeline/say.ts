import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Form, Span } from './span';

/** A date no more exactly than it is known. */
export function sayDay(date: string, precision: string | null, language: Language): string {
  const format = formatter(language);
  if (precision === 'year') return date.slice(0, 4);
  return precision === 'month' ? format.monthYear(date) : format.date(date);
}

/** From when to when, as far as the source tells. */
export function saySpan(
  { start, end, precision }: Pick<Span, 'start' | 'end' | 'precision'>,
  language: Language
): { from: string; to: string } {
  const locale = { locale: language };
  return {
    from: start === null ? m.timeline_no_start({}, locale) : sayDay(start, precision, language),
    to:
      end === null
        ? start === null
          ? m.timeline_end_unknown({}, locale)
          : m.timeline_no_end({}, locale)
        : sayDay(end, precision, language)
  };
}

/** The form of an agreement in words. */
export function sayForm(form: Form, language: Language): string {
  const locale = { locale: language };
  if (form === 'formal') return m.timeline_formal({}, locale);
  return form === 'informal' ? m.timeline_informal({}, locale) : m.timeline_form_unknown({}, locale);
}
