import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { screenPicture } from '../screen-picture';
import { firstSchool } from './first-school';
import { schoolScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['school']>('/data/first-school.json', { eager: true, import: 'default' }));

/** The school page's picture in a session. */
export const schoolPicture = screenPicture(schoolScreen, { ...first, options: common.options }, { ...everything, schools: [firstSchool] });
