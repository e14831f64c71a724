import type { Skip, SkipReason } from '../batch';

/** The records of a file that are not data, as ranges in order. */
export class SkipList {
  private readonly list: [number, number, SkipReason][] = [];
  readonly counts: Record<SkipReason, number> = { preamble: 0, header: 0, blank: 0, total: 0, note: 0, repeated_header: 0 };

  /** Records must be added in rising order. */
  add(index: number, reason: SkipReason): void {
    this.counts[reason]++;
    const last = this.list.at(-1);
    if (last && last[1] === index - 1 && last[2] === reason) last[1] = index;
    else this.list.push([index, index, reason]);
  }

  get ranges(): readonly Skip[] {
    return this.list;
  }
}
