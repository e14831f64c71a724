import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Cell, FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { numberCell } from '../table';
import type { WayFlow, WayStages } from './layout';

/** What share of the people at a node went on to a node of the last stage, of those of whom it is known; undefined: withheld. */
export interface WayRate {
  readonly from: string;
  readonly to: string;
  readonly share?: { readonly numerator: number; readonly denominator: number; readonly interval: readonly [number, number] };
}

/**
 * The crosstab of a way: a row for every node but those of the last stage, a column for every node of the last; each cell says how many,
 * and of those whose end is known what share, with its interval. The breadth of a ribbon cannot say that.
 * `rates` are per stage, in the order of the stages.
 */
export function alluvialTable(
  stages: WayStages,
  flows: readonly WayFlow[],
  rates: readonly (readonly WayRate[])[],
  language: Language
): FigureTable {
  const format = formatter(language);
  const locale = { locale: language };
  const last = stages.length - 1;
  const ends = (stages[last] ?? []).filter(({ id }) => flows.some(({ nodes }) => nodes[last] === id));
  const count = (among: readonly WayFlow[], share?: WayRate['share']): Cell => {
    if (among.some(({ n }) => n === null)) return { text: m.chart_withheld({}, locale) };
    const n = among.reduce((sum, flow) => sum + (flow.n ?? 0), 0);
    if (!share || share.denominator < 10) return numberCell(n, format.count(n));
    const rate = format.percent(share.numerator / share.denominator, share.denominator);
    return numberCell(n, `${format.count(n)} (${rate}; ${format.interval(share.interval, share.denominator)})`);
  };
  const row = (label: string, among: readonly WayFlow[], found: readonly WayRate[]): Cell[] => [
    { text: label },
    ...ends.map(({ id }) =>
      count(
        among.filter(({ nodes }) => nodes[last] === id),
        found.find(({ to }) => to === id)?.share
      )
    ),
    count(among)
  ];
  return {
    columns: [
      { label: m.column_name({}, locale), numeric: false },
      ...ends.map(({ label }) => ({ label, numeric: true })),
      { label: m.column_total({}, locale), numeric: true }
    ],
    rows: [
      ...stages.slice(0, last).flatMap((stage, at) =>
        stage
          .filter(({ id }) => flows.some(({ nodes }) => nodes[at] === id))
          .map(({ id, label }) =>
            row(
              label,
              flows.filter(({ nodes }) => nodes[at] === id),
              (rates[at] ?? []).filter(({ from }) => from === id)
            )
          )
      ),
      row(m.column_total({}, locale), flows, [])
    ]
  };
}
