import { Failure } from '$lib/model/problem';
import { checkCancelled, readBytes } from '../text/bytes';
import type { Entry } from './directory';

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The check sum of the zip format (CRC-32). */
export function checkSum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // An index: this runs over every byte of the workbook.
  for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const damaged = (cause?: unknown): Failure => new Failure({ code: 'excel_damaged', level: 'error' }, { cause });

/** Unpacks deflated bytes and stops as soon as there are more than `size` of them, whatever the archive says. */
async function inflate(packed: Blob, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(size);
  let at = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) {
        await reader.cancel();
        throw damaged();
      }
      out.set(value, at);
      at += value.length;
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(cause);
  }
  if (at !== size) throw damaged();
  return out;
}

/** The bytes of one entry. Throws Failure `excel_damaged` when they are not those that were packed, `excel_locked` for a password. */
async function readEntry(file: Blob, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.locked) throw new Failure({ code: 'excel_locked', level: 'error' });
  const head = await readBytes(file, entry.offset, entry.offset + 30);
  const data = new DataView(head.buffer);
  if (head.length < 30 || data.getUint32(0, true) !== 0x04034b50) throw damaged();
  const from = entry.offset + 30 + data.getUint16(26, true) + data.getUint16(28, true);
  if (from + entry.packed > file.size) throw damaged();
  if (entry.method !== 8 && (entry.method !== 0 || entry.packed !== entry.size)) throw damaged();
  const bytes =
    entry.method === 8
      ? await inflate(file.slice(from, from + entry.packed), entry.size)
      : await readBytes(file, from, from + entry.packed);
  if (checkSum(bytes) !== entry.crc) throw damaged();
  return bytes;
}

/** Parts of a workbook that hold no cell: pictures, charts, comments, cached pivots, links, settings, properties. */
const noCells =
  /^(?:docProps|customXml|META-INF|xl\/(?:media|drawings|charts|chartsheets|embeddings|printerSettings|pivot\w+|externalLinks|theme|activeX|ctrlProps|comments|threadedComments|slicers|slicerCaches|queryTables|model|calcChain\.xml|worksheets\/_rels))|^xl\/comments/i;
const hasCells = ({ name }: Entry): boolean => /\.(?:xml|rels)$/i.test(name) && !noCells.test(name);

/** A part of a workbook, unpacked. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Unpacks the parts of a workbook that hold cells, one after the other. `report` gets the packed bytes done. Throws as `readEntry`. */
export async function unpack(
  file: Blob,
  entries: readonly Entry[],
  report: (bytes: number) => void,
  signal: AbortSignal | undefined
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const seen = new Set<string>();
  let done = 0;
  for (const entry of entries) {
    checkCancelled(signal);
    done += entry.packed;
    if (!hasCells(entry) || seen.has(entry.name)) continue;
    seen.add(entry.name);
    parts.push({ name: entry.name, bytes: await readEntry(file, entry) });
    report(done);
  }
  return parts;
}

const headers = (name: Uint8Array, bytes: Uint8Array, offset: number): [DataView<ArrayBuffer>, DataView<ArrayBuffer>] => {
  const [local, central] = [new DataView(new ArrayBuffer(30)), new DataView(new ArrayBuffer(46))];
  local.setUint32(0, 0x04034b50, true);
  central.setUint32(0, 0x02014b50, true);
  for (const [data, at] of [
    [local, 18],
    [central, 20]
  ] as const) {
    data.setUint32(at, bytes.length, true);
    data.setUint32(at + 4, bytes.length, true);
    data.setUint16(at + 8, name.length, true);
  }
  central.setUint32(42, offset, true);
  return [local, central];
};

/**
 * The parts as an archive in which nothing is packed. The library then has nothing to unpack itself: it would trust the sizes
 * written beside each part, and unpack the pictures as well.
 */
export function store(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const named = parts.map((part) => ({ ...part, title: new TextEncoder().encode(part.name) }));
  const body = named.reduce((sum, { title, bytes }) => sum + 30 + title.length + bytes.length, 0);
  const directory = named.reduce((sum, { title }) => sum + 46 + title.length, 0);
  const out = new Uint8Array(body + directory + 22);
  let [at, listed] = [0, body];
  for (const { title, bytes } of named) {
    const [local, central] = headers(title, bytes, at);
    out.set(new Uint8Array(central.buffer), listed);
    out.set(title, listed + 46);
    listed += 46 + title.length;
    out.set(new Uint8Array(local.buffer), at);
    out.set(title, at + 30);
    out.set(bytes, at + 30 + title.length);
    at += 30 + title.length + bytes.length;
  }
  const end = new DataView(out.buffer, body + directory);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, directory, true);
  end.setUint32(16, body, true);
  return out;
}
