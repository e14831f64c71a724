import type { Part } from './newcombe';

/** Several groups as one: their counts are summed, percentages never averaged. */
export const pool = (parts: readonly Part[]): Part => parts.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });

/**
 * The mean of the groups' own percentages, each group counting the same whatever its size: another question than `pool`, to be labelled as
 * unweighted wherever it is shown. Groups of nobody have no percentage and are left out; null when no group has one.
 */
export function meanOfGroups(parts: readonly Part[]): { readonly value: number; readonly groups: number } | null {
  const shares = parts.filter(({ n }) => n > 0).map(({ k, n }) => k / n);
  return shares.length === 0 ? null : { value: shares.reduce((sum, share) => sum + share, 0) / shares.length, groups: shares.length };
}
