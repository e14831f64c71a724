import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { screenPicture } from '../screen-picture';
import { compareScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['compare']>('/data/first-compare.json', { eager: true, import: 'default' }));

/** The screen's picture in a session. */
export const comparePicture = screenPicture(compareScreen, { ...first, options: common.options }, everything);
