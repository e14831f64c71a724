import { measuresOnly } from '../screen';
import { compareRequests } from './requests';

/** What the screen asks: nothing but measures. */
export const compareScreen = measuresOnly(compareRequests);
