import type { Given, Key } from '$lib/model/measure';
import type { Indicator } from '../indicator';
import { absorption } from '../outcomes';
import { states } from '../states';
import { protect } from './protect';
import { judge, type Disclosure } from './risk';
import {
  cellName,
  coarserFirst,
  emptyCell,
  inOrder,
  isHeld,
  project,
  shield,
  type Cell,
  type Level,
  type Sheet,
  type Table
} from './table';

const decided = states.filter(({ absorbed }) => absorbed !== null).map(({ id }) => id);
const outcomes = new Map<unknown, boolean | null>(states.map(({ id, absorbed }) => [id, absorbed]));

/** The share of absorption as it would be counted from the situations of a group. */
const shareOf = (key: Key, numerator: number, denominator: number): Given => ({
  indicator: absorption.id,
  key,
  base: 'Q',
  unit: 'percent',
  status: 'ok',
  value: numerator / denominator,
  numerator,
  denominator,
  missing: 0,
  tier: 'solid',
  interval: [0, 1]
});

function absorptionSheet({ by, measures }: Level, disclosure: Disclosure): Sheet {
  const rest = inOrder(by.filter((dimension) => dimension !== 'status'));
  const shares = new Map<string, Given>();
  for (const measure of measures) {
    const absorbed = outcomes.get(measure.key.status);
    if (measure.status !== 'ok' || typeof absorbed !== 'boolean') continue;
    const name = cellName(measure.key, rest);
    const { numerator, denominator } = shares.get(name) ?? { numerator: 0, denominator: 0 };
    const share = shareOf(project(measure.key, rest), numerator + (absorbed ? measure.numerator : 0), denominator + measure.numerator);
    if (share.denominator > 0) shares.set(name, share);
  }
  const cells = [...shares].map(([name, share]): [string, Cell] => [
    name,
    { ...judge(share, absorption, disclosure), key: share.key, name, measure: share }
  ]);
  return { by: rest, cells: new Map(cells) };
}

/**
 * Counts by situation add up to what the share of absorption is counted from. Where that share is withheld or told as a limit, all
 * situations are hidden, also those nobody is in: their absence would tell that everybody, or nobody, is absorbed.
 */
export function holdSituations(table: Table, levels: readonly Level[], indicator: Indicator, disclosure: Disclosure): void {
  const situations = table.values.get('status');
  if (!situations || indicator.fact !== 'tracer' || indicator.shape !== 'tally') return;
  const sheets = levels
    .filter(({ by }) => by.includes('status'))
    .map((level) => absorptionSheet(level, disclosure))
    .sort(coarserFirst);
  const shares: Table = { values: table.values, sheets };
  protect(shares);
  const held = sheets.flatMap(({ by, cells }) =>
    [...cells.values()].filter(isHeld).map((cell) => ({ by: inOrder([...by, 'status']), cell }))
  );
  if (held.length === 0) return;
  for (const { by, cell } of held) {
    const sheet = table.sheets.find((one) => one.by.join() === by.join());
    for (const id of sheet ? decided : []) {
      const key = { ...cell.key, status: id };
      const name = cellName(key, by);
      const situation = sheet?.cells.get(name) ?? emptyCell(key, by, false, 1);
      sheet?.cells.set(name, situation);
      shield(situation);
    }
  }
  table.values.set('status', [...new Set([...situations, ...decided])].sort());
}
