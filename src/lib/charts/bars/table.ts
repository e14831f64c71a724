import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { drawnValue } from '../glyph';
import { sayValue } from '../say';
import { numberCell } from '../table';
import { shares, type BarRow } from './layout';

/** The table of bars: each count, its share of the whole and the running sum; `head` names the rows. */
export function barsTable(rows: readonly BarRow[], whole: number | undefined, language: Language, head: string): FigureTable {
  const locale = { locale: language };
  const format = formatter(language);
  const all = shares(rows, whole);
  const shared = all.some((row) => row.part !== undefined);
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      { label: head, numeric: false },
      number(m.column_value({}, locale)),
      ...(shared ? [number(m.bars_part({}, locale)), number(m.bars_sum({}, locale))] : [])
    ],
    rows: all.map(({ label, measure, part, sum }) => {
      const value = drawnValue(measure);
      return [
        { text: label },
        value === undefined ? { text: sayValue(measure, language) } : numberCell(value, sayValue(measure, language)),
        ...(part === undefined || sum === undefined
          ? []
          : [numberCell(part, format.percent(part, whole)), numberCell(sum, format.percent(sum, whole))])
      ];
    })
  };
}
