import { Failure, type Problem } from '$lib/model/problem';
import type { Desk, Tools } from './desk.svelte';
import type { Job, Kept, Source } from './loaded';
import type { Reading } from './readers';
import type { Read } from './work';

/** A file larger than this leaves memory behind in the engine that only a new engine gives back. */
const heavy = 50e6;

const randomSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads files one after another, shows how far they are, and lets each be cancelled. */
export class Reader {
  jobs: readonly Job[] = $state.raw([]);
  readonly #desk: Desk;
  readonly #stops = new Map<number, AbortController>();
  #salt: string | undefined;
  #lastId = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A number nothing else in this session has. */
  newId(): number {
    return ++this.#lastId;
  }

  /** Shows that a file will be read. Returns its job. */
  announce({ name, file }: Source, draft?: number): number {
    const id = this.newId();
    this.jobs = [...this.jobs, { id, name, bytes: file.size, ...(draft === undefined ? {} : { draft }) }];
    this.#stops.set(id, new AbortController());
    return id;
  }

  /** Stops a file on its way in, or puts a refused one away. */
  cancel(job: number): void {
    this.#stops.get(job)?.abort();
    this.jobs = this.jobs.filter((one) => one.id !== job);
  }

  /** What a reading without a job needs. */
  quiet(): Reading {
    this.#salt ??= randomSalt();
    return { id: this.newId(), salt: this.#salt };
  }

  /** Shows a file that was refused before it was read. */
  refuse(name: string, bytes: number, problem: Problem): void {
    this.jobs = [...this.jobs, { id: this.newId(), name, bytes, problem }];
  }

  /**
   * Does the work of a job with the tools; a job that was refused stays with its problem. Returns undefined when it was refused or cancelled.
   * A job that reads a draft anew is told by `refused` instead, and goes.
   */
  async read<T>(
    job: number,
    work: (tools: Tools, reading: Reading) => Promise<T>,
    refused?: (problem: Problem) => void
  ): Promise<T | undefined> {
    const signal = this.#stops.get(job)?.signal;
    const own = this.jobs.find((one) => one.id === job);
    try {
      if (!own || signal?.aborted) return undefined;
      const tools = await this.#desk.tools();
      const report: Reading['report'] = (progress) => this.#update(job, { progress });
      const found = await work(tools, { ...this.quiet(), report, ...(signal ? { signal } : {}) });
      this.jobs = this.jobs.filter((one) => one.id !== job);
      return found;
    } catch (error) {
      if (!(error instanceof Failure)) {
        this.#update(job, { problem: { code: 'unreadable_file', level: 'error' } });
        throw error;
      }
      this.#desk.note(error);
      if (error.problem.code === 'cancelled' && own && own.bytes > heavy) {
        this.#desk.discard();
        // The next file should not wait for the new engine longer than it must; a failure shows when that file is read.
        void this.#desk.tools().catch(() => undefined);
      }
      if (refused) {
        this.jobs = this.jobs.filter((one) => one.id !== job);
        if (error.problem.code !== 'cancelled') refused(error.problem);
      } else this.#update(job, { problem: error.problem });
      return undefined;
    } finally {
      this.#stops.delete(job);
    }
  }

  #update(job: number, change: Partial<Job>): void {
    this.jobs = this.jobs.map((one) => (one.id === job ? { ...one, ...change } : one));
  }
}

/** Reads a source with its choices, from what is kept of it where that will do. */
export const reading =
  (source: Source, kept?: Kept) =>
  (tools: Tools, how: Reading): Promise<Read> =>
    tools.work.read(tools, source, how, kept);
