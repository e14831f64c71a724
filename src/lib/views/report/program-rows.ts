import { byWords } from '$lib/i18n/order';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { verdict, type Circumstances, type Unjudged } from '$lib/metrics/verdict';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { inYears, pairOf, yearOf } from '../latest-year';
import { sayVerdict } from '../say/verdict';
import { groupBy } from './group';

/** One line of the table of programmes: its newest measure, and what became of it in a few words. */
export interface ProgramRow {
  readonly program: string;
  readonly measure: Measure;
  readonly change: string;
}

/** The most programmes a page has room for. */
export const mostPrograms = 8;

const unjudged: Readonly<Record<Unjudged, () => string>> = {
  people: () => m.report_few_people(),
  response: () => m.report_few_response(),
  definition: () => m.report_few_definition(),
  published: () => m.report_few_published(),
  not_given: () => m.report_few_not_given()
};

/** What became of a programme between its oldest and its newest cohort: the points it moved by and the verdict, or why there is none. */
function sayMove(measures: readonly Measure[], circumstances: Circumstances, language: Language): string {
  const pair = pairOf(measures);
  if (!pair) return unjudged.not_given();
  const [before, after] = pair;
  const judged = verdict(before, after, circumstances);
  if (judged.kind === 'few') return unjudged[judged.reason]();
  const said = sayVerdict('', { before, after, verdict: judged }, language);
  return `${formatter(language).points(judged.difference)}; ${said.brief ?? said.title}`;
}

/**
 * The programmes of the newest cohort: the largest as far as there is room, by name; `left`: how many there are besides; `judged`: of
 * how many the change was judged.
 */
export function programRows(
  measures: readonly Measure[],
  circumstances: (comparisons: number) => Circumstances,
  language: Language
): { readonly rows: readonly ProgramRow[]; readonly left: number; readonly year: number; readonly judged: number } {
  const dated = inYears(measures);
  const year = Math.max(...dated.map(yearOf));
  const byProgram = groupBy(dated, ({ key }) => String(key.program ?? ''));
  const judged = [...byProgram.values()].filter((own) => pairOf(own) !== undefined).length;
  const within = circumstances(judged);
  const rows = [...byProgram].flatMap(([program, own]) => {
    const measure = own.find((one) => yearOf(one) === year);
    return measure ? [{ program, measure, change: sayMove(own, within, language) }] : [];
  });
  const size = ({ measure }: ProgramRow): number => ('denominator' in measure ? measure.denominator : 0);
  const kept = [...rows].sort((a, b) => size(b) - size(a)).slice(0, mostPrograms);
  kept.sort((a, b) => byWords(a.program, b.program));
  return { rows: kept, left: rows.length - kept.length, year, judged };
}
