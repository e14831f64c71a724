import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { screenPicture } from '../screen-picture';
import { partnersScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['partners']>('/data/first-partners.json', { eager: true, import: 'default' }));

/** The screen's picture in a session. */
export const partnersPicture = screenPicture(partnersScreen, { ...first, options: common.options }, everything);
