import type { OtherTable } from '../batch';
import { findHeader, isRemark } from './heading';
import type { Plan } from './plan';
import type { TextRecord } from './record';
import { cleanCells, filled } from './rows';
import type { Survey } from './survey';

/** The table that was left out: the one below, else the one above. */
export function otherTable(plan: Plan, head: readonly TextRecord[], survey: Survey | undefined): OtherTable | undefined {
  const second = survey?.second;
  if (second) return { header: [second.index, second.index], line: second.line, rows: second.rows, above: false };
  return plan.above || plan.reason === 'chosen' ? tableAbove(plan, head) : undefined;
}

/** A table in the lines above the header: names, and at least a row under them that has as many cells. Title lines are none. */
function tableAbove({ header, before }: Plan, head: readonly TextRecord[]): OtherTable | undefined {
  const end = header?.[0] ?? 0;
  const rows = head.slice(0, end).map(cleanCells);
  if (rows.filter((row) => filled(row) > 1).length < 2) return undefined;
  const found = findHeader(rows, undefined).header ?? firstWide(rows);
  if (!found) return undefined;
  const names = filled(rows[found[1]] ?? []);
  const under = rows.filter((row, i) => i > found[1] && before[i] === 'preamble' && filled(row) > 1 && filled(row) <= names + 1);
  if (names < 2 || under.length === 0) return undefined;
  return { header: found, line: head[found[0]]?.line ?? 1, rows: under.length, above: true };
}

function firstWide(rows: readonly (readonly string[])[]): readonly [number, number] | undefined {
  const at = rows.findIndex((row) => filled(row) > 1 && !isRemark(row));
  return at === -1 ? undefined : [at, at];
}

/** Stands for a record that was passed by on the way to a table far down: it says only whether there was anything. */
export const passedBy = ({ line, cells }: TextRecord): TextRecord => ({
  line,
  cells: cells.every((cell) => cell.trim() === '') ? [''] : ['"'],
  raw: '',
  plain: true,
  odd: undefined
});
