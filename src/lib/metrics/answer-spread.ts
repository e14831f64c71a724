import type { Row } from '$lib/engine/engine';
import type { Key } from '$lib/model/measure';
import { keyOf, lack, number, type Answer } from './answer';
import { tierOf } from './tiers';
import type { Median, Survival } from './indicator';
import { nameOf } from './published';
import type { Request } from './request';
import { median } from './stats/median';
import { isTimed, middleOf } from './times';

interface Group {
  readonly key: Key;
  readonly rows: readonly Row[];
}

/** The rows of each group of the question together. */
function groupsOf(rows: readonly Row[], request: Request): Group[] {
  const groups = new Map<string, { key: Key; rows: Row[] }>();
  for (const row of rows) {
    const key = keyOf(row, request);
    const name = nameOf(key, request.by);
    const group = groups.get(name) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + (number(row, 'n') ?? 0), 0);

function answerGroup({ key, rows }: Group, indicator: Median | Survival, request: Request): Answer {
  const base = request.base ?? indicator.over[0];
  const question = { indicator, base };
  const known = rows.filter(isTimed);
  const n = total(known);
  const missing = total(rows) - n;
  if (n + missing === 0) return null;
  if (n === 0) return lack(question, key, 'not-computable', 'needs_field', indicator.needs);
  const common = {
    indicator: indicator.id,
    key,
    base,
    unit: indicator.unit,
    status: 'ok',
    denominator: n,
    missing,
    tier: tierOf(n)
  } as const;
  if (indicator.shape === 'median') {
    const { value, interval } = median(known.map((row) => ({ value: number(row, 'at') ?? 0, n: number(row, 'n') ?? 0 })));
    return { measure: { ...common, value, numerator: n, ...(interval ? { interval } : {}) } };
  }
  const middle = middleOf(rows);
  if (middle === 'only_bands') {
    const fields = (indicator.coarse ?? []).filter(({ reason }) => reason === middle).map(({ field }) => field);
    return lack(question, key, 'not-computable', middle, fields);
  }
  if (middle.median === null) return lack(question, key, 'not-computable', 'median_not_reached');
  return {
    measure: {
      ...common,
      value: middle.median,
      numerator: middle.events,
      ...(middle.interval ? { interval: middle.interval } : {})
    }
  };
}

/** Rows of values or times as figures, one per group: the median and its interval. */
export const answerSpread = (rows: readonly Row[], indicator: Median | Survival, request: Request): NonNullable<Answer>[] =>
  groupsOf(rows, request)
    .map((group) => answerGroup(group, indicator, request))
    .filter((given) => given !== null);
