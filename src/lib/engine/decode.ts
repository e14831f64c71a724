import { RecordBatchReader, Type } from 'apache-arrow';
import type { Row } from './engine';
import { readRows } from './rows';

/** The values of `ENUM('a', 'it''s')`, in the order of their codes. */
function enumValues(type: string): string[] {
  return [...type.matchAll(/'((?:[^']|'')*)'/g)].map((match) => (match[1] ?? '').replaceAll("''", "'"));
}

/**
 * Rows from the messages of one result. The engine sends the codes of an ENUM column but, when a result comes in parts, not its values;
 * these are then asked for with `types`: the SQL type of each column.
 */
export async function decode(messages: readonly Uint8Array[], types: () => Promise<readonly string[]>): Promise<Row[]> {
  const reader = RecordBatchReader.from(messages).open();
  const { schema } = reader;
  const batches = [...reader];
  const coded = schema.fields.flatMap(({ type }, i) => (type.typeId === Type.Dictionary ? [i] : []));
  const described = coded.length > 0 && batches.length > 0 ? await types() : [];
  return readRows(schema, batches, new Map(coded.map((i) => [i, enumValues(described[i] ?? '')])));
}
