import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { bases } from '$lib/metrics/bases';
import { findIndicator } from '$lib/metrics/catalogue';
import { states } from '$lib/metrics/states';
import type { Cell, FigureTable } from '$lib/model/figure';
import { baseIds, isGiven, type Given } from '$lib/model/measure';
import type { ReadingPart } from './content';
import type { MethodExamples } from './examples';
import { part, tableOf } from './part';

/** The shares that are quoted as success; read over different bases, they are what the table is known for. */
const quoted = ['O01', 'O02', 'O03', 'O07'];

const percentOf = (measure: Given): string => formatter(getLocale()).percent(measure.value, measure.denominator);

function statesTable(measures: readonly Given[]): FigureTable {
  const format = formatter(getLocale());
  const language = getLocale();
  const rows = states.flatMap(({ id, label }): Cell[][] => {
    const found = measures.find((measure) => measure.key.status === id && measure.value > 0);
    if (!found) return [];
    const share = found.value / found.denominator;
    return [
      [
        { text: label[language] },
        { text: formatCount(found.value), value: found.value },
        { text: format.percent(share, found.denominator), value: share }
      ]
    ];
  });
  return tableOf([m.method_column_situation(), m.method_column_graduates(), m.method_column_share_all()], rows, [1, 2]);
}

/** One line for each share, one column for each base that any of them is given over. */
function readingsTable(measures: readonly Given[]): FigureTable {
  const language = getLocale();
  const over = baseIds.filter((base) => measures.some((measure) => measure.base === base));
  const rows = [...new Set(measures.map(({ indicator }) => indicator))].map((id): Cell[] => [
    { text: findIndicator(id).label[language] },
    ...over.map((base) => {
      const found = measures.find((measure) => measure.indicator === id && measure.base === base);
      if (!found) return { text: '–' };
      return {
        text: `${percentOf(found)} (${formatCount(found.numerator)}/${formatCount(found.denominator)})`,
        value: found.value
      };
    })
  ]);
  const heads = over.map((base) => `${base}: ${bases[base].label[language].toLowerCase()}`);
  return tableOf(
    [m.method_column_indicator(), ...heads],
    rows,
    over.map((_, i) => i + 1)
  );
}

/** The published table of Aceh read over every base, and what those it does not trace leave open; nothing where it gives no share. */
export function acehParts({ states: situations, readings }: MethodExamples['aceh']): ReadingPart[] {
  const language = getLocale();
  const format = formatter(language);
  const given = readings.filter(isGiven).filter(({ value }) => value > 0);
  const success = given.filter(({ indicator }) => quoted.includes(indicator)).sort((a, b) => a.value - b.value);
  const [lowest, highest] = [success[0], success.at(-1)];
  const strict = given.find(({ bounds, base }) => bounds !== undefined && base === 'G');
  const all = strict?.response?.all;
  if (!lowest || !highest || !strict?.bounds || !all) return [];
  const [low, high] = strict.bounds;
  const shown = given.filter(({ indicator }) => !indicator.startsWith('T'));
  return [
    part(
      'aceh',
      m.method_aceh_title(),
      [m.method_aceh_text({ all: formatCount(all) }), m.method_aceh_finding({ low: percentOf(lowest), high: percentOf(highest) })],
      [
        { caption: m.method_aceh_states(), table: statesTable(situations.filter(isGiven)) },
        { caption: m.method_aceh_readings(), table: readingsTable(shown) }
      ],
      ['LPMP Aceh 2014-2018']
    ),
    part('batas', m.method_bounds_title(), [
      m.method_bounds_text(),
      m.method_bounds_example({
        label: findIndicator(strict.indicator).label[language].toLowerCase(),
        low: format.percent(low, all),
        high: format.percent(high, all),
        unknown: formatCount(all - (strict.response?.known ?? 0))
      })
    ])
  ];
}
