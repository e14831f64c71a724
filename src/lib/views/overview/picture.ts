import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { screenPicture } from '../screen-picture';
import { overviewScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['overview']>('/data/first-overview.json', { eager: true, import: 'default' }));

/** The overview's picture in a session. */
export const overviewPicture = screenPicture(overviewScreen, { ...first, options: common.options }, everything);
