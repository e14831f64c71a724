import type { Engine } from '$lib/engine/engine';
import type { Hints } from '$lib/ingest/batch';
import type { Context } from '$lib/metrics/request';
import { Failure, type Problem } from '$lib/model/problem';
import { Desk, type Tools } from './desk.svelte';
import type { Dataset, Job, Loaded, Source } from './loaded';
import { caseFiles, fetchAll, findCase, sampleFiles } from './published';
import type { Reading } from './work';

type Combine = (kept: readonly Loaded[], fresh: readonly Loaded[]) => readonly Loaded[];

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const randomSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The only mutable state of the page: what is loaded, and the engine that holds it. Nothing starts before it is asked for. */
export class Session {
  dataset: Dataset = $state.raw({ of: 'sample' });
  /** The files on the table. Empty for the sample until the engine was needed. */
  loaded: readonly Loaded[] = $state.raw([]);
  jobs: readonly Job[] = $state.raw([]);
  /** What the files say together (duplicates, unknown schools). */
  problems: readonly Problem[] = $state.raw([]);
  /** Goes up whenever the data on the table have changed. */
  version = $state(0);
  readonly desk = new Desk();
  readonly #sampleDate: string;
  readonly #stops = new Map<number, AbortController>();
  #salt: string | undefined;
  #lastId = 0;
  /** The engine that holds `loaded`, placed and counted. */
  #filled: Engine | undefined;
  #line: Promise<unknown> = Promise.resolve();

  /** @param sampleDate the date the sample's partnerships are counted at, YYYY-MM-DD */
  constructor(sampleDate: string) {
    this.#sampleDate = sampleDate;
  }

  /** What an answer depends on besides the data. */
  get context(): Context {
    return {
      asAt: this.#asAt(),
      disclosure: { mode: 'private', threshold: 10 }
    };
  }

