import type { Form, Span, SpanGroup } from '$lib/charts/timeline/span';
import { m } from '$lib/i18n/words/messages';
import { nameValue } from '../define';
import { standingOf, type Agreement } from '../school/agreements';

/** How agreements are grouped: of those without any date nobody can say whether they still run. */
const groups = ['soon', 'active', 'open', 'undated', 'ended'] as const;
type Group = (typeof groups)[number];

const groupOf = (agreement: Agreement, asAt: string): Group =>
  agreement.start === null && agreement.end === null ? 'undated' : standingOf(agreement, asAt);

/** How an agreement stands, in words. */
function sayGroup(group: Group): string {
  switch (group) {
    case 'soon':
      return m.standing_soon();
    case 'active':
      return m.standing_active();
    case 'open':
      return m.standing_open();
    case 'undated':
      return m.standing_undated();
    case 'ended':
      return m.standing_ended();
  }
}

/** What is told of the form; a document that is named is in writing. */
function formOf({ formality, document }: Agreement): Form {
  if (formality !== null) return formality === 'informal' ? 'informal' : 'formal';
  if (document === null) return 'unknown';
  return document === 'none' ? 'informal' : 'formal';
}

function spanOf(agreement: Agreement, schools: ReadonlyMap<string, string>): Span {
  const { partner, document, parties, title, start, end, precision, activities, school } = agreement;
  const others = parties.map(({ name, role }) => (role === '' ? name : `${nameValue(role)}: ${name}`));
  const note = [title ?? '', ...others].filter((part) => part !== '').join('; ');
  return {
    label: partner || m.not_recorded(),
    form: formOf(agreement),
    start,
    end,
    precision,
    activities,
    ...(schools.size > 1 ? { of: schools.get(school) ?? (school || m.not_recorded()) } : {}),
    ...(document === null ? {} : { document: nameValue(document) }),
    ...(note === '' ? {} : { note })
  };
}

/** Agreements as the groups of a timeline, those that end first on top; `schools` are named where there are several. */
export function spanGroups(agreements: readonly Agreement[], asAt: string, schools: ReadonlyMap<string, string>): SpanGroup[] {
  return groups
    .map((group) => ({
      title: sayGroup(group),
      spans: agreements.filter((one) => groupOf(one, asAt) === group).map((one) => spanOf(one, schools))
    }))
    .filter(({ spans }) => spans.length > 0);
}
