import type { SkipReason } from '../batch';

const longest = 300;
/** A line of a list rather than a title or note: people may stand in it. */
const listed = 3;

/** E-mail addresses, and digits that may be a telephone, an identity card or a staff number. */
const reaching = /\S+@\S+\.\S+|\+?\d(?:[\d\s().-]{6,})\d/g;

/**
 * A line that is no data, as it may be shown: what reaches a person is hidden; of a line that looks like a row of a table only the
 * number of its cells is said.
 */
export function asideText(cells: readonly string[], reason: SkipReason): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const row = reason !== 'total' && filled.length >= listed;
  const text = row ? `… (${filled.length})` : filled.join(' · ');
  return (reason === 'total' ? text : text.replace(reaching, '…')).slice(0, longest);
}
