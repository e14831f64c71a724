import { sayValue } from '$lib/charts/say';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Caution, Unjudged, Verdict } from '$lib/metrics/verdict';
import type { Language } from '$lib/model/language';
import type { Measure, Source } from '$lib/model/measure';
import { yearOf } from '../latest-year';

/** Two figures of one measure, the older first, and what they say about a change. */
export interface Change {
  readonly before: Measure;
  readonly after: Measure;
  readonly verdict: Verdict;
}

/** A change in words. Every place that words a change takes its words from here. */
export interface Said {
  /** At most ten words. */
  readonly title: string;
  /** As part of a longer sentence, with the number of points; and the same in four words at most. Absent where nothing is judged. */
  readonly clause?: string;
  readonly brief?: string;
  /** Both shares with their counts and years, the difference and its interval. */
  readonly sentence: string;
  /** How many answered on either side; empty for a measure that nobody has to answer. */
  readonly response: string;
  readonly cautions: readonly string[];
  /** Do the cautions say the response of both sides already? */
  readonly answered: boolean;
}

type Locale = { readonly locale: Language };

/** The share of the graduates whose status is known: a percentage, or counts below ten people; undefined when it is not known. */
export function sayResponse(measure: Measure, language: Language): string | undefined {
  if (measure.status !== 'ok' || !measure.response?.all) return undefined;
  const { known, all } = measure.response;
  const format = formatter(language);
  return all < 10 ? m.chart_of({ k: format.count(known), n: format.count(all) }, { locale: language }) : format.percent(known / all, all);
}

function saySide(measure: Measure, language: Language): string {
  const locale = { locale: language };
  const value = sayValue(measure, language);
  const year = yearOf(measure);
  if (measure.status === 'published') return m.change_side_published({ value, year }, locale);
  if (measure.status !== 'ok' || measure.tier === 'few' || measure.unit !== 'percent') return m.change_side_short({ value, year }, locale);
  const format = formatter(language);
  return m.change_side({ share: value, k: format.count(measure.numerator), n: format.count(measure.denominator), year }, locale);
}

const fewTitles: Readonly<Record<Unjudged, (locale: Locale) => string>> = {
  people: (locale) => m.change_few_people({}, locale),
  response: (locale) => m.change_few_response({}, locale),
  definition: (locale) => m.change_few_definition({}, locale),
  published: (locale) => m.change_few_published({}, locale),
  not_given: (locale) => m.change_few_not_given({}, locale)
};
const fewReasons: Readonly<Record<Unjudged, (locale: Locale) => string>> = {
  people: (locale) => m.change_why_people({}, locale),
  response: (locale) => m.change_why_response({}, locale),
  definition: (locale) => m.change_why_definition({}, locale),
  published: (locale) => m.change_why_published({}, locale),
  not_given: (locale) => m.change_why_not_given({}, locale)
};
const sources: Readonly<Record<Source, (locale: Locale) => string>> = {
  records: (locale) => m.source_records({}, locale),
  totals: (locale) => m.source_totals({}, locale),
  both: (locale) => m.source_both({}, locale)
};

function sayCaution(caution: Caution, { before, after, verdict }: Change, language: Language): string | undefined {
  const locale = { locale: language };
  const format = formatter(language);
  const [from, to] = [yearOf(before), yearOf(after)];
  switch (caution.code) {
    case 'response_note':
    case 'response_low':
    case 'response_too_low': {
      const sides = verdict.cautions.flatMap((one) => (one.code === caution.code ? [one.of === 'before' ? before : after] : []));
      // Of both cohorts it is said once.
      if (caution.of === 'after' && sides.length > 1) return undefined;
      const both = (texts: readonly string[]): string => {
        const [a = '', b] = texts;
        return b === undefined ? a : m.both({ a, b }, locale);
      };
      const said = {
        year: both(sides.map((side) => String(yearOf(side)))),
        r: both(sides.map((side) => sayResponse(side, language) ?? ''))
      };
      if (caution.code === 'response_note') return m.caution_response_note(said, locale);
      return caution.code === 'response_low' ? m.caution_response_low(said, locale) : m.caution_response_too_low(said, locale);
    }
    case 'response_moved':
      return m.caution_response_moved({ from: sayResponse(before, language) ?? '', to: sayResponse(after, language) ?? '' }, locale);
    case 'source_changed':
      return m.caution_source_changed({ before: sources[caution.from](locale), from, after: sources[caution.to](locale), to }, locale);
    case 'rows_held':
      return m.caution_rows_held({ held: format.percent(caution.held) }, locale);
    case 'many_compared':
      return m.caution_many_compared({ n: format.count(caution.comparisons), level: format.percent(caution.level) }, locale);
  }
}

function sayResponses({ before, after }: Change, language: Language): string {
  const locale = { locale: language };
  const asked = [before, after].some((one) => one.status === 'ok' && one.response);
  if (!asked) return '';
  const [first, last] = [sayResponse(before, language), sayResponse(after, language)];
  if (first === undefined && last === undefined) return m.spread_no_frame({}, locale);
  const unknown = m.response_side_unknown({}, locale);
  return m.response_sides({ before: first ?? unknown, from: yearOf(before), after: last ?? unknown, to: yearOf(after) }, locale);
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The points a share moved by, without a sign; two decimals where one would show none. */
function sayPoints(difference: number, language: Language): string {
  const points = Math.abs(difference) * 100;
  return formatter(language).number(points, points < 0.05 ? 2 : 1);
}

/** A change in words, in one language. `label` names the measure and begins the sentence. */
export function sayVerdict(label: string, change: Change, language: Language): Said {
  const { before, after, verdict } = change;
  const locale = { locale: language };
  const sides = { label, first: saySide(before, language), last: saySide(after, language) };
  const common = {
    response: sayResponses(change, language),
    cautions: verdict.cautions.map((caution) => sayCaution(caution, change, language)).filter((said) => said !== undefined),
    answered: (['before', 'after'] as const).every((side) => verdict.cautions.some((one) => 'of' in one && one.of === side))
  };
  if (verdict.kind === 'few') {
    const sentence = m.change_said_few({ ...sides, why: fewReasons[verdict.reason](locale) }, locale);
    return { title: fewTitles[verdict.reason](locale), sentence, ...common };
  }
  const format = formatter(language);
  const [low, high] = verdict.interval;
  const year = yearOf(before);
  const d = sayPoints(verdict.difference, language);
  const numbers = {
    ...sides,
    d: format.pointsInWords(verdict.difference),
    low: format.pointsInWords(low),
    high: format.pointsInWords(high),
    level: format.percent(verdict.level)
  };
  const said = (clause: string, brief: string, sentence: string): Said => ({
    title: sentenceCase(clause),
    clause,
    brief,
    sentence,
    ...common
  });
  switch (verdict.kind) {
    case 'clear':
      return verdict.direction === 'up'
        ? said(m.change_up({ d, year }, locale), m.change_brief_up({ year }, locale), m.change_said_up(numbers, locale))
        : said(m.change_down({ d, year }, locale), m.change_brief_down({ year }, locale), m.change_said_down(numbers, locale));
    case 'flat':
      return said(m.change_flat({ year }, locale), m.change_brief_flat({ year }, locale), m.change_said_flat(numbers, locale));
    case 'unclear':
      return said(m.change_unclear({ year }, locale), m.change_brief_unclear({}, locale), m.change_said_unclear(numbers, locale));
  }
}
