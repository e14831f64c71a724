import type { Screen } from '../screen-picture';
import { agreementsOf, type Agreement } from './agreements';
import { schoolRequests, type SchoolQuestion } from './requests';

/** What one school's page asks: its measures and its agreements. */
export const schoolScreen: Screen<SchoolQuestion, readonly Agreement[]> = {
  questions: schoolRequests,
  more: (engine, filter, { asAt }) => agreementsOf(engine, filter, asAt)
};
