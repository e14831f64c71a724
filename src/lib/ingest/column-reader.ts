import { fields, type CastKind, type FieldId } from '$lib/model/fields';
import type { Fix, Params, Problem, ProblemCode } from '$lib/model/problem';
import type { ColumnPart, ColumnReport } from './batch';
import { readBand, readMonths, type Band } from './cast/band';
import { countLostZeros, lostDigits, lostZeros, readCode } from './cast/code';
import { decideOrder, readDate, readSerial, type Order } from './cast/date';
import { decideMark, readNumber, type Mark } from './cast/number';
import { decideScale, readPercent, type Scale } from './cast/percent';
import { readSex } from './cast/sex';
import { readStatus } from './cast/status';
import { isBlank, tidy, type Distinct, type Reading } from './cast/text';
import { vocabularies } from './cast/vocabularies';
import { isClosed, isMany, readLevel, readTerm, readTerms } from './cast/vocabulary';
import { scaled, yesOrNo } from './cast/by-field';
import { plausible, readYear, type Year } from './cast/year';
import { markFixes, orderFixes, scaleFixes, schoolYearFixes } from './fixes';
import { itemCode } from './header';

/** A value ready for the database, as text that its SQL type reads. */
export type Literal = string | null;

/** One column of the typed table: its name after `c<n>`, its SQL type, and a value per distinct text. */
export interface Part {
  readonly suffix: '' | ColumnPart;
  readonly sqlType: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
  readonly values: readonly Literal[];
}

/** What a person has chosen for this column, and what the rest of the file suggests. */
export interface Choices {
  readonly mark?: Mark;
  readonly order?: Order;
  readonly scale?: Scale;
  readonly schoolYear?: 'first' | 'second';
  readonly values?: Readonly<Record<string, string | null>>;
  readonly usual?: Mark;
  readonly usualOrder?: Order;
}

export interface Asked {
  readonly name: string;
  readonly field: FieldId | null;
  readonly cast: CastKind;
}

/** What casting one text gives: a value per part; null missing; undefined not understood. */
export type Cell = Readonly<Partial<Record<Part['suffix'], Literal>>>;

/** How the cells of one column are read, decided from all its texts. */
export interface Reader {
  readonly type: ColumnReport['type'];
  readonly parts: readonly Omit<Part, 'values'>[];
  readonly read: (text: string) => Reading<Cell>;
  readonly notes: readonly Note[];
  readonly scale?: 1 | 100;
  readonly padded?: boolean;
}
/** Something to be said about the whole column. */
export interface Note {
  readonly code: ProblemCode;
  readonly level?: Problem['level'];
  readonly params?: Params;
  readonly count?: number;
  readonly fixes?: readonly Fix[];
  readonly asks?: boolean;
}

const one = (suffix: Part['suffix'], sqlType: Part['sqlType']): Omit<Part, 'values'> => ({ suffix, sqlType });
const as =
  <T extends string | number | boolean | object>(write: (value: T) => Cell) =>
  (reading: Reading<T>): Reading<Cell> => {
    if (reading === undefined) return undefined;
    return reading === null ? null : write(reading);
  };
export const plainValue = (value: string | number | boolean): Cell => ({ '': String(value) });
const optional = (value: number | null): Literal => (value === null ? null : String(value));
const bandCell = ({ value, low, high }: Band): Cell => ({ '': optional(value), low: optional(low), high: optional(high) });

const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();

/** Free text: spaces put right, nothing else. */
export const cleanText = (text: string): Literal => (isBlank(text) ? null : spaced(text));

function markOf(texts: readonly Distinct[], choices: Choices, name: string): { mark: Mark; notes: Note[] } {
  if (choices.mark) return { mark: choices.mark, notes: [] };
  const { choice, ambiguous, example } = decideMark(texts, choices.usual);
  if (!ambiguous || example === undefined) return { mark: choice, notes: [] };
  const params = { example, value: readNumber(example, choice) ?? '' };
  return { mark: choice, notes: [{ code: 'number_ambiguous', params, fixes: markFixes(name, texts, choice), asks: true }] };
}

const int32 = 2_147_483_647;

function numbers(texts: readonly Distinct[], choices: Choices, name: string, whole: boolean): Reader {
  const { mark, notes } = markOf(texts, choices, name);
  const read = (text: string): Reading<number> => readNumber(text, mark);
  if (!whole) return { type: 'number', parts: [one('', 'DOUBLE')], read: (t) => as(plainValue)(read(t)), notes };
  const values = texts.map(({ text }) => read(text)).filter((v) => typeof v === 'number');
  const large = values.some((v) => Math.abs(v) > int32);
  const exact = (v: number): Cell | undefined => (Number.isSafeInteger(v) ? plainValue(v) : undefined);
  const integer = (text: string): Reading<Cell> => {
    const value = read(text);
    return typeof value === 'number' ? exact(value) : value;
  };
  return { type: 'integer', parts: [one('', large ? 'BIGINT' : 'INTEGER')], read: integer, notes };
}

