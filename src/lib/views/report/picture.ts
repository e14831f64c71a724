import { everything } from '$lib/model/filter';
import { built, common, type FirstPicture } from '../first-picture';
import { firstSchool } from '../school/first-school';
import { screenPicture } from '../screen-picture';
import { reportScreen, sheetScreen } from './screen';

const district = built(import.meta.glob<FirstPicture['report']>('/data/first-report.json', { eager: true, import: 'default' }));
const sheet = built(import.meta.glob<FirstPicture['sheet']>('/data/first-sheet.json', { eager: true, import: 'default' }));
// Both were counted for share mode, which a report begins in.
const shared = { options: common.options, sharing: true };

/** The picture of the page of all schools. */
export const districtPicture = screenPicture(reportScreen, { ...district, ...shared }, everything);

/** The picture of the page of one school. */
export const sheetPicture = screenPicture(sheetScreen, { ...sheet, ...shared }, { ...everything, schools: [firstSchool] });
