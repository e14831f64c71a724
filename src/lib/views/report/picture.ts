import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { firstSchool } from '../school/first-school';
import { screenPicture } from '../screen-picture';
import { reportScreen } from './screen';

const first = built(import.meta.glob<FirstPicture['report']>('/data/first-picture.json', { eager: true, import: 'report' }));

/** The screen's picture in a session. */
export const reportPicture = screenPicture(reportScreen, { ...first, options: common.options }, { ...everything, schools: [firstSchool] });
