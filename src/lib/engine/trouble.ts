import { Failure } from '$lib/model/problem';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** DuckDB's own errors begin with their kind; anything else is a trap of the machine below, after which it cannot be trusted. */
export const isFatal = (error: unknown): boolean => !/^[A-Z][A-Za-z ]+ Error:/.test(messageOf(error));

/** What the engine threw, as the Failure to show: `engine_memory`, `engine_died` (fatal) or `query_failed`, with SQL and error as cause. */
export function failureOf(error: unknown, text: string): Failure {
  const message = messageOf(error);
  // The file on disk was altered or taken away after it was chosen: the browser refuses to read on, the engine is well.
  const changed = /Not(Readable|Found)Error/.test(message);
  const code = changed
    ? 'file_changed'
    : isFatal(error)
      ? 'engine_died'
      : /^Out of Memory Error:/.test(message)
        ? 'engine_memory'
        : 'query_failed';
  const cause = new Error(`${message}\n${text.length > 4000 ? `${text.slice(0, 4000)} …` : text}`, { cause: error });
  return new Failure({ code, level: 'error' }, { cause });
}

export const cancelled = (): Failure => new Failure({ code: 'cancelled', level: 'info' });
