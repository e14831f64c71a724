import { Failure } from '$lib/model/problem';
import type { Look, Shaped, Skip } from './batch';
import { TextReader, withoutEnd } from './decode';
import { chunks } from './text/bytes';
import { countCells } from './text/rows';
import { fitCells, repairCells } from './text/fit';
import type { Dialect, TextRecord } from './text/record';
import { RecordReader } from './text/records';

interface Task {
  readonly file: Blob;
  readonly look: Look;
  readonly report: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

const dialectOf = ({ delimiter, quote, layout }: Look): Dialect => ({
  delimiter: delimiter.value,
  quote,
  escape: layout.escape,
  padded: layout.padded,
  cr: layout.cr
});

/** The records that are data, in batches as the file is read. */
async function* dataRecords({ file, look, report, signal }: Task): AsyncGenerator<TextRecord[]> {
  const { layout } = look;
  if (file.size !== look.bytes) throw new Failure({ code: 'file_changed', level: 'error' });
  const text = new TextReader(look.encoding.value);
  const records = new RecordReader(dialectOf(look), layout.width + layout.first);
  const isSkipped = skipper(layout.skips);
  let index = 0;
  for await (const { bytes, end, last } of chunks(file, layout.mark, signal)) {
    const part = text.read(bytes, last);
    for (const some of records.readSome(last ? withoutEnd(part) : part, last)) yield some.filter(() => !isSkipped(index++));
    report(end);
  }
}

/** The rows of data of a file, in order, as cells of the table's columns, in batches. Throws Failure `cancelled`, `file_changed`. */
export async function* readRows(
  file: Blob,
  look: Look,
  report: (bytes: number) => void = () => undefined,
  signal?: AbortSignal
): AsyncGenerator<{ line: number; cells: readonly string[] }[]> {
  const dialect = dialectOf(look);
  for await (const batch of dataRecords({ file, look, report, signal })) {
    yield batch.map((record) => ({ line: record.line, cells: cellsOf(record, look, dialect) }));
  }
}

const partSize = 1 << 20;

function cellsOf(record: TextRecord, { layout }: Look, dialect: Dialect): readonly string[] {
  const cells = repairCells(record, layout, dialect) ?? record.cells;
  if (layout.first === 0 && cells.length === layout.width) return cells;
  return fitCells(cells, layout, dialect.delimiter).cells;
}

/** Answers, for rising record indexes, whether a record is left out. */
function skipper(skips: readonly Skip[]): (index: number) => boolean {
  let at = 0;
  return (index) => {
    let range = skips[at];
    while (range && range[1] < index) range = skips[++at];
    return range !== undefined && range[0] <= index;
  };
}

/** One cell as RFC 4180 writes it. */
export const quoteCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What stands between the cells of rewritten text: what the file has there, so that most rows can stay as they are. */
export const writtenDelimiter = ({ delimiter }: Look): string => ([',', ';', '\t', '|'].includes(delimiter.value) ? delimiter.value : ',');

/** Writes a record as a line of its own; one without quotes, of the right width, goes through without being taken apart. */
function rowWriter(look: Look, dialect: Dialect): (record: TextRecord) => string {
  const { first, width } = look.layout;
  const { delimiter } = dialect;
  const between = writtenDelimiter(look);
  const special = new RegExp(`["\\n\\r${between}]`);
  const quote = (cell: string): string => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return (record) => {
    const same = record.plain && first === 0 && delimiter === between && countCells(record.raw, delimiter) === width;
    if (same && !record.raw.includes('\r')) return `${record.line}${between}${record.raw}\n`;
    return `${record.line}${between}${cellsOf(record, look, dialect).map(quote).join(between)}\n`;
  };
}

/**
 * Makes the text ready for the database: a regular file stays as it is, any other is rewritten as plain CSV in UTF-8,
 * its physical line number first, `writtenDelimiter` between the cells. Throws Failure `account_unbalanced` when the rows are not those that
 * `look` counted.
 */
export async function shapeFile(
  file: Blob,
  look: Look,
  report: (bytes: number) => void = () => undefined,
  signal?: AbortSignal
): Promise<Shaped> {
  if (look.regular) return { text: file, rewritten: false };
  const parts: BlobPart[] = [];
  const encoder = new TextEncoder();
  const dialect = dialectOf(look);
  const writeRow = rowWriter(look, dialect);
  let rows = 0;
  let text = '';
  for await (const batch of dataRecords({ file, look, report, signal })) {
    for (const record of batch) text += writeRow(record);
    rows += batch.length;
    if (text.length < partSize) continue;
    parts.push(encoder.encode(text));
    text = '';
  }
  parts.push(encoder.encode(text));
  if (rows !== look.data) {
    throw new Failure({ code: 'account_unbalanced', level: 'error', params: { expected: look.data, found: rows } });
  }
  return { text: new Blob(parts, { type: 'text/csv' }), rewritten: true };
}
