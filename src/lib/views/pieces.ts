import type { Recall } from '$lib/session/work';

/**
 * The pieces the newest picture of a screen is made of, by what each depends on, so that a change counts anew only what it touches.
 * `known` were counted at build time: they hold for the sample.
 */
export class Pieces {
  readonly #known: ReadonlyMap<string, unknown>;
  #data = '';
  #begin: ReadonlyMap<string, unknown> = new Map();
  #kept = new Map<string, unknown>();

  constructor(known: ReadonlyMap<string, unknown>) {
    this.#known = known;
  }

  /** Says which data the pieces are of; others than before leave nothing but what is known. */
  of(data: string, sample: boolean): void {
    if (data === this.#data) return;
    this.#data = data;
    this.#begin = sample ? this.#known : new Map();
    this.#kept = new Map();
  }

  has(key: string): boolean {
    return this.#kept.has(key) || this.#begin.has(key);
  }

  /** Lets go of what is not among these. */
  keep(keys: readonly string[]): void {
    this.#kept = new Map(keys.filter((key) => this.#kept.has(key)).map((key) => [key, this.#kept.get(key)]));
  }

  /** The piece under a key. Throws when there is none. */
  get<T>(key: string): T {
    if (!this.has(key)) throw new Error(`no piece under ${key}`);
    return (this.#kept.has(key) ? this.#kept.get(key) : this.#begin.get(key)) as T;
  }

  readonly recall: Recall = async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    if (!this.has(key)) this.#kept.set(key, await make());
    return this.get<T>(key);
  };
}
