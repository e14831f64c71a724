import type { Engine } from '$lib/engine/engine';
import type { Batch } from '$lib/ingest/batch';
import type { Placed } from '$lib/ingest/place';
import type { Context } from '$lib/metrics/request';
import { Failure, type Problem } from '$lib/model/problem';
import { forAnyFile, noHistory, redo, stepsOf, take, toggle, undo, type History, type Step } from '$lib/model/recipe';
import { fingerprintOf } from '$lib/model/template';
import type { Recipe } from '$lib/ingest/recipe-file';
import type { Desk, Tools } from './desk.svelte';
import { recipeOf } from './recipe-of';
import { sourceOf, type Dataset, type Draft, type Loaded, type Source } from './loaded';
import { reading, type Reader } from './reader.svelte';
import type { Returned } from '$lib/ingest/returned';

/** What the drafts need of the session they belong to. */
interface Table {
  readonly dataset: Dataset;
  readonly loaded: readonly Loaded[];
  readonly desk: Desk;
  readonly reader: Reader;
  fill(): Promise<Tools>;
  bring(batches: readonly Batch[]): Promise<Placed>;
  settle(list: readonly Loaded[], dataset: Dataset): Promise<void>;
  inLine<T>(work: () => Promise<T>): Promise<T>;
  contextOf(dataset: Dataset): Context;
}

const own: Dataset = { of: 'own' };

/** Files that are read and shown, with every choice changeable, before they are put on the table. */
export class Drafts {
  list: readonly Draft[] = $state.raw([]);
  /** Recipes of this session, the newest first; each is applied to the next file with its headings. */
  recipes: readonly Recipe[] = $state.raw([]);
  /** What the files would say together. */
  placed: Placed | undefined = $state.raw();
  /** Goes up whenever what the figures would be may have changed. */
  version = $state(0);
  readonly #table: Table;
  /** The engine that holds the drafts. */
  #engine: Engine | undefined;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The draft with this number, when it is still there. */
  find(id: number): Draft | undefined {
    return this.list.find((draft) => draft.id === id);
  }

