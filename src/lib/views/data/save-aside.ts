import { writeCsv } from '$lib/export/csv';
import { download, fileName } from '$lib/export/download';
import type { SetAside } from '$lib/ingest/aside';
import type { Batch } from '$lib/ingest/batch';
import { asideColumns } from '$lib/ingest/returned';
import { sayCode } from '../say/problem';
import { ownDelimiter } from './own-delimiter';

/** Why a row was set aside, in words. */
export const sayReasons = (row: SetAside): string => row.reasons.map((reason) => sayCode(reason)).join(' ');

/** Saves the rows of a file that were set aside, with line, reasons and the name of the file they go back to. */
export function saveAside(batch: Batch, rows: readonly SetAside[]): void {
  const header = [...batch.columns.map(({ name }) => name), asideColumns.line, asideColumns.why, asideColumns.file];
  const text = writeCsv(
    header,
    rows.map((row) => [...row.cells, row.line, sayReasons(row), batch.file]),
    { delimiter: ownDelimiter() }
  );
  download(text, fileName(`baris-ditahan-${batch.file}`, 'csv'), 'text/csv');
}
