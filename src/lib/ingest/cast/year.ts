import { isMissing, plain, type Reading } from './text';

/** A year and, when the text says more than the number (a school year, several cohorts), the text. */
export interface Year {
  readonly year: number;
  readonly text: string | null;
}

const lead = String.raw`^(?:[a-zé.]+[ .:]*){0,3}(?:(?<=semester )[12] *)?`;
const term = String.raw`(?:ganjil|genap|gasal|semester \d|academic year|school year|sem(?:\.|ester)? ?\d|[12])`;
const tail = String.raw`(?:\s*[-/, (]\s*${term}\)?)?(?:\s*\*+|\s*\((?:s|p|r|e)\))?$`;
const single = new RegExp(`${lead}((?:19|20)\\d{2})(?:[.,]0+)?${tail.replace('|[12])', ')')}`);
const pair = new RegExp(`${lead}((?:19|20)\\d{2})\\s*(?:[/\\\\\\-‐–—]|s\\.?\\s?/?\\s?d\\.?)\\s*((?:19|20)\\d{2}|\\d{2})${tail}`);
const packed = /^((?:19|20)\d{2})((?:(?:19|20)(?=\d{2}$))?\d{2})$/;
/** 20221: the first half of the school year that begins in 2022, as school registers number it. */
const halfYear = /^(20\d{2})[12]$/;
const short = /^(\d{2})\s*\/\s*(\d{2})$/;
const inDate = /^\d{1,2}[-/.]\d{1,2}[-/.]((?:19|20)\d{2})$|^((?:19|20)\d{2})-\d{1,2}-\d{1,2}$/;

/**
 * A calendar or graduation year. A school year is its second year: `2022/2023`, `TA 2022-2023`, `2022/23`, `201617`; several cohorts counted together
 * (`cumul 2023-2024`) are the last. Two years further apart than one are not a year.
 */
export function readYear(text: string): Reading<Year> {
  if (isMissing(text)) return null;
  const t = plain(text);
  const one = single.exec(t);
  if (one) return { year: Number(one[1]), text: null };
  const both = pair.exec(t) ?? packed.exec(t) ?? short.exec(t);
  if (both) {
    const from = both[1]?.length === 2 ? 2000 + Number(both[1]) : Number(both[1]);
    const to = both[2]?.length === 2 ? Math.floor(from / 100) * 100 + Number(both[2]) : Number(both[2]);
    return to - from === 1 ? { year: to, text: text.trim() } : undefined;
  }
  const half = halfYear.exec(t);
  if (half) return { year: Number(half[1]) + 1, text: text.trim() };
  const dated = inDate.exec(t);
  return dated ? { year: Number(dated[1] ?? dated[2]), text: null } : undefined;
}

/** The years a graduate or a school record may carry. */
export const plausible = (year: number, thisYear: number): boolean => year >= 1990 && year <= thisYear + 1;

/** A year named in a file name (`lulusan-2023.csv`, `2015-16-placements.csv`): the only one there is, else undefined. */
export function yearInName(name: string): number | undefined {
  const bare = name.replace(/\.[a-z0-9]+$/i, '');
  const found = new Set<number>();
  for (const match of bare.matchAll(/(?<!\d)((?:19|20)\d{2})(?:\s*[-_/–]\s*((?:19|20)?\d{2})(?!\d))?(?!\d)/g)) {
    const read = readYear(match[2] ? `${match[1]}/${match[2]}` : (match[1] ?? ''));
    found.add(read ? read.year : Number(match[1]));
  }
  return found.size === 1 ? [...found][0] : undefined;
}
