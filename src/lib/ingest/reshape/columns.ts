import type { FieldId } from '$lib/model/fields';
import { normalise, readHeader } from '../header';
import { areNumbers, isSum } from './figures';
import { namedFields, namesCohort } from './spoken';
import { levelsOf, splitSex, type Sex } from './title';

const states: readonly FieldId[] = ['n_employee', 'n_self_employed', 'n_studying', 'n_work_and_study', 'n_seeking', 'n_inactive'];
/** People nobody knows anything about: a count of its own, and no number of answers. */
const silent =
  /\b(?:tidak|belum|tanpa|not|un) ?(?:terdata|terlacak|diketahui|merespons?|terhubungi|mengisi|menjawab|ada data|data|kabar|known|reached)\b/;
const bareTotal = /^(?:jumlah|total)(?: (?:semua|seluruhnya|keseluruhan))?$/;

interface Part {
  readonly index: number;
  readonly name: string;
  readonly base: string;
  readonly sex: Sex | undefined;
}

const key = (text: string): string => normalise(text);

const areYears = (rows: readonly (readonly string[])[], column: number): boolean =>
  rows.every((row) => /^(?:(?:19|20)\d{2})?$/.test(row[column]?.trim() ?? ''));

/** Titles repeat a word where a group and its column both say it; a known title does not. */
const clear = (name: string): boolean => {
  const words = key(name).split(' ');
  return new Set(words).size === words.length && readHeader(name).some((hit) => hit.strong && (hit.how === 'exact' || hit.how === 'words'));
};

/** `Terserap (%)` is a rate of the absorbed, not their number. */
const sayRate = (name: string): string =>
  name.includes('%')
    ? `persentase ${name
        .replace(/[([]?\s*%\s*[)\]]?|\s>\s/g, ' ')
        .replace(/persentase|prosentase|persen/gi, ' ')
        .trim()}`
    : name;

/** Per total of a group with men and women: the group's own title; men and women alone say nothing. */
function joinSexes(parts: readonly Part[], asked: string[]): Set<number> {
  const bareTotals = new Set<number>();
  for (const { base } of parts) {
    const group = parts.filter((part) => key(part.base) === key(base));
    const has = (sex: Sex): boolean => group.some((part) => part.sex === sex);
    if (!has('L') || !has('P')) continue;
    for (const { index, name, sex } of group) {
      if (sex === 'L' || sex === 'P') asked[index] = '';
      else if (base === '') bareTotals.add(index);
      else if (sex === 'both' && !clear(name)) asked[index] = base;
    }
  }
  return bareTotals;
}

/**
 * What a column that says only `Jumlah` or `Lulusan` counts, in a table of three or more states: with men and women beside it everybody, so does the sum of all states
 * and of those nobody knows about; the sum of the states alone is those who answered.
 */
function nameTotals(
  asked: string[],
  bareTotals: ReadonlySet<number>,
  unknown: readonly number[],
  rows: readonly (readonly string[])[]
): void {
  const cohorts = [...asked.keys()].filter((index) => namesCohort(asked[index] ?? ''));
  const fields = asked.map((name, index) => (name === '' || cohorts.includes(index) ? [] : namedFields(name)));
  const told = fields.flatMap((found, i) => (found.some((field) => states.includes(field)) ? [i] : []));
  const taken = (field: FieldId): boolean => fields.some((found) => found.includes(field));
  const kinds = new Set(fields.flat().filter((field) => states.includes(field))).size;
  if (kinds < 3) return;
  const counted = cohorts.find((index) => areNumbers(rows, [index]) && !areYears(rows, index));
  if (counted !== undefined && !taken('n_graduates')) {
    asked[counted] = 'Jumlah Lulusan';
    fields[counted] = ['n_graduates'];
  }
  for (const [index, name] of asked.entries()) {
    if (!bareTotal.test(key(name)) || !areNumbers(rows, [index])) continue;
    const everybody = bareTotals.has(index) || (unknown.length > 0 && isSum(rows, index, [...told, ...unknown]));
    if (everybody) {
      if (!taken('n_graduates')) asked[index] = 'Jumlah Lulusan';
    } else if (isSum(rows, index, told) && !taken('n_responded')) asked[index] = 'Jumlah Responden';
  }
}

/**
 * The names that columns are matched by, in place of their own: of sub-columns L, P and Jml the total stands for its group, a rate says that
 * it is one, and a bare `Jumlah` says what it counts. '' where a column must not be taken for any field.
 */
export function namesToMatch(names: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const parts = names.map((name, index): Part => ({ index, name, ...splitSex(levelsOf(name.replace(/ \(\d+\)$/, ''))) }));
  const asked = names.map(sayRate);
  const bareTotals = joinSexes(parts, asked);
  const unknown = parts.filter(({ index }) => asked[index] !== '' && silent.test(key(asked[index] ?? ''))).map(({ index }) => index);
  for (const index of unknown) asked[index] = '';
  nameTotals(asked, bareTotals, unknown, rows);
  return asked;
}
