import type { FieldId } from '$lib/model/fields';
import type { Guess, Look, Reshape } from '../batch';
import { isNpsn } from '../cast/code';
import { readYear } from '../cast/year';
import { areNumbers, isSum } from './figures';
import { distinctNames, namedFields, yearTitle } from './spoken';
import { readSexTitle } from './title';

const mostRows = 500;
const mostColumns = 300;

/** A table lying on its side: which column holds the names, which columns become rows, and what their titles are. */
export interface Side {
  readonly names: number;
  readonly entities: readonly number[];
  /** What stands in their rows for the old title; '' for the total of both sexes. */
  readonly titles: readonly string[];
  /** Name of the column made of the old header. */
  readonly head: string;
}

const numbering = /^(?:no|nomor|nr|#)\.?$/i;
/** Titles of columns that describe the others, or measure them: not schools, programmes or years. */
const aspect =
  /^(?:satuan|unit|keterangan|ket|catatan|sumber|persen|persentase|%|frekuensi|n|nilai|target|realisasi|capaian|bobot|skor|kategori|definisi|rumus)\b|bulan|triwulan|semester|gelombang|month|quarter|kolom \d|indikator/i;
const total = /^(?:jumlah|jml|jlh|total|keseluruhan|semua)(?: (?:semua|seluruhnya|keseluruhan))?$/i;
const school = /(?:^|[^\p{L}])(?:smkn?|sman?|smpn?|mak?n?|slb|sekolah|madrasah|school|college)(?:$|[^\p{L}])/iu;

const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;

type Heads = 'years' | 'ids' | 'schools' | 'sexes' | 'programs';

/** What the titles of the columns are. */
function headsOf(titles: readonly string[]): Heads {
  const own = titles.filter((title) => !total.test(title));
  if (share(own, (title) => readYear(title)?.year !== undefined) === 1) return 'years';
  if (share(own, isNpsn) === 1) return 'ids';
  if (share(own, (title) => school.test(title)) >= 0.5) return 'schools';
  return share(own, (title) => readSexTitle(title) !== undefined) === 1 ? 'sexes' : 'programs';
}

const headNames: Readonly<Record<Exclude<Heads, 'years'>, readonly [string, FieldId]>> = {
  ids: ['NPSN', 'school_id'],
  schools: ['Sekolah', 'school_name'],
  sexes: ['Jenis Kelamin', 'sex'],
  programs: ['Program Keahlian', 'program']
};

const labelsIn = (look: Look, column: number): string[] =>
  look.sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');

/** Which part of a table on its side is what; undefined when it is too large, or has nothing to turn. */
export function sideOf(look: Look, file: string): Side | undefined {
  if (look.header.value === null || look.data === 0 || look.data > mostRows || look.names.length > mostColumns) return undefined;
  const title = (i: number): string => look.rawNames[i]?.trim() ?? '';
  const counts = labelsIn(look, 0);
  const numbered =
    look.names.length > 2 && (numbering.test(title(0)) || (title(0) === '' && counts.every((cell) => /^\d{1,3}\.?$/.test(cell))));
  const names = numbered ? 1 : 0;
  const others = look.rawNames.map((_, i) => i).filter((i) => i > names && title(i) !== '' && !aspect.test(title(i)));
  const kind = headsOf(others.map(title));
  // A total over schools or years is no school and no year; over programmes and sexes it is known as the whole.
  const sums = (i: number): boolean =>
    total.test(title(i)) &&
    isTotalOf(
      look,
      i,
      others.filter((k) => !total.test(title(k)))
    );
  const entities = kind === 'programs' || kind === 'sexes' ? others : others.filter((i) => !sums(i));
  if (entities.length === 0) return undefined;
  const titles = entities.map((i) => (kind === 'sexes' && total.test(title(i)) ? '' : title(i)));
  return { names, entities, titles, head: nameHead(look, file, kind, labelsIn(look, names)) };
}

/** Most rows of a column are the sum of the others: rates among them are not. */
const isTotalOf = (look: Look, column: number, others: readonly number[]): boolean =>
  share(
    look.sample.filter((row) => areNumbers([row], [column])),
    (row) => isSum([row], column, others)
  ) >= 0.5;

function nameHead(look: Look, file: string, kind: Heads, labels: readonly string[]): string {
  const taken = new Set(labels.flatMap(namedFields));
  if (kind === 'years') return taken.has('grad_year') || taken.has('year') ? 'Judul' : yearTitle(look, file, labels);
  const [name, field] = headNames[kind];
  return taken.has(field) ? 'Judul' : name;
}

/** A recap whose first column holds what are headers elsewhere, and whose header names schools, programmes or years. */
export function guessTurned(look: Look, file: string, wanted: boolean): Guess<Reshape> | undefined {
  const side = sideOf(look, file);
  if (!side) return undefined;
  const value: Reshape = { kind: 'turned', headName: side.head };
  if (wanted) return { value, reason: 'chosen' };
  const labels = labelsIn(look, side.names);
  const known = labels.map(namedFields).filter((fields) => fields.length > 0);
  const counted = new Set(known.flat().filter((field) => field.startsWith('n_')));
  const titles = side.entities.map((i) => look.rawNames[i] ?? '');
  const programs = headsOf(titles) === 'programs';
  const own = titles.filter((title) => !total.test(title));
  const enough = known.length >= labels.length * (programs ? 0.8 : 0.6) && counted.size >= (programs ? 3 : 2);
  const apart = new Set(labels.map((label) => label.toLowerCase())).size >= labels.length * 0.9;
  const ordinary = titles.some((title) => title.includes(' > ') || (namedFields(title).length > 0 && headsOf([title]) !== 'sexes'));
  const lone = programs && own.length < 2;
  const figures = look.sample.filter((row) => namedFields(row[side.names] ?? '').some((field) => field.startsWith('n_')));
  if (!enough || !apart || ordinary || lone || !areNumbers(figures, side.entities)) return undefined;
  return { value, reason: 'names_in_first_column' };
}

/** The names of the turned table: the old header's, then the first column's texts. */
export const turnedNames = (head: string, labels: readonly string[]): string[] => distinctNames([head, ...labels]);
