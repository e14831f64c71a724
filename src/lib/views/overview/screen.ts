import type { Screen } from '../screen-picture';
import { overviewRequests, type OverviewQuestion } from './requests';

/** What the overview asks: nothing but measures. */
export const overviewScreen: Screen<OverviewQuestion, null> = { questions: overviewRequests, more: () => Promise.resolve(null) };
