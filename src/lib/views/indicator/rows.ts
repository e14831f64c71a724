import { drawnAt } from '$lib/charts/glyph';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';

/** A group of the cut. */
export interface Row {
  readonly label: string;
  readonly measure: Measure;
}
export const orders = ['nilai', 'nama', 'n'] as const;
export type Order = (typeof orders)[number];

/** Rows on one page. */
export const pageSize = 50;

const weight = (measure: Measure): number => ('denominator' in measure ? measure.denominator : -1);

/** The rows in an order; those without the number it goes by come last, as they were. `own`: their names have an order of their own. */
export function inOrder(rows: readonly Row[], order: Order, own: boolean, language: Language): readonly Row[] {
  if (order === 'nama') return own ? rows : [...rows].sort((a, b) => a.label.localeCompare(b.label, language));
  const by = ({ measure }: Row): number => (order === 'n' ? weight(measure) : (drawnAt(measure) ?? -1));
  return [...rows].sort((a, b) => by(b) - by(a));
}

/** The rows whose names hold every word. */
export function matching(rows: readonly Row[], search: string): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}
