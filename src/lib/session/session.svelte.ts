import type { Engine } from '$lib/engine/engine';
import type { Batch } from '$lib/ingest/batch';
import type { Context } from '$lib/metrics/request';
import type { Placed } from '$lib/ingest/place';
import { Failure } from '$lib/model/problem';
import { nothingDecided, type Together } from '$lib/model/together';
import { standard, type Settings } from '$lib/model/settings';
import { Desk, type Tools } from './desk.svelte';
import { Drafts } from './drafts.svelte';
import { Ledger } from './ledger';
import { Line } from './line';
import type { Dataset, Loaded } from './loaded';
import { findCase } from './published';
import { Reader, reading } from './reader.svelte';

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Where the files are that ship with the page; fetched when they are needed. */
const shippedFiles = () =>
  import('./shipped').catch((cause: unknown) => {
    throw new Failure({ code: 'engine_start', level: 'error' }, { cause });
  });

const nothingPlaced: Placed = { problems: [], overlaps: [] };

/** The only mutable state of the page: what is loaded, and the engine that holds it. Nothing starts before it is asked for. */
export class Session {
  dataset: Dataset = $state.raw({ of: 'sample' });
  /** The files on the table. Empty for the sample until the engine was needed. */
  loaded: readonly Loaded[] = $state.raw([]);
  /** What the files say together: contradictions, and files that speak of the same schools and years. */
  placed: Placed = $state.raw(nothingPlaced);
  /** What the person has decided about names and files that may be the same. */
  together: Together = $state.raw(nothingDecided);
  /** What no authority fixes, as this person wants it. */
  settings: Settings = $state.raw(standard);
  /** Goes up whenever the data on the table have changed. */
  version = $state(0);
  /** What was saved in share mode. */
  readonly ledger = new Ledger();
  readonly desk = new Desk();
  readonly reader = new Reader(this.desk);
  /** Files that are read and shown, but not on the table yet. */
  readonly drafts = new Drafts(this);
  readonly #sampleDate: string;
  readonly #line = new Line();
  /** The engine that holds what is loaded. */
  #filled: Engine | undefined;
  /** What the canonical tables in the engine are made from, and what that says together. */
  #brought: { readonly batches: readonly Batch[]; readonly together: Together; readonly placed: Placed } | undefined;

  /** @param sampleDate the date the sample's partnerships are counted at, YYYY-MM-DD */
  constructor(sampleDate: string) {
    this.#sampleDate = sampleDate;
  }

  /** What an answer depends on besides the data. */
  get context(): Context {
    return this.contextOf(this.dataset);
  }

  /** What an answer about a dataset depends on; `sharing`: small groups are withheld. */
  contextOf(dataset: Dataset, sharing = false): Context {
    const asAt = dataset.of === 'own' ? today() : dataset.of === 'case' ? (findCase(dataset.id).asAt ?? today()) : this.#sampleDate;
    return { asAt, disclosure: { mode: sharing ? 'share' : 'private', threshold: this.settings.suppressBelow }, settings: this.settings };
  }

  /** Asks the engine, which is started and filled first if need be. One question or change at a time. Throws Failure. */
  ask<T>(question: (engine: Engine, work: Tools['work']) => Promise<T>): Promise<T> {
    return this.inLine(async () => {
      const { engine, work } = await this.fill();
      await this.bring(this.loaded.map((one) => one.batch));
      return question(engine, work);
    });
  }

  /** A file is about to come: the engine starts while the person still chooses. A failure shows when the file is read. */
  expect(): void {
    void this.desk.tools().catch(() => undefined);
  }

  /** Takes a file off the table; after the last one the sample is back. */
  async remove(id: number): Promise<void> {
    if (this.loaded.length <= 1) return this.backToSample();
    await this.inLine(async () => {
      await this.fill();
      await this.settle(
        this.loaded.filter((one) => one.batch.id !== id),
        this.dataset
      );
    });
  }

