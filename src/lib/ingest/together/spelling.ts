import { distance } from 'fastest-levenshtein';

/** Repeated letters once: Ooredoo is Oredo. */
const once = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** Two neighbouring letters changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * One word in two spellings? A letter may differ in a word of six letters, two in one of twelve. In short words another letter makes
 * another word (Jaya, Raya), so there only a letter too few or too many, or two that changed places, count as a slip.
 */
export function sameWord(a: string, b: string): boolean {
  if (once(a) === once(b) || swapped(a, b)) return true;
  const [letters, shorter] = [distance(a, b), Math.min(a.length, b.length)];
  if (shorter >= 12) return letters <= 2;
  if (shorter >= 6) return letters <= 1;
  return shorter >= 3 && letters === 1 && a.length !== b.length && a[0] === b[0];
}

/** Words of `a` that `b` does not have, in order. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Do two names differ in the spelling of words only? Words of one or two letters may be missing. */
export function sameSpelling(a: readonly string[], b: readonly string[]): boolean {
  const [rest, others] = [without(a, b), without(b, a)];
  const long = (words: readonly string[]): string[] => words.filter((word) => word.length > 2);
  if (long(rest).length === 0 && long(others).length === 0) return true;
  // Words may be parted in other places: Kaltim Post, Kaltimpost.
  if (rest.join('') === others.join('')) return true;
  if (rest.length !== others.length && sameWord(rest.join(''), others.join(''))) return true;
  const open = long(others);
  return (
    long(rest).length === open.length &&
    long(rest).every((word) => {
      const at = open.findIndex((other) => sameWord(word, other));
      if (at >= 0) open.splice(at, 1);
      return at >= 0;
    })
  );
}
