import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { tiers } from '$lib/metrics/tiers';
import { bases } from '$lib/metrics/bases';
import { catalogue } from '$lib/metrics/catalogue';
import { intervals } from '$lib/metrics/stats/proportion';
import { baseIds } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { acehParts } from './aceh';
import type { ReadingPart } from './content';
import type { MethodExamples } from './examples';
import { changePart } from './changes';
import { part, tableOf } from './part';

function basesPart(): ReadingPart {
  const language = getLocale();
  const used = baseIds.map((id) => ({ id, by: [...catalogue.values()].filter(({ over }) => over.includes(id)).map((one) => one.id) }));
  const rows = used
    .filter(({ id }) => bases[id].of[language] !== '')
    .map(({ id, by }) => [
      { text: id },
      { text: bases[id].label[language] },
      { text: bases[id].of[language] },
      { text: by.length === 0 ? '–' : by.length > 6 ? `${by.slice(0, 6).join(', ')}, …` : by.join(', ') }
    ]);
  const heads = [m.method_column_code(), m.method_column_base(), m.method_column_who(), m.method_column_used()];
  return part(
    'penyebut',
    m.method_bases_title(),
    [m.method_bases_text()],
    [{ caption: m.method_bases_title(), table: tableOf(heads, rows) }]
  );
}

/** Counts whose intervals are worked out for the reader: the same share of ten, a hundred and a thousand people, and the edges. */
const counts = [
  [7, 10],
  [70, 100],
  [700, 1000],
  [25, 25],
  [0, 12]
] as const;

function intervalPart(): ReadingPart {
  const format = formatter(getLocale());
  const between = intervals[standard.interval];
  const rows = counts.map(([k, n]) => [
    { text: m.method_interval_row({ k: formatCount(k), n: formatCount(n) }) },
    { text: format.percent(k / n, n), value: k / n },
    { text: format.interval(between(k, n), n) }
  ]);
  const heads = [m.method_column_people(), m.method_column_percentage(), m.method_column_interval()];
  const table = tableOf(heads, rows, [1, 2]);
  return part(
    'rentang',
    m.method_interval_title(),
    [m.method_interval_text()],
    [{ caption: m.method_interval_title(), table }],
    ['Wilson 1927']
  );
}

function responsePart(): ReadingPart {
  const format = formatter(getLocale());
  const { good, note, low } = standard.response;
  const [g, n, l] = [good, note, low].map((rate) => format.percent(rate)) as [string, string, string];
  const rows = [
    [m.method_at_least({ n: g }), m.response_good()],
    [m.method_from_to({ low: n, high: g }), m.response_fair()],
    [m.method_from_to({ low: l, high: n }), m.response_low()],
    [m.method_below({ n: l }), m.response_very_low()]
  ].map((row) => row.map((text) => ({ text })));
  const table = tableOf([m.method_column_rate(), m.method_column_words()], rows);
  return part(
    'respons',
    m.method_response_title(),
    [m.method_response_text()],
    [{ caption: m.method_response_title(), table }],
    ['NCES std4_4']
  );
}

const sizePart = (): ReadingPart =>
  part('banyaknya', m.method_size_title(), [
    m.method_size_text({ few: formatCount(tiers.few), indicative: formatCount(tiers.indicative) })
  ]);

const hiddenPart = (): ReadingPart =>
  part(
    'ditutup',
    m.method_hidden_title(),
    [m.method_hidden_text(), m.method_hidden_share({ n: formatCount(standard.suppressBelow) })],
    [],
    ['Ofqual']
  );

const ranksPart = (): ReadingPart =>
  part('peringkat', m.method_ranks_title(), [m.method_ranks_text(), m.method_pool_text()], [], ['Leckie & Goldstein 2009']);

/** How a number is read, in the language of the page: every figure in it is worked out here or was counted. */
export const readingParts = ({ aceh }: MethodExamples): ReadingPart[] => [
  basesPart(),
  ...acehParts(aceh),
  intervalPart(),
  responsePart(),
  sizePart(),
  changePart(),
  hiddenPart(),
  ranksPart()
];
