import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { numberCell } from '../table';
import type { SpanGroup } from './span';
import { sayForm, saySpan } from './say';

/** The table of a timeline: partner, perhaps school, form, dates, how it stands, and how often something was done together. */
export function timelineTable(groups: readonly SpanGroup[], language: Language): FigureTable {
  const locale = { locale: language };
  const several = groups.some((group) => group.spans.some((span) => span.of !== undefined));
  const noted = groups.some((group) => group.spans.some((span) => span.note !== undefined));
  const plain = (label: string) => ({ label, numeric: false });
  return {
    columns: [
      plain(m.timeline_partner({}, locale)),
      ...(several ? [plain(m.filter_school({}, locale))] : []),
      plain(m.timeline_form({}, locale)),
      plain(m.timeline_from({}, locale)),
      plain(m.timeline_to({}, locale)),
      plain(m.timeline_standing({}, locale)),
      { label: m.timeline_together({}, locale), numeric: true },
      ...(noted ? [plain(m.timeline_note({}, locale))] : [])
    ],
    rows: groups.flatMap(({ title, spans }) =>
      spans.map((span) => {
        const { from, to } = saySpan(span, language);
        const n = span.activities.length;
        return [
          { text: span.label },
          ...(several ? [{ text: span.of ?? '' }] : []),
          { text: [span.document, sayForm(span.form, language)].filter(Boolean).join(', ') },
          { text: from },
          { text: to },
          { text: title },
          n > 0 ? numberCell(n, formatter(language).count(n)) : { text: m.timeline_none_recorded({}, locale) },
          ...(noted ? [{ text: span.note ?? '' }] : [])
        ];
      })
    )
  };
}
