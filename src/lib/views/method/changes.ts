import { formatCount, formatNumber, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { tierOf, tiers } from '$lib/metrics/tiers';
import { flatWithin, verdict, type Verdict } from '$lib/metrics/verdict';
import type { Given } from '$lib/model/measure';
import type { ReadingPart } from './content';
import { part, tableOf } from './part';

/** Pairs of counts, before and after; what is said of them is judged here, not chosen. */
const pairs = [
  [251, 412, 290, 412],
  [58, 95, 73, 104],
  [1400, 2000, 1420, 2010],
  [5, 8, 7, 9]
] as const;

const share = (numerator: number, denominator: number): Given => ({
  indicator: 'O01',
  key: {},
  base: 'Q',
  unit: 'percent',
  status: 'ok',
  value: numerator / denominator,
  numerator,
  denominator,
  missing: 0,
  tier: tierOf(denominator)
});

const words: Readonly<Record<Verdict['kind'], () => readonly [string, string]>> = {
  clear: () => [m.method_verdict_clear(), m.method_verdict_clear_when()],
  flat: () => [m.method_verdict_flat(), m.method_verdict_flat_when({ n: formatNumber(flatWithin * 100) })],
  unclear: () => [m.method_verdict_unclear(), m.method_verdict_unclear_when()],
  few: () => [m.method_verdict_few(), m.method_verdict_few_when({ n: formatCount(tiers.few) })]
};

/** The words for a change between two figures, each with a pair of counts it is said of. */
export function changePart(): ReadingPart {
  const format = formatter(getLocale());
  const rows = pairs.map((pair) => {
    const [k1, n1, k2, n2] = pair;
    const found = verdict(share(k1, n1), share(k2, n2));
    const counts = { k1: formatCount(k1), n1: formatCount(n1), k2: formatCount(k2), n2: formatCount(n2) };
    const example =
      found.kind === 'few'
        ? m.method_verdict_example_few(counts)
        : m.method_verdict_example({
            ...counts,
            d: format.points(found.difference),
            low: format.points(found.interval[0]),
            high: format.points(found.interval[1])
          });
    const [said, when] = words[found.kind]();
    return [{ text: said }, { text: when }, { text: example }];
  });
  const table = tableOf([m.method_column_words(), m.method_column_when(), m.method_column_example()], rows);
  return part(
    'perubahan',
    m.method_verdict_title(),
    [m.method_verdict_text()],
    [{ caption: m.method_verdict_title(), table }],
    ['Newcombe 1998']
  );
}
