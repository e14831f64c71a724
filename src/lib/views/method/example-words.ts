import { sayValue } from '$lib/charts/say';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { ofWords } from '$lib/metrics/bases';
import { choiceOf } from '$lib/metrics/dimensions';
import type { Indicator } from '$lib/metrics/indicator';
import type { Given, Measure } from '$lib/model/measure';
import { sayNotGiven } from '../findings';
import { sayPart } from '../say/part';

const rounded = (value: number): string => formatter(getLocale()).number(value, 1);

/** From the counts to the value. */
function sayStep(indicator: Indicator, measure: Given): string {
  const language = getLocale();
  const value = sayValue(measure, language);
  const [k, n] = [rounded(measure.numerator), rounded(measure.denominator)];
  const of = ofWords(indicator, measure.base)[language];
  const share = (): string => m.method_example_share({ k, n, of, value });
  switch (indicator.shape) {
    case 'share':
      return share();
    case 'ratio':
      if (of === '') return m.method_example_plain({ k, n, value });
      return measure.unit === 'percent' ? share() : m.method_example_quotient({ k, n, of, value });
    case 'concentration':
      return indicator.read === 'top' ? share() : m.method_example_whole({ n, value });
    case 'standing':
      return measure.unit === 'percent' ? share() : m.method_example_count({ value });
    case 'tally':
      return m.method_example_count({ value });
    case 'fulfilment':
      return measure.unit === 'percent' ? share() : m.method_example_quotient({ k, n, of, value });
    case 'median':
      return m.method_example_median({ n, value });
    case 'survival':
      return m.method_example_survival({ k, n, value });
  }
}

function sayInterval(measure: Given): string[] {
  const { interval, unit, denominator, tier } = measure;
  const language = getLocale();
  if (!interval || tier === 'few') return [];
  const text =
    unit === 'percent'
      ? formatter(language).interval(interval, denominator)
      : interval.map((edge) => sayValue({ ...measure, value: edge }, language)).join(' – ');
  return [m.method_example_interval({ interval: text })];
}

/** Which of the things the indicator counts side by side an answer is about. */
function sayChoice(indicator: Indicator, { key }: Measure): string {
  const choice = choiceOf(indicator);
  if (!choice) return '';
  const part = sayPart(choice, key[choice]);
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}: `;
}

/** One answer as an example: its counts, its value, its interval and what non-response leaves open; or why there is none. */
export function sayExample(indicator: Indicator, measure: Measure): string {
  if (measure.status !== 'ok') return sayNotGiven(measure);
  const which = sayChoice(indicator, measure);
  const format = formatter(getLocale());
  const { bounds, response, missing, tier, denominator } = measure;
  const all = response?.all ?? denominator;
  const said = [
    sayStep(indicator, measure),
    ...sayInterval(measure),
    ...(bounds && tier !== 'few'
      ? [m.method_example_bounds({ low: format.percent(bounds[0], all), high: format.percent(bounds[1], all) })]
      : []),
    ...(missing !== null && missing > 0 && measure.base !== 'G' ? [m.method_example_missing({ n: rounded(missing) })] : [])
  ].join(' ');
  return `${which}${said}`;
}
