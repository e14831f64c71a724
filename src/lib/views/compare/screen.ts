import type { Screen } from '../screen-picture';
import { compareRequests, type CompareQuestion } from './requests';

/** What the screen asks: nothing but measures. */
export const compareScreen: Screen<CompareQuestion, null> = { questions: compareRequests, more: () => Promise.resolve(null) };
