import { disclose, totalsAsked } from '$lib/metrics/disclose/disclose';
import type { Level } from '$lib/metrics/disclose/table';
import { findIndicator } from '$lib/metrics/catalogue';
import type { Dimension, Key, Measure } from '$lib/model/measure';
import { solver } from './linear-program';
import { given } from './measures';

/** One group of a made-up table: how many have the property, and how many have not. */
export interface Counts {
  readonly key: Key;
  readonly k: number;
  readonly rest: number;
  /** Nobody answered: the figure cannot be computed, and nobody is counted. */
  readonly unanswered?: boolean;
}

const share = { mode: 'share', threshold: 10 } as const;
const nameOf = (key: Key, by: readonly Dimension[]): string => by.map((dimension) => String(key[dimension])).join('|');
const within = (key: Key, by: readonly Dimension[]): Key => Object.fromEntries(by.map((dimension) => [dimension, key[dimension]])) as Key;

/** The answer to a question about a table before anything is hidden: sums, by group. */
export function answerOf(table: readonly Counts[], by: readonly Dimension[]): Measure[] {
  const sums = new Map<string, { key: Key; k: number; rest: number; unanswered: boolean }>();
  for (const { key, k, rest, unanswered = false } of table) {
    const name = nameOf(key, by);
    const sum = sums.get(name) ?? { key: within(key, by), k: 0, rest: 0, unanswered: false };
    sums.set(name, { ...sum, k: sum.k + k, rest: sum.rest + rest, unanswered: sum.unanswered || unanswered });
  }
  return [...sums.values()].flatMap(({ key, k, rest, unanswered }): Measure[] => {
    if (k + rest > 0) return [given(k, k + rest, { key })];
    if (!unanswered) return [];
    return [{ indicator: 'O01', key, base: 'Q', unit: 'percent', status: 'not-computable', reason: 'needs_field', field: 'is_employed' }];
  });
}

export const levelOf =
  (table: readonly Counts[]) =>
  (by: readonly Dimension[]): Level => ({ by, measures: answerOf(table, by) });

/** What share mode tells of a table in answer to one question. */
export const told = (table: readonly Counts[], by: readonly Dimension[]): Measure[] =>
  disclose(answerOf(table, by), findIndicator('O01'), by, share, totalsAsked(by).map(levelOf(table)));

/** A figure that is not told in full, with the least and the most it can be for somebody who reads all there is to read. */
export interface Bounds {
  readonly by: readonly Dimension[];
  readonly key: Key;
  readonly true: number;
  readonly low: number;
  readonly high: number;
  readonly of: 'k' | 'rest' | 'n';
  readonly n: number;
  readonly k: number;
  readonly coded: boolean;
}

/** The most a share told as a limit may be about, as anybody can work it out from the rule (indicators.md 2.1). */
const mostUnder = (limit: number, n: number): number => Math.min(4, Math.floor(limit * n + 1e-9));

/**
 * Attacks everything share mode tells of a table: the question over `by`, and every total of it as its own question. The unknowns are
 * those with and those without the property in each of the finest groups, for an attacker who knows what the question tells and
 * nothing else, or one who knows the base of every group besides (as figures on response may tell it).
 */
export function attack(table: readonly Counts[], by: readonly Dimension[], basesKnown: boolean, exact = false, tell = told): Bounds[] {
  const answers = [...totalsAsked(by), [...by]].map((question) => ({ question, measures: tell(table, question) }));
  const cells = (answers.at(-1) as (typeof answers)[number]).measures.map((measure) => {
    const counts = table.find(({ key }) => nameOf(key, by) === nameOf(measure.key, by));
    return { measure, k: counts?.k ?? 0, rest: counts?.rest ?? 0 };
  });
  // Unknown 2i: how many of cell i have the property; 2i + 1: how many have not.
  const rows: { weights: Map<number, number>; low: number; high: number }[] = [];
  const row = (unknowns: readonly number[], low: number, high = low): void =>
    void rows.push({ weights: new Map(unknowns.map((i) => [i, 1])), low, high });
  const forms: (Omit<Bounds, 'low' | 'high'> & { unknowns: number[] })[] = [];
  for (const { question, measures } of answers)
    for (const measure of measures) {
      const members = cells.flatMap((cell, i) =>
        nameOf(cell.measure.key, question) === nameOf(measure.key, question) ? [{ ...cell, i }] : []
      );
      const [k, rest] = [members.reduce((sum, one) => sum + one.k, 0), members.reduce((sum, one) => sum + one.rest, 0)];
      const withIt = members.map(({ i }) => 2 * i);
      const without = members.map(({ i }) => 2 * i + 1);
      const all = [...withIt, ...without];
      // Of a figure that cannot be computed everybody knows that it counts nobody.
      if (measure.status === 'ok' || measure.status === 'not-computable') {
        row(withIt, k);
        row(without, rest);
        continue;
      }
      if (measure.status === 'coded') {
        const least = measure.side === 'at-least' ? without : withIt;
        row(least, 0, mostUnder(measure.side === 'at-most' ? measure.limit : 1 - measure.limit, k + rest));
      }
      const known = measure.status === 'coded' || basesKnown;
      if (known) row(all, k + rest);
      const common = { by: question, key: measure.key, n: k + rest, k, coded: measure.status === 'coded' };
      forms.push({ ...common, of: 'k', true: k, unknowns: withIt });
      if (!known)
        forms.push({ ...common, of: 'rest', true: rest, unknowns: without }, { ...common, of: 'n', true: k + rest, unknowns: all });
    }
  if (forms.length === 0) return [];
  const slack = rows.filter(({ low, high }) => high > low);
  const many = cells.length * 2;
  const solve = solver({
    coefficients: rows.map((one) => [
      ...Array.from({ length: many }, (_, i) => one.weights.get(i) ?? 0),
      ...slack.map((other) => Number(other === one))
    ]),
    right: rows.map(({ high }) => high),
    // Without a limit a sum may grow for ever; nobody has more graduates than this.
    limits: [...Array.from({ length: many }, () => (basesKnown ? Infinity : 5000)), ...slack.map(({ low, high }) => high - low)]
  });
  const total = (solution: readonly number[], unknowns: readonly number[]): number =>
    unknowns.reduce((sum, i) => sum + (solution[i] ?? 0), 0);
  const weigh = (unknowns: readonly number[], sign: number): number[] =>
    Array.from({ length: many + slack.length }, (_, i) => (unknowns.includes(i) ? sign : 0));
  const solutions = [1, 2, 3].flatMap((seed) => {
    const weights = weigh([], 0).map((_, i) => (i < many ? Math.sin(seed * 97 + i * 31) : 0));
    return [solve(weights), solve(weights.map((x) => -x))];
  });
  return forms.map(({ unknowns, ...form }) => {
    const seen = [form.true, ...solutions.map((solution) => total(solution, unknowns))];
    const [low, high] = [Math.min(...seen), Math.max(...seen)];
    if (!exact && high - low > 0.999) return { ...form, low, high };
    return { ...form, low: total(solve(weigh(unknowns, -1)), unknowns), high: total(solve(weigh(unknowns, 1)), unknowns) };
  });
}
