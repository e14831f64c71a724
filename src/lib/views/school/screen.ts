import type { Among } from '$lib/metrics/compare/among';
import type { Curve } from '$lib/model/curve';
import type { TeacherSpread } from '$lib/metrics/teacher-hours';
import type { Screen } from '../screen';
import { agreementsOf, type Agreement } from './agreements';
import { schoolRequests, type SchoolQuestion } from './requests';

/** What is no measure on a school's page. */
export interface SchoolMore {
  readonly agreements: readonly Agreement[];
  /** How many had a first job, by month. */
  readonly wait: Curve;
  /** The school among the others; null where nothing is known of it. */
  readonly among: Among | null;
  /** The hours of training of its teachers; null where nothing is known of it. */
  readonly teachers: TeacherSpread | null;
}

/** What one school's page asks: its measures, its agreements, its waits, the others it stands among and the hours of its teachers. */
export const schoolScreen: Screen<SchoolQuestion, SchoolMore> = {
  questions: schoolRequests,
  more: async (engine, filter, context, work) => ({
    agreements: await agreementsOf(engine, filter, context.asAt),
    wait: await work.curve(engine, { indicator: 'J01', filter }, context),
    among: await work.among(engine, { indicator: 'O01', filter }, context, filter.schools[0] ?? ''),
    teachers: await work.teacherHours(engine, filter, context)
  }),
  reads: (context) => context,
  menus: false
};
