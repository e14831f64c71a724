import type { Kind } from '$lib/model/kinds';
import type { Options } from '$lib/metrics/options';
import type { Glossary } from './define';
import type { OverviewQuestion } from './overview/requests';
import type { CompareQuestion } from './compare/requests';
import type { CompareMore } from './compare/screen';
import type { Entry } from './indicator/entries';
import type { IndicatorQuestion } from './indicator/requests';
import type { PartnersQuestion } from './partners/requests';
import type { PartnersMore } from './partners/screen';
import type { Held } from './report/agreements';
import type { DistrictQuestion, SheetQuestion } from './report/requests';
import type { SchoolQuestion } from './school/requests';
import type { SchoolMore } from './school/screen';
import type { ScreenAnswer } from './screen-picture';

/** What one file of the sample holds. */
export interface SampleFile {
  readonly name: string;
  readonly kind: Kind;
  readonly rows: number;
  readonly aside: number;
}

/**
 * The sample's measures as counted at build time (`cli/first-picture.ts`), so that the first screen needs no engine.
 * Each part is a file of its own: a page loads what it shows.
 */
export interface FirstPicture {
  readonly common: { readonly asAt: string; readonly files: readonly SampleFile[] };
  readonly options: Options;
  /** The catalogue, for the screen that shows any indicator. */
  readonly entries: readonly Entry[];
  readonly 'words-id': Glossary;
  readonly 'words-en': Glossary;
  readonly overview: Omit<ScreenAnswer<OverviewQuestion, null>, 'options'>;
  readonly school: Omit<ScreenAnswer<SchoolQuestion, SchoolMore>, 'options'>;
  readonly compare: Omit<ScreenAnswer<CompareQuestion, CompareMore>, 'options'>;
  readonly indicator: Omit<ScreenAnswer<IndicatorQuestion, null>, 'options'>;
  readonly partners: Omit<ScreenAnswer<PartnersQuestion, PartnersMore>, 'options'>;
  readonly report: Omit<ScreenAnswer<DistrictQuestion, null>, 'options'>;
  readonly sheet: Omit<ScreenAnswer<SheetQuestion, readonly Held[]>, 'options'>;
}

/** What every page needs at once. It is small, so that it comes with the scripts. */
const [about] = Object.values(import.meta.glob<FirstPicture['common']>('/data/first-common.json', { eager: true, import: 'default' }));
if (!about) throw new Error('data/first-common.json is missing: run npm run build');
export const common = about;
