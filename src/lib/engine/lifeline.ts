import { Failure } from '$lib/model/problem';

const failure = (code: 'engine_died' | 'engine_start' | 'engine_timeout', cause: unknown): Failure =>
  new Failure({ code, level: 'error' }, { cause });

/** What a worker tells us about its end; the library itself leaves its callers waiting for ever. */
export type Mortal = Pick<Worker, 'addEventListener' | 'terminate'>;

/** Ties every call made to a worker to the life of that worker: when it dies, is killed or stays silent, whoever waits is told. */
export class Lifeline {
  #end: Failure | undefined;
  readonly #waiting = new Set<(end: Failure) => void>();

  constructor(private readonly worker: Mortal) {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.cut(failure('engine_died', new Error((event as ErrorEvent).message || 'the worker could not be loaded')));
    });
    worker.addEventListener('messageerror', () => this.cut(failure('engine_died', new Error('an answer could not be read'))));
  }

  /** Kills the worker and rejects all that waits, now and later. Only the first reason counts. */
  cut(end: Failure): void {
    if (this.#end) return;
    this.#end = end;
    this.worker.terminate();
    for (const reject of this.#waiting) reject(end);
    this.#waiting.clear();
  }

  /** The answer to one call, or the Failure that ended the worker; silence of `limit` milliseconds ends it with `code`. */
  hold<T>(call: () => Promise<T>, limit: number, code: 'engine_start' | 'engine_timeout'): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const timer = setTimeout(() => this.cut(failure(code, new Error(`no answer for ${limit / 1000} s`))), limit);
      this.#waiting.add(reject);
      const settled = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(reject);
      };
      call().then(
        (value) => {
          settled();
          resolve(value);
        },
        (error: unknown) => {
          settled();
          reject(error as Error);
        }
      );
    });
  }
}