function percents(texts: readonly Distinct[], choices: Choices, name: string, field: FieldId | null): Reader {
  const { mark, notes } = markOf(texts, choices, name);
  const decided = decideScale(texts, mark);
  const scale = choices.scale ?? decided.choice;
  const asks = decided.ambiguous && field !== null && choices.scale === undefined;
  const fixes = asks ? scaleFixes(name, texts, mark, scale) : [];
  const params = { example: decided.example ?? '', value: fixes[0]?.samples?.[0]?.after ?? '' };
  const open: Note[] = asks ? [{ code: 'scale_ambiguous', params, fixes, asks: true }] : [];
  return {
    type: 'number',
    parts: [one('', 'DOUBLE')],
    read: (t) => as(plainValue)(readPercent(t, mark, scale)),
    notes: [...notes, ...open],
    scale
  };
}

function dates(texts: readonly Distinct[], choices: Choices, { name, field }: Asked): Reader {
  const decided = decideOrder(texts, choices.usualOrder);
  const order = choices.order ?? decided.choice;
  const notes: Note[] = [];
  const sample = choices.order || !decided.ambiguous ? undefined : decided.example;
  const shown = sample === undefined ? undefined : readDate(sample, order);
  if (sample !== undefined && shown) {
    const params = { example: sample, value: shown.start };
    notes.push({ code: 'date_ambiguous', params, fixes: orderFixes(name, texts, order), asks: true });
  }
  const serials = texts.filter(({ text }) => readSerial(text) !== undefined);
  const serialCells = serials.reduce((n, { count }) => n + count, 0);
  const example = serials[0]?.text;
  if (example !== undefined) {
    const fixes: Fix[] = [{ code: 'not_dates', steps: [{ do: 'field', column: name, value: null }] }];
    notes.push({ code: 'date_serial', count: serialCells, params: { example, value: readSerial(example) ?? '' }, fixes });
  }
  const keepText = field === 'activity_when';
  const read = (text: string): Reading<Cell> => {
    const when = readDate(text, order);
    if (when === null) return null;
    const serial = when ? undefined : readSerial(text);
    if (serial) return { '': serial, precision: 'day', text: spaced(text) };
    return when ? { '': when.start, end: when.end, precision: when.precision, text: spaced(text) } : undefined;
  };
  const parts = [one('', 'DATE'), one('end', 'DATE'), one('precision', 'VARCHAR')];
  return { type: 'date', parts: keepText ? [...parts, one('text', 'VARCHAR')] : parts, read, notes };
}

function years(texts: readonly Distinct[], choices: Choices, { name, field }: Asked): Reader {
  const thisYear = new Date().getFullYear();
  const which = choices.schoolYear ?? 'second';
  const sane = (text: string): Reading<Year> => {
    const full = readYear(text);
    const read = full?.text && which === 'first' ? { ...full, year: full.year - 1 } : full;
    return read && field === 'grad_year' && !plausible(read.year, thisYear) ? undefined : read;
  };
  const of = (test: (text: string) => boolean): { count: number; first: string | undefined } => {
    const found = texts.filter(({ text }) => test(text));
    return { count: found.reduce((n, { count }) => n + count, 0), first: found[0]?.text };
  };
  const long = of((text) => sane(text)?.text != null);
  const odd = of((text) => readYear(text) != null && sane(text) === undefined);
  const notes: Note[] = [];
  if (long.first !== undefined) {
    const params = { example: tidy(long.first), value: sane(long.first)?.year ?? '' };
    const fixes = choices.schoolYear ? [] : schoolYearFixes(name, texts, which);
    notes.push({ code: 'year_is_school_year', level: 'info', count: long.count, params, fixes });
  }
  if (odd.first !== undefined) notes.push({ code: 'year_out_of_range', count: odd.count, params: { example: tidy(odd.first) } });
  const write = as(({ year, text }: Year): Cell => ({ '': String(year), text }));
  return { type: 'year', parts: [one('', 'INTEGER'), one('text', 'VARCHAR')], read: (t) => write(sane(t)), notes };
}

