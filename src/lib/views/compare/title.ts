import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { SchoolChanges } from './changes';
import type { SchoolFunnel } from './funnel';

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