  /** Opens one of the published cases in place of what is there. Its files are known, so nothing is asked. */
  async loadCase(id: string): Promise<void> {
    const { caseFiles, fetchAll } = await shippedFiles();
    const files = await fetchAll(caseFiles(id));
    const jobs = files.map((source) => ({ source, job: this.reader.announce(source) }));
    await this.inLine(async () => {
      await this.fill();
      const fresh: Loaded[] = [];
      for (const { source, job } of jobs) {
        const found = await this.reader.read(job, reading(source));
        if (!found) continue;
        const { engine, work } = await this.desk.tools();
        await work.dropText(engine, found.kept);
        fresh.push({ batch: found.batch, source });
      }
      if (fresh.length === 0) return;
      this.together = nothingDecided;
      await this.settle(fresh, { of: 'case', id });
    });
  }

  /** Puts the sample back. Its first picture needs no engine. */
  backToSample(): Promise<void> {
    return this.inLine(async () => {
      if (this.#filled) {
        const { engine, work } = await this.desk.tools();
        await work.forgetAll(
          engine,
          this.loaded.map((one) => one.batch)
        );
      }
      this.#filled = undefined;
      this.#brought = undefined;
      this.together = nothingDecided;
      this.#commit([], { of: 'sample' }, nothingPlaced);
    });
  }

  /** After a failure: a new engine, filled from the kept files when next asked. */
  retry(): void {
    this.#discard();
    this.version += 1;
  }

  /** Makes this list the one on the table, and drops what is not on it any more. For the drafts, within a turn. */
  async settle(list: readonly Loaded[], dataset: Dataset): Promise<void> {
    const { engine, work } = await this.desk.tools();
    const gone = this.loaded.filter((one) => !list.some(({ batch }) => batch.id === one.batch.id));
    try {
      const placed = await this.bring(list.map((one) => one.batch));
      await work.forgetAll(
        engine,
        gone.map((one) => one.batch)
      );
      this.#filled = engine;
      this.#commit(list, dataset, placed);
    } catch (error) {
      this.#discard();
      throw error;
    }
  }

  /** Makes the canonical tables from these batches, unless they are made from them already. Returns what the files say together. */
  async bring(batches: readonly Batch[]): Promise<Placed> {
    const { together } = this;
    const known = this.#brought;
    const same = known?.together === together && known.batches.length === batches.length;
    if (known && same && known.batches.every((batch, i) => batch === batches[i])) return known.placed;
    const { engine, work } = await this.desk.tools();
    this.#brought = undefined;
    const placed = await work.settle(engine, batches, together);
    this.#brought = { batches, together, placed };
    return placed;
  }

  /** Takes a decision about names or files that may be the same. Nothing is read again; the figures follow. */
  decide(change: (together: Together) => Together): Promise<void> {
    return this.inLine(async () => {
      this.together = change(this.together);
      this.drafts.version += 1;
      if (this.dataset.of === 'sample') return;
      await this.fill();
      this.placed = await this.bring(this.loaded.map((one) => one.batch));
      this.version += 1;
    });
  }

  /** The engine with what is on the table in it: the same one, or a new one filled from the kept files. */
  async fill(): Promise<Tools> {
    const tools = await this.desk.tools();
    if (this.#filled === tools.engine) return tools;
    this.#brought = undefined;
    const sample = this.dataset.of === 'sample' && this.loaded.length === 0;
    const list: Loaded[] = [];
    if (sample) {
      const { fetchAll, sampleFiles } = await shippedFiles();
      for (const source of await fetchAll(sampleFiles)) list.push(await tools.work.readIn(tools, source, this.reader.quiet()));
    }
    // A file keeps its number, by which drafts know what they replace: to the new engine every number is new.
    for (const { source, batch } of this.loaded)
      list.push(await tools.work.readIn(tools, source, { ...this.reader.quiet(), id: batch.id }));
    await this.drafts.refill(tools);
    this.placed = await this.bring(list.map((one) => one.batch));
    this.loaded = list;
    this.#filled = tools.engine;
    return tools;
  }

  /** Waits for its turn; a failure that killed the engine is noted. */
  inLine<T>(work: () => Promise<T>): Promise<T> {
    return this.#line.run(async () => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Failure && this.desk.note(error)) this.#filled = undefined;
        throw error;
      }
    });
  }

  #commit(list: readonly Loaded[], dataset: Dataset, placed: Placed): void {
    this.loaded = list;
    this.dataset = dataset;
    this.placed = placed;
    this.version += 1;
  }

  #discard(): void {
    this.desk.discard();
    this.#filled = undefined;
    this.#brought = undefined;
  }
}
