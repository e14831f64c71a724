import { agreementsOf, type Agreement } from '../school/agreements';
import type { Screen } from '../screen';
import { activitiesOf, type Activity } from './activities';
import { notesOf, type Note } from './notes';
import { partnersRequests, type PartnersQuestion } from './requests';

/** What is no measure: agreements, activities and notes as their sources tell them. None counts people. */
export interface PartnersMore {
  readonly agreements: readonly Agreement[];
  readonly activities: readonly Activity[];
  readonly notes: readonly Note[];
}
const mostAgreements = 1000;

/** What the screen asks: its measures, its agreements and its activities. */
export const partnersScreen: Screen<PartnersQuestion, PartnersMore> = {
  questions: partnersRequests,
  more: async (engine, filter, { asAt }) => ({
    agreements: await agreementsOf(engine, filter, asAt, mostAgreements),
    activities: await activitiesOf(engine, filter),
    notes: await notesOf(engine)
  }),
  reads: ({ asAt }) => asAt,
  menus: true
};
