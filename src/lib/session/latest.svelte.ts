import { getContext, setContext, untrack } from 'svelte';
import { Failure } from '$lib/model/problem';

const key = Symbol('followed');

/** The answers that the nearest component around follows, if any. Call while a component is being made. */
export const followed = (): { readonly current: unknown } | undefined => getContext(key);

/**
 * Newest wins: one question in flight, only the newest waiter kept, late answers dropped.
 * The old answer stays in `current` (shown dimmed) until the new one is here.
 */
export class Latest<Question, Answer> {
  /** The newest answer that is still wanted. */
  current: Answer = $state.raw() as Answer;
  /** Expected trouble with the newest question; a bug is thrown instead. */
  error: Failure | undefined = $state.raw();
  /** True while a newer answer is on its way. */
  pending = $state(false);
  #answer: (question: Question) => Promise<Answer>;
  #known: (question: Question) => Answer | undefined;
  #ticket = 0;
  #busy = false;
  #newest: Question | undefined;

  /** `known`: the answer to a question that needs no work, such as the one that was answered at first. */
  constructor(
    first: Answer,
    answer: (question: Question) => Promise<Answer>,
    known: (question: Question) => Answer | undefined = () => undefined
  ) {
    this.current = first;
    this.#answer = answer;
    this.#known = known;
  }

  /** Asks again whenever the question changes. Call while a component is being made. */
  follow(question: () => Question): void {
    setContext(key, this);
    $effect(() => {
      const next = question();
      untrack(() => void this.ask(next));
    });
  }

  /** Asks; resolves when nothing newer is waiting. */
  async ask(question: Question): Promise<void> {
    this.#newest = question;
    this.#ticket += 1;
    const known = this.#busy ? undefined : this.#known(question);
    if (known !== undefined) {
      this.current = known;
      this.error = undefined;
      return;
    }
    this.pending = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      let ticket = 0;
      while (ticket !== this.#ticket) {
        ticket = this.#ticket;
        await this.#try(this.#newest as Question, ticket);
      }
    } finally {
      this.#busy = false;
      this.pending = false;
    }
  }

  /** Asks the newest question once more. */
  retry(): Promise<void> {
    return this.#ticket === 0 ? Promise.resolve() : this.ask(this.#newest as Question);
  }

  async #try(question: Question, ticket: number): Promise<void> {
    try {
      const answer = await this.#answer(question);
      if (ticket !== this.#ticket) return;
      this.current = answer;
      this.error = undefined;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (ticket === this.#ticket) this.error = error;
    }
  }
}
