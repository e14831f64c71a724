import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { SchoolChanges } from './changes';
import type { SchoolFunnel } from './funnel';
import type { Reasons } from './reasons';
import type { SchoolResponses } from './response';

/** How many schools lie beyond the limits for their size. */
export function funnelTitle({ outside, points }: SchoolFunnel): string {
  const all = formatCount(points.length);
  return outside.length === 0 ? m.funnel_title_none({ all }) : m.funnel_title({ n: formatCount(outside.length), all });
}

/** For how many schools the interval carries a change. */
export function changesTitle({ clear, judged }: SchoolChanges): string {
  const all = formatCount(judged);
  return clear === 0 ? m.change_title_none({ all }) : m.change_title({ n: formatCount(clear), all });
}

/** How many schools have a response below the line `cut` (0..1). */
export function responseTitle({ points }: SchoolResponses, cut: number, language: Language): string {
  const low = points.filter((point) => point.low).length;
  const named = { all: formatCount(points.length), r: formatter(language).percent(cut) };
  return low === 0 ? m.scatter_title_none(named) : m.scatter_title({ n: formatCount(low), ...named });
}

/** How many of so many schools have any reason to be visited. */
export function reasonsTitle({ rows }: Reasons, schools: number): string {
  return rows.length === 0 ? m.reason_title_none() : m.reason_title({ n: formatCount(rows.length), all: formatCount(schools) });
}
