import { fields } from '$lib/model/fields';
import { cellShape, cellType, isYear } from './cells';
import { commonest, filled, profile, typesOf, typicalFilled, type Row } from './rows';

/** Why a header was (not) seen: suffix of the words `look_...`. */
export type HeaderReason =
  'names_above_values' | 'known_names' | 'two_rows' | 'year_names' | 'first_row' | 'values_in_first_row' | 'only_row' | 'chosen';

interface Heading {
  readonly header: readonly [number, number] | null;
  readonly reason: HeaderReason;
  readonly dataStart: number;
  /** The last header row only numbers the columns. */
  readonly numbering: boolean;
  /** A smaller table stands above this one. */
  readonly above?: boolean;
}

const vocabulary = new Set<string>(Object.values(fields).flatMap((field) => field.synonyms));
/** From here on a row is taken for names even when rows above it also look like names. */
const strong = 0.3;
const candidatesSeen = 30;
const bodySeen = 200;

/** A remark that begins with # and stands alone on its line. */
export const isRemark = (row: Row): boolean => row[0]?.startsWith('#') === true && filled(row) === 1;

/** Finds the header among the first records: names above values, over one or two rows, below whatever stands above the table. */
export function findHeader(rows: readonly Row[], hint: readonly [number, number] | null | undefined, from = 0): Heading {
  if (hint !== undefined) return chosen(rows, hint);
  const main = mainTable(rows, from);
  if (main > from) return { ...findHeader(rows, hint, main), above: true };
  const first = firstTableRow(rows, from);
  if (first === undefined) return { header: null, reason: 'values_in_first_row', dataStart: rows.length, numbering: false };
  const found = nameScore(rows, first) >= strong ? first : laterHeader(rows, first);
  const top = found === undefined ? first : lowestNames(rows, found);
  const score = nameScore(rows, top);
  if (score < -0.15) return { header: null, reason: 'values_in_first_row', dataStart: first, numbering: false };
  let upper = top;
  while (upper > from && upper > top - 2) {
    const whole = upper > (found ?? top) && filled(rows[upper - 1] ?? []) >= filled(rows[upper] ?? []) * 0.9;
    if (!whole && !isGroupRow(rows[upper - 1] ?? [], rows[upper] ?? [])) break;
    upper--;
  }
  const below = rows.slice(top + 1).some((row) => filled(row) > 0);
  const years = (rows[top] ?? []).filter(isYear).length;
  const numbering = isNumbering(rows, top + 1);
  const last = numbering ? top + 1 : top;
  const reason: HeaderReason = !below
    ? 'only_row'
    : upper < top
      ? 'two_rows'
      : years >= 2
        ? 'year_names'
        : score >= strong
          ? 'names_above_values'
          : 'first_row';
  return { header: [upper, last], reason, dataStart: last + 1, numbering };
}

/** Where the table that makes up most of the file begins, when a small one of other width stands above it behind a gap; else `from`. */
function mainTable(rows: readonly Row[], from: number): number {
  const own = rows.slice(from).filter((row) => filled(row) > 1);
  const width = commonest(own.map((row) => row.length));
  const start = rows.findIndex((row, i) => i >= from && filled(row) > 1 && row.length === width);
  const above = rows.slice(from, start).filter((row) => filled(row) > 1);
  const behindGap = start > from && filled(rows[start - 1] ?? []) === 0;
  const larger = above.length >= 2 && own.length - above.length >= above.length * 3;
  return behindGap && larger && nameScore(rows, start) >= strong ? start : from;
}

/** Goes down from a row of names to the last one before the values: second header rows, or the real names below a line of facts. */
function lowestNames(rows: readonly Row[], found: number): number {
  let top = found;
  while (isNameRow(rows, top + 1)) top++;
  const next = rows.findIndex((row, i) => i > top && filled(row) > 0);
  const apart = next > top + 1 && filled(rows[next] ?? []) >= filled(rows[top] ?? []) && nameScore(rows, next) >= 0.5;
  return apart ? lowestNames(rows, next) : top;
}

