import type { Guess, Look, Opened } from './batch';

const known = <T>({ value }: Guess<T>): Guess<T> => ({ value, reason: 'workbook' });

/** The look at an opened file. How the text of a workbook is written was neither guessed nor chosen by a person. */
export function lookOf(look: Look, { written }: Opened): Look {
  if (!written) return look;
  const { encoding, delimiter } = look;
  return { ...look, encoding: known(encoding), delimiter: written.delimiter === undefined ? delimiter : known(delimiter) };
}
