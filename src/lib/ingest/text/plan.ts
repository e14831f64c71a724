import type { SkipReason } from '../batch';
import { cellType, type CellType } from './cells';
import { findHeader, type HeaderReason } from './heading';
import { cleanCells, commonest, filled, profile, speaksOfTotal, typesOf, typicalFilled, type Row } from './rows';
import type { TextRecord } from './record';

/** Where the table is in the file, judged from its first records. */
export interface Plan {
  readonly header: readonly [number, number] | null;
  readonly reason: HeaderReason;
  /** A smaller table stands above this one and is left out. */
  readonly above: boolean;
  /** Index of the first record that can be data. */
  readonly dataStart: number;
  /** Why each record before `dataStart` is not data. */
  readonly before: readonly SkipReason[];
  /** Columns of the table; the first `first` cells of every record, empty and unnamed, lie before it. */
  readonly width: number;
  readonly first: number;
  /** The header has another number of cells than the table has columns. */
  readonly uneven: boolean;
  /** Header cells as in the file, joined where the header has two rows; '' where blank. */
  readonly titles: readonly string[];
  /** The header rows, trimmed and of full width, to know them again further down. */
  readonly headerRows: readonly (readonly string[])[];
  readonly types: readonly CellType[];
  /** Columns that are filled in nearly every row of the sample. */
  readonly steady: readonly boolean[];
  /** A record with no more filled cells than this is too bare to be trusted as data. */
  readonly bare: number;
}

/**
 * Finds header, first row of data and shape of the table in the first records of a file. `from`: records before it belong to
 * something else; `whole`: the first column belongs to the table even where it seems empty.
 */
export function planTable(
  records: readonly TextRecord[],
  hint: readonly [number, number] | null | undefined,
  from = 0,
  whole = false
): Plan {
  const rows = withNames(records);
  const { header, reason, dataStart, numbering, above = from > 0 } = findHeader(rows, hint, from);
  const found = header ? rows.slice(header[0], header[1] + 1 - (numbering ? 1 : 0)) : [];
  const own = header ? ownRows(rows.slice(dataStart), rows[header[1]]?.length ?? 0) : rows.slice(dataStart);
  const body = own.filter((row) => filled(row) > 0 && !found.some((h) => equalRows(h, row)));
  const headerRows = found.length === 1 ? [withoutStray(found[0] ?? [], body)] : found;
  const named = Math.max(0, ...headerRows.map((row) => row.length));
  const counts = body.map((row) => row.length);
  // A header with broken quotes says nothing about the number of columns.
  const broken = header !== null && records.slice(header[0], header[1] + 1).some(({ odd }) => odd !== undefined);
  const width = Math.max(1, tableWidth(body.map(span), named, counts), broken ? commonest(counts) : 0);
  const typical = typicalFilled(body);
  const wide = body.filter((row) => filled(row) > typical * 0.4);
  const parts = wide.filter((row) => !speaksOfTotal(row));
  const sound = (parts.length > wide.length / 2 ? parts : wide).slice(0, 300);
  const first = whole ? 0 : leadingEmpty(headerRows, sound, width);
  const { types, steady } = profile(
    sound.map((row) => row.slice(first)),
    width - first
  );
  const before = rows.slice(0, dataStart).map((row, i): SkipReason => {
    if (header && i >= header[0] && i <= header[1]) return 'header';
    return filled(row) === 0 ? 'blank' : 'preamble';
  });
  return {
    header,
    reason,
    above,
    dataStart,
    before,
    width: width - first,
    first,
    uneven: found.length > 0 && !found.some((row) => row.length === width),
    titles: joinTitles(headerRows, width).slice(first),
    headerRows: headerRows.map((row) => fit(row, width).slice(first)),
    types,
    steady,
    bare: typical < 2 || width - first < 2 ? 0 : Math.max(1, Math.floor(typical * 0.4))
  };
}

