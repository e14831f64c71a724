/** Two ids that are one partner or one school: what the files say of `from` counts for `to`. */
export interface Merge {
  readonly of: 'partner' | 'school';
  readonly from: string;
  readonly to: string;
}

/** Of two files about the same schools and years, the newer one counts, or both do. */
export type OverlapChoice = 'newest' | 'both';

/** What a person decided about files that speak of the same things. */
export interface Together {
  readonly merges: readonly Merge[];
  /** Groups of ids that look alike and are not one (`apartKey`). */
  readonly apart: readonly string[];
  /** By the key of the overlap; what is absent is not decided. */
  readonly overlaps: Readonly<Record<string, OverlapChoice>>;
}

export const nothingDecided: Together = { merges: [], apart: [], overlaps: {} };

/** The name of a group of ids, the same in whatever order they come. */
export const apartKey = (of: Merge['of'], ids: readonly string[]): string => JSON.stringify([of, ...[...ids].sort()]);

/** The ids of `apartKey`; nothing when the text is none of its making. */
export function apartIds(of: Merge['of'], key: string): readonly string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(key);
  } catch {
    return [];
  }
  if (!Array.isArray(parts) || parts[0] !== of) return [];
  return parts.slice(1).filter((part): part is string => typeof part === 'string');
}

/**
 * Each merged id of a kind and the id it ends at: chains are followed, the last word on an id counts, and a merge that would close a
 * circle is passed over.
 */
export function mergedIds(merges: readonly Merge[], of: Merge['of']): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  const end = (id: string): string => {
    let at = id;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
    return at;
  };
  for (const merge of merges) {
    if (merge.of !== of) continue;
    const before = next.get(merge.from);
    next.delete(merge.from);
    if (end(merge.to) !== merge.from) next.set(merge.from, merge.to);
    else if (before !== undefined) next.set(merge.from, before);
  }
  return new Map([...next.keys()].map((id) => [id, end(id)]));
}
