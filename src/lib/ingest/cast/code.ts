import { isMissing, tidy, type Distinct, type Reading } from './text';

/** 3,27E+15: a number program has thrown the last digits of an id away. */
export const lostDigits = (text: string): boolean => /^\d(?:[.,]\d+)?e\+?\d+$/i.test(tidy(text));

/** An id, digit for digit. Only the traces of spreadsheets go: `'0012`, `="0012"`, `20212345.0`. Lost digits are not understood. */
export function readCode(text: string): Reading<string> {
  if (isMissing(text)) return null;
  if (lostDigits(text)) return undefined;
  const t = tidy(text);
  return /^\d+\.0$/.test(t) ? t.slice(0, -2) : t;
}

/** School id of Indonesia: 8 digits, K or P and 7 digits, or 6 digits (higher education). */
export const isNpsn = (text: string): boolean => /^(?:\d{8}|[KP]\d{7}|\d{6})$/i.test(tidy(text));

/** Student id of Indonesia: 10 digits, not all the same. */
export const isNisn = (text: string): boolean => /^\d{10}$/.test(tidy(text)) && !/^(\d)\1+$/.test(tidy(text));

/** A student id that a number program has shortened: 7 to 9 digits where 10 are due. */
export const lostZeros = (text: string): boolean => /^[1-9]\d{6,8}$/.test(tidy(text));

/** Whether the shortened ids of a column are to be padded to 10 digits: all its ids have 7 to 10. Returns how many cells that is. */
export function countLostZeros(texts: readonly Distinct[]): number {
  let lost = 0;
  for (const { text, count } of texts) {
    if (isMissing(text)) continue;
    if (lostZeros(text)) lost += count;
    else if (!/^\d{10}$/.test(tidy(text))) return 0;
  }
  return lost;
}
