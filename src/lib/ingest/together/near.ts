import { distance } from 'fastest-levenshtein';
import type { Fingerprint } from './fingerprint';
import { sameSpelling } from './spelling';

/** How many letters two spellings may differ: none in short names, one from 6 letters on, two above 11. */
export const allowance = (length: number): 0 | 1 | 2 => (length < 6 ? 0 : length <= 11 ? 1 : 2);

/** The number of letters two names differ by; undefined when they are not near. The order of words does not count. */
export function nearness(a: Fingerprint, b: Fingerprint): number | undefined {
  if (a.marks !== b.marks) return undefined;
  const most = allowance(Math.min(a.length, b.length));
  if (most === 0 || Math.abs(a.length - b.length) > most) return undefined;
  const apart = Math.min(distance(a.run, b.run), distance(a.sorted, b.sorted));
  return apart <= most && sameSpelling(a.words, b.words) ? apart : undefined;
}

/** The letters of a text as bits: one changed letter changes at most two. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits;
  let n = 0;
  for (; left !== 0; n++) left &= left - 1;
  return n;
}

/** Where a text of this length is cut into `parts`, and its end. */
const cuts = (length: number, parts: number): number[] => Array.from({ length: parts + 1 }, (_, i) => Math.floor((i * length) / parts));

/**
 * Pairs of positions whose names are near and how many letters they differ by, the nearest first, without comparing all with all:
 * of a text cut into k + 1 pieces, k changes leave one as it is, shifted by no more than the changes left of it. (The idea is that of
 * PassJoin: Li, Deng, Wang, Feng, VLDB 2011.) Pairs that may not meet are left out.
 */
export function nearPairs(
  prints: readonly Fingerprint[],
  mayMeet: (one: number, two: number) => boolean = () => true
): (readonly [number, number, number])[] {
  const found = new Map<number, readonly [number, number, number]>();
  const letters = prints.map((print) => lettersOf(print.run));
  for (const form of ['run', 'sorted'] as const) {
    // marks, length, changes and number of the piece -> text of the piece -> the names that hold it
    const shelves = new Map<string, Map<string, number[]>>();
    const order = prints.map((_, at) => at).sort((a, b) => (prints[a]?.[form].length ?? 0) - (prints[b]?.[form].length ?? 0));
    for (const at of order) {
      const print = prints[at];
      if (!print) continue;
      const own = allowance(print.length);
      if (own === 0) continue;
      const text = print[form];
      const meet = (other: number): void => {
        const [first, second] = other < at ? [other, at] : [at, other];
        const pair = first * prints.length + second;
        const met = prints[other];
        if (!met || !mayMeet(other, at) || countBits((letters[at] ?? 0) ^ (letters[other] ?? 0)) > 4) return;
        const most = allowance(Math.min(met.length, print.length));
        const best = found.get(pair);
        if (best?.[2] === 0 || Math.abs(met.length - print.length) > most) return;
        const apart = distance(met[form], text);
        if (apart <= most && apart < (best?.[2] ?? 3) && (best || sameSpelling(met.words, print.words)))
          found.set(pair, [first, second, apart]);
      };
      for (const changes of [1, 2]) {
        for (let longer = 0; longer <= changes; longer++) {
          const ends = cuts(text.length - longer, changes + 1);
          for (let piece = 0; piece <= changes; piece++) {
            const shelf = shelves.get(`${print.marks}|${text.length - longer}|${changes}|${piece}`);
            if (!shelf) continue;
            const [from, to] = [ends[piece] ?? 0, ends[piece + 1] ?? 0];
            for (let shift = -((changes - longer) >> 1); shift <= (changes + longer) >> 1; shift++) {
              if (from + shift < 0) continue;
              shelf.get(text.slice(from + shift, to + shift))?.forEach(meet);
            }
          }
        }
      }
      const ends = cuts(text.length, own + 1);
      for (let piece = 0; piece <= own; piece++) {
        const place = `${print.marks}|${text.length}|${own}|${piece}`;
        const shelf = shelves.get(place) ?? new Map<string, number[]>();
        shelves.set(place, shelf);
        const part = text.slice(ends[piece], ends[piece + 1]);
        const holders = shelf.get(part);
        if (holders) holders.push(at);
        else shelf.set(part, [at]);
      }
    }
  }
  return [...found.values()].sort((a, b) => a[2] - b[2] || a[0] - b[0] || a[1] - b[1]);
}