function chosen(rows: readonly Row[], hint: readonly [number, number] | null): Heading {
  if (hint !== null && hint[0] < rows.length) {
    const header = [hint[0], Math.min(Math.max(hint[0], hint[1]), rows.length - 1)] as const;
    return { header, reason: 'chosen', dataStart: header[1] + 1, numbering: false };
  }
  const start = rows.findIndex((row) => filled(row) > 0 && !isRemark(row) && !/^sep=.?$/i.test(row.join('')));
  return { header: null, reason: 'chosen', dataStart: start === -1 ? rows.length : start, numbering: false };
}

/** The first row with enough filled cells to belong to the table and not to the lines above it. */
function firstTableRow(rows: readonly Row[], from: number): number | undefined {
  const usable = (row: Row): boolean => filled(row) > 0 && !(row.length > 0 && isRemark(row) && rows.some((r) => filled(r) > 1));
  const middle = typicalFilled(rows.slice(from).filter(usable));
  const least = middle < 2 ? 1 : Math.max(2, Math.ceil(middle * 0.5));
  const wide = commonest(
    rows
      .slice(from)
      .filter(usable)
      .map((row) => row.length)
  );
  const enough = (row: Row): boolean => filled(row) >= least || (row[0] === '' && row.length === wide && filled(row) === wide - 1);
  const index = rows.findIndex((row, i) => i >= from && usable(row) && enough(row) && !/^sep=.?$/i.test(row.join('')));
  return index === -1 ? undefined : index;
}

/** Names may come later than the first wide row: only when nothing above them looks like their values. */
function laterHeader(rows: readonly Row[], first: number): number | undefined {
  for (let i = first + 1; i < Math.min(rows.length, first + candidatesSeen); i++) {
    if (filled(rows[i] ?? []) < 2 || nameScore(rows, i) < 0.5) continue;
    const { types } = profile(bodyBelow(rows, i), rows[i]?.length ?? 0);
    const typed = types.filter((type) => type === 'number' || type === 'date').length;
    const alike = (row: Row): number =>
      types.filter((type, k) => (type === 'number' || type === 'date') && typesOf(row)[k] === type).length;
    const above = rows.slice(first, i).filter((row) => alike(row) >= Math.max(1, typed * 0.5));
    return above.length === 0 ? i : undefined;
  }
  return undefined;
}

function bodyBelow(rows: readonly Row[], index: number): Row[] {
  const own = rows[index] ?? [];
  const least = Math.max(1, filled(own) * 0.4);
  return rows
    .slice(index + 1, index + 1 + bodySeen)
    .filter((row) => filled(row) >= least && !(row.length === own.length && row.every((cell, i) => cell === own[i])));
}

/** How much a row looks like the names of the columns below it: above 0 yes, below 0 like one more row of values. */
function nameScore(rows: readonly Row[], index: number): number {
  const names = rows[index] ?? [];
  const body = bodyBelow(rows, index);
  const { types } = profile(body, names.length);
  const years = names.filter(isYear);
  const yearNames = areYearNames(years);
  let sum = 0;
  let seen = 0;
  names.forEach((name, i) => {
    if (name === '') return;
    seen++;
    sum += cellScore(
      name,
      body.map((row) => row[i] ?? ''),
      types[i] ?? 'empty',
      yearNames
    );
  });
  return seen === 0 ? -1 : sum / seen;
}

/** Different years, or the same ones again and again, once for each group above them. */
function areYearNames(years: readonly string[]): boolean {
  const own = new Set(years);
  const round = [...own];
  return own.size >= 2 && years.every((year, i) => year === round[i % own.size]) && years.length % own.size === 0;
}

