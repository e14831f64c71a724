import type { Screen } from '../screen-picture';
import { partnersRequests, type PartnersQuestion } from './requests';

/** What the screen asks: nothing but measures. */
export const partnersScreen: Screen<PartnersQuestion, null> = { questions: partnersRequests, more: () => Promise.resolve(null) };
