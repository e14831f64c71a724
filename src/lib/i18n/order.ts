/** The plain characters in the order of the Unicode collation (root, as Indonesian and English use it): signs, digits, letters. */
const order = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const ranks: readonly number[] = Array.from({ length: 128 }, (_, code) => order.indexOf(String.fromCharCode(code).toLowerCase()));
const [zero, nine] = [48, 57];

const isDigit = (code: number): boolean => code >= zero && code <= nine;

/** Where a run of digits at `at` ends, without its leading zeros where it begins. */
function runAt(text: string, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at];
  while (isDigit(text.charCodeAt(to))) to += 1;
  while (from < to - 1 && text.charCodeAt(from) === zero) from += 1;
  return { from, to };
}

/** The order of two plain texts; undefined where it takes more than this table. */
function plainOrder(a: string, b: string, numeric: boolean): number | undefined {
  let [i, j, byCase] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (numeric && isDigit(x) && isDigit(y)) {
      const [left, right] = [runAt(a, i), runAt(b, j)];
      const [one, other] = [a.slice(left.from, left.to), b.slice(right.from, right.to)];
      if (one !== other) return one.length - other.length || (one < other ? -1 : 1);
      [i, j] = [left.to, right.to];
      continue;
    }
    const [p, q] = [ranks[x] ?? -1, ranks[y] ?? -1];
    if (p < 0 || q < 0) return undefined;
    if (p !== q) return p - q;
    // The small letter comes first, where all else is the same.
    byCase ||= y - x;
    i += 1;
    j += 1;
  }
  const [more, less] = [a.length - i, b.length - j];
  if (more === less) return byCase;
  // A sign that joins the letter before it is no more text.
  const next = more > less ? a.charCodeAt(i) : b.charCodeAt(j);
  return (ranks[next] ?? -1) < 0 ? undefined : more - less;
}

const collators = new Map<boolean, Intl.Collator>();

function collated(a: string, b: string, numeric: boolean): number {
  const collator = collators.get(numeric) ?? new Intl.Collator('id', { numeric });
  collators.set(numeric, collator);
  return collator.compare(a, b);
}

/**
 * Orders names as a person reads them, the same on every machine: below zero, zero or above. A collator takes tens of milliseconds on a
 * phone before its first two names, so it is made only where names hold more than plain characters.
 */
export const byWords = (a: string, b: string): number => plainOrder(a, b, false) ?? collated(a, b, false);

/** The same, with numbers in names by their value: "SMK 2" before "SMK 10". */
export const byNumberedWords = (a: string, b: string): number => plainOrder(a, b, true) ?? collated(a, b, true);
