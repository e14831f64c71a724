import type { Context } from '$lib/metrics/request';
import { Failure } from '$lib/model/problem';
import type { Filter } from '$lib/model/filter';
import type { Session } from '$lib/session/session.svelte';
import type { Answers } from '$lib/session/work';
import type { Measure } from '$lib/model/measure';
import { agreementsBySchool, type Held } from './agreements';
import { groupBy } from './group';
import { everyRequests, sheetQuestions, type SheetQuestion } from './requests';
import { bySchool } from './split';

/** What the pages of all schools are made of, and what it was asked under. */
export interface EveryPage {
  readonly answers: ReadonlyMap<string, Answers<SheetQuestion>>;
  readonly agreements: ReadonlyMap<string, readonly Held[]>;
  /** What it was asked under. */
  readonly of: string;
}

const keyOf = ({ version }: Session, filter: Filter, context: Context): string => JSON.stringify([version, filter, context]);

/** The pages of all schools: a dozen questions, each for every school at once. It is asked for, never followed: it takes its time. */
export class EverySheet {
  #pages: EveryPage | undefined = $state.raw();
  error: Failure | undefined = $state.raw();
  /** How many of the questions are answered; undefined while none is asked. */
  done: number | undefined = $state();
  readonly of = sheetQuestions.length + 1;

  /** The pages, if they were made from what is asked now. */
  made(session: Session, filter: Filter, context: Context): EveryPage | undefined {
    return this.#pages?.of === keyOf(session, filter, context) ? this.#pages : undefined;
  }

  /** Asks for all of them. */
  async make(session: Session, filter: Filter, context: Context): Promise<void> {
    const of = keyOf(session, filter, context);
    this.#pages = undefined;
    this.error = undefined;
    this.done = 0;
    try {
      const requests = everyRequests(filter);
      const answers = {} as Record<SheetQuestion, readonly Measure[]>;
      for (const name of sheetQuestions) {
        const found = await session.ask((engine, work) => work.answersTo(engine, { [name]: requests[name] }, context));
        answers[name] = found[name] ?? [];
        this.done += 1;
      }
      const held = await session.ask((engine) => agreementsBySchool(engine, filter));
      this.#pages = {
        answers: bySchool(answers),
        agreements: groupBy(held, ({ school }) => school),
        of
      };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.error = error;
    } finally {
      this.done = undefined;
    }
  }
}
