import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import { sayValue } from '../say';
import { numberCell } from '../table';
import { layoutStages, type StageRow } from './layout';

/** The table of stages: how many reached each, and how many of those at the one before. */
export function stagesTable(rows: readonly StageRow[], language: Language): FigureTable {
  const locale = { locale: language };
  return {
    columns: [
      { label: m.stages_stage({}, locale), numeric: false },
      { label: m.stages_reached({}, locale), numeric: true },
      { label: m.stages_before({}, locale), numeric: false }
    ],
    rows: layoutStages(rows, language).map(({ label, value, text, step }, i) => {
      const reached = rows[i]?.reached;
      return [{ text: label }, value === undefined || !reached ? { text } : numberCell(value, sayValue(reached, language)), { text: step }];
    })
  };
}
