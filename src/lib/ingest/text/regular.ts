import type { Encoding } from '../decode';
import type { Facts } from '../scan';
import { readBytes } from './bytes';
import type { DialectGuess } from './dialect';
import type { Plan } from './plan';
import type { TextRecord } from './record';
import { RecordReader } from './records';
import { cleanCells, filled } from './rows';
import type { Survey } from './survey';

interface Draft {
  readonly guess: DialectGuess;
  readonly plan: Plan;
  readonly head: readonly TextRecord[];
}

const smallFile = 4 << 20;
const tailSize = 1 << 16;

/** True when the file must be walked record by record: it is small, or its bytes showed something that is not plain data. */
export async function needsSurvey(file: Blob, facts: Facts, draft: Draft, encoding: Encoding): Promise<boolean> {
  if (file.size <= smallFile || facts.totals > 0 || facts.repeats > 0 || !isPlain(facts, draft, encoding)) return true;
  const bytes = await readBytes(file, Math.max(0, file.size - tailSize), file.size);
  const text = new TextDecoder(encoding.name).decode(bytes);
  const tail = new RecordReader(draft.guess.dialect, draft.plan.width).read(text.slice(text.indexOf('\n') + 1), true);
  return tail.slice(-50).some((record) => filled(cleanCells(record)) <= draft.plan.bare);
}

/** True when the database can read the file as it is: after the lines before the data, every record is a row of the table. */
export function isRegular(facts: Facts, draft: Draft, encoding: Encoding, survey: Survey | undefined): boolean {
  if (!isPlain(facts, draft, encoding)) return false;
  if (!survey) return facts.totals === 0 && facts.repeats === 0;
  return survey.data > 0 && survey.records === facts.records && survey.data === facts.records - draft.plan.dataStart;
}

/** UTF-8, one kind of line end, standard quoting, no blank lines, the same number of cells in every record of the table. */
function isPlain(facts: Facts, { guess, plan, head }: Draft, encoding: Encoding): boolean {
  const { dialect } = guess;
  if (encoding.name !== 'utf-8' || facts.broken > 0 || facts.marks > 0 || facts.zeros > 0 || facts.overlong) return false;
  if (facts.cr > 0 || (facts.lf > 0 && facts.crlf > 0)) return false;
  if (facts.bare + facts.odd + facts.quotedLineEnds > 0 || facts.unclosed || facts.blank > 0) return false;
  if (dialect.quote !== '"' || dialect.escape !== '' || dialect.padded || plan.first > 0) return false;
  const before = head.slice(0, plan.dataStart);
  if (before.some((record, i) => record.line !== i + 1 || (plan.before[i] !== 'header' && record.cells.join('').includes('"'))))
    return false;
  const widths = new Map(facts.widths);
  for (const { cells } of before) widths.set(cells.length, (widths.get(cells.length) ?? 0) - 1);
  return [...widths].every(([width, count]) => count <= 0 || width === plan.width);
}
