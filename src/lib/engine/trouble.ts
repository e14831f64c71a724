import { Failure } from '$lib/model/problem';

/** The engine's message in one form: an error met while a statement is running comes as JSON, any other as `Kind Error: text`. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const parts = /^\{"exception_type":"([^"]+)","exception_message":("(?:[^"\\]|\\.)*")/.exec(message);
  return parts?.[2] === undefined ? message : `${parts[1]} Error: ${String(JSON.parse(parts[2]))}`;
}

/**
 * The database's own errors begin with their kind and leave it well. Anything else is a trap of the machine below, and after
 * an internal error the database refuses all work: then it cannot be used any more.
 */
const isFatal = (message: string): boolean => !/^[A-Z][A-Za-z ]+ Error:/.test(message) || /^(INTERNAL|FATAL) Error:/.test(message);

/** What the engine threw, as the Failure to show: `engine_memory`, `engine_died` (fatal) or `query_failed`, with SQL and error as cause. */
export function failureOf(error: unknown, text: string): Failure {
  const message = messageOf(error);
  // The file on disk was altered or taken away after it was chosen: the browser refuses to read on, the engine is well.
  const changed = /Not(Readable|Found)Error/.test(message);
  const code = changed
    ? 'file_changed'
    : isFatal(message)
      ? 'engine_died'
      : /^Out of Memory Error:/.test(message)
        ? 'engine_memory'
        : 'query_failed';
  const cause = new Error(`${message}\n${text.length > 4000 ? `${text.slice(0, 4000)} …` : text}`, { cause: error });
  return new Failure({ code, level: 'error' }, { cause });
}

export const cancelled = (): Failure => new Failure({ code: 'cancelled', level: 'info' });