  /** Asks the engine, which is started and filled first if need be. One question or change at a time. Throws Failure. */
  ask<T>(question: (engine: Engine, work: Tools['work']) => Promise<T>): Promise<T> {
    return this.#inLine(async () => {
      const { engine, work } = await this.#fill();
      return question(engine, work);
    });
  }

  /** A file is about to come: the engine starts while the person still chooses. A failure shows when the file is read. */
  expect(): void {
    void this.desk.tools().catch(() => undefined);
  }

  /** Loads files of the person's own. They replace the sample or a case, and add to what is their own already. */
  add(files: readonly File[]): Promise<void> {
    const sources = files.map((file) => ({ name: file.name, file, hints: {} }));
    return this.#take(sources, { of: 'own' }, (kept, fresh) => (this.dataset.of === 'own' ? [...kept, ...fresh] : fresh));
  }

  /** Reads a file again with other choices. */
  change(id: number, hints: Hints): Promise<void> {
    const { source } = this.#find(id);
    return this.#takeInPlace(id, { ...source, hints: { ...source.hints, ...hints } });
  }

  /** Puts another file in the place of one. */
  replace(id: number, file: File): Promise<void> {
    return this.#takeInPlace(id, { name: file.name, file, hints: {} });
  }

  /** Takes a file off the table; after the last one the sample is back. */
  async remove(id: number): Promise<void> {
    if (this.loaded.length <= 1) return this.backToSample();
    await this.#inLine(async () => {
      await this.#fill();
      await this.#settle(
        this.loaded.filter((one) => one.batch.id !== id),
        this.dataset
      );
    });
  }

  /** Opens one of the published cases in place of what is there. */
  async loadCase(id: string): Promise<void> {
    await this.#take(await fetchAll(caseFiles(id)), { of: 'case', id }, (_, fresh) => fresh);
  }

  /** Puts the sample back. Its first picture needs no engine. */
  backToSample(): Promise<void> {
    return this.#inLine(async () => {
      if (this.#filled) {
        const { engine, work } = await this.desk.tools();
        await work.forgetAll(
          engine,
          this.loaded.map((one) => one.batch)
        );
      }
      this.#filled = undefined;
      this.#commit([], { of: 'sample' }, []);
    });
  }

  /** Stops a file on its way in, or puts a refused one away. */
  cancel(job: number): void {
    this.#stops.get(job)?.abort();
    this.jobs = this.jobs.filter((one) => one.id !== job);
  }

  /** After a failure: a new engine, filled from the kept files when next asked. */
  retry(): void {
    this.#discard();
    this.version += 1;
  }

  #asAt(): string {
    const { dataset } = this;
    if (dataset.of === 'own') return today();
    return dataset.of === 'case' ? (findCase(dataset.id).asAt ?? today()) : this.#sampleDate;
  }

  #find(id: number): Loaded {
    const found = this.loaded.find((one) => one.batch.id === id);
    if (!found) throw new Error(`unknown batch: ${id}`);
    return found;
  }

  #takeInPlace(id: number, source: Source): Promise<void> {
    const position = this.loaded.findIndex((one) => one.batch.id === id);
    return this.#take([source], this.dataset, (kept, fresh) => kept.toSpliced(position, 1, ...fresh));
  }

  /** Reads files in one after another, then puts them on the table together. What is refused stays as a job with its problem. */
  #take(sources: readonly Source[], dataset: Dataset, combine: Combine): Promise<void> {
    const jobs = sources.map((source) => ({ source, job: this.#announce(source) }));
    return this.#inLine(async () => {
      if (this.loaded.length > 0 && this.dataset.of === dataset.of) await this.#fill();
      const fresh: Loaded[] = [];
      const engines = new Set<Engine>();
      for (const { source, job } of jobs) {
        const loaded = await this.#read(job, source, engines);
        if (loaded) fresh.push(loaded);
      }
      if (fresh.length === 0) return;
      const list = combine(this.loaded, fresh);
      // An engine that died on one of the files is filled again with the others when next asked.
      if (this.desk.open && engines.size === 1) await this.#settle(list, dataset);
      else {
        this.#discard();
        this.#commit(list, dataset, []);
      }
    });
  }

  #announce({ name, file }: Source): number {
    const id = ++this.#lastId;
    this.jobs = [...this.jobs, { id, name, bytes: file.size }];
    this.#stops.set(id, new AbortController());
    return id;
  }

  #update(job: number, change: Partial<Job>): void {
    this.jobs = this.jobs.map((one) => (one.id === job ? { ...one, ...change } : one));
  }

  async #read(job: number, source: Source, engines: Set<Engine>): Promise<Loaded | undefined> {
    const signal = this.#stops.get(job)?.signal;
    try {
      if (signal?.aborted) return undefined;
      const tools = await this.desk.tools();
      engines.add(tools.engine);
      const loaded = await tools.work.readIn(tools, source, this.#reading(job, signal));
      this.jobs = this.jobs.filter((one) => one.id !== job);
      return loaded;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (this.desk.note(error)) this.#filled = undefined;
      this.#update(job, { problem: error.problem });
      return undefined;
    } finally {
      this.#stops.delete(job);
    }
  }

  #reading(job: number, signal: AbortSignal | undefined): Reading {
    this.#salt ??= randomSalt();
    return { id: ++this.#lastId, salt: this.#salt, report: (progress) => this.#update(job, { progress }), ...(signal ? { signal } : {}) };
  }

  /** Makes this list the one on the table, and drops what is not on it any more. */
  async #settle(list: readonly Loaded[], dataset: Dataset): Promise<void> {
    const { engine, work } = await this.desk.tools();
    const gone = this.#filled === engine ? this.loaded.filter((one) => !list.includes(one)) : [];
    try {
      const problems = await work.settle(
        engine,
        list.map((one) => one.batch)
      );
      await work.forgetAll(
        engine,
        gone.map((one) => one.batch)
      );
      this.#filled = engine;
      this.#commit(list, dataset, problems);
    } catch (error) {
      this.#discard();
      throw error;
    }
  }

  #commit(list: readonly Loaded[], dataset: Dataset, problems: readonly Problem[]): void {
    this.loaded = list;
    this.dataset = dataset;
    this.problems = problems;
    this.version += 1;
  }

  /** The engine with what is on the table in it: the same one, or a new one filled from the kept files. */
  async #fill(): Promise<Tools> {
    const tools = await this.desk.tools();
    if (this.#filled === tools.engine) return tools;
    const sources = this.loaded.length > 0 ? this.loaded.map((one) => one.source) : await fetchAll(sampleFiles);
    const list: Loaded[] = [];
    for (const source of sources) list.push(await tools.work.readIn(tools, source, this.#reading(0, undefined)));
    this.problems = await tools.work.settle(
      tools.engine,
      list.map((one) => one.batch)
    );
    this.loaded = list;
    this.#filled = tools.engine;
    return tools;
  }

  #discard(): void {
    this.desk.discard();
    this.#filled = undefined;
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#line.then(async () => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Failure && this.desk.note(error)) this.#filled = undefined;
        throw error;
      }
    });
    this.#line = turn.catch(() => undefined);
    return turn;
  }
}
