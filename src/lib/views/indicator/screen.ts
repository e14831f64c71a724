import type { Screen } from '../screen-picture';
import { indicatorRequests, type IndicatorQuestion } from './requests';

/** What the screen asks: nothing but measures. */
export const indicatorScreen: Screen<IndicatorQuestion, null> = { questions: indicatorRequests, more: () => Promise.resolve(null) };
