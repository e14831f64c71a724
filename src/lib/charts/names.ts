/** Where the name of a point stands, from the point. */
export interface NamePlace {
  readonly anchor: 'start' | 'end';
  readonly dx: number;
  readonly dy: number;
}

/**
 * Finds places for names one after another: above the point, or below; undefined where every place would cover another name. `x` is 0..1
 * of the breadth, `y` in px; a name takes about a line and a third of the breadth. From `turn` on names run to the left.
 */
export function namer(height: number, turn = 0.6): (x: number, y: number) => NamePlace | undefined {
  const named: { readonly x: number; readonly y: number }[] = [];
  return (x, y) => {
    const anchor = x > turn ? 'end' : 'start';
    const dy = [-11, 20].find((down) => {
      const line = y + down;
      return line > 0 && line < height && !named.some((one) => Math.abs(one.y - line) < 15 && Math.abs(one.x - x) < 0.36);
    });
    if (dy === undefined) return undefined;
    named.push({ x, y: y + dy });
    return { anchor, dx: anchor === 'start' ? -5 : 5, dy };
  };
}
