import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { drawnValue } from '../glyph';
import { percent } from '../percent';
import { sayMark, sayValue } from '../say';

/** One stage in the order of the path: how many reached it, and how many of those at the stage before. */
export interface StageRow {
  readonly label: string;
  readonly reached: Measure | undefined;
  readonly step?: Measure | undefined;
}
export interface StageMark {
  readonly id: number;
  readonly row: number;
  readonly column: 0;
  readonly label: string;
  /** A record of stages names those that were reached: a stage without one is not recorded, which is not zero. */
  readonly recorded: boolean;
  readonly value?: number;
  readonly width: string;
  readonly text: string;
  /** Of those at the stage before. */
  readonly step: string;
  readonly speech: string;
}

/** Counts of those that reached a stage, 0 taken as not recorded. */
export const reachedOf = (measure: Measure | undefined): number | undefined => {
  const value = measure && drawnValue(measure);
  return value === 0 ? undefined : value;
};

/** Bars from zero in the order of the path. */
export function layoutStages(rows: readonly StageRow[], language: Language): readonly StageMark[] {
  const locale = { locale: language };
  const largest = Math.max(1, ...rows.map(({ reached }) => reachedOf(reached) ?? 0));
  return rows.map(({ label, reached, step }, i): StageMark => {
    const value = reachedOf(reached);
    const number = reached && value !== undefined ? sayValue(reached, language) : m.stages_not_recorded({}, locale);
    const share = step?.status === 'ok' ? step : undefined;
    const counts = share && {
      k: formatter(language).count(share.numerator),
      n: formatter(language).count(share.denominator)
    };
    const moved = i === 0 || !counts || value === undefined ? '' : m.stages_step(counts, locale);
    return {
      id: i,
      row: i,
      column: 0,
      label,
      recorded: value !== undefined,
      ...(value === undefined ? {} : { value }),
      width: percent((value ?? largest) / largest),
      text: number,
      step: moved,
      speech: `${reached && value !== undefined ? sayMark(label, reached, language) : `${label}: ${number}`}${moved ? `; ${moved}` : ''}`
    };
  });
}
