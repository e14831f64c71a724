/** Where the name of a point stands, from the point. */
export interface NamePlace {
  readonly anchor: 'start' | 'end';
  readonly dx: number;
  readonly dy: number;
}

/** A letter of 12 px, bold, and the narrowest plot, in px: names that stand apart on a phone do so everywhere. */
export const letter = 6.8;
export const narrowest = 280;

/**
 * Finds places for names one after another: above the point, or below, rather where no point of `points` is covered; undefined where every
 * place would cover another name. `x` is 0..1 of the breadth, `y` in px. From `turn` on names run to the left.
 */
export function namer(
  height: number,
  points: readonly { readonly x: number; readonly y: number }[],
  turn = 0.6
): (name: string, x: number, y: number) => NamePlace | undefined {
  const named: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return (name, x, y) => {
    const anchor = x > turn ? 'end' : 'start';
    const breadth = (name.length * letter + 5) / narrowest;
    const [from, to] = anchor === 'end' ? [x - breadth, x] : [x, x + breadth];
    const free = [-11, 20].filter((down) => {
      const line = y + down;
      return line > 0 && line < height && !named.some((one) => Math.abs(one.y - line) < 15 && one.from < to && from < one.to);
    });
    const covers = (down: number) => points.some((one) => Math.abs(one.y - (y + down - 4)) < 9 && one.x > from && one.x < to);
    const dy = free.find((down) => !covers(down)) ?? free[0];
    if (dy === undefined) return undefined;
    named.push({ from, to, y: y + dy });
    return { anchor, dx: anchor === 'start' ? -5 : 5, dy };
  };
}
