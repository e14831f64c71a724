/** The parts of a school's report, in the order they stand on the page; a part that is left out is not printed. */
export const schoolBlocks = ['serapan', 'status', 'tren', 'program', 'tunggu', 'pkl', 'mitra', 'guru', 'catatan', 'ttd'] as const;
/** The parts of the report on all schools. */
export const districtBlocks = ['serapan', 'status', 'tren', 'jumlah', 'sebaran', 'kab', 'perhatian'] as const;
export type Block = (typeof schoolBlocks)[number] | (typeof districtBlocks)[number];

/** The parts an address asks for: all of them when it says nothing, none of those it does not know. */
export function readBlocks(all: readonly Block[], text: string | undefined): ReadonlySet<Block> {
  if (text === undefined) return new Set(all);
  const asked = text.split(',');
  return new Set(all.filter((block) => asked.includes(block)));
}

/** The parts as an address says them; nothing for all. */
export function writeBlocks(all: readonly Block[], chosen: ReadonlySet<Block>): string | undefined {
  const kept = all.filter((block) => chosen.has(block));
  if (kept.length === all.length) return undefined;
  return kept.length > 0 ? kept.join(',') : 'kosong';
}
