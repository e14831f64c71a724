import { Failure, type Problem } from '$lib/model/problem';
import type { Guess, Hints, Look, Opened } from '../batch';
import { lookAt } from '../look';
import { checkCancelled } from '../text/bytes';
import { cellWriter } from './cell';
import { checkSizes, type Entry } from './directory';
import { fillDown } from './merges';
import { noteSheet } from './notes';
import { parseWorkbook } from './parse';
import { recognise } from './recognise';
import type { Workbook, Worksheet } from './sheet';
import { unpack } from './unpack';
import { measure, writeCsv, type Extent } from './write';

/** A sheet and how far it is filled. */
interface Measured {
  readonly sheet: Worksheet;
  readonly extent: Extent;
}

/** The sheet a person named, else the visible one with the most filled cells; a hidden one only where no other holds anything. */
function choose(all: readonly Measured[], hint: string | undefined): { readonly chosen: Measured; readonly reason: string } {
  const named = all.find(({ sheet }) => sheet.name === hint);
  if (named) return { chosen: named, reason: 'chosen' };
  const rank = ({ sheet, extent }: Measured): number => (extent.cells === 0 ? 0 : sheet.hidden ? extent.cells : extent.cells + 1e12);
  const [first] = [...all].sort((a, b) => rank(b) - rank(a));
  if (!first) throw new Failure({ code: 'excel_damaged', level: 'error' });
  if (all.every((one) => one === first || one.extent.cells === 0)) return { chosen: first, reason: 'only_sheet' };
  return { chosen: first, reason: 'most_cells' };
}

/** Names for a sentence: the first few. */
const list = (names: readonly string[]): string => names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');

function sheetProblems(all: readonly Measured[], chosen: Measured): Problem[] {
  const others = all.filter((one) => one !== chosen && one.extent.cells > 0).map(({ sheet }) => sheet.name);
  if (others.length === 0) return [];
  return [{ code: 'sheet_chosen', level: 'info', params: { sheet: chosen.sheet.name, others: list(others) } }];
}

/** Rows of a look that merged cells are filled into: all but those known to be something else than data. */
function isDataOf({ layout }: Look): (row: number) => boolean {
  const not = layout.skips.filter(([, , reason]) => reason === 'total' || reason === 'repeated_header' || reason === 'header');
  return (row) => !not.some(([from, to]) => from <= row && row <= to);
}

/** How the text of a sheet is written. In one column other delimiters may divide the cells: it may be a whole CSV text. */
const writtenAs = ({ columns }: Extent): NonNullable<Opened['written']> =>
  columns > 1 ? { encoding: 'utf-8', delimiter: ',' } : { encoding: 'utf-8' };

/** The chosen sheet as text. Merged cells are filled down once a first look has said where the data begin. */
async function textOf(
  { sheet, extent }: Measured,
  book: Workbook,
  hints: Hints,
  signal: AbortSignal | undefined
): Promise<{ readonly text: Blob; readonly problems: readonly Problem[] }> {
  const write = cellWriter(book.formats, book.from1904);
  const text = writeCsv(sheet, extent, write);
  if (!sheet.merges.some(({ top, bottom }) => bottom > top)) return { text, problems: [] };
  const look = await lookAt(text, { ...hints, ...writtenAs(extent) }, undefined, signal);
  const { rows, count, numbers } = fillDown(sheet, look.skipLines, isDataOf(look));
  if (count === 0) return { text, problems: [] };
  // A number that now stands in several rows may be counted several times: that a person should check.
  const problem: Problem = { code: 'merged_filled', level: numbers ? 'warning' : 'info', count };
  return { text: writeCsv({ rows }, extent, write), problems: [problem] };
}

/** In a function of its own, so that the unpacked parts can be forgotten before the text is written. */
async function readWorkbook(file: Blob, entries: readonly Entry[], report: (bytes: number) => void, signal: AbortSignal | undefined) {
  const parts = await unpack(file, entries, (bytes) => report(Math.floor(bytes / 2)), signal);
  checkCancelled(signal);
  return parseWorkbook(parts);
}

/**
 * Opens a file as text: a workbook (.xlsx, .xlsm) gives one of its sheets as CSV, every other file is its own text. Throws Failure
 * `excel_damaged`, `excel_locked`, `sheet_empty`, `too_large`, `file_changed` or `cancelled`. `report` gets the bytes of the file done.
 */
export async function openFile(
  file: Blob,
  hints: Hints,
  report: (bytes: number) => void = () => undefined,
  signal?: AbortSignal
): Promise<Opened> {
  checkCancelled(signal);
  const entries = await recognise(file, signal);
  if (!entries) return { text: file, problems: [] };
  checkSizes(entries, file.size);
  const book = await readWorkbook(file, entries, report, signal);
  checkCancelled(signal);
  const all = book.sheets.map((sheet) => ({ sheet, extent: measure(sheet) }));
  const { chosen, reason } = choose(all, hints.sheet);
  if (chosen.extent.cells === 0) throw new Failure({ code: 'sheet_empty', level: 'error', params: { sheet: chosen.sheet.name } });
  const { text, problems } = await textOf(chosen, book, hints, signal);
  report(file.size);
  const sheet: Guess<string> = { value: chosen.sheet.name, reason };
  const sheets = all.map((one) => ({ name: one.sheet.name, rows: one.extent.rows, columns: one.extent.columns }));
  return {
    text,
    sheet,
    sheets,
    written: writtenAs(chosen.extent),
    problems: [...sheetProblems(all, chosen), ...problems, ...noteSheet(chosen.sheet.part, chosen.extent)]
  };
}
