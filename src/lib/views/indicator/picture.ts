import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { screenPicture } from '../screen-picture';
import { indicatorScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['indicator']>('/data/first-indicator.json', { eager: true, import: 'default' }));

/** The screen's picture in a session. */
export const indicatorPicture = screenPicture(indicatorScreen, { ...first, options: common.options }, everything);
