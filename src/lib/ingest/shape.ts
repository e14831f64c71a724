import { Failure } from '$lib/model/problem';
import type { Look, Shaped } from './batch';
import { TextReader } from './decode';
import { chunks } from './text/bytes';
import { fitCells, repairCells } from './text/fit';
import { RecordReader, type Dialect, type TextRecord } from './text/records';

/** The rows of data of a file, in order, as cells of the table's columns, in batches as the file is read. Throws Failure `cancelled`, `file_changed`. */
export async function* readRows(
  file: Blob,
  look: Look,
  report: (bytes: number) => void = () => undefined,
  signal?: AbortSignal
): AsyncGenerator<{ line: number; cells: string[] }[]> {
  const { layout } = look;
  if (file.size !== look.bytes) throw new Failure({ code: 'file_changed', level: 'error' });
  const dialect: Dialect = {
    delimiter: look.delimiter.value,
    quote: look.quote,
    escape: layout.escape,
    padded: layout.padded,
    cr: layout.cr
  };
  const text = new TextReader(look.encoding.value);
  const records = new RecordReader(dialect, layout.width + layout.first);
  const isSkipped = skipper(layout.skips);
  let index = 0;
  for await (const { bytes, end, last } of chunks(file, layout.mark, signal)) {
    const part = text.read(bytes, last);
    const batch: { line: number; cells: string[] }[] = [];
    for (const record of records.read(last ? part.replace(/\x1a+\s*$/, '') : part, last)) {
      if (!isSkipped(index++)) batch.push({ line: record.line, cells: cellsOf(record, look, dialect) });
    }
    yield batch;
    report(end);
  }
}

function cellsOf(record: TextRecord, { layout }: Look, dialect: Dialect): string[] {
  const cells = repairCells(record, layout, dialect) ?? record.cells;
  if (layout.first === 0 && cells.length === layout.width) return cells;
  return fitCells(cells, layout, dialect.delimiter).cells;
}

/** Answers, for rising record indexes, whether a record is left out. */
function skipper(skips: Look['layout']['skips']): (index: number) => boolean {
  let at = 0;
  return (index) => {
    while (at < skips.length && skips[at]![1] < index) at++;
    return at < skips.length && skips[at]![0] <= index;
  };
}

/** One cell as RFC 4180 writes it. */
export const quoteCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Makes the text ready for the database: a regular file stays as it is, any other is rewritten as plain CSV in UTF-8,
 * its physical line number first. Throws Failure `account_unbalanced` when the rows are not those that `look` counted.
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
  let rows = 0;
  for await (const batch of readRows(file, look, report, signal)) {
    let text = '';
    for (const { line, cells } of batch) {
      text += line;
      for (const cell of cells) text += `,${quoteCell(cell)}`;
      text += '\n';
    }
    rows += batch.length;
    parts.push(encoder.encode(text));
  }
  if (rows !== look.data) {
    throw new Failure({ code: 'account_unbalanced', level: 'error', params: { expected: look.data, found: rows } });
  }
  return { text: new Blob(parts, { type: 'text/csv' }), rewritten: true };
}
