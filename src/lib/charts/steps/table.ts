import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Curve, CurveStep, GivenCurve } from '$lib/model/curve';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { numberCell } from '../table';

const empty: Cell = { text: '' };

/** A time with its unit. */
export function sayTime(at: number, { unit }: Pick<GivenCurve, 'unit'>, language: Language): string {
  const n = formatter(language).number(at);
  return unit === 'months' ? m.steps_months({ n }, { locale: language }) : m.steps_years({ n }, { locale: language });
}

/** One step in words: by when, how many, and the interval. */
export function sayStep(curve: GivenCurve, step: CurveStep, language: Language): string {
  const format = formatter(language);
  const said = m.steps_mark({ time: sayTime(step.at, curve, language), share: format.percent(step.value, curve.n) }, { locale: language });
  return step.interval && curve.tier !== 'few' ? `${said} [${format.interval(step.interval, curve.n)}]` : said;
}

/** The table of a curve: a row for every step, and one for every time at which it is told how many still wait. */
export function stepsTable(curve: Curve, language: Language): FigureTable {
  const locale = { locale: language };
  const format = formatter(language);
  const number = (label: string) => ({ label, numeric: true });
  const columns = [
    { label: m.steps_time({}, locale), numeric: false },
    number(m.column_value({}, locale)),
    number(m.column_low({}, locale)),
    number(m.column_high({}, locale)),
    number(m.steps_at_risk({}, locale))
  ];
  if (curve.status !== 'ok') return { columns, rows: [] };
  const times = [...new Set([...curve.steps, ...curve.atRisk].map(({ at }) => at))].sort((a, b) => a - b);
  const edge = (interval: CurveStep['interval'], at: 0 | 1): Cell =>
    interval && curve.tier !== 'few' ? numberCell(interval[at], format.percent(interval[at], curve.n)) : empty;
  return {
    columns,
    rows: times.map((time) => {
      const step = curve.steps.find(({ at }) => at === time);
      const risk = curve.atRisk.find(({ at }) => at === time);
      return [
        { text: sayTime(time, curve, language) },
        step ? numberCell(step.value, format.percent(step.value, curve.n)) : empty,
        edge(step?.interval, 0),
        edge(step?.interval, 1),
        !risk ? empty : risk.n === null ? { text: m.chart_withheld({}, locale) } : numberCell(risk.n, format.count(risk.n))
      ];
    })
  };
}
