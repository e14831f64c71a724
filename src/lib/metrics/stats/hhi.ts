/**
 * Herfindahl-Hirschman index from the sum of the squared parts and the sum of the parts: 1 / N for N equal parts, 1 for a single part.
 * Throws when there is no whole to share.
 */
export function herfindahl(squares: number, whole: number): number {
  if (!(whole > 0)) throw new Error(`no whole to share: ${whole}`);
  return squares / whole ** 2;
}

/** How many parts of equal size would be as concentrated: N for N equal parts. */
export const effectiveNumber = (squares: number, whole: number): number => 1 / herfindahl(squares, whole);
