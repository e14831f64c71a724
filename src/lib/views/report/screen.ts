import { measuresOnly, type Screen } from '../screen';
import { agreementsBySchool, type Held } from './agreements';
import { districtRequests, sheetRequests, type SheetQuestion } from './requests';

/** What the page of one school asks: its measures, and the agreements that began. */
export const sheetScreen: Screen<SheetQuestion, readonly Held[]> = {
  questions: sheetRequests,
  more: (engine, filter) => agreementsBySchool(engine, filter),
  reads: () => null,
  menus: false
};

/** What the page of all schools asks: nothing but measures. */
export const reportScreen = measuresOnly(districtRequests);
