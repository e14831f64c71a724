/** Where a mark stands among the others: rows are series, columns are places along them. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** In the background: never the first to be reached. */
  readonly quiet?: boolean;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [0, -10],
  PageDown: [0, 10],
  Home: [0, -Infinity],
  End: [0, Infinity]
};

/** The mark a key leads to from mark `from`, or `from` itself at an edge; undefined when the key is none of ours. */
export function moveTo(places: readonly Place[], from: number, key: string): number | undefined {
  const step = steps[key];
  const here = places[from];
  if (!step || !here) return undefined;
  const [down, along] = step;
  const candidates = places.map((place, index) => ({ ...place, index }));
  if (along !== 0) {
    const row = candidates.filter((one) => one.row === here.row).sort((a, b) => a.column - b.column);
    const at = row.findIndex((one) => one.index === from);
    return row[Math.max(0, Math.min(row.length - 1, at + along))]?.index ?? from;
  }
  const rows = [...new Set(candidates.map((one) => one.row))].sort((a, b) => a - b);
  const target = rows[rows.indexOf(here.row) + down];
  const there = candidates.filter((one) => one.row === target);
  there.sort((a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column));
  return there[0]?.index ?? from;
}

/** The number of the mark that something lies in. */
function markOf(target: EventTarget | null): number | undefined {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  return mark === null ? undefined : Number(mark.getAttribute('data-mark'));
}

/** One tab stop for a whole chart: arrow keys move it, and hover, focus and tap all read the same mark out. */
export class Roving {
  #current = $state<number>();
  /** The mark that is read out, if any. */
  shown = $state<number>();
  readonly #places: () => readonly Place[];

  constructor(places: () => readonly Place[]) {
    this.#places = places;
  }

  /** The mark that holds the tab stop: the last one visited, or the first in the foreground. */
  get current(): number {
    const places = this.#places();
    return this.#current === undefined
      ? Math.max(
          0,
          places.findIndex((place) => !place.quiet)
        )
      : Math.min(this.#current, places.length - 1);
  }

  /** What a mark needs to take part: its number, and whether it is the one stop of the Tab key. */
  mark(index: number): { readonly tabindex: 0 | -1; readonly 'data-mark': number } {
    return { tabindex: index === this.current ? 0 : -1, 'data-mark': index };
  }

  /** Reads a mark out, and leaves the tab stop there. */
  read(index: number): void {
    this.#current = index;
    this.shown = index;
  }

  /** What the element around the marks needs: a chart of many marks listens once, not at each of them. */
  readonly around = {
    onkeydown: (event: KeyboardEvent & { currentTarget: Element }) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') this.shown = undefined;
      if (!(event.target instanceof Element) || !event.target.hasAttribute('data-mark')) return;
      const next = moveTo(this.#places(), this.current, event.key);
      if (next === undefined) return;
      event.preventDefault();
      event.currentTarget.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    },
    onfocusin: ({ target }: Event) => {
      const index = markOf(target);
      if (index !== undefined) this.read(index);
    },
    onclick: ({ target }: Event) => {
      const index = markOf(target);
      if (index !== undefined) this.read(index);
    },
    onpointerover: ({ target }: Event) => {
      this.shown = markOf(target) ?? this.shown;
    },
    onpointerleave: () => {
      this.shown = undefined;
    }
  };
}
