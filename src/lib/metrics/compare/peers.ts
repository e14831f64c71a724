import type { Engine } from '$lib/engine/engine';
import type { Given, Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { dispersion, limitsAt, placeOf, type Place } from '../stats/funnel';
import { quantileOf } from '../stats/median';
import { pool } from '../stats/pool';
import { comparable, isProportion, partOf, type Apart } from './comparable';
import { profiles, type Profile } from './profiles';

/** Who is a peer. Shown beside the peers, and may be replaced. */
export interface PeerRule {
  readonly place: 'district' | 'province' | 'anywhere';
  /** The least overlap of programmes, 0..1; null: any programmes. */
  readonly overlap: number | null;
  /** At most so many times as large or as small; null: any size. */
  readonly size: number | null;
}

/** From the narrowest to everybody: what is given up first is the size, then the place, then the programmes (a convention of the project). */
export const peerRules: readonly PeerRule[] = [
  { place: 'district', overlap: 0.5, size: 1.5 },
  { place: 'district', overlap: 0.5, size: 2 },
  { place: 'province', overlap: 0.5, size: 2 },
  { place: 'anywhere', overlap: 0.5, size: 2 },
  { place: 'anywhere', overlap: 0.25, size: 3 },
  { place: 'anywhere', overlap: null, size: null }
];

/** With fewer peers than this a wider rule is tried. */
export const fewestPeers = 8;

/**
 * How alike two schools are in their programmes: the sum, over programmes, of the smaller of the two shares of graduates. 1 for the same
 * mix, 0 for nothing in common or nothing known. Renkonen, O. (1938), Annales Zoologici Societatis Vanamo 6:1-231.
 */
export function overlapOf(a: Profile, b: Profile): number {
  const sum = ({ programmes }: Profile): number => [...programmes.values()].reduce((so, n) => so + n, 0);
  const [allA, allB] = [sum(a), sum(b)];
  if (allA === 0 || allB === 0) return 0;
  return [...a.programmes].reduce((so, [name, n]) => so + Math.min(n / allA, (b.programmes.get(name) ?? 0) / allB), 0);
}

/** Whether a rule makes another school a peer. A place that is not recorded is nobody's neighbour. */
export function isPeer(own: Profile, other: Profile, { place, overlap, size }: PeerRule): boolean {
  if (other.school === own.school) return false;
  if (place !== 'anywhere' && (own[place] === '' || own[place] !== other[place])) return false;
  if (overlap !== null && overlapOf(own, other) < overlap) return false;
  const times = Math.max(own.graduates, other.graduates) / Math.min(own.graduates, other.graduates);
  return size === null || times <= size;
}

export interface Peers {
  /** The school's own figure. */
  readonly own: Measure;
  /** The rule that was taken, and how many peers with a figure each rule up to it found. */
  readonly rule: PeerRule;
  readonly tried: readonly { readonly rule: PeerRule; readonly found: number }[];
  /** False when even the widest rule found too few. */
  readonly enough: boolean;
  /** Peers with a figure, by their code; never by value. */
  readonly peers: readonly Given[];
  readonly apart: readonly Apart[];
  /** Of the peers' figures, each counting the same: the median and the middle half. Null without peers. */
  readonly middle: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** Of a proportion: all peers as one, and where the school lies among schools of its size around that. Null where it cannot be said. */
  readonly range: { readonly k: number; readonly n: number; readonly place: Place } | null;
}

/** Whether a figure can stand among peers: proportions as everywhere, other figures when they are given. */
function split(measures: readonly Measure[], settings: Settings): { placed: Given[]; apart: Apart[] } {
  const { placed, apart } = comparable(measures, settings);
  const others = apart.flatMap(({ measure, why }) =>
    why === 'no-counts' && measure.status === 'ok' && measure.unit !== 'percent' ? [measure] : []
  );
  const all = new Set<Measure>([...placed, ...others]);
  return {
    placed: measures.filter((measure): measure is Given => all.has(measure)),
    apart: apart.filter(({ measure }) => !all.has(measure))
  };
}

/** The median and the middle half of these figures, each counting the same; null of none. */
export function middleOf(placed: readonly Given[]): Peers['middle'] {
  const values = placed.map(({ value }) => ({ value, n: 1 }));
  const at = (p: number): number => quantileOf(values, p);
  return placed.length > 0 ? { low: at(0.25), median: at(0.5), high: at(0.75) } : null;
}

/** All peers as one, and where a school lies among schools of its size around that; null where it cannot be said. */
export function rangeOf(own: Measure, peers: readonly Given[], settings: Settings): Peers['range'] {
  if (comparable([own], settings).placed.length === 0 || !isProportion(own) || peers.length === 0 || !peers.every(isProportion))
    return null;
  const parts = peers.map(partOf);
  const all = pool(parts);
  const centre = all.k / all.n;
  return { ...all, place: placeOf(partOf(own), limitsAt(centre, own.denominator, dispersion(parts, centre))) };
}

/**
 * The peers of a school, from the figures and profiles of all schools: the first rule with at least `fewest` peers that have a figure, else
 * the last one. Null when the school is not among the figures or profiles.
 */
export function peersOf(
  school: string,
  measures: readonly Measure[],
  all: readonly Profile[],
  rules: readonly PeerRule[] = peerRules,
  fewest = fewestPeers,
  settings: Settings = standard
): Peers | null {
  const own = measures.find(({ key }) => String(key.school) === school);
  const profile = all.find((one) => one.school === school);
  if (!own || !profile || rules.length === 0) return null;
  const tried: { rule: PeerRule; found: number }[] = [];
  for (const rule of rules) {
    const names = new Set(all.filter((other) => isPeer(profile, other, rule)).map((other) => other.school));
    const { placed, apart } = split(
      measures.filter(({ key }) => names.has(String(key.school))),
      settings
    );
    tried.push({ rule, found: placed.length });
    if (placed.length < fewest && rule !== rules.at(-1)) continue;
    const [middle, range] = [middleOf(placed), rangeOf(own, placed, settings)];
    return { own, rule, tried, enough: placed.length >= fewest, peers: placed, apart, middle, range };
  }
  return null;
}

/** The peers of a school by an indicator, in the years and districts of a question. Throws as `evaluate`. */
export async function peers(
  engine: Engine,
  request: Request,
  context: Context,
  school: string,
  rules: readonly PeerRule[] = peerRules,
  fewest = fewestPeers,
  signal?: AbortSignal
): Promise<Peers | null> {
  const filter = { ...request.filter, schools: [] };
  const measures = await evaluate(engine, { ...request, by: ['school'], filter }, context, signal);
  return peersOf(school, measures, await profiles(engine, request.filter.years, signal), rules, fewest, context.settings);
}
