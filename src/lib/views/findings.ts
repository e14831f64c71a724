import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { verdict } from '$lib/metrics/verdict';
import type { Given, Measure } from '$lib/model/measure';
import { sayValue } from '$lib/charts/say';
import { sayField } from './say/field';
import { sayCode } from './say/problem';
import { ends, yearOf } from './latest-year';

const format = () => formatter(getLocale());

/** A share as text: the percentage, or the counts where there are fewer than ten people. */
export function sayShare(measure: Given): string {
  return measure.tier === 'few'
    ? m.chart_of({ k: formatCount(measure.numerator), n: formatCount(measure.denominator) })
    : format().percent(measure.value, measure.denominator);
}

/** What changed between the oldest and the newest cohort, as part of a sentence; undefined with one cohort. */
function changeClause(measures: readonly Measure[]): string | undefined {
  const { first, last } = ends(measures);
  if (!first || !last) return undefined;
  const found = verdict(first, last);
  const year = yearOf(first);
  switch (found.kind) {
    case 'few':
      return undefined;
    case 'clear': {
      const d = format().number(Math.abs(found.difference) * 100, 1);
      return found.direction === 'up' ? m.change_up({ d, year }) : m.change_down({ d, year });
    }
    case 'flat':
      return m.change_flat({ year });
    case 'unclear':
      return m.change_unclear({ year });
  }
}

/** The finding on absorption, for a headline: where the newest cohort stands, and whether that has changed. */
export function headline(measures: readonly Measure[]): string {
  const { last } = ends(measures);
  if (!last) return m.absorption_none();
  if (last.tier === 'few') return m.headline_few({ k: formatCount(last.numerator), n: formatCount(last.denominator), year: yearOf(last) });
  const where = { share: sayShare(last), year: yearOf(last) };
  const stands = last.base === 'G' ? m.headline_stands_all(where) : m.headline_stands(where);
  const change = changeClause(measures);
  return change ? `${stands}, ${change}` : stands;
}

/** The title of a trend: the change when it is sure, otherwise that it is not. */
export function changeTitle(measures: readonly Measure[]): string {
  const clause = changeClause(measures);
  if (!clause) return m.change_one_cohort();
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** The change in a full sentence, with both shares, their counts and the interval of the difference. */
export function sayChange(measures: readonly Measure[]): string {
  const { first, last } = ends(measures);
  if (!last) return m.absorption_none();
  if (!first) return m.change_one_cohort();
  const found = verdict(first, last);
  const side = (one: Given) =>
    m.change_side({
      share: sayShare(one),
      k: formatCount(one.numerator),
      n: formatCount(one.denominator),
      year: yearOf(one)
    });
  const said = m.change_from_to({ first: side(first), last: side(last) });
  if (found.kind === 'few') return `${said} ${m.change_few()}`;
  const [low, high] = found.interval;
  const points = (value: number) => format().points(value);
  return `${said} ${m.change_difference({ d: points(found.difference), low: points(low), high: points(high) })}`;
}

/** Two figures that are no shares, side by side: no interval, so no verdict. */
export function sayCounts(measures: readonly Measure[]): string {
  const { first, last } = ends(measures);
  if (!last) return m.nothing_here();
  const number = (one: Given) => format().number(one.value, 1);
  if (!first) return m.count_one({ value: number(last), year: yearOf(last) });
  return m.count_from_to({ first: number(first), from: yearOf(first), last: number(last), to: yearOf(last) });
}

/** The title of the rail: how far non-response leaves the figure open, or where it stands. */
export function railTitle(measure: Given): string {
  const { percent } = format();
  const year = yearOf(measure);
  if (!measure.bounds || measure.tier === 'few') return m.rail_title({ share: sayShare(measure), year });
  const [low, high] = measure.bounds;
  const n = measure.response?.all ?? measure.denominator;
  return m.rail_title_bounds({ low: percent(low, n), high: percent(high, n), year });
}

/** How far the newest figure can be trusted: response, interval, and what non-response leaves open. */
export function saySpread(measure: Given): string {
  const { percent, interval } = format();
  const n = measure.denominator;
  const parts = [m.spread_n({ k: formatCount(measure.numerator), n: formatCount(n) })];
  const all = measure.response?.all;
  if (measure.response && all)
    parts.push(
      m.spread_response({ n: formatCount(measure.response.known), all: formatCount(all), r: percent(measure.response.known / all, all) })
    );
  else if (measure.response) parts.push(m.spread_no_frame());
  if (measure.interval && measure.tier !== 'few') parts.push(m.spread_interval({ interval: interval(measure.interval, n) }));
  if (measure.bounds && measure.tier !== 'few')
    parts.push(m.spread_bounds({ low: percent(measure.bounds[0], n), high: percent(measure.bounds[1], n) }));
  return parts.join(' ');
}

/** Why a figure is not given, in a sentence; nothing for one that is. */
export function sayNotGiven(measure: Measure): string {
  if (measure.status === 'ok') return '';
  if (measure.status === 'published') return sayCode(measure.reason);
  if (measure.status === 'coded') return m.coded_sentence({ value: sayValue(measure, getLocale()), n: formatCount(measure.denominator) });
  const why = sayCode(measure.reason);
  return measure.field ? `${why} ${m.needs({ field: sayField(measure.field) })}` : why;
}
