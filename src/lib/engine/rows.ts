import type { DataType, Decimal, RecordBatch, Schema, Timestamp } from 'apache-arrow';
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
    case Type.Dictionary:
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

/** Plain rows from Arrow batches, read by the schema: no Arrow object, bigint or local date gets past here. */
export function readRows(schema: Schema, batches: Iterable<RecordBatch>): Row[] {
  const columns = schema.fields.map(({ name, type }) => ({ name, read: reader(type as DataType, name) }));
  const rows: Row[] = [];
  for (const batch of batches) {
    const vectors = columns.map((_, c) => batch.getChildAt(c));
    for (let r = 0; r < batch.numRows; r++) {
      // No prototype: a column may be called `__proto__`.
      const row = Object.create(null) as Record<string, Cell>;
      columns.forEach(({ name, read }, c) => {
        const value: unknown = vectors[c]?.get(r);
        row[name] = value === null || value === undefined ? null : read(value);
      });
      rows.push(row);
    }
  }
  return rows;
}
