/** A call that makes no sense; the message says what would. */
export class BadCall extends Error {}

/** Says on the error output what is wrong with a call and how it is made, and returns its exit code, 2. Throws what is no bad call. */
export function refuse(error: unknown, usage: string): number {
  const misread = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!misread && !(error instanceof BadCall)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  return 2;
}