/** The rows of the records; names on one of the first lines that are written with another delimiter than the rows are cut at theirs. */
function withNames(records: readonly TextRecord[]): Row[] {
  const rows: Row[] = records.map(cleanCells);
  const usual = commonest(rows.slice(0, 100).map((row) => row.length));
  if (usual < 3) return rows;
  return rows.map((row, i) => {
    if (i > 2 || row.length !== 1) return row;
    const cut = [';', ',', '\t', '|'].map((delimiter) =>
      (row[0] ?? '').split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    );
    return cut.find((names) => names.length === usual && new Set(names).size === usual && names.every(isName)) ?? row;
  });
}

const isName = (cell: string): boolean => cellType(cell) === 'text';

/** The rows below the header up to a gap, when something of another width begins behind it. */
function ownRows(rows: readonly Row[], width: number): readonly Row[] {
  const gap = rows.findIndex((row, i) => i > 0 && filled(row) === 0);
  const next = rows.slice(gap + 1).find((row) => filled(row) > 1);
  const apart = gap > 1 && next !== undefined && next.length !== width && rows.slice(0, gap).every((row) => row.length === width);
  return apart ? rows.slice(0, gap) : rows;
}

/** Number of cells up to the last filled one. */
export function span(row: Row): number {
  let n = row.length;
  while (n > 0 && row[n - 1] === '') n--;
  return n;
}

/** One blank title too many, where nearly all rows have a cell less: a stray delimiter in the header. */
function withoutStray(names: Row, body: readonly Row[]): Row {
  const blank = names.indexOf('');
  if (blank < 1 || blank === names.length - 1 || names.lastIndexOf('') !== blank) return names;
  const fitting = body.filter((row) => row.length === names.length - 1).length;
  return body.length >= 3 && fitting >= body.length * 0.9 ? [...names.slice(0, blank), ...names.slice(blank + 1)] : names;
}

const equalRows = (a: Row, b: Row): boolean => a.length === b.length && a.every((cell, i) => cell === b[i]);
const fit = (row: Row, width: number): string[] => Array.from({ length: width }, (_, i) => row[i] ?? '');

/** Named columns, and unnamed ones behind them when most rows have cells there and some of these are filled. */
function tableWidth(spans: readonly number[], named: number, counts: readonly number[]): number {
  const usual = commonest(counts);
  if (named === 0) return usual;
  return usual > named && spans.some((n) => n > named) ? usual : named;
}

function leadingEmpty(headerRows: readonly Row[], body: readonly Row[], width: number): number {
  const table = [...headerRows, ...body];
  let first = 0;
  while (first < width - 1 && table.length > 1 && table.every((row) => (row[first] ?? '') === '')) first++;
  return first;
}

/** One title per column: group titles filled to the right, levels joined by " > ". */
function joinTitles(headerRows: readonly Row[], width: number): string[] {
  const levels = headerRows.map((row) => fit(row, width));
  // From the bottom up: a title spreads over what the level below it spreads over.
  for (let level = levels.length - 2; level >= 0; level--) {
    const [cells, below] = [levels[level] ?? [], levels[level + 1] ?? []];
    for (let i = 1; i < width; i++) if (cells[i] === '' && below[i] !== '' && below[i - 1] !== '') cells[i] = cells[i - 1] ?? '';
  }
  return Array.from({ length: width }, (_, i) => {
    const parts = levels.map((cells) => cells[i] ?? '').filter((cell, k, all) => cell !== '' && cell !== all[k - 1]);
    return parts.join(' > ');
  });
}

/** How well the cells of a row agree with the types of the columns, 0..1; undefined when nothing can be compared. */
export function agreement(row: Row, types: readonly CellType[]): number | undefined {
  let compared = 0;
  let agreeing = 0;
  const found = typesOf(row);
  types.forEach((type, i) => {
    const own = found[i] ?? 'empty';
    if (own === 'empty' || (type !== 'number' && type !== 'date')) return;
    compared++;
    if (own === type) agreeing++;
  });
  return compared === 0 ? undefined : agreeing / compared;
}
