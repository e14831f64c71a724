import { everything } from '$lib/model/filter';
import { screenPicture } from '../screen-picture';
import { firstSchool } from './first-school';
import { schoolScreen } from './screen';

/** The school page's picture in a session. */
export const schoolPicture = screenPicture(schoolScreen, { ...everything, schools: [firstSchool] });
