import { catalogue } from '$lib/metrics/catalogue';
import { choiceOf, dimensionsOf } from '$lib/metrics/dimensions';
import type { Indicator } from '$lib/metrics/indicator';
import type { Dimension } from '$lib/model/measure';

/** What the screen needs to know of an indicator: all but the statements that count it, and its words, which every screen has. */
export interface Entry extends Pick<Indicator, 'id' | 'fact' | 'shape' | 'unit' | 'formula' | 'over' | 'needs'> {
  /** What it can be broken down by. */
  readonly cuts: readonly Dimension[];
  /** What it counts side by side, whatever the question: items of a form, ways to a job. */
  readonly part?: Dimension;
}

/** The whole catalogue. */
export const entriesOf = (): readonly Entry[] =>
  [...catalogue.values()].map((indicator) => {
    const { id, fact, shape, unit, formula, over, needs } = indicator;
    const part = choiceOf(indicator);
    return { id, fact, shape, unit, formula, over, needs, cuts: dimensionsOf(indicator), ...(part ? { part } : {}) };
  });

let known: readonly Entry[] | undefined;

/** Takes the catalogue in. Call before anything is asked or drawn. */
export function learnEntries(list: readonly Entry[]): void {
  known = list;
}

// A browser is told them, as it is told the words (`define.ts`).
const all = (): readonly Entry[] => (import.meta.env.SSR ? (known ??= entriesOf()) : (known ?? []));

/** Every indicator, in the order of the catalogue. */
export const entries = all;

/** The indicator with this id; undefined for an id that is none. */
export const entryOf = (id: string): Entry | undefined => all().find((one) => one.id === id);
