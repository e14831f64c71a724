import type { FieldId } from '$lib/model/fields';
import type { Guess, Look, Reshape } from '../batch';
import { monthOf } from '../cast/month-names';
import { areNumbers, isSum } from './figures';
import { countedThing, distinctNames, namedFields, namesCohort, namesCount, yearTitle } from './spoken';
import { readTitle, type Title } from './title';

const change = /perubahan|kenaikan|penurunan|pertumbuhan|selisih|\bnaik\b|\bturun\b|\btren|growth|change|difference/i;
const sum = /(?:^|[^\p{L}])(?:jumlah|jml|jlh|total|keseluruhan|sum)(?:$|[^\p{L}])/iu;
const namesMonth = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => monthOf.has(word));
const person: readonly FieldId[] = ['student_id', 'national_id', 'person_name'];
const when: readonly FieldId[] = ['year', 'grad_year', 'grad_date'];

interface Column extends Title {
  readonly index: number;
}

/** A cell of the grid measures x years. */
interface Place {
  readonly index: number;
  readonly year: number;
  readonly label: string;
  readonly measure: string;
}

type Sexes = 'none' | 'totals' | 'apart';

interface Grid {
  readonly places: readonly Place[];
  /** Columns of men and women whose total is there too. */
  readonly parted: readonly number[];
  readonly sexes: Sexes;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
const bareTotal = (measure: string): boolean => /^(?:jumlah|jml|jlh|total|banyaknya|n)?$/i.test(measure.trim());

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** The measure of every dated column. Where men, women and both stand side by side, both together are counted; else each apart. */
function gridOf(dated: readonly Column[]): Grid {
  const places: Place[] = [];
  const parted: number[] = [];
  let sexes: Sexes = 'none';
  for (const group of groupBy(dated, ({ base }) => key(base))) {
    const has = (sex: Title['sex']): boolean => group.some((column) => column.sex === sex);
    const split = has('L') && has('P');
    const whole = split && (has('both') || has(undefined));
    if (split) sexes = whole ? 'totals' : 'apart';
    for (const { index, year, label, measure, base, sex } of group) {
      if (year === undefined) continue;
      const one = sex === 'L' || sex === 'P';
      if (whole && one) parted.push(index);
      else places.push({ index, year, label, measure: split ? (one ? `${base} (${sex})` : base) : measure });
    }
  }
  return { places, parted, sexes };
}

/** Places by measure and year; undefined when two columns claim the same place. */
function tabulate(places: readonly Place[]): Map<string, Map<number, Place>> | undefined {
  const table = new Map<string, Map<number, Place>>();
  for (const place of places) {
    const row = table.get(key(place.measure)) ?? new Map<number, Place>();
    if (row.has(place.year)) return undefined;
    table.set(key(place.measure), row.set(place.year, place));
  }
  return table;
}

/** Drops measures of one year that no other measure has: a fact of its own, not one of a series. */
function series(table: ReadonlyMap<string, ReadonlyMap<number, Place>>): Place[] {
  const years = new Set([...table.values()].filter((row) => row.size > 1).flatMap((row) => [...row.keys()]));
  return [...table.values()].flatMap((row) => [...row.values()]).filter(({ year }) => years.has(year));
}

/** A measure as it is named in the long table: a rate says that it is one, an unnamed count what it counts. */
function nameMeasure(measure: string, thing: string): string {
  const [, alone = measure, sex = ''] = /^(.*?)( ?\([LP]\))?$/.exec(measure) ?? [];
  const named = bareTotal(alone) ? thing : namesCohort(alone) ? `Jumlah ${alone}` : alone;
  if (!/%/.test(named)) return `${named}${sex && ` ${sex.trim()}`}`;
  const rest = named
    .replace(/[([]?\s*%\s*[)\]]?/g, ' ')
    .replace(/(?:^| )> *$|^ *> */g, ' ')
    .trim();
  return `Persentase ${rest || thing.replace(/^Jumlah ?/, '')}`.trim();
}

/** What speaks against turning years into rows unasked. */
function doubts(look: Look, places: readonly Place[], keep: readonly number[], measures: readonly string[]): boolean {
  const kept = keep.map((i) => namedFields(look.rawNames[i] ?? ''));
  const strangers = keep.filter((i) => !/^(?:no|nomor|#)\.?$/i.test(look.rawNames[i] ?? '') && look.rawNames[i] !== '').length;
  return (
    places.some(({ measure }) => namesMonth(measure)) ||
    !areNumbers(
      look.sample,
      places.map(({ index }) => index)
    ) ||
    // A row per person and year would count the person twice; a count without year would be repeated in every year.
    kept.some((fields) => fields.some((field) => person.includes(field) || when.includes(field) || field.startsWith('n_'))) ||
    (places.length < strangers && !places.some(({ measure }) => bareTotal(measure)) && !measures.some(namesCount))
  );
}

/** Suffix of the words `why_...`. */
const reasonOf: Readonly<Record<Sexes, string>> = { none: 'years_in_titles', totals: 'years_totals_of_sexes', apart: 'years_by_sex' };

/**
 * Years written as columns: which column is which measure of which year, and which columns every row keeps. A column that is the sum over
 * the years is left out (its parts stay; repeated in every year it would be counted again); a change between years is kept unless its
 * title means a field. `wanted`: a person says so, so doubts do not count.
 */
export function guessYears(look: Look, file: string, wanted: boolean): Guess<Reshape> | undefined {
  if (look.header.value === null) return undefined;
  const columns = look.rawNames.map((title, index): Column => ({ index, ...readTitle(title) }));
  const changes = columns.filter(({ measure }) => change.test(measure));
  const dated = columns.filter((column) => column.year !== undefined && !changes.includes(column));
  const grid = gridOf(dated);
  const table = tabulate(grid.places);
  const places = table && (wanted && ![...table.values()].some((row) => row.size > 1) ? grid.places : series(table));
  const years = new Map((places ?? []).map(({ year, label }) => [year, label]));
  if (!places || years.size < 2) return undefined;

  const thing = countedThing(look, file);
  const rows = groupBy(places, ({ measure }) => key(measure));
  const measures = distinctNames(rows.map((row) => nameMeasure(row[0]?.measure ?? '', thing)));
  const isTotal = ({ index, measure, span }: Column): boolean =>
    (span || sum.test(measure)) &&
    rows.some((row) =>
      isSum(
        look.sample,
        index,
        row.map((place) => place.index)
      )
    );
  const gone = new Set([...places.map(({ index }) => index), ...grid.parted]);
  const keep = columns
    .filter((column) => !gone.has(column.index) && !isTotal(column))
    .filter((column) => !changes.includes(column) || namedFields(column.measure).length === 0)
    .map(({ index }) => index);
  if (!wanted && doubts(look, places, keep, measures)) return undefined;
  const parts = [...years].map(([year, label]) => ({
    year: label,
    columns: rows.map((row) => row.find((place) => place.year === year)?.index ?? null)
  }));
  const value: Reshape = { kind: 'years', keep, measures, parts, yearName: yearTitle(look, file, look.rawNames) };
  return { value, reason: wanted ? 'chosen' : reasonOf[grid.sexes] };
}