function bands(texts: readonly Distinct[], choices: Choices, name: string, months: boolean): Reader {
  const { mark, notes } = markOf(texts, choices, name);
  const read = months ? readMonths : readBand;
  const banded = texts.filter(({ text }) => read(text, mark)?.value === null);
  const count = banded.reduce((n, t) => n + t.count, 0);
  const [example] = banded;
  const more: Note[] = example ? [{ code: 'wage_band', level: 'info', count, params: { example: tidy(example.text) } }] : [];
  return {
    type: 'number',
    parts: [one('', 'DOUBLE'), one('low', 'DOUBLE'), one('high', 'DOUBLE')],
    read: (t) => as(bandCell)(read(t, mark)),
    notes: [...notes, ...more]
  };
}

function codes(texts: readonly Distinct[], { name, field }: Asked): Reader {
  const lost = field === 'student_id' || /nisn/i.test(name) ? (/nisn/i.test(name) ? countLostZeros(texts) : 0) : 0;
  const gone = texts.filter(({ text }) => lostDigits(text));
  const notes: Note[] = [];
  if (lost > 0) notes.push({ code: 'id_zeros_lost', count: lost });
  if (gone[0]) {
    // The id of a person is not shown, not even what is left of it.
    const example = field !== null && fields[field].personal ? '9,99E+15' : tidy(gone[0].text);
    notes.push({ code: 'id_digits_lost', count: gone.reduce((n, t) => n + t.count, 0), params: { example } });
  }
  const read = as((code: string): Cell => plainValue(lost > 0 && lostZeros(code) ? code.padStart(10, '0') : code));
  return { type: 'code', parts: [one('', 'VARCHAR')], read: (t) => read(readCode(t)), notes, padded: lost > 0 };
}

function terms(texts: readonly Distinct[], field: FieldId, name: string): Reader {
  if (!isClosed(field)) return free();
  const levels = field === 'match_vertical' && itemCode(name) === 'f15';
  const read = isMany(field) ? readTerms : levels ? (_: FieldId, text: string) => readLevel(text) : readTerm;
  const strange = texts.filter(({ text }) => read(field, text)?.known === false);
  const notes: Note[] =
    strange[0] && vocabularies[field]?.rest === 'other'
      ? [{ code: 'value_unknown', count: strange.reduce((n, t) => n + t.count, 0), params: { examples: quoted(strange) } }]
      : [];
  return {
    type: 'text',
    parts: [one('', 'VARCHAR')],
    read: (t) => as(({ value }: { value: string }) => plainValue(value))(read(field, t)),
    notes
  };
}

const free = (): Reader => ({
  type: 'text',
  parts: [one('', 'VARCHAR')],
  read: (text) => {
    const clean = cleanText(text);
    return clean === null ? null : plainValue(clean);
  },
  notes: []
});

/** The reader of a column: what only all its texts together can settle is settled here. */
export function readerOf(asked: Asked, texts: readonly Distinct[], choices: Choices): Reader {
  const simple = (sqlType: 'BOOLEAN' | 'VARCHAR', type: 'boolean' | 'text', read: (t: string) => Reading<string | boolean>): Reader => ({
    type,
    parts: [one('', sqlType)],
    read: (t) => as(plainValue)(read(t)),
    notes: []
  });
  switch (asked.cast) {
    case 'text':
      return free();
    case 'code':
      return codes(texts, asked);
    case 'number':
      return asked.field === 'value' ? percents(texts, choices, asked.name, null) : numbers(texts, choices, asked.name, false);
    case 'integer':
      return numbers(texts, choices, asked.name, true);
    case 'percent':
      return percents(texts, choices, asked.name, asked.field);
    case 'date':
      return dates(texts, choices, asked);
    case 'year':
      return years(texts, choices, asked);
    case 'boolean':
      return simple('BOOLEAN', 'boolean', yesOrNo(asked.field));
    case 'sex':
      return simple('VARCHAR', 'text', readSex);
    case 'status':
      return simple('VARCHAR', 'text', (t) => readStatus(t, itemCode(asked.name) === 'f8'));
    case 'wage':
      return bands(texts, choices, asked.name, false);
    case 'months':
      return bands(texts, choices, asked.name, true);
    case 'match': {
      const numbered = itemCode(asked.name) === 'f14';
      const write = as(({ value, scale }: { value: number; scale: number }): Cell => ({ '': String(value), scale: String(scale) }));
      return {
        type: 'integer',
        parts: [one('', 'INTEGER'), one('scale', 'INTEGER')],
        read: (t) => write(scaled(asked.field, t, numbered)),
        notes: []
      };
    }
    case 'vocabulary':
      return asked.field === null ? free() : terms(texts, asked.field, asked.name);
  }
}

/** Up to three texts, quoted, for a message. */
export const quoted = (texts: readonly Distinct[]): string =>
  texts
    .slice(0, 3)
    .map(({ text }) => `“${tidy(text).slice(0, 40)}”`)
    .join(', ');
