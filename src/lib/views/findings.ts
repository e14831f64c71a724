import { sayValue } from '$lib/charts/say';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { verdict, type Circumstances, type Verdict } from '$lib/metrics/verdict';
import type { Given, Measure, Response } from '$lib/model/measure';
import { nameField } from './define';
import { sayReason } from './say/reason';
import { sayResponse, sayVerdict, type Said } from './say/verdict';
import { ends, pairOf, yearOf } from './latest-year';

const format = () => formatter(getLocale());

/** A share as text: the percentage, or the counts where there are fewer than ten people. */
export function sayShare(measure: Given): string {
  return measure.tier === 'few'
    ? m.chart_of({ k: formatCount(measure.numerator), n: formatCount(measure.denominator) })
    : format().percent(measure.value, measure.denominator);
}

/** A share with its counts and, of a tracer figure, its response; any other figure, and one that is not given, in the words of its chart. */
export function sayCounted(measure: Measure): string {
  const language = getLocale();
  if (measure.status !== 'ok') return sayValue(measure, language);
  if (measure.unit !== 'percent') {
    // A plain count is its own n; a quotient or a middle has another.
    const own = measure.numerator === measure.value;
    return own ? sayValue(measure, language) : `${sayValue(measure, language)} (n = ${formatCount(measure.denominator)})`;
  }
  const response = sayResponse(measure, language);
  const counts = m.chart_of({ k: formatCount(measure.numerator), n: formatCount(measure.denominator) });
  const behind = [
    ...(measure.tier === 'few' ? [] : [counts]),
    ...(measure.response ? [m.response_short({ r: response ?? m.response_side_unknown() })] : [])
  ];
  return behind.length > 0 ? `${sayShare(measure)} (${behind.join('; ')})` : sayShare(measure);
}

/** What changed between the oldest and the newest cohort, judged and in words; undefined with one cohort. */
export function changeIn(
  label: string,
  measures: readonly Measure[],
  circumstances: Circumstances
): (Said & { kind: Verdict['kind'] }) | undefined {
  const pair = pairOf(measures);
  if (!pair) return undefined;
  const [before, after] = pair;
  const judged = verdict(before, after, circumstances);
  return { kind: judged.kind, ...sayVerdict(label, { before, after, verdict: judged }, getLocale()) };
}

/** The finding on absorption, for a headline: where the newest cohort stands, and whether that has changed. */
export function headline(measures: readonly Measure[], circumstances: Circumstances): string {
  const { last } = ends(measures);
  if (!last) return m.absorption_none();
  if (last.tier === 'few') return m.headline_few({ k: formatCount(last.numerator), n: formatCount(last.denominator), year: yearOf(last) });
  const where = { share: sayShare(last), year: yearOf(last) };
  const stands = last.base === 'G' ? m.headline_stands_all(where) : m.headline_stands(where);
  const change = changeIn('', measures, circumstances)?.brief;
  return change ? `${stands}, ${change}` : stands;
}

/** The change in full sentences: both shares with their counts, the difference and its interval, the response, and every caution. */
export function sayChange(label: string, measures: readonly Measure[], change: Said | undefined): string {
  if (change)
    return [change.sentence, ...(change.answered ? [] : [change.response]), ...change.cautions].filter((part) => part !== '').join(' ');
  const { last } = ends(measures);
  if (!last) return m.nothing_here();
  const counts = { k: formatCount(last.numerator), n: formatCount(last.denominator), year: yearOf(last) };
  const only =
    last.tier === 'few'
      ? m.change_side_short({ value: sayShare(last), year: counts.year })
      : m.change_side({ share: sayShare(last), ...counts });
  return m.change_said_one({ label, only });
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

/** How many answered of how many: with the percentage from ten graduates on. */
export function sayAnswered({ known, all }: Response): string {
  if (!all) return m.spread_no_frame();
  const counts = { n: formatCount(known), all: formatCount(all) };
  return all < 10 ? m.spread_response_few(counts) : m.spread_response({ ...counts, r: format().percent(known / all, all) });
}

/** How far the newest figure can be trusted: response, interval, and what non-response leaves open. */
export function saySpread(measure: Given): string {
  const { percent, interval } = format();
  const n = measure.denominator;
  const parts: string[] = [m.spread_n({ k: formatCount(measure.numerator), n: formatCount(n) })];
  if (measure.response) parts.push(sayAnswered(measure.response));
  if (measure.interval && measure.tier !== 'few') parts.push(m.spread_interval({ interval: interval(measure.interval, n) }));
  if (measure.bounds && measure.tier !== 'few')
    parts.push(m.spread_bounds({ low: percent(measure.bounds[0], n), high: percent(measure.bounds[1], n) }));
  return parts.join(' ');
}

/** Why a figure is not given, in a sentence; nothing for one that is. */
export function sayNotGiven(measure: Measure): string {
  if (measure.status === 'ok') return '';
  if (measure.status === 'published') return sayReason(measure.reason);
  if (measure.status === 'coded') return m.coded_sentence({ value: sayValue(measure, getLocale()), n: formatCount(measure.denominator) });
  const why = sayReason(measure.reason);
  return measure.field ? `${why} ${m.needs({ field: nameField(measure.field) })}` : why;
}

/** How many of how many graduates a headline on absorption speaks for. */
export function headlineBase(absorption: readonly Measure[]): string | undefined {
  const response = ends(absorption).last?.response;
  return response && sayAnswered(response);
}
