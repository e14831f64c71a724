import { isMissing, plain, type Distinct, type Reading } from './text';

/** The decimal mark of a column; the other of the two groups thousands. */
export type Mark = '.' | ',';

const factors: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  thousand: 1e3,
  jt: 1e6,
  juta: 1e6,
  million: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  billion: 1e9,
  triliun: 1e12,
  trillion: 1e12
};
const currency = /^(?:rp|idr|usd|us\$|s\$|sgd|rm|myr|gbp|eur|\$|€|£)\.?\s*|\s*(?:rupiah|idr|usd|eur|€)$/g;
// "M" alone is no unit: a thousand millions in Indonesia, a million elsewhere.
const unit = /\s*(rb|ribu|k|thousand|jt|juta|million|miliar|milyar|billion|triliun|trillion)$/;

/** The digits of a text: sign and number body without currency, `,-`, grouping spaces; and the factor of ribu, juta, miliar. */
function body(text: string): { sign: number; digits: string; factor: number; named: boolean } {
  let t = plain(text).replace(currency, '');
  let sign = 1;
  if (/^\(.+\)$/.test(t)) [t, sign] = [t.slice(1, -1).trim(), -1];
  t = t.replace(/^[-−–]\s*/, () => ((sign = -sign), '')).replace(/^\+\s*/, '');
  t = t.replace(currency, '').replace(/[.,]\s?-{1,2}$/, '');
  const named = unit.exec(t)?.[1];
  if (named) t = t.replace(unit, '');
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(t)) t = t.replace(/[ '’]/g, '');
  if (/^\d+[.,]$/.test(t)) t = t.slice(0, -1);
  return { sign, digits: t, factor: named ? (factors[named] ?? 1) : 1, named: named !== undefined };
}

const written = (mark: Mark): RegExp =>
  mark === ',' ? /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$|^\d*,?\d+$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d*\.?\d+$/;
const asComma = written(',');
const asDot = written('.');
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;

const valueOf = (digits: string, mark: Mark): number =>
  Number(mark === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));

/**
 * A number as people write it: `Rp 3.500.000,-`, `3,5 juta`, `2.5jt`, `1 234,5`, `(120)`, `3,27E+15`. `mark` settles what only a column can
 * settle (`1.234`); a text that can be read in one way only is read so whatever the mark. A percent sign is not a number here.
 */
export function readNumber(text: string, mark: Mark): Reading<number> {
  if (isMissing(text)) return null;
  const { sign, digits, factor, named } = body(text);
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/.test(digits)) return sign * Number(digits.replace(',', '.'));
  // "2.500 juta" is two and a half: nobody groups thousands before a word for millions.
  const fixed = named && oneGroup.test(digits) ? ((digits.includes('.') ? '.' : ',') satisfies Mark) : mark;
  const other = fixed === ',' ? '.' : ',';
  const right = (m: Mark): boolean => (m === ',' ? asComma : asDot).test(digits);
  if (right(fixed)) return sign * factor * valueOf(digits, fixed);
  if (right(other)) return sign * factor * valueOf(digits, other);
  return readMixed(digits, factor, mark, sign);
}

/** "3 juta 500 ribu": whole millions and the thousands after them. */
function readMixed(digits: string, factor: number, mark: Mark, sign: number): number | undefined {
  const parts = /^(\d+ ?(?:jt|juta|miliar|milyar)) (\d+)$/.exec(digits);
  const [large, small] = [readNumber(parts?.[1] ?? '', mark), Number(parts?.[2])];
  if (factor < 1e3 || !large || large % (factor * 1e3) !== 0 || small >= 1e3) return undefined;
  return sign * (large + small * factor);
}

/** Votes of one text for each decimal mark; `open` when it can be read in two ways. */
function votes(text: string): { comma: boolean; dot: boolean; open: boolean } {
  const { digits, named } = body(text.replace(/\s*%\s*$/, ''));
  const has = /[.,]/.test(digits);
  const open = !named && oneGroup.test(digits);
  if (!has || open) return { comma: false, dot: false, open };
  const [comma, dot] = [asComma.test(digits), asDot.test(digits)];
  return { comma: comma && !dot, dot: dot && !comma, open: comma && dot };
}

/** What was decided about a column: the choice, whether only a person can confirm it, and a text that shows why. */
export interface Decision<T> {
  readonly choice: T;
  readonly ambiguous: boolean;
  readonly example?: string;
}

/**
 * The decimal mark of a column from its texts. `1.234` alone can be both: then `usual` (the mark of the rest of the file) decides,
 * without one thousands are assumed, and the decision is marked ambiguous.
 */
export function decideMark(texts: readonly Distinct[], usual?: Mark): Decision<Mark> {
  let comma = 0;
  let dot = 0;
  let open: string | undefined;
  for (const { text, count } of texts) {
    const vote = votes(text);
    if (vote.comma) comma += count;
    if (vote.dot) dot += count;
    if (vote.open) open ??= text;
  }
  const ambiguous = open !== undefined && comma > 0 === dot > 0;
  const thousands: Mark = open?.includes('.') ? ',' : '.';
  const choice: Mark = comma !== dot ? (comma > dot ? ',' : '.') : open ? (usual ?? thousands) : (usual ?? '.');
  return { choice, ambiguous, ...(open === undefined ? {} : { example: open }) };
}
