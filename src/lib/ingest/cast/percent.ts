import { readNumber, type Decision, type Mark } from './number';
import { isMissing, tidy, type Distinct, type Reading } from './text';

/** What 100 % is in a column: 100 for `78` or `78%`, 1 for `0,78`. */
export type Scale = 1 | 100;

const signed = /\s*(?:%|persen|percent)$/i;

/** A percentage as a number on the scale of its column. */
export function readPercent(text: string, mark: Mark, scale: Scale): Reading<number> {
  if (isMissing(text)) return null;
  const t = tidy(text);
  const value = readNumber(t.replace(signed, ''), mark);
  if (value === null || value === undefined) return value;
  return signed.test(t) && scale === 1 ? value / 100 : value;
}

/** One scale for a column: points when any cell has a percent sign or is above 1; fractions otherwise, which a person should confirm. */
export function decideScale(texts: readonly Distinct[], mark: Mark): Decision<Scale> {
  let largest = 0;
  let example: string | undefined;
  for (const { text } of texts) {
    if (signed.test(tidy(text))) return { choice: 100, ambiguous: false };
    const value = readNumber(text, mark);
    if (typeof value !== 'number') continue;
    if (value > largest) [largest, example] = [value, text];
  }
  if (largest > 1 || example === undefined) return { choice: 100, ambiguous: false };
  return { choice: 1, ambiguous: true, example };
}
