/** A disc on a line: where its middle is, and how far it reaches. */
export interface Disc {
  readonly at: number;
  readonly r: number;
}

/**
 * Moves discs off their line, up or down, until none covers another: each goes as little as it must, those named first go first. Gives how
 * far each was moved.
 */
export function dodge(discs: readonly Disc[]): number[] {
  const placed: { readonly at: number; readonly r: number; readonly off: number }[] = [];
  for (const { at, r } of discs) {
    const near = placed.filter((one) => Math.abs(one.at - at) < one.r + r);
    // Where it touches a neighbour from above, and from below.
    const touching = near.flatMap((one) => {
      const away = Math.sqrt((one.r + r) ** 2 - (one.at - at) ** 2);
      return [one.off + away, one.off - away];
    });
    const free = (off: number): boolean => near.every((one) => Math.hypot(one.at - at, one.off - off) >= one.r + r - 1e-6);
    const off = [0, ...touching].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a).find(free) ?? 0;
    placed.push({ at, r, off });
  }
  return placed.map(({ off }) => off);
}
