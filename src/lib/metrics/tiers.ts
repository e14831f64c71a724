import type { Tier } from '$lib/model/measure';

/** n below which a figure is `few`, and below which it is `indicative` (a convention, shown in the legend). */
export const tiers = { few: 10, indicative: 30 } as const;

/** How far a figure can be relied on, from the size of its base. */
export const tierOf = (n: number): Tier => (n < tiers.few ? 'few' : n < tiers.indicative ? 'indicative' : 'solid');
