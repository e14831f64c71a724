/** How the columns of a file differ from those a recipe was made for. */
export interface Drift {
  /** Columns of the recipe that the file does not have, and those only the file has. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Share of the columns of both that they have in common, 0..1. */
  readonly share: number;
}

const bare = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A short name for a row of headings: the same for the same names in the same order, whatever their case and spacing (FNV-1a, 64 bit). */
export function fingerprintOf(columns: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(columns.map(bare).join('\u001f'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Compares the columns of a recipe with those of a file. */
export function driftOf(recipe: readonly string[], file: readonly string[]): Drift {
  const [old, now] = [new Set(recipe.map(bare)), new Set(file.map(bare))];
  const missing = recipe.filter((name) => !now.has(bare(name)));
  const added = file.filter((name) => !old.has(bare(name)));
  const all = new Set([...old, ...now]).size;
  return { missing, added, share: all === 0 ? 0 : (all - new Set([...missing, ...added].map(bare)).size) / all };
}

/** Finds a column by a name that may differ in case and spacing; -1 when there is none. */
export const findColumn = (columns: readonly string[], name: string): number => {
  const exact = columns.indexOf(name);
  return exact >= 0 ? exact : columns.findIndex((one) => bare(one) === bare(name));
};
