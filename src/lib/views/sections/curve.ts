import { sayTime } from '$lib/charts/steps/table';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { CurveStep, GivenCurve } from '$lib/model/curve';
import type { Language } from '$lib/model/language';

/** The part at a time: that of the last step by then; of bands only where one ends at that time, and nothing is put together. */
export function stepAt({ steps, table, atRisk, until, merged }: GivenCurve, at: number): CurveStep | undefined {
  const step = steps.findLast((one) => one.at <= at);
  if (!table || step?.at === at) return step;
  const ends = until === at || atRisk.some((one) => one.at === at);
  return ends && !merged ? step : undefined;
}

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

/** How the curve was made, who is not followed, and what is put together. */
export function remarkOn({ method, table, missing, merged }: GivenCurve): string {
  const parts = [
    table ? m.steps_table() : '',
    table?.exact ? m.steps_table_exact() : '',
    table?.competing ? m.steps_table_competing() : method === 'aalen-johansen' ? m.steps_competing() : '',
    missing === null ? m.steps_missing_few() : missing > 0 ? m.steps_missing({ n: formatCount(missing) }) : '',
    merged ? m.steps_merged() : ''
  ];
  return parts.filter((part) => part !== '').join(' ');
}
