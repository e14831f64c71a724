import { everything } from '$lib/model/filter';
import { screenPicture } from '../screen-picture';
import { partnersScreen } from './screen';

/** The screen's picture in a session. */
export const partnersPicture = screenPicture(partnersScreen, everything);
