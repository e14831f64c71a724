import type { Band } from './life-table';
import type { Times } from './kaplan-meier';

/** Events without a time: between which two ends they were, the upper one null where the band has no end. */
export interface Banded {
  readonly low: number;
  readonly high: number | null;
  readonly events: number;
}

/** Bands of whole months leave one between them: "4-6 months" goes on where "0-3 months" ends. */
const gap = 1;

interface Span {
  readonly begin: number;
  readonly end: number;
  readonly events: number;
}

/** Where each band begins: at the end of the one before it, at one of the edges, or else at its own lower end. */
function spansOf(bands: readonly Banded[], edges: readonly number[]): Span[] {
  const ends = bands.flatMap(({ high }) => high ?? []);
  const near = (places: readonly number[], low: number): number | undefined => {
    const before = places.filter((place) => place <= low && place >= low - gap);
    return before.length === 0 ? undefined : Math.max(...before);
  };
  return bands.map(({ low, high, events }) => ({ begin: near(ends, low) ?? near(edges, low) ?? low, end: high ?? Infinity, events }));
}

interface Bin extends Band {
  events: number;
  censored: number;
  competing: number;
}

/**
 * The finest bins that every band fits into, cut at the edges where no band lies across them, and who is in each: a bin holds its end, not
 * its beginning, so that a band up to 6 months and a wait of 6 months are in one. Whoever leaves observation at the end of a bin was in it
 * throughout, and leaves in the next. The last bin has no end.
 */
export function binsOf(times: readonly Times[], bands: readonly Banded[], edges: readonly number[]): Band[] {
  const exact: Times[] = [
    ...times,
    ...bands.filter(({ low, high }) => low === high).map(({ low, events }) => ({ at: low, events, censored: 0 }))
  ];
  const spans = spansOf(
    bands.filter(({ low, high }) => low !== high),
    edges
  );
  const places = [0, ...edges, ...spans.flatMap(({ begin, end }) => [begin, end])].filter((place) => place >= 0 && Number.isFinite(place));
  const kept = [...new Set(places)].filter((place) => !spans.some(({ begin, end }) => begin < place && place < end)).sort((a, b) => a - b);
  const bins = kept.map((from, i): Bin => ({ from, to: kept[i + 1] ?? null, events: 0, censored: 0, competing: 0 }));
  const before = (at: number): Bin => bins.findLast(({ from }) => from < at) ?? (bins[0] as Bin);
  const after = (at: number): Bin => bins.findLast(({ from }) => from <= at) ?? (bins[0] as Bin);
  for (const { at, events, censored, competing = 0 } of exact) {
    before(at).events += events;
    before(at).competing += competing;
    after(at).censored += censored;
  }
  for (const { begin, events } of spans) after(begin).events += events;
  return bins;
}