function cellScore(name: string, column: readonly string[], type: string, yearNames: boolean): number {
  const own = cellType(name);
  const known = vocabulary.has(
    name
      .toLowerCase()
      .replace(/[_*:?]+/g, ' ')
      .trim()
  );
  if (own === 'date' && type === 'number') return 0.5;
  if (own === 'number' || own === 'date') return yearNames && isYear(name) && !column.some(isYear) ? 0.5 : -1;
  if (own === 'empty') return -0.3;
  if (type === 'number' || type === 'date') return 1;
  if (type === 'empty') return known ? 0.6 : 0;
  const values = column.filter((cell) => cell !== '');
  if (known) return 0.6;
  if (values.includes(name)) return -0.7;
  const shape = cellShape(name);
  const shapes = values.slice(0, 50).map(cellShape);
  const alike = shapes.filter((s) => s === shapes[0]).length >= Math.max(1, shapes.length * 0.8);
  if (!alike || shapes[0] === 'a' || /^a( a)*$/.test(shapes[0] ?? '')) return 0;
  return shape === shapes[0] ? -0.5 : 0.5;
}

/** The row right below names is a second row of names: no values, and it names columns that hold values further down. */
function isNameRow(rows: readonly Row[], index: number): boolean {
  const row = rows[index] ?? [];
  const above = rows[index - 1] ?? [];
  const own = row.filter((cell) => cell !== '');
  if (own.length === 0 || own.some((cell) => ['number', 'date', 'empty'].includes(cellType(cell)) && !isYear(cell))) return false;
  if (row.length === above.length && row.every((cell, i) => cell === above[i])) return false;
  const gaps = row.some((cell, i) => cell !== '' && (above[i] ?? '') === '');
  const units = own.length >= 2 && own.every((cell) => /^[([].*[)\]]$|^%$/.test(cell));
  const complete = filled(above) >= span(rows, index) && !units;
  if (new Set(own).size === 1 && own.length > 1) return false;
  if (bodyBelow(rows, index).length === 0) return false;
  if (gaps || units) return nameScore(rows, index) >= strong;
  return complete ? nameScore(rows, index) >= 0.5 && own.length >= filled(above) : nameScore(rows, index) >= strong;
}

const span = (rows: readonly Row[], index: number): number => Math.max(0, ...bodyBelow(rows, index).slice(0, 20).map(filled));

/** A row of group titles right above the names: merged cells leave gaps, and it is no line of "label: value". */
function isGroupRow(row: Row, below: Row): boolean {
  const own = row.filter((cell) => cell !== '');
  if (own.length === 0 || own.some((cell) => cell.endsWith(':') || (['number', 'date'].includes(cellType(cell)) && !isYear(cell))))
    return false;
  if (isRemark(row) || /^sep=/i.test(own[0] ?? '')) return false;
  const gapsBelow = row.some((cell, i) => cell !== '' && (below[i] ?? '') === '');
  const names = below.filter((cell) => cell !== '');
  const repeats = new Set(names).size < names.length;
  const at = row.findIndex((cell) => cell !== '');
  const inFront = row.slice(2).every((cell) => cell === '') && below.slice(2).filter((cell) => cell !== '').length >= 2;
  if (row.every((cell, i) => cell === (below[i] ?? '')) && row.length === below.length) return false;
  if (own.length === 1) return at > 0 && (repeats || gapsBelow);
  return !inFront && (gapsBelow || repeats || row.slice(at).some((cell) => cell === ''));
}

/** A row (1) (2) (3) under the names; bare digits only where they cannot be values. */
function isNumbering(rows: readonly Row[], index: number): boolean {
  const row = rows[index] ?? [];
  const own = row.filter((cell) => cell !== '');
  if (own.length < 3 || own.length < filled(rows[index - 1] ?? []) - 1) return false;
  const start = Number(/\d+/.exec(own[0] ?? '')?.[0]);
  const counts = own.every((cell, i) => /^[([]?-?\d{1,3}[)\]]?$/.test(cell) && Number(/\d+/.exec(cell)?.[0]) === start + i);
  if (!counts || start > 2) return false;
  if (own.every((cell) => !/^\d/.test(cell))) return true;
  const body = bodyBelow(rows, index);
  return own.length >= 4 && body.length >= 3 && profile(body, row.length).types.includes('text');
}
