import type { Data, DataType, Decimal, RecordBatch, Schema, Timestamp } from 'apache-arrow';
import { Type } from 'apache-arrow/enum';
import type { Cell, Row } from './engine';

type Read = (value: unknown) => Cell;

const day = 86_400_000;

/** Milliseconds since 1970 (UTC) as ISO text; outside the range of a calendar only `infinity` is left. */
function iso(ms: number): string {
  if (Math.abs(ms) > 1e8 * day) return ms < 0 ? '-infinity' : 'infinity';
  return new Date(ms).toISOString().replace(/(\.000)?Z$/, '');
}

/** Microseconds since midnight as `HH:MM:SS`, with a fraction when there is one. */
const timeOfDay = (micros: bigint): string => iso(Number(micros / 1000n)).slice(11);

/** Four little-endian 32-bit words and a scale to the nearest number: 3.50, 0.7 and 2^53 arrive exactly. */
function decimal(words: Uint32Array, scale: number): number {
  let unscaled = 0n;
  for (let i = words.length - 1; i >= 0; i--) unscaled = (unscaled << 32n) | BigInt(words[i] ?? 0);
  const value = Number(BigInt.asIntN(words.length * 32, unscaled));
  // Both operands exact means one correct rounding; beyond that the text is rounded once by the parser.
  return Number.isSafeInteger(value) && scale <= 22
    ? value / 10 ** scale
    : Number(`${BigInt.asIntN(words.length * 32, unscaled)}e-${scale}`);
}

/** How the values of one Arrow type become cells. Throws on a type no cell can hold. */
function reader(type: DataType, name: string): Read {
  switch (type.typeId as Type) {
    case Type.Null:
      return () => null;
    case Type.Bool:
      return (value) => value as boolean;
    case Type.Int:
    case Type.Float:
      return Number;
    case Type.Decimal:
      return (value) => decimal(value as Uint32Array, (type as Decimal).scale);
    case Type.Utf8:
    case Type.LargeUtf8:
      return (value) => value as string;
    case Type.Date:
      return (value) => {
        const text = iso(value as number);
        return text.endsWith('infinity') ? text : text.slice(0, text.indexOf('T'));
      };
    case Type.Timestamp:
      return (value) => iso(value as number) + ((type as Timestamp).timezone ? 'Z' : '');
    case Type.Time:
      return (value) => timeOfDay(value as bigint);
    default:
      throw new Error(`column "${name}" has type ${String(type)}: cast it in SQL to text or a number`);
  }
}

/** The value of each row of one column of a batch; of a coded column the text its code stands for. */
function cells(
  batch: RecordBatch,
  column: number,
  texts: readonly string[] | undefined,
  type: DataType,
  name: string
): (row: number) => Cell {
  if (texts) {
    const data = batch.data.children[column] as Data<DataType>;
    const codes = data.values as Uint8Array;
    return (row) => {
      if (!data.getValid(row)) return null;
      const text = texts[codes[row] ?? -1];
      if (text === undefined) throw new Error(`column "${name}" has a code without a text`);
      return text;
    };
  }
  const read = reader(type, name);
  const vector = batch.getChildAt(column);
  return (row) => {
    const value: unknown = vector?.get(row);
    return value === null || value === undefined ? null : read(value);
  };
}

/**
 * Plain rows from Arrow batches, read by the schema: no Arrow object, bigint or local date gets past here.
 * `texts`: by index of a dictionary column, the text of each code.
 */
export function readRows(schema: Schema, batches: Iterable<RecordBatch>, texts: ReadonlyMap<number, readonly string[]>): Row[] {
  const rows: Row[] = [];
  for (const batch of batches) {
    const columns = schema.fields.map(({ name, type }, c) => ({ name, at: cells(batch, c, texts.get(c), type as DataType, name) }));
    for (let r = 0; r < batch.numRows; r++) {
      // No prototype: a column may be called `__proto__`.
      const row = Object.create(null) as Record<string, Cell>;
      for (const { name, at } of columns) row[name] = at(r);
      rows.push(row);
    }
  }
  return rows;
}
