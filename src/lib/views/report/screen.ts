import type { Screen } from '../screen-picture';
import { reportRequests, type ReportQuestion } from './requests';

/** What the screen asks: nothing but measures. */
export const reportScreen: Screen<ReportQuestion, null> = { questions: reportRequests, more: () => Promise.resolve(null) };
