import { type Filter } from '$lib/model/filter';

/** The names in the address: short, Indonesian, stable. They hold codes only, never a person. */
const keys = { years: 'th', schools: 's', programs: 'prog', districts: 'kab', sex: 'jk' } as const;
const longest = 120;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const texts = (query: URLSearchParams, key: string): string[] =>
  unique(
    query
      .getAll(key)
      .map((text) => text.trim())
      .filter((text) => text !== '' && text.length <= longest)
  );

function parseYears(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const found = /^(\d{4})(?:-(\d{4}))?$/.exec(part.trim());
    if (!found) return [];
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    return last < first || last - first > 100 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function formatYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of unique(years).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** Reads the filter from an address. Unknown keys and unreadable values are ignored. */
export function parseFilter(query: URLSearchParams): Filter {
  const sex = query.get(keys.sex);
  return {
    years: unique(query.getAll(keys.years).flatMap(parseYears)).sort((a, b) => a - b),
    schools: texts(query, keys.schools),
    programs: texts(query, keys.programs),
    districts: texts(query, keys.districts),
    ...(sex === 'L' || sex === 'P' ? { sex } : {})
  };
}

/** Writes the filter into an address; what is not narrowed is left out. Keys that are not the filter's are kept. */
export function formatFilter(filter: Filter, rest: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const query = new URLSearchParams(rest);
  for (const key of Object.values(keys)) query.delete(key);
  if (filter.years.length > 0) query.set(keys.years, formatYears(filter.years));
  for (const id of filter.schools) query.append(keys.schools, id);
  for (const program of filter.programs) query.append(keys.programs, program);
  for (const district of filter.districts) query.append(keys.districts, district);
  if (filter.sex) query.set(keys.sex, filter.sex);
  return query;
}

/** Does the filter understand this name and value? Undefined for a name that is not the filter's. */
export function isFilterPart(key: string, value: string): boolean | undefined {
  switch (key) {
    case keys.years:
      return value.split(',').every((part) => parseYears(part).length > 0);
    case keys.sex:
      return value === 'L' || value === 'P';
    case keys.schools:
    case keys.programs:
    case keys.districts:
      return value.trim() !== '' && value.trim().length <= longest;
    default:
      return undefined;
  }
}

/** True when nothing is narrowed. */
export const isEverything = (filter: Filter): boolean => formatFilter(filter).size === 0;
