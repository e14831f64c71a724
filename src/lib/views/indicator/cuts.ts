import { bases } from '$lib/metrics/bases';
import type { BaseId, Dimension } from '$lib/model/measure';
import type { Choices } from '../screen';
import { entryOf, type Entry } from './entries';

/** The dimensions by their names in the address; those without a name of their own stand as they are. */
const names: Readonly<Partial<Record<Dimension, string>>> = {
  program: 'program',
  district: 'kab',
  province: 'prov',
  year: 'tahun',
  school: 'sekolah',
  sex: 'jk',
  partner: 'mitra',
  sector: 'sektor',
  type: 'jenis'
};
/** The name of a cut in the address. */
export const cutName = (dimension: Dimension): string => names[dimension] ?? dimension;

/** Dimensions with an order of their own. */
export const ordered = (dimension: Dimension): boolean => ['year', 'band', 'month', 'stage', 'element'].includes(dimension);

/** What the screen shows: an indicator over one of its bases, cut by one of its dimensions. */
export interface Shown {
  readonly indicator: Entry;
  readonly base: BaseId;
  readonly cut: Dimension;
  readonly cuts: readonly Dimension[];
}

const preferred: readonly Dimension[] = ['program', 'sector', 'district', 'year'];
/** Rosters and teachers are on record by school, seldom by programme. */
const ofSchools = ({ fact, over }: Entry): boolean => over[0] === 'R' || fact === 'teacher' || fact === 'training';

/** What was chosen, as far as the indicator has it; else its own defaults. */
export function shownOf({ ind, basis, potong }: Choices): Shown {
  const indicator = entryOf(ind ?? '') ?? entryOf('O01');
  if (!indicator) throw new Error('the catalogue is not there yet');
  const { part } = indicator;
  const cuts = part ? [part, ...indicator.cuts.filter((one) => one !== part)] : indicator.cuts;
  const wanted = ofSchools(indicator) ? (['district', ...preferred] as const) : preferred;
  const first = part ?? wanted.find((one) => cuts.includes(one)) ?? cuts[0] ?? 'school';
  return {
    indicator,
    base: indicator.over.find((base) => base === basis?.toUpperCase()) ?? indicator.over[0],
    cut: cuts.find((one) => cutName(one) === potong) ?? first,
    cuts
  };
}

/** The cut an indicator has when none is chosen. */
export const firstCut = (indicator: Entry): Dimension => shownOf({ ind: indicator.id }).cut;

/** Who a base counts, for a button. */
export const baseLabel = (base: BaseId) => bases[base].label;
