import { measuresOnly } from '../screen';
import { indicatorRequests } from './requests';

/** What the screen asks: nothing but measures. */
export const indicatorScreen = measuresOnly(indicatorRequests);
