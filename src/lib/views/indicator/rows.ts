import { drawnAt } from '$lib/charts/glyph';
import { byWords } from '$lib/i18n/order';
import type { Measure } from '$lib/model/measure';

/** A group of the cut. */
export interface Row {
  readonly label: string;
  readonly measure: Measure;
}
export const orders = ['nilai', 'nama', 'n'] as const;
export type Order = (typeof orders)[number];

const weight = (measure: Measure): number => ('denominator' in measure ? measure.denominator : -1);

/** The rows in an order; those without the number it goes by come last, as they were. `own`: their names have an order of their own. */
export function inOrder(rows: readonly Row[], order: Order, own: boolean): readonly Row[] {
  if (order === 'nama') return own ? rows : [...rows].sort((a, b) => byWords(a.label, b.label));
  const by = ({ measure }: Row): number => (order === 'n' ? weight(measure) : (drawnAt(measure) ?? -1));
  return [...rows].sort((a, b) => by(b) - by(a));
}
