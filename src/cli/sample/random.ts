/** A source of numbers in [0, 1). The same seed and keys always give the same row of numbers, on every machine. */
export type Random = () => number;

function mix(hash: number, key: number): number {
  let h = Math.imul(hash ^ key, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Numbers for one place in the plan (a school, a year, ...), independent of every other place: mulberry32 from mixed keys. */
export function random(seed: number, ...keys: readonly number[]): Random {
  let state = [seed, ...keys].reduce((hash, key, i) => mix(hash, key + Math.imul(i + 1, 0x9e3779b9)), 0x2545f491);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from low to high, both included. */
export const between = (next: Random, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

/** True with this probability. */
export const chance = (next: Random, probability: number): boolean => next() < probability;

/** One item of a list that is not empty. */
export function pick<T>(next: Random, items: readonly T[]): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('pick from an empty list');
  return item;
}

/** One item, drawn by weight; weights need not add up to one. */
export function draw<T>(next: Random, items: readonly (readonly [T, number])[]): T {
  let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) if ((rest -= weight) < 0) return item;
  return pick(() => 0, items)[0];
}

/** Roughly normal, mean 0 and deviation 1, never beyond 3.5: the sum of twelve even draws, so no platform's logarithm is involved. */
export function bell(next: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return Math.max(-3.5, Math.min(3.5, sum));
}

/** The list in a drawn order, as a new list. */
export function shuffled<T>(next: Random, items: readonly T[]): T[] {
  return items
    .map((item) => [next(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

/** Splits a whole number by weights so that the parts add up to it (largest remainder), no part above its cap. */
export function split(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w, i) => Math.min(caps?.[i] ?? Infinity, sum > 0 ? (total * w) / sum : 0));
  const parts = exact.map(Math.floor);
  const order = exact.map((x, i) => ({ i, part: x - Math.floor(x) })).sort((a, b) => b.part - a.part || a.i - b.i);
  let left = total - parts.reduce((a, b) => a + b, 0);
  while (left > 0) {
    const before = left;
    for (const { i } of order) {
      if (left > 0 && (parts[i] ?? 0) < (caps?.[i] ?? Infinity)) {
        parts[i] = (parts[i] ?? 0) + 1;
        left--;
      }
    }
    if (left === before) throw new Error('the caps leave no room');
  }
  return parts;
}
