import { readYear } from '../cast/year';

/** Whose count a column is: men, women, or both together. */
export type Sex = 'L' | 'P' | 'both';

/** A column title without the year and the sex in it. */
export interface Title {
  /** Of a school year its second one; undefined when the title names no year, or several. */
  readonly year: number | undefined;
  /** The year as written: `2019/2020`. */
  readonly label: string;
  /** It names several years: a sum or a change over them. */
  readonly span: boolean;
  readonly measure: string;
  readonly base: string;
  readonly sex: Sex | undefined;
}

const yearPattern = /(?<!\d)(?<!\d[/.,-])(?:19|20)\d{2}(?:\s*[/\-–—]\s*(?:(?:19|20)\d{2}|\d{2}))?(?![\d\p{L}]|[/.-]\d)/gu;
const yearWords = String.raw`(?:tahun(?: (?:lulus(?:an)?|kelulusan|ajaran|pelajaran))?|thn?|t\.?[ap]|tapel|school year|year|angkatan|kohort|cohort|pada|per)`;
const before = new RegExp(`^${yearWords}(?![\\p{L}\\d])[\\s.:_-]*`, 'iu');
const after = new RegExp(`(?<![\\p{L}\\d])${yearWords}[\\s.:_-]*$`, 'iu');
const cohort = /^(?:lulusan|alumni|tamatan|graduates)$/i;

const sexes: readonly (readonly [Sex, RegExp])[] = [
  ['L', /^(?:l|lk|laki(?:[- ]laki)?|pria|putra|male|men)$/i],
  ['P', /^(?:p|pr|perempuan|wanita|putri|female|women)$/i],
  ['both', /^(?:jml|jlh|jumlah|total|l ?[+&/] ?p)$/i]
];

/** Men, women or both, when a title says nothing else. */
export const readSexTitle = (text: string): Sex | undefined => sexes.find(([, pattern]) => pattern.test(text.trim()))?.[0];

const bare = (text: string): string =>
  text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/_+(?=\s)|(?<=\s)_+|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[\s\-_–—:.,/|]+|[\s\-_–—:.,/|]+$/g, '');

/** Title levels: `2021 > Terserap` has two. */
export const levelsOf = (title: string): string[] => title.split(' > ').map((level) => level.trim());

/** Takes the sex out of levels: a level of its own, last or first, or at the end in brackets or after a blank. */
export function splitSex(levels: readonly string[]): { base: string; sex: Sex | undefined } {
  const filled = levels.filter((level) => level !== '');
  const [first = '', last = ''] = [filled[0], filled.at(-1)];
  if (readSexTitle(last)) return { base: filled.slice(0, -1).join(' > '), sex: readSexTitle(last) };
  if (filled.length > 1 && readSexTitle(first)) return { base: filled.slice(1).join(' > '), sex: readSexTitle(first) };
  const end = /^(.*?)(?:[([]([^()[\]]+)[)\]]|[\s_]([\p{L}-]+))$/u.exec(last);
  const sex = end ? readSexTitle(end[2] ?? end[3] ?? '') : undefined;
  return sex ? { base: [...filled.slice(0, -1), bare(end?.[1] ?? '')].join(' > '), sex } : { base: filled.join(' > '), sex: undefined };
}

/** Reads a column title as in `2021`, `Tahun 2021`, `2019/2020`, `Lulusan 2022`, `2021 > Terserap > L`, `Terserap 2021 (%)`. */
export function readTitle(title: string): Title {
  const levels = levelsOf(title);
  const labels = levels.map((level) => level.match(yearPattern) ?? []);
  const years = labels.flat().map((label) => readYear(label)?.year);
  const [year] = years;
  const one = year !== undefined && years.every((other) => other === year);
  if (!one) {
    const measure = levels.join(' > ');
    return { year: undefined, label: '', span: years.length > 0, measure, ...splitSex(levels) };
  }
  const rest = levels.map((level) => bare(bare(level.replace(yearPattern, ' ')).replace(before, '').replace(after, '')));
  // "Lulusan 2021 > Terserap" is about graduates of that year; "Lulusan 2021" alone counts them.
  const others = rest.filter((level, i) => level !== '' && (labels[i]?.length ?? 0) === 0 && !readSexTitle(level)).length;
  const own = rest.map((level, i) => (others > 0 && (labels[i]?.length ?? 0) > 0 && cohort.test(level) ? '' : level));
  return { year, label: labels.flat()[0] ?? '', span: false, measure: own.filter((level) => level !== '').join(' > '), ...splitSex(own) };
}
