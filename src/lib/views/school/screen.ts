import type { Curve } from '$lib/model/curve';
import type { Screen } from '../screen';
import { agreementsOf, type Agreement } from './agreements';
import { schoolRequests, type SchoolQuestion } from './requests';

/** What is no measure on a school's page. */
export interface SchoolMore {
  readonly agreements: readonly Agreement[];
  /** How many had a first job, by month. */
  readonly wait: Curve;
}

/** What one school's page asks: its measures, its agreements and its waits. */
export const schoolScreen: Screen<SchoolQuestion, SchoolMore> = {
  questions: schoolRequests,
  more: async (engine, filter, context, work) => ({
    agreements: await agreementsOf(engine, filter, context.asAt),
    wait: await work.curve(engine, { indicator: 'J01', filter }, context)
  }),
  reads: (context) => context,
  menus: false
};
