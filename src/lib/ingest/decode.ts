import { Failure } from '$lib/model/problem';

/** How the bytes of a file become text. `utf-8` forgives single bytes of Windows-1252 between valid sequences. */
export interface Encoding {
  readonly name: string;
  /** Bytes of the byte order mark, to be left out. */
  readonly mark: number;
  /** Suffix of the words `look_...`. */
  readonly reason: 'byte_order_mark' | 'zero_bytes' | 'plain_ascii' | 'valid_utf8' | 'mostly_utf8' | 'not_utf8' | 'chosen';
}

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

/** The encoding that the first bytes give away: a byte order mark, or the zero bytes of UTF-16. Undefined: settle by validity. */
export function encodingOfHead(head: Uint8Array): Encoding | undefined {
  for (const [name, mark] of marks) {
    if (mark.every((byte, i) => head[i] === byte)) return { name, mark: mark.length, reason: 'byte_order_mark' };
  }
  const pairs = Math.min(2048, head.length >> 1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (pairs < 2) return undefined;
  if (odd > pairs * 0.3 && even <= pairs * 0.05) return { name: 'utf-16le', mark: 0, reason: 'zero_bytes' };
  if (even > pairs * 0.3 && odd <= pairs * 0.05) return { name: 'utf-16be', mark: 0, reason: 'zero_bytes' };
  return undefined;
}

/**
 * The encoding by what all bytes say: `valid` sequences of several bytes and `broken` bytes.
 * A file with more valid sequences than broken bytes is UTF-8 that was damaged; one with fewer never was.
 */
export function encodingOfBytes(valid: number, broken: number): Encoding {
  if (broken === 0) return { name: 'utf-8', mark: 0, reason: valid > 0 ? 'valid_utf8' : 'plain_ascii' };
  if (valid > broken) return { name: 'utf-8', mark: 0, reason: 'mostly_utf8' };
  return { name: 'windows-1252', mark: 0, reason: 'not_utf8' };
}

/** Length of the valid UTF-8 sequence at `at`; 0: none begins here, -1: the bytes end inside one. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  for (let k = 1; k < length; k++) {
    const byte = bytes[at + k];
    if (byte === undefined) return -1;
    const low = k === 1 ? (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = k === 1 ? (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/** The last text of a file without the end mark (Ctrl-Z) of old programs. */
export const withoutEnd = (text: string): string => text.replace(/\x1a+\s*$/, '');

/** Windows-1252 where it differs from Latin-1. Node's decoder of that name leaves these bytes as control characters; browsers do not. */
const specials = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const withSpecials = (text: string): string => text.replace(/[\x80-\x9f]/g, (c) => specials[c.charCodeAt(0) - 0x80] ?? c);

/** Decodes a file chunk by chunk. Byte order marks and NUL characters are taken out and counted. */
export class TextReader {
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly single = new TextDecoder('windows-1252');
  private readonly other: TextDecoder | undefined;
  private rest = new Uint8Array(0);
  /** Bytes that were no UTF-8 and were read as Windows-1252. */
  replaced = 0;
  /** Characters taken out. */
  removed = 0;

  /** Throws Failure `unreadable_file` for an encoding no browser knows. */
  constructor(encoding: string) {
    try {
      this.other = /^utf-?8$/i.test(encoding) ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
    } catch (cause) {
      throw new Failure({ code: 'unreadable_file', level: 'error', params: { encoding } }, { cause });
    }
  }

  read(bytes: Uint8Array, last: boolean): string {
    const text = this.other ? this.readOther(this.other, bytes, last) : this.readUtf8(bytes, last);
    if (!/[\0\ufeff]/.test(text)) return text;
    const kept = text.replace(/[\0\ufeff]/g, '');
    this.removed += text.length - kept.length;
    return kept;
  }

  private readOther(decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
    const text = decoder.decode(bytes, { stream: !last });
    return decoder.encoding === 'windows-1252' ? withSpecials(text) : text;
  }

  private readUtf8(bytes: Uint8Array, last: boolean): string {
    const all = this.rest.length === 0 ? bytes : concat(this.rest, bytes);
    const end = last ? all.length : wholeSequences(all);
    this.rest = all.slice(end);
    const body = all.subarray(0, end);
    try {
      return this.strict.decode(body);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return this.readBroken(body);
    }
  }

  private readBroken(bytes: Uint8Array): string {
    let text = '';
    let from = 0;
    for (let at = 0; at < bytes.length;) {
      const length = sequenceLength(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      text += this.strict.decode(bytes.subarray(from, at)) + withSpecials(this.single.decode(bytes.subarray(at, at + 1)));
      this.replaced++;
      from = ++at;
    }
    return text + this.strict.decode(bytes.subarray(from));
  }
}

/** How many bytes make whole UTF-8 sequences; at most three are left for the next chunk. */
function wholeSequences(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    if ((bytes[at] ?? 0) >= 0xc0) return sequenceLength(bytes, at) === -1 ? at : bytes.length;
    if ((bytes[at] ?? 0) < 0x80) break;
  }
  return bytes.length;
}

/** Two byte arrays as one. */
export function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
