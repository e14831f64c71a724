/** One piece of work at a time, in the order they were asked for; one that fails does not hold the others up. */
export class Line {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when its turn comes. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
