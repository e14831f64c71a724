import { apartIds, apartKey, type Merge } from '$lib/model/together';
import { fingerprint, type Fingerprint } from './fingerprint';
import { nearness, nearPairs } from './near';

/** A partner or school as the files name it. */
export interface Named {
  readonly of: Merge['of'];
  readonly id: string;
  readonly name: string;
  /** The files give it an id of its own; else its name stands for it. */
  readonly known: boolean;
  /** Rows that speak of it. */
  readonly uses: number;
  /** Its district or province: names in different places are not one. */
  readonly area?: string;
}

/** Names that may be one, why, and the one proposed to keep. Nothing is merged before a person says so. */
export interface Cluster {
  /** The same for the same ids in any order (`apartKey`). */
  readonly key: string;
  readonly of: Merge['of'];
  readonly why: 'same_words' | 'near';
  /** The one to keep comes first. */
  readonly names: readonly Named[];
  /** The id proposed to keep: one the files give, else of the name used most, else of the longest. */
  readonly keep: string;
}

interface Group {
  readonly names: readonly Named[];
  readonly prints: readonly Fingerprint[];
  readonly why: Cluster['why'];
}

/** Whether two groups may be one: not two ids the files give, not two places, not what a person told apart. */
function mayMeet(a: Group, b: Group, apart: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (a.names.some((name) => name.known) && b.names.some((name) => name.known)) return false;
  const areas = new Set([...a.names, ...b.names].map((name) => name.area?.trim().toLowerCase()).filter(Boolean));
  if (areas.size > 1) return false;
  return !a.names.some((name) => b.names.some((other) => apart.get(name.id)?.has(other.id)));
}

/** Every id that a person said is not one with another, and these others. */
function apartOf(of: Merge['of'], keys: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>();
  for (const ids of keys.map((key) => apartIds(of, key))) {
    for (const id of ids) {
      const others = apart.get(id) ?? new Set<string>();
      ids.forEach((other) => other !== id && others.add(other));
      apart.set(id, others);
    }
  }
  return apart;
}

/** Groups with the same words: as few as possible where some may not meet. A name between two given ids belongs to neither. */
function sameWords(names: readonly Named[], prints: readonly Fingerprint[], apart: ReadonlyMap<string, ReadonlySet<string>>): Group[] {
  const byRun = new Map<string, number[]>();
  const root = names.map((_, at) => at);
  const top = (at: number): number => {
    let end = at;
    while (root[end] !== end) end = root[end] ?? end;
    return end;
  };
  for (const form of ['run', 'sorted'] as const) {
    const first = new Map<string, number>();
    prints.forEach((print, at) => {
      if (print.run === '') return;
      const other = first.get(print[form]);
      if (other === undefined) first.set(print[form], at);
      else root[top(at)] = top(other);
    });
  }
  names.forEach((_, at) => {
    const key = `${top(at)}`;
    byRun.set(key, [...(byRun.get(key) ?? []), at]);
  });
  return [...byRun.values()].flatMap((members) => {
    const torn = members.filter((at) => names[at]?.known).length > 1;
    const groups: Group[] = [];
    for (const at of members) {
      const [name, print] = [names[at], prints[at]];
      if (!name || !print) continue;
      const single: Group = { names: [name], prints: [print], why: 'same_words' };
      const i = torn && name.known ? -1 : groups.findIndex((g) => !(torn && g.names[0]?.known) && mayMeet(g, single, apart));
      const found = groups[i];
      if (found) groups[i] = { names: [...found.names, name], prints: [...found.prints, print], why: 'same_words' };
      else groups.push(single);
    }
    return groups;
  });
}

/** Groups as near to one id the files give as to another: there is no telling which it is. */
function betweenKnown(known: readonly boolean[], pairs: readonly (readonly [number, number, number])[]): ReadonlySet<number> {
  const nearest = new Map<number, { letters: number; n: number }>();
  for (const [one, two, letters] of pairs) {
    if (known[one] === known[two]) continue;
    const open = known[one] ? two : one;
    const best = nearest.get(open);
    if (!best || letters < best.letters) nearest.set(open, { letters, n: 1 });
    else if (letters === best.letters) best.n++;
  }
  return new Set([...nearest].filter(([, { n }]) => n > 1).map(([at]) => at));
}

const rank = (a: Named, b: Named): number =>
  Number(b.known) - Number(a.known) || b.uses - a.uses || b.name.length - a.name.length || (a.name < b.name ? -1 : 1);

function toCluster(of: Merge['of'], group: Group): Cluster {
  const names = [...group.names].sort(rank);
  return {
    key: apartKey(
      of,
      names.map((name) => name.id)
    ),
    of,
    why: group.why,
    names,
    keep: names[0]?.id ?? ''
  };
}

function clusterOf(of: Merge['of'], names: readonly Named[], told: readonly string[]): Cluster[] {
  const apart = apartOf(of, told);
  const groups: (Group | undefined)[] = sameWords(
    names,
    names.map((name) => fingerprint(of, name.name)),
    apart
  );
  const leaders = groups.map((group) => group?.prints[0]).filter((print) => print !== undefined);
  const moved = groups.map((_, at) => at);
  const where = (at: number): number => {
    let end = at;
    while (moved[end] !== end) end = moved[end] ?? end;
    return end;
  };
  const given = groups.map((group) => group?.names.some((name) => name.known) ?? false);
  const pairs = nearPairs(leaders, (one, two) => !(given[one] && given[two]));
  const torn = betweenKnown(given, pairs);
  for (const [one, two, letters] of pairs) {
    // The same words stood together already, unless there was a reason against it.
    if (letters === 0 || torn.has(one) || torn.has(two)) continue;
    const [i, j] = [where(one), where(two)];
    const [a, b] = [groups[i], groups[j]];
    if (i === j || !a || !b || !mayMeet(a, b, apart)) continue;
    // Every spelling must be near every other: a chain of small steps leads from any name to any other.
    if (!a.prints.every((p) => b.prints.every((q) => p.run === q.run || p.sorted === q.sorted || nearness(p, q) !== undefined))) continue;
    groups[i] = { names: [...a.names, ...b.names], prints: [...a.prints, ...b.prints], why: 'near' };
    groups[j] = undefined;
    moved[j] = i;
  }
  return groups.filter((group) => group !== undefined && group.names.length > 1).map((group) => toCluster(of, group as Group));
}

/**
 * Names that may be one partner or one school, most used first: with the same words in any order, without legal forms and abbreviations
 * written out, or spelled nearly alike. `apart` are the groups a person said are not one.
 */
export function clusterNames(names: readonly Named[], apart: readonly string[] = []): Cluster[] {
  const uses = (cluster: Cluster): number => cluster.names.reduce((sum, name) => sum + name.uses, 0);
  return (['partner', 'school'] as const)
    .flatMap((of) =>
      clusterOf(
        of,
        names.filter((name) => name.of === of),
        apart
      )
    )
    .sort((a, b) => uses(b) - uses(a) || (a.key < b.key ? -1 : 1));
}
