export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A canonical table: its columns in order and the columns that name a row. Facts also carry src_batch and src_row (physical line). */
export interface Table {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** Where a row of a fact came from: its file and its physical line. */
export const source = { src_batch: 'INTEGER', src_row: 'INTEGER' } as const;
