import { everything } from '$lib/model/filter';
import { firstSchool } from '../school/first-school';
import { screenPicture } from '../screen-picture';
import { reportScreen, sheetScreen } from './screen';

/** The picture of the page of all schools: a report begins in share mode. */
export const districtPicture = screenPicture(reportScreen, everything, {}, true);

/** The picture of the page of one school. */
export const sheetPicture = screenPicture(sheetScreen, { ...everything, schools: [firstSchool] }, {}, true);
