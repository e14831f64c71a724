import { m } from '$lib/i18n/words/messages';
import type { Options } from '$lib/metrics/options';
import type { Filter } from '$lib/model/filter';

/** One part of the filter, in words: part of the sentence that says what is looked at. */
export interface FilterPart {
  readonly key: 'years' | 'programs' | 'districts' | 'schools' | 'sex';
  readonly text: string;
  /** The filter without this part; undefined where nothing is narrowed. */
  readonly without?: Filter;
}

/** Years as a reader writes them: 2021–2023, 2025. */
function sayYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function sayNames(names: readonly string[]): string {
  const [first = '', ...more] = names;
  return more.length === 0 ? first : m.filter_and_more({ first, n: more.length });
}

/** The filter as the parts of a sentence, each of which can be taken back alone. */
export function filterParts(filter: Filter, options: Options): FilterPart[] {
  const schoolNames = new Map(options.schools.map(({ id, name }) => [id, name]));
  const part = (key: FilterPart['key'], narrowed: boolean, said: () => string, all: string, without: Filter): FilterPart =>
    narrowed ? { key, text: said(), without } : { key, text: all };
  const { sex, ...rest } = filter;
  return [
    part('years', filter.years.length > 0, () => m.filter_one_cohort({ years: sayYears(filter.years) }), m.filter_all_cohorts(), {
      ...filter,
      years: []
    }),
    part('programs', filter.programs.length > 0, () => sayNames(filter.programs), m.filter_all_programs(), { ...filter, programs: [] }),
    part('districts', filter.districts.length > 0, () => sayNames(filter.districts), m.filter_all_districts(), {
      ...filter,
      districts: []
    }),
    part(
      'schools',
      filter.schools.length > 0,
      () => sayNames(filter.schools.map((id) => schoolNames.get(id) ?? id)),
      m.filter_all_schools(),
      {
        ...filter,
        schools: []
      }
    ),
    ...(sex ? [{ key: 'sex' as const, text: sex === 'L' ? m.sex_male() : m.sex_female(), without: rest }] : [])
  ];
}
