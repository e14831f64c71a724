import type { AtRisk } from '$lib/model/curve';
import type { Times } from '../stats/kaplan-meier';
import { isSmall } from './risk';

/** The fewest events a step is made of, and the fewest people left behind it, when it is shared. */
const least = 5;

/** What happened from the last time told up to, and with, this one. */
interface Since {
  events: number;
  competing: number;
  censored: number;
}

const add = (sum: Since, { events, competing = 0, censored }: Times): Since => ({
  events: sum.events + events,
  competing: sum.competing + competing,
  censored: sum.censored + censored
});
const nothing: Since = { events: 0, competing: 0, censored: 0 };
const isTold = ({ events, competing, censored }: Since): boolean => ![events, competing, censored].some(isSmall);

/**
 * The times a curve may be told at: those by which five events more have happened, while five people still wait. If few events are
 * left after the last of them it is left out too, since how many there were in all may be known.
 */
export function timesTold(ordered: readonly Times[]): number[] {
  let left = ordered.reduce((sum, { events, competing = 0, censored }) => sum + events + competing + censored, 0);
  let rest = ordered.reduce((sum, { events }) => sum + events, 0);
  let since = 0;
  const told: number[] = [];
  for (const { at, events, competing = 0, censored } of ordered) {
    left -= events + competing + censored;
    since += events;
    if (left < least) break;
    if (since < least) continue;
    told.push(at);
    rest -= since;
    since = 0;
  }
  return isSmall(rest) ? told.slice(0, -1) : told;
}

/** Numbers at risk, without those below five and those that tell of a few people since the one before. */
export function atRiskTold(all: readonly AtRisk[], ordered: readonly Times[]): AtRisk[] {
  let since = nothing;
  let next = 0;
  return all.map(({ at, n }) => {
    for (let one = ordered[next]; one && one.at < at; one = ordered[next]) {
      since = add(since, one);
      next += 1;
    }
    if (n === null || n < least || !isTold(since)) return { at, n: null };
    since = nothing;
    return { at, n };
  });
}
