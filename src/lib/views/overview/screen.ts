import { measuresOnly } from '../screen';
import { overviewRequests } from './requests';

/** What the overview asks: nothing but measures. */
export const overviewScreen = measuresOnly(overviewRequests);
