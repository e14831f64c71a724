import type { Options } from '$lib/metrics/options';
import type { Context } from '$lib/metrics/request';
import { Failure } from '$lib/model/problem';
import type { Filter } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import type { Session } from '$lib/session/session.svelte';
import type { Answers } from '$lib/session/work';
import { agreementsBySchool, type Held } from './agreements';
import { groupBy } from './group';
import { everyRequests, sheetQuestions, sheetRequests, type SheetQuestion } from './requests';
import { bySchool } from './split';

type BySchool = ReadonlyMap<string, Answers<SheetQuestion>>;

/** What the pages of all schools are made of. */
export interface EveryPage {
  readonly answers: BySchool;
  readonly agreements: ReadonlyMap<string, readonly Held[]>;
  /** What it was asked under. */
  readonly of: string;
}

/** What the pages are to be made of. */
export interface EveryAsked {
  readonly session: Session;
  readonly schools: Options['schools'];
  readonly filter: Filter;
  readonly context: Context;
}

const keyOf = ({ session, schools, filter, context }: EveryAsked): string =>
  JSON.stringify([session.version, schools.map(({ id }) => id), filter, context]);

/** The pages of all schools. They are made when asked for, never followed: it takes its time. */
export class EverySheet {
  error: Failure | undefined = $state.raw();
  /** How many steps are done; undefined while nothing is being made. */
  done: number | undefined = $state();
  of = $state(1);
  #pages: EveryPage | undefined = $state.raw();
  #ticket = 0;

  /** The pages, if they were made from what is asked now. */
  made(asked: EveryAsked): EveryPage | undefined {
    return this.#pages?.of === keyOf(asked) ? this.#pages : undefined;
  }

  /** Asks for all of them. */
  async make(asked: EveryAsked): Promise<void> {
    const ticket = ++this.#ticket;
    const of = keyOf(asked);
    this.#pages = undefined;
    this.error = undefined;
    this.done = 0;
    const step = (): boolean => {
      if (ticket === this.#ticket) this.done = (this.done ?? 0) + 1;
      return ticket === this.#ticket;
    };
    try {
      const answers = await (asked.context.disclosure.mode === 'share' ? this.#each(asked, step) : this.#together(asked, step));
      const held = await asked.session.ask((engine) => agreementsBySchool(engine, asked.filter));
      if (ticket === this.#ticket) this.#pages = { answers, agreements: groupBy(held, ({ school }) => school), of };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (ticket === this.#ticket) this.error = error;
    } finally {
      if (ticket === this.#ticket) this.done = undefined;
    }
  }

  /** Leaves it: the page that wanted them is gone. */
  stop(): void {
    this.#ticket += 1;
    this.done = undefined;
  }

  /** A dozen questions, each for every school at once. Where nothing is withheld the pages are those each school has alone. */
  async #together({ session, filter, context }: EveryAsked, step: () => boolean): Promise<BySchool> {
    const requests = everyRequests(filter);
    this.of = sheetQuestions.length;
    const answers = {} as Record<SheetQuestion, readonly Measure[]>;
    for (const name of sheetQuestions) {
      const found = await session.ask((engine, work) => work.answersTo(engine, { [name]: requests[name] }, context));
      answers[name] = found[name] ?? [];
      if (!step()) break;
    }
    return bySchool(answers);
  }

  /**
   * The questions of each school's own page, school by school. What is withheld to protect a small number depends on the question: if this
   * document withheld other figures than a school's own page does, the two side by side would give the small numbers away.
   */
  async #each({ session, schools, filter, context }: EveryAsked, step: () => boolean): Promise<BySchool> {
    this.of = schools.length;
    const found = new Map<string, Answers<SheetQuestion>>();
    for (const { id } of schools) {
      const requests = sheetRequests({ ...filter, districts: [], schools: [id] });
      found.set(id, await session.ask((engine, work) => work.answersTo(engine, requests, context)));
      if (!step()) break;
    }
    return found;
  }
}
