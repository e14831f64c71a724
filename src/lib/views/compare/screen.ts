import type { Measure } from '$lib/model/measure';
import { isDated, yearOf } from '../latest-year';
import { newestTold } from '../report/newest';
import type { Screen } from '../screen';
import { compareRequests, type CompareQuestion } from './requests';

/** What is asked beside the questions: the hours of training per teacher by school, in the newest year that has any. */
export interface CompareMore {
  readonly support: readonly Measure[];
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
    const newest = newestTold(years.filter(isDated));
    if (!newest) return { support: [] };
    const asked = { support: { ...hours, by: ['school', 'year'], filter: { ...filter, years: [yearOf(newest)] } } } as const;
    const { support } = await work.answersTo(engine, asked, context);
    return { support: support.filter(({ key }) => key.school !== '') };
  },
  reads: (context) => context,
  menus: true
};
