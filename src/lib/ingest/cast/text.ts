/** What one text says: a value, null when it says that there is none, undefined when we do not understand it. */
export type Reading<T> = T | null | undefined;

/** A text of a column and the number of cells that hold it. */
export interface Distinct {
  readonly text: string;
  readonly count: number;
}

/** One spelling per text: NFKC (full-width digits, no-break spaces), no invisible characters, single spaces, no quote marks of Excel. */
export const tidy = (text: string): string =>
  simple.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
        .trim()
        .replace(/^="(.*)"$/, '$1')
        .replace(/^'+(?=.)/, '');

/** Plain letters, digits and signs with single spaces: nearly every text, and there is nothing to tidy in it. */
const simple = /^(?![='])[!-~]+(?: [!-~]+)*$/;

/** `tidy` in lower case: what vocabularies are written in. */
export const plain = (text: string): string => tidy(text).toLowerCase();

const blank = new Set(['', '-', '--', '---', '–', '—', '.', '..', '...', '…', 'n/a', 'n.a.', 'n.a', '#n/a', 'null', '(null)', '(blank)']);
const marks = new Set([
  ...blank,
  '?',
  'na',
  'nan',
  'none',
  'nil',
  'nihil',
  'kosong',
  'tidak ada',
  'tdk ada',
  'belum ada',
  'belum',
  'belum diisi',
  'belum mengisi',
  'tidak diisi',
  'tidak mengisi',
  'tidak diketahui',
  'tidak tahu',
  'not available',
  'not applicable',
  'unknown',
  '#div/0!',
  '#ref!',
  '#value!',
  '#name?',
  '#num!',
  '#null!'
]);

/** A cell of free text or of a closed list that says nothing: empty, dashes, n/a. */
export const isBlank = (text: string): boolean => blank.has(plain(text));

/** A cell of numbers, dates or codes that says "there is none": blank, or nihil, belum, tidak ada, #DIV/0!. */
export const isMissing = (text: string): boolean => marks.has(plain(text));

/** Every mark `isMissing` knows, in lower case, for the rare column that is cleaned in SQL. */
export const missingMarks: readonly string[] = [...marks];

const suppressed = new Set(['ns', 'nd', 'nc', 'c', 'z', 'x', 'low', 'supp', 'suppressed', ':', '*', '**', '***', '†', '~']);

/**
 * A mark of statistics offices for a figure that is withheld or not available (`c`, `z`, `..`, `low`, `<5`). Only in a column of figures:
 * elsewhere the same letters are codes.
 */
export function isSuppressed(text: string): boolean {
  const t = plain(text);
  return suppressed.has(t) || /^[[(](?:ns|nd|nc|na|c|z|x|u|w|:|low)[\])]$/.test(t) || /^[<≤] ?\d{1,2}$/.test(t);
}
