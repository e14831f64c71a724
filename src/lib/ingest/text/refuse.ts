import { Failure, type ProblemCode } from '$lib/model/problem';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

/** What a file is by its first bytes, when that is plainly not text. */
function byMagic(head: Uint8Array): ProblemCode | undefined {
  if (starts(head, 0x50, 0x4b, 3, 4) || starts(head, 0x50, 0x4b, 5, 6)) {
    const names = latin(head.subarray(0, 65536));
    if (/word\/document|ppt\/presentation|opendocument\.(?:text|presentation)/.test(names)) return 'is_binary';
    return /xl\/|\[Content_Types\]\.xml|opendocument\.spreadsheet|Index\/Document\.iwa/.test(names) ? 'is_excel' : 'is_zip';
  }
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0) || starts(head, 9, 8, 0x10, 0) || starts(head, 9, 4, 6, 0) || starts(head, 9, 0, 4, 0))
    return 'is_excel_old';
  if (starts(head, 0x1f, 0x8b)) return 'is_gzip';
  if (starts(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'is_pdf';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47) || starts(head, 0xff, 0xd8, 0xff) || starts(head, 0x47, 0x49, 0x46, 0x38)) return 'is_image';
  if (starts(head, 0x52, 0x49, 0x46, 0x46) && /^RIFF....WEBP/s.test(latin(head.subarray(0, 12)))) return 'is_image';
  if (starts(head, 0x49, 0x49, 0x2a, 0) || starts(head, 0x4d, 0x4d, 0, 0x2a)) return 'is_image';
  if (starts(head, 0x37, 0x7a, 0xbc, 0xaf) || starts(head, 0x52, 0x61, 0x72, 0x21, 0x1a) || starts(head, 0xfd, 0x37, 0x7a, 0x58))
    return 'is_zip';
  if (starts(head, 0x28, 0xb5, 0x2f, 0xfd) || starts(head, 0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59)) return 'is_zip';
  return undefined;
}

/** Control characters that no text file needs; a few are forgiven, many make the file something else. */
function isBinary(head: Uint8Array): boolean {
  const seen = head.subarray(0, 65536);
  let odd = 0;
  for (const byte of seen) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1f) odd++;
  return odd > 4 && odd > seen.length * 0.05;
}

/** A document that is JSON as a whole, not a table whose first cell begins with a bracket. */
function isJson(text: string, whole: boolean): boolean {
  const start = text.trimStart();
  if (!/^(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]]|-?\d|true\b|false\b|null\b))/.test(start)) return false;
  if (whole && parses(start)) return true;
  const firstLine = start.slice(0, Math.max(0, start.indexOf('\n')) || undefined).trim();
  if (firstLine.startsWith('{') && firstLine.endsWith('}') && parses(firstLine)) return true;
  return /^(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*(?:\{\s*"|\[\s*\[))/.test(start);
}

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Throws the Failure that says what a file is when it cannot be a table: judged from its first bytes as they are. */
export function refuseByBytes(head: Uint8Array, size: number, isWide: boolean): void {
  const refuse = (code: ProblemCode): never => {
    throw new Failure({ code, level: 'error' });
  };
  if (size === 0) refuse('empty_file');
  const magic = byMagic(head);
  if (magic) refuse(magic);
  if (!isWide && isBinary(head)) refuse('is_binary');
}

/** The same for what only shows in the decoded text: HTML, XML, JSON, nothing but blanks. `whole`: `text` is all there is. */
export function refuseByText(text: string, whole: boolean): void {
  const refuse = (code: ProblemCode): never => {
    throw new Failure({ code, level: 'error' });
  };
  const start = text.slice(0, 2000).trimStart();
  if (/^<\?xml[^>]*>\s*<\?mso-application|^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) refuse('is_excel');
  if (/^(?:<!--[\s\S]{0,1500}?-->\s*)?<(?:!doctype html|html|head|body|\?xml|table\b[\s\S]{0,1500}?<t[rhd])\b/i.test(start))
    refuse('is_html');
  if (isJson(text, whole)) refuse('is_json');
  if (whole && !/[^\s,;|"'\x1a]/.test(text)) refuse('only_blank');
}
