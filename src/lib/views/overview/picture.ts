import { everything } from '$lib/model/filter';
import { screenPicture } from '../screen-picture';
import { overviewScreen } from './screen';

/** The overview's picture in a session. */
export const overviewPicture = screenPicture(overviewScreen, everything);
