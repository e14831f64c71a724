import { Failure } from '$lib/model/problem';
import { readBytes } from '../text/bytes';

/** One file inside a zip archive, as the archive's central directory states it. Sizes in bytes. */
export interface Entry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** The archive's own password protects it. */
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const most = { entries: 1000, size: 2 ** 31, ratio: 100, text: 500 * 2 ** 20 };
const endSize = 22;
const tailSize = 2 ** 16 + endSize;
const full = 0xffffffff;
const isSign = (view: DataView, at: number, sign: number): boolean =>
  at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === sign;
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A whole number of 8 bytes; those above 2^53 are not exact, and far above every limit. */
const long = (data: DataView, at: number): number => data.getUint32(at, true) + data.getUint32(at + 4, true) * 2 ** 32;

/** The sizes and the place of an entry when they do not fit 32 bits: they stand in the extra field, in this order, each only where needed. */
function readLong(data: DataView, from: number, to: number, short: readonly [number, number, number]): [number, number, number] {
  const out: [number, number, number] = [...short];
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const end = Math.min(to, next + data.getUint16(at + 2, true));
    for (const i of [0, 1, 2] as const) {
      if (out[i] !== full || next + 8 > end) continue;
      out[i] = long(data, next);
      next += 8;
    }
  }
  return out;
}

/** The entries of a central directory given as its bytes; undefined when they are not `count` whole entries. */
export function parseDirectory(bytes: Uint8Array, count: number): Entry[] | undefined {
  const data = view(bytes);
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (!isSign(data, at, 0x02014b50) || at + 46 > bytes.length) return undefined;
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((i) => data.getUint16(at + i, true)) as [number, number, number];
    const [name, extra] = [at + 46, at + 46 + nameSize];
    if (extra + extraSize + noteSize > bytes.length) return undefined;
    const short = [data.getUint32(at + 24, true), data.getUint32(at + 20, true), data.getUint32(at + 42, true)] as const;
    const [size, packed, offset] = readLong(data, extra, extra + extraSize, short);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(name, extra)).replaceAll('\\', '/').replace(/^\/+/, ''),
      method: data.getUint16(at + 10, true),
      locked: (data.getUint16(at + 8, true) & 1) === 1,
      crc: data.getUint32(at + 16, true),
      packed,
      size,
      offset
    });
    at = extra + extraSize + noteSize;
  }
  return entries;
}

/** Where the central directory lies and how many entries it has, from the last bytes of an archive that begin at `start`. */
function findDirectory(tail: Uint8Array, start: number): { offset: number; size: number; count: number } | undefined {
  const data = view(tail);
  let end = tail.length - endSize;
  while (end >= 0 && !isSign(data, end, 0x06054b50)) end--;
  if (end < 0) return undefined;
  const found = { count: data.getUint16(end + 10, true), size: data.getUint32(end + 12, true), offset: data.getUint32(end + 16, true) };
  if (found.offset !== full && found.count !== 0xffff) return found;
  const at = isSign(data, end - 20, 0x07064b50) ? long(data, end - 12) - start : -1;
  return isSign(data, at, 0x06064b50) && at + 56 <= tail.length
    ? { count: long(data, at + 32), size: long(data, at + 40), offset: long(data, at + 48) }
    : undefined;
}

/**
 * What a zip archive says it holds, without unpacking any of it; undefined when it has no sound central directory.
 * Throws Failure `too_large` for more entries than a workbook can need, `file_changed` when it cannot be read.
 */
export async function readDirectory(file: Blob): Promise<readonly Entry[] | undefined> {
  const start = Math.max(0, file.size - tailSize);
  const found = findDirectory(await readBytes(file, start, file.size), start);
  if (!found || found.offset + found.size > file.size) return undefined;
  if (found.count > most.entries) throw new Failure({ code: 'too_large', level: 'error' });
  return parseDirectory(await readBytes(file, found.offset, found.offset + found.size), found.count);
}

/** Throws Failure `too_large` when unpacking would give more than this machine should be asked for. `bytes`: size of the archive. */
export function checkSizes(entries: readonly Entry[], bytes: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  // One part becomes one text, and no browser holds a text of much more than 500 million letters.
  const long = entries.some((entry) => entry.size > most.text && /\.xml$/i.test(entry.name));
  if (entries.length > most.entries || size > most.size || size > bytes * most.ratio || long) {
    throw new Failure({ code: 'too_large', level: 'error' });
  }
}
