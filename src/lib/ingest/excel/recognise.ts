import { Failure } from '$lib/model/problem';
import { chunks, readBytes } from '../text/bytes';
import { readDirectory, type Entry } from './directory';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

/** A workbook with a password lies in an old kind of file, in a stream of this name (UTF-16). */
const lockedName = [...'EncryptedPackage'].join('\0');

async function isLocked(file: Blob, signal: AbortSignal | undefined): Promise<boolean> {
  let before = '';
  for await (const { bytes } of chunks(file, 0, signal)) {
    const text = before + latin(bytes);
    if (text.includes(lockedName)) return true;
    before = text.slice(-lockedName.length);
  }
  return false;
}

/**
 * The entries of a workbook (.xlsx, .xlsm); undefined for every other file, of which only the first bytes are read. Throws Failure
 * `excel_locked` for a workbook with a password, `excel_damaged` for one whose end is missing, `too_large` for too many entries.
 */
export async function recognise(file: Blob, signal: AbortSignal | undefined): Promise<readonly Entry[] | undefined> {
  const head = await readBytes(file, 0, 8);
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0) && (await isLocked(file, signal))) throw new Failure({ code: 'excel_locked', level: 'error' });
  if (!starts(head, 0x50, 0x4b, 3, 4)) return undefined;
  const entries = await readDirectory(file);
  if (!entries) {
    if (/xl\/(?!workbook\.bin)/.test(latin(await readBytes(file, 0, 65536)))) throw new Failure({ code: 'excel_damaged', level: 'error' });
    return undefined;
  }
  const has = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  return has(/^\[Content_Types\]\.xml$/i) && has(/^xl\/[^/]*\.xml$/i) && !has(/^xl\/workbook\.bin$/i) ? entries : undefined;
}
