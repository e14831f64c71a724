import type { MatrixData, MatrixScene, Side } from '$lib/charts/matrix/layout';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Options } from '$lib/metrics/options';
import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';

const keyOf = (measure: Measure, dimension: 'school' | 'partner'): string => String(measure.key[dimension] ?? '');

/** The schools a filter leaves, also those no measure speaks of: a school without a partner is a finding. */
export const schoolsLeft = (options: Options, filter: Filter): Options['schools'] => {
  const districts = new Set(filter.districts);
  const schools = new Set(filter.schools);
  return options.schools.filter(
    ({ id, district }) => (districts.size === 0 || districts.has(district)) && (schools.size === 0 || schools.has(id))
  );
};

export interface Asked {
  readonly options: Options;
  readonly filter: Filter;
  /** The address of a school's page. */
  readonly to: (school: string) => string;
  readonly find: string;
}

/** So many partners stand in the matrix; the others are added up. */
export const mostPartners = 10;

/** Measures by school and partner as a matrix; `sizes` and `hosts` are the totals of its sides, where they are told. */
export function matrixOf(
  measures: readonly Measure[],
  sizes: readonly Measure[],
  hosts: readonly Measure[],
  { options, filter, to, find }: Asked
): MatrixData {
  const names = new Map(options.partners.map(({ id, name }) => [id, name]));
  const totals = (all: readonly Measure[], dimension: 'school' | 'partner') => new Map(all.map((one) => [keyOf(one, dimension), one]));
  const [bySchool, byPartner] = [totals(sizes, 'school'), totals(hosts, 'partner')];
  const total = (all: ReadonlyMap<string, Measure>, id: string): Pick<Side, 'total'> => {
    const found = all.get(id);
    return found ? { total: found } : {};
  };
  const met = [...new Set(measures.map((one) => keyOf(one, 'partner')))];
  const meeting = new Set(measures.map((one) => keyOf(one, 'school')));
  // A school that is itself somebody's partner, and meets nobody, is on the other side.
  const partners = new Set(names.values());
  const unplaced = measures.some((one) => keyOf(one, 'school') === '');
  return {
    rows: [
      ...schoolsLeft(options, filter)
        .filter(({ id, name }) => meeting.has(id) || !partners.has(name))
        .map(({ id, name }) => ({ id, label: name, href: to(id), ...total(bySchool, id) })),
      ...(unplaced ? [{ id: '', label: m.partners_no_school(), ...total(bySchool, '') }] : [])
    ],
    columns: met.map((id) => ({ id, label: id === '' ? m.partners_no_name() : (names.get(id) ?? id), ...total(byPartner, id) })),
    pairs: measures.map((measure) => ({ row: keyOf(measure, 'school'), column: keyOf(measure, 'partner'), measure })),
    order: 'degree',
    most: mostPartners,
    find
  };
}

/** What a matrix shows with all its columns, seen or not, in words. Where pairs are withheld nobody knows how many there are. */
export function sayMatrix({ rows, all, hidden }: MatrixScene, pairs: number, what: string): { title: string; summary: string } {
  const named = all.filter(({ id }) => id !== '');
  const bare = rows.filter((row) => row.bare).length;
  const several = named.filter(({ degree = 0 }) => degree > 1).length;
  const counts = { schools: formatCount(rows.length), partners: formatCount(named.length) };
  if (hidden) return { title: m.partners_matrix_title_shared({ what }), summary: m.partners_matrix_summary_shared(counts) };
  const title =
    bare > 0
      ? m.partners_matrix_title_bare({ n: formatCount(bare) })
      : several > 0
        ? m.partners_matrix_title({ n: formatCount(several) })
        : m.partners_matrix_title_few({ n: formatCount(named.length) });
  return { title, summary: m.partners_matrix_summary({ ...counts, pairs: formatCount(pairs), bare: formatCount(bare) }) };
}