  /** Reads files of the person's own. A recipe among them is kept, and rows that were set aside go back to their file. */
  async add(files: readonly File[]): Promise<void> {
    const sources = files.map((file) => sourceOf(file.name, file));
    const jobs = sources.map((source) => ({ source, job: this.#table.reader.announce(source) }));
    await this.#table.inLine(async () => {
      // A mistake of ours in one file does not keep the others waiting; it is told when they are read.
      const mistakes: unknown[] = [];
      for (const { source, job } of jobs) await this.#take(source, job).catch((mistake: unknown) => mistakes.push(mistake));
      if (mistakes.length > 0) throw mistakes[0];
    });
  }

  /** Reads another part of a draft's file (a second table, a sheet) as a file of its own. */
  addPart(id: number, steps: readonly Step[]): Promise<void> {
    const draft = this.#find(id);
    const written = stepsOf(draft.source.history).filter((step) => ['encoding', 'delimiter', 'sheet'].includes(step.do));
    const source: Source = { ...draft.source, history: take(noHistory, [...written, ...steps]), part: true };
    const job = this.#table.reader.announce(source);
    return this.#inTurn(source, job);
  }

  /** Looks at a file on the table again; what is chosen now counts once it is accepted. */
  edit(batch: number): Promise<void> {
    const { source } = this.#loaded(batch);
    // It is looked at already.
    if (this.list.some((draft) => draft.replaces === batch)) return Promise.resolve();
    const job = this.#table.reader.announce(source);
    return this.#inTurn(source, job, batch);
  }

  /** Puts another file in the place of one on the table, with the same choices. */
  async replace(batch: number, file: File): Promise<void> {
    const { source, batch: old } = this.#loaded(batch);
    for (const { id } of this.list.filter((draft) => draft.replaces === batch)) await this.discard(id);
    const fresh: Source = { name: file.name, file, history: forAnyFile(source.history) };
    const job = this.#table.reader.announce(fresh);
    return this.#inTurn(fresh, job, batch, old);
  }

  /** Takes steps with a draft: it is understood anew, at once. */
  take(id: number, ...steps: readonly Step[]): Promise<void> {
    return this.#change(id, (history) => take(history, steps));
  }
  undo(id: number): Promise<void> {
    return this.#change(id, undo);
  }
  redo(id: number): Promise<void> {
    return this.#change(id, redo);
  }
  toggle(id: number, index: number): Promise<void> {
    return this.#change(id, (history) => toggle(history, index));
  }

  /** Puts drafts on the table: these, or all. They replace the sample or a case, and add to what is the person's own. */
  accept(ids: readonly number[] = this.list.map(({ id }) => id)): Promise<void> {
    return this.#table.inLine(async () => {
      const chosen = this.list.filter(({ id }) => ids.includes(id));
      if (chosen.length === 0) return;
      await this.#ready();
      const current = this.list.filter(({ id }) => ids.includes(id));
      await this.#table.settle(this.#combined(current), own);
      for (const draft of current) this.#remember(draft);
      this.#set(this.list.filter((draft) => !current.includes(draft)));
      await this.#dropTexts(current);
    });
  }

  /** Puts a draft away; what is on the table stays as it is. */
  discard(id: number): Promise<void> {
    return this.#table.inLine(async () => {
      const draft = this.find(id);
      if (!draft) return;
      if (this.#table.desk.open) {
        const { engine, work } = await this.#table.desk.tools();
        if (engine === this.#engine) {
          await this.#dropTexts([draft]);
          await work.forgetAll(engine, [draft.batch]);
        }
      }
      this.#set(this.list.filter((one) => one !== draft));
    });
  }

  /** Asks what the figures would be with the drafts on the table. Throws Failure. */
  ask<T>(question: (engine: Engine, work: Tools['work'], context: Context) => Promise<T>): Promise<T> {
    return this.#table.inLine(async () => {
      const { engine, work } = await this.#ready();
      this.placed = await this.#table.bring(this.#combined(this.list).map((one) => one.batch));
      return question(engine, work, this.#table.contextOf(own));
    });
  }

  /** Asks about the drafts' own rows, whatever the canonical tables hold. */
  look<T>(question: (engine: Engine, work: Tools['work']) => Promise<T>): Promise<T> {
    return this.#table.inLine(async () => {
      const { engine, work } = await this.#ready();
      return question(engine, work);
    });
  }

  /** Reads the drafts into a new engine. */
  async refill(tools: Tools): Promise<void> {
    if (this.#engine === tools.engine || this.list.length === 0) return;
    const list: Draft[] = [];
    for (const draft of this.list) {
      try {
        const { kept, batch } = await tools.work.read(tools, draft.source, { ...this.#table.reader.quiet(), id: draft.batch.id });
        list.push({ ...draft, kept, batch });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // The file cannot be read any more; that must not hold up all others.
        const { name, file } = draft.source;
        this.#table.reader.refuse(name, file.size, error.problem);
      }
    }
    this.#engine = tools.engine;
    this.#set(list);
  }

  /** Gives the choices made about a draft to all drafts with the same headings. */
  async share(id: number): Promise<void> {
    const { source, batch } = this.#find(id);
    const history = forAnyFile(source.history);
    const print = fingerprintOf(batch.look.names);
    const others = this.list.filter((one) => one.id !== id && fingerprintOf(one.batch.look.names) === print);
    const steps = stepsOf(history);
    for (const other of others) await this.#change(other.id, (own) => take(own, steps));
  }

  /** Keeps a recipe for the next file with its headings. */
  keep(recipe: Recipe): void {
    this.recipes = [recipe, ...this.recipes.filter((one) => one.fingerprint !== recipe.fingerprint)];
  }

  #find(id: number): Draft {
    const draft = this.find(id);
    if (!draft) throw new Error(`unknown draft: ${id}`);
    return draft;
  }

  #loaded(batch: number): Loaded {
    const found = this.#table.loaded.find((one) => one.batch.id === batch);
    if (!found) throw new Error(`unknown batch: ${batch}`);
    return found;
  }

  /** The choices of a file hold for the next one with its headings; those of a second table would hide the first of the next file. */
  #remember({ batch, source }: Draft): void {
    if (source.part) return;
    const steps = stepsOf(forAnyFile(source.history));
    if (steps.length > 0) this.keep(recipeOf(batch, steps));
  }

  /** What would be on the table: each draft in its place, or behind the files that are the person's own. */
  #combined(drafts: readonly Draft[]): Loaded[] {
    const { loaded, dataset } = this.#table;
    const base = dataset.of === 'own' ? loaded : [];
    const plain = ({ batch, source }: Draft): Loaded => ({ batch, source });
    const places = new Map(drafts.filter((d) => d.replaces !== undefined).map((d) => [d.replaces, plain(d)]));
    const behind = drafts.filter((d) => !base.some(({ batch }) => batch.id === d.replaces)).map(plain);
    return [...base.map((one) => places.get(one.batch.id) ?? one), ...behind];
  }

  /** The tools, with the drafts and what they would join in the engine. */
  async #ready(): Promise<Tools> {
    const tools = this.#table.dataset.of === 'own' ? await this.#table.fill() : await this.#table.desk.tools();
    await this.refill(tools);
    return tools;
  }

  #inTurn(source: Source, job: number, replaces?: number, old?: Batch): Promise<void> {
    return this.#table.inLine(async () => {
      await this.#take(source, job, replaces, old);
    });
  }

  /** Reads one source of a job: a table becomes a draft. `old`: the batch whose choices it takes over. */
  async #take(source: Source, job: number, replaces?: number, old?: Batch): Promise<Draft | undefined> {
    const { reader } = this.#table;
    const found = await reader.read(job, async (tools, how) => {
      // What a draft replaces must be in the engine, to be compared with and to be put back.
      if (replaces !== undefined) await this.#table.fill();
      await this.refill(tools);
      const arrival = await tools.work.arrive(tools, source, how, this.recipes, old);
      this.#engine = tools.engine;
      return arrival;
    });
    if (found?.is === 'recipe') this.keep(found.recipe);
    if (found?.is === 'returned') await this.#giveBack(found.returned, source);
    if (found?.is !== 'table') return undefined;
    const { source: read, batch, kept, said } = found;
    const draft: Draft = { id: reader.newId(), source: read, batch, kept, said, ...(replaces === undefined ? {} : { replaces }) };
    this.#set([...this.list, draft]);
    return draft;
  }

  /** Rows that were set aside come back mended: what was changed in them becomes steps of their file. */
  async #giveBack(returned: Returned, { name, file }: Source): Promise<void> {
    const { reader, loaded } = this.#table;
    const named = [...loaded.filter((one) => !this.list.some((draft) => draft.replaces === one.batch.id)), ...this.list];
    if (named.filter(({ batch }) => batch.file === returned.file).length > 1) {
      return reader.refuse(name, file.size, { code: 'aside_two_files', level: 'error', params: { file: returned.file } });
    }
    const onTable = loaded.find(({ batch }) => batch.file === returned.file);
    const known = this.list.find(({ batch }) => batch.file === returned.file);
    const target = known ?? (onTable && (await this.#take(onTable.source, reader.announce(onTable.source), onTable.batch.id)));
    if (!target) return reader.refuse(name, file.size, { code: 'aside_without_file', level: 'error', params: { file: returned.file } });
    const { engine, work } = await this.#table.desk.tools();
    const steps = await work.stepsOfReturned(engine, target.batch, returned);
    if (steps.length > 0) await this.#changeNow(target.id, (history) => take(history, steps));
    const now = this.#find(target.id);
    const refused = now.said.some((problem) => problem.level === 'error');
    const said: Problem = { code: steps.length === 0 ? 'aside_unchanged' : 'aside_merged', level: 'info', count: steps.length };
    if (!refused) this.#put({ ...now, said: [...now.said, said] });
  }

  #change(id: number, change: (history: History) => History): Promise<void> {
    return this.#table.inLine(() => this.#changeNow(id, change));
  }

  async #changeNow(id: number, change: (history: History) => History): Promise<void> {
    if (!this.find(id)) return;
    await this.#ready();
    const draft = this.#find(id);
    const source: Source = { ...draft.source, history: change(draft.source.history) };
    const { reader, desk } = this.#table;
    const job = reader.announce(source, id);
    const found = await reader.read(job, reading(source, draft.kept), (problem) => this.#put({ ...draft, said: [problem] }));
    if (!found) return;
    const { engine, work } = await desk.tools();
    this.#put({ ...draft, source, batch: found.batch, kept: found.kept, said: work.sayLost(found.lost) });
    if (found.kept.staged !== draft.kept.staged) await work.dropText(engine, draft.kept);
    await work.forgetAll(engine, [draft.batch]);
  }

  #put(draft: Draft): void {
    this.#set(this.list.map((one) => (one.id === draft.id ? draft : one)));
  }

  #set(list: readonly Draft[]): void {
    this.list = list;
    this.version += 1;
  }

  async #dropTexts(drafts: readonly Draft[]): Promise<void> {
    const { engine, work } = await this.#table.desk.tools();
    for (const { kept } of drafts) await work.dropText(engine, kept);
  }
}
