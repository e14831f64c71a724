import { everything } from '$lib/model/filter';
import { screenPicture } from '../screen-picture';
import { indicatorScreen } from './screen';

/** The screen's picture in a session. */
export const indicatorPicture = screenPicture(indicatorScreen, everything);
