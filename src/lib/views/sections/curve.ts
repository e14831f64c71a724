import { sayTime } from '$lib/charts/steps/table';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { CurveStep, GivenCurve } from '$lib/model/curve';
import type { Language } from '$lib/model/language';

/** The part at a time: that of the last step by then. */
export const stepAt = ({ steps }: GivenCurve, at: number): CurveStep | undefined => steps.findLast((step) => step.at <= at);

/** Where a curve stands at the end of what is told, with its interval and how many are followed. */
export function sayCurve(curve: GivenCurve, language: Language): string {
  const format = formatter(language);
  const last = curve.steps.at(-1);
  const n = format.count(curve.n);
  if (!last) return m.steps_none({ n });
  const share = ({ value, interval }: CurveStep): string =>
    `${format.percent(value, curve.n)}${interval && curve.tier !== 'few' ? ` [${format.interval(interval, curve.n)}]` : ''}`;
  const half = curve.unit === 'months' && curve.until > 6 ? stepAt(curve, 6) : undefined;
  const end = { share: share(last), time: sayTime(curve.until, curve, language) };
  return half ? m.steps_summary_half({ n, half: share(half), ...end }) : m.steps_summary({ n, ...end });
}
