import type { Measure } from '$lib/model/measure';
import { inYears, yearOf } from '../latest-year';
import type { Screen } from '../screen';
import { compareRequests, type CompareQuestion } from './requests';

/** What is asked beside the questions: the hours of training per teacher by school, in the newest year that has any. */
export interface CompareMore {
  readonly support: readonly Measure[];
}

/** The newest year with a figure, or the newest there is. */
export function newestYear(measures: readonly Measure[]): number | undefined {
  const dated = inYears(measures);
  const newest = dated.findLast(({ status }) => status === 'ok') ?? dated.at(-1);
  return newest && yearOf(newest);
}

/**
 * What the screen asks. Of the hours of training only one year is shown, so only that is asked by school: of schools and years together share
 * mode would have to withhold far more.
 */
export const compareScreen: Screen<CompareQuestion, CompareMore> = {
  questions: compareRequests,
  more: async (engine, filter, context, work) => {
    const hours = { indicator: 'G01', filter } as const;
    const { years } = await work.answersTo(engine, { years: { ...hours, by: ['year'] } }, context);
    const year = newestYear(years);
    if (year === undefined) return { support: [] };
    const asked = { support: { ...hours, by: ['school', 'year'], filter: { ...filter, years: [year] } } } as const;
    const { support } = await work.answersTo(engine, asked, context);
    return { support: support.filter(({ key }) => key.school !== '') };
  },
  reads: (context) => context
};
