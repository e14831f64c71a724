import type { Circumstances } from '$lib/metrics/verdict';
import { formatter } from '$lib/i18n/format';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { changeIn } from '../findings';
import { inYears, pairOf, yearOf } from '../latest-year';
import { groupBy } from './group';

/** One line of the table of programmes: its newest measure, and what became of it. */
export interface ProgramRow {
  readonly program: string;
  readonly measure: Measure;
  readonly change: string | undefined;
}

/** The most programmes a page has room for. */
export const mostPrograms = 8;

/** How far the newest figure lies from the oldest; undefined where one of them is not given. */
function difference(measures: readonly Measure[]): number | undefined {
  const [before, after] = pairOf(measures) ?? [];
  return before?.status === 'ok' && after?.status === 'ok' ? after.value - before.value : undefined;
}

/** The programmes of the newest cohort: the largest as far as there is room, by name; `left`: how many there are besides. */
export function programRows(
  measures: readonly Measure[],
  circumstances: (comparisons: number) => Circumstances,
  language: Language
): { readonly rows: readonly ProgramRow[]; readonly left: number; readonly year: number; readonly judged: number } {
  const dated = inYears(measures);
  const year = Math.max(...dated.map(yearOf));
  const byProgram = groupBy(dated, ({ key }) => String(key.program ?? ''));
  const within = circumstances(byProgram.size);
  const rows = [...byProgram].flatMap(([program, own]) => {
    const measure = own.find((one) => yearOf(one) === year);
    if (!measure) return [];
    const change = changeIn(program, own, within);
    const words = change?.brief ?? change?.title;
    const moved = change?.brief === undefined ? undefined : difference(own);
    return [{ program, measure, change: moved === undefined ? words : `${formatter(language).points(moved)}; ${words}` }];
  });
  const size = ({ measure }: ProgramRow): number => ('denominator' in measure ? measure.denominator : 0);
  const kept = [...rows].sort((a, b) => size(b) - size(a)).slice(0, mostPrograms);
  kept.sort((a, b) => a.program.localeCompare(b.program, language));
  return { rows: kept, left: rows.length - kept.length, year, judged: byProgram.size };
}
