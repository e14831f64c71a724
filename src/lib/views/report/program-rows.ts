import type { Circumstances } from '$lib/metrics/verdict';
import { isGiven, type Measure } from '$lib/model/measure';
import { changeIn } from '../findings';
import { inYears, yearOf } from '../latest-year';

/** One line of the table of programmes: its newest measure, and what became of it. */
export interface ProgramRow {
  readonly program: string;
  readonly measure: Measure;
  readonly change: string | undefined;
}

/** The most programmes a page has room for. */
export const mostPrograms = 8;

/** The programmes of the newest cohort: the largest as far as there is room, by name; `left`: how many there are besides. */
export function programRows(
  measures: readonly Measure[],
  circumstances: (comparisons: number) => Circumstances,
  language: string
): { readonly rows: readonly ProgramRow[]; readonly left: number; readonly year: number } {
  const dated = inYears(measures);
  const year = Math.max(...dated.map(yearOf));
  const byProgram = Map.groupBy(dated, ({ key }) => String(key.program ?? ''));
  const judged = circumstances(byProgram.size);
  const rows = [...byProgram].flatMap(([program, own]) => {
    const measure = own.find((one) => yearOf(one) === year);
    if (!measure) return [];
    const change = changeIn(program, own, judged);
    return [{ program, measure, change: change?.brief ?? change?.title }];
  });
  const size = ({ measure }: ProgramRow): number => ('denominator' in measure ? measure.denominator : 0);
  const kept = [...rows].sort((a, b) => size(b) - size(a)).slice(0, mostPrograms);
  kept.sort((a, b) => a.program.localeCompare(b.program, language));
  return { rows: kept, left: rows.length - kept.length, year };
}

/** Is there a figure among these measures at all? */
export const anyGiven = (measures: readonly Measure[]): boolean => measures.some(isGiven);
