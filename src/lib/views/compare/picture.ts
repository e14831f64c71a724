import { everything } from '$lib/model/filter';
import { screenPicture } from '../screen-picture';
import { compareScreen } from './screen';

/** The screen's picture in a session. */
export const comparePicture = screenPicture(compareScreen, everything);
