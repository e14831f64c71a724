/** What a cell looks like, without deciding what it means: enough to tell names from values. */
export type CellType = 'empty' | 'number' | 'date' | 'text';

const missing = /^(?:[-–—.…*]+|n\.?\/?a\.?|null|nan|none|nihil|tidak ada|belum|#n\/a|#div\/0!|#value!|#ref!)$/i;
const space = ' \\u00a0\\u202f';
const number = new RegExp(
  `^[(+\\-−]?[${space}]*(?:rp\\.?|idr|us\\$|s\\$|\\$|€|£|¥|rm)?[${space}]*[+\\-−]?(?:\\d[\\d.,'’${space}]*|[.,]\\d+)(?:e[+-]?\\d+)?[${space}]*(?:%|,-|\\)|‰)?$`,
  'i'
);
const month =
  'jan|feb|mar|apr|mei|may|mai|jun|jul|ag[ust]|aug|sep|sept|o[ck]t|no[vp]|de[cs]|januari|february?|febr?uari|pebruari|march|maret|mac|april|juni|june|juli|july|agustus|august|ogos|september|oktober|october|november|nopember|desember|december|disember|january';
const dates = [
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T,]+\d.*)?$/,
  /^\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?$/i,
  new RegExp(`^(?:\\d{1,2}[-/. ])?(?:${month})[a-z]{0,6}\\.?[-/. ,]+\\d{2,4}$`, 'i'),
  new RegExp(`^(?:${month})[a-z]{0,6}\\.? \\d{1,2},? \\d{4}$`, 'i')
];
const year = /^(?:19|20)\d\d(?:\s*[/-]\s*\d{2,4})?$/;

/** True when there is nothing to see in a cell. */
export const isBlank = (cell: string): boolean => cell.trim() === '';

/** The type of one cell; tokens for missing values count as empty. */
export function cellType(cell: string): CellType {
  const text = cell.trim();
  if (text === '' || (text.length < 12 && missing.test(text))) return 'empty';
  const code = text.charCodeAt(0);
  if (text.length > 40) return 'text';
  const digits = (code >= 48 && code <= 57) || /\d/.test(text);
  if (!digits) return 'text';
  if (dates.some((pattern) => pattern.test(text)) && !/^\d+\.\d+$/.test(text)) return 'date';
  return number.test(text) ? 'number' : 'text';
}

/** A calendar or school year standing alone, as a header of a wide table has it. */
export const isYear = (cell: string): boolean => year.test(cell.trim());

/** Letters and digits in runs: "text1" -> "a9", "2023-12-17" -> "9-9-9". Tells codes of one make from names. */
export const cellShape = (cell: string): string =>
  cell
    .trim()
    .slice(0, 60)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, ' ');

/** A number as written, read with a point and with a comma as decimal mark; undefined where that reading makes no sense. */
export function readBothWays(cell: string): { readonly point: number | undefined; readonly comma: number | undefined } {
  if (/^\d{1,15}$/.test(cell)) {
    const value = Number(cell);
    return { point: value, comma: value };
  }
  const bare = cell.replace(/rp\.?|idr|[$€£%'’\s]/gi, '').replace(/,-$/, '');
  return { point: sensible(bare.replaceAll(',', '')), comma: sensible(bare.replaceAll('.', '').replace(',', '.')) };
}

const sensible = (text: string): number | undefined => (/^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);
